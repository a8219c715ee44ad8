package import Language

/// What a person typed into a search field, understood.
///
/// A value of this type is a proof that there is something to search for. Words stand for a
/// conjunction; “…” and "…" keep a phrase with its blanks together; a word behind `-` must not
/// occur.
package struct SearchQuery: Hashable, Sendable {
    /// A run of text that must, or must not, stand in a story.
    package struct Term: Hashable, Sendable {
        /// As typed, without quotes and sign.
        package var text: String
        package var folded: FoldedText
        package var isExcluded: Bool
    }

    package private(set) var terms: [Term]
    /// What was typed, for prompts and titles.
    package private(set) var text: String

    /// Nil when nothing searchable was typed.
    package init?(_ text: String) {
        fatalError()
    }

    /// UTF-8 ranges of `text` where a wanted term stands, in order and without overlaps.
    package func ranges(in text: String) -> [Range<Int>] {
        fatalError()
    }

    /// The oracle: a scan of the story's blocks. The archive's index must agree with it.
    package func matches(_ article: Article) -> Bool {
        fatalError()
    }
}
