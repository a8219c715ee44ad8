/// A sentence of the program in both of its languages: a missing translation does not compile.
package struct Bilingual: Hashable, Sendable {
    package var english: String
    package var chinese: String

    package init(_ english: String, _ chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// The same in both languages: names, numbers, keys.
    package init(_ both: String) { self.init(both, both) }

    package subscript(_ tongue: Tongue) -> String {
        switch tongue {
        case .english: english
        case .chinese: chinese
        }
    }

    package static func + (left: Self, right: Self) -> Self {
        Self(left.english + right.english, left.chinese + right.chinese)
    }
}

/// The language the program speaks; pages are always shown as they are.
package enum Tongue: String, Hashable, Sendable, CaseIterable {
    case english, chinese

    /// The language of a locale's name, such as `zh_CN.UTF-8`.
    package init(locale: String) {
        self = locale.lowercased().hasPrefix("zh") ? .chinese : .english
    }
}
