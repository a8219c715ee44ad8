/// A line that tells what a key did, or why it could not.
package struct Notice: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case info, failure }

    package var kind: Kind
    package var text: Bilingual

    package static func info(_ english: String, _ chinese: String) -> Self {
        Self(kind: .info, text: Bilingual(english, chinese))
    }

    package static func failure(_ english: String, _ chinese: String) -> Self {
        Self(kind: .failure, text: Bilingual(english, chinese))
    }
}
