import Corpus
import TestSupport

/// Whatever the bytes are, every non-blank line stands exactly once in the page, says there what
/// the file says, and does so after corrections too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let page = PageReader.read(PageFile(path: "page.txt", bytes: bytes))
    let account = LineAccount(of: page)
    precondition(account.isBalanced, "\(account)")
    checkText(of: page)
    var random = SeededGenerator(seed: UInt64(count))
    let corrections = (0..<4).map { _ in Correction.random(on: page, &random) }
    let corrected = LineAccount(of: page.applying(corrections).page)
    precondition(corrected.isBalanced, "\(corrected) behind \(corrections)")
    return 0
}

/// A block holds its lines' text, whole and in the order it names.
private func checkText(of page: Page) {
    for block in page.articles.flatMap(\.blocks) {
        precondition(block.joins.count == block.lines.count - 1, "one join for two lines")
        let told = solid(block.text)
        let written = block.lines.flatMap { solid(page.lines[$0 - 1].text) }
        precondition(told == written, "a block says what its lines say")
    }
    for repeated in page.repeats {
        precondition(repeated.line != repeated.of, "a line does not repeat itself")
    }
}

/// Everything but white space and the separators that count as such.
private func solid(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
        !scalar.properties.isWhitespace && !(0x1C...0x1F ~= scalar.value)
    }
}
