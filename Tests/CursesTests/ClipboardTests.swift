import Curses
import Foundation
import Testing

@Suite struct ClipboardTests {
    @Test(arguments: ["", "a", "ab", "abc", "乡村振兴", "\u{1B}]0;title\u{7}"])
    func aTextIsEncoded(text: String) {
        let encoded = Data(text.utf8).base64EncodedString()
        #expect(
            Clipboard.sequence(for: text, isInsideScreen: false) == "\u{1B}]52;c;\(encoded)\u{7}")
    }

    @Test func aLongTextIsRefused() {
        let text = String(repeating: "a", count: Clipboard.limit)
        let sequence = Clipboard.sequence(for: text, isInsideScreen: false)
        #expect((sequence?.utf8.count ?? .max) <= 100_000)
        #expect(Clipboard.sequence(for: text + "a", isInsideScreen: false) == nil)
    }

    @Test func gnuScreenGetsPieces() throws {
        let text = String(repeating: "云", count: 300)
        let plain = try #require(Clipboard.sequence(for: text, isInsideScreen: false))
        let wrapped = try #require(Clipboard.sequence(for: text, isInsideScreen: true))
        let pieces = wrapped.split(separator: "\u{1B}P").map { $0.dropLast(2) }
        #expect(pieces.allSatisfy { $0.utf8.count <= 240 })
        #expect(pieces.joined() == plain)
    }
}
