/// The pure road from bytes to articles.
///
/// Total: any bytes give a page in which every non-blank line is accounted for exactly once.
package enum PageReader {
    package static func read(_ file: PageFile) -> Page {
        let text = Decoder.decode(file.bytes)
        let passages = passages(of: text.lines)
        var page = Page(
            path: file.path, encoding: text.encoding, defects: text.defects,
            issue: IssueFactsReader.read(path: file.path, passages: passages), lines: text.lines)
        PageComposer(passages: passages).compose(&page)
        return page
    }

    private static func passages(of lines: [Line]) -> [Passage] {
        var passages: [Passage] = []
        var blanks = 0
        for line in lines {
            let scalars = line.text.unicodeScalars.map(\.value)
            guard let first = scalars.firstIndex(where: { !Glyph.isBlank($0) }),
                let last = scalars.lastIndex(where: { !Glyph.isBlank($0) })
            else {
                blanks += 1
                continue
            }
            passages.append(
                Passage(
                    number: line.number, scalars: Array(scalars[first...last]),
                    blanksBefore: blanks))
            blanks = 0
        }
        return passages
    }
}
