/// What a name in a text names.
package enum NameKind: String, Hashable, Sendable, CaseIterable {
    case person, place, organization
}

/// A name that a text seems to give.
package struct NameInText: Hashable, Sendable {
    /// In folded characters.
    package var text: String
    /// Nil for a name that is told by nothing but its characters making no word.
    package var kind: NameKind?

    package init(text: String, kind: NameKind?) {
        self.text = text
        self.kind = kind
    }
}
