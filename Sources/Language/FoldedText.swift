/// Text as search sees it, with the way back to the text as it was written.
///
/// Folding maps traditional to simplified, full width to half width, capitals to small letters,
/// compatibility ideographs and radicals to unified ones, and drops invisible format characters.
/// What is shown and exported is always the original.
package struct FoldedText: Hashable, Sendable {
    /// The folded scalars.
    package private(set) var scalars: [Unicode.Scalar]
    /// For each folded scalar the UTF-8 offset in the original where its source begins,
    /// and one more: the original's length in bytes.
    package private(set) var origins: [Int]

    package init(_ text: String) {
        fatalError()
    }

    /// Every place of `needle`, from left to right without overlaps, as UTF-8 ranges of the original.
    package func ranges(of needle: FoldedText) -> [Range<Int>] {
        fatalError()
    }

    package func contains(_ needle: FoldedText) -> Bool {
        fatalError()
    }
}
