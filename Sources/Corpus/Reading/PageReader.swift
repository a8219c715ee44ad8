package import Language

/// The pure road from bytes to articles.
///
/// Total: any bytes give a page in which every non-blank line is accounted for exactly once.
package enum PageReader {
    /// `model` is what is known of characters that follow each other; one that has learnt from
    /// the user's archive joins better than the plain one.
    package static func read(
        _ file: PageFile, model: CharacterModel = CharacterModel()
    ) -> Page {
        let text = Decoder.decode(file.bytes)
        let passages = passages(of: text.lines)
        var page = Page(
            path: file.path, encoding: text.encoding, defects: text.defects,
            issue: IssueFactsReader.read(path: file.path, passages: passages), lines: text.lines)
        PageComposer(passages: passages, model: model).compose(&page)
        return page
    }

    private static func passages(of lines: [Line]) -> [Passage] {
        var passages: [Passage] = []
        var blanks = 0
        for line in lines {
            if let passage = Passage(line, blanksBefore: blanks) {
                passages.append(passage)
                blanks = 0
            } else {
                blanks += 1
            }
        }
        return passages
    }
}
