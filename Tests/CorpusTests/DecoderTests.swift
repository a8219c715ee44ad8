import Corpus
import Foundation
import Testing

@Suite("Bytes become text in every encoding")
struct DecoderTests {
    private static let sample = """
        水渠修到田埂边
        近日,河湾镇的新水渠通水了,全镇三千亩水田从此不再靠天吃饭,村民们都说这是今年最好的消息。
        """
    private static let traditional = """
        水渠修到田埂邊
        近日,這個鎮的新水渠通水了,我們說這是今年最好的消息,村民們開始準備種水稻,學校也為學生開課。
        """

    @Test(
        "with and without a byte order mark",
        arguments: [
            (TextEncoding.utf8, UInt(4)), (.gb18030, 0x8000_0632), (.big5, 0x8000_0A03),
            (.utf16LittleEndian, 0x9400_0100), (.utf16BigEndian, 0x9000_0100),
        ])
    func encodings(encoding: TextEncoding, foundation: UInt) throws {
        let text = encoding == .big5 ? DecoderTests.traditional : DecoderTests.sample
        let data = try #require(text.data(using: String.Encoding(rawValue: foundation)))
        let plain = Decoder.decode([UInt8](data))
        #expect(plain.encoding == encoding)
        #expect(plain.lines.map(\.text).joined(separator: "\n") == text)
        #expect(plain.defects.isEmpty)
        guard let mark = DecoderTests.marks[encoding] else { return }
        let marked = Decoder.decode(mark + [UInt8](data))
        #expect(marked.encoding == encoding)
        #expect(marked.lines.map(\.text) == plain.lines.map(\.text))
        #expect(marked.lines.first?.bytes.lowerBound == mark.count)
    }

    @Test("and a bad byte costs one mark and one defect with its line")
    func badBytes() {
        let bytes = Array("好天气\n".utf8) + [0xE5, 0xA5] + Array("好\n结束了。".utf8)
        let page = Decoder.decode(bytes)
        #expect(page.encoding == .utf8)
        #expect(page.lines.map(\.text) == ["好天气", "\u{FFFD}好", "结束了。"])
        #expect(page.defects.map(\.line) == [2])
    }

    @Test("and each line knows its bytes")
    func byteRanges() {
        let bytes = Array("一\r\n二二\n\r三".utf8)
        let page = Decoder.decode(bytes)
        #expect(
            page.lines.map { String(decoding: bytes[$0.bytes], as: UTF8.self) } == [
                "一", "二二", "", "三",
            ])
    }

    @Test("and cut or empty input is no reason to stop")
    func cutInput() {
        #expect(Decoder.decode([]).lines.isEmpty)
        #expect(Decoder.decode([0x41]).lines.map(\.text) == ["A"])
        #expect(Decoder.decode([0xFF, 0xFE, 0x2D]).lines.map(\.text) == ["\u{FFFD}"])
        #expect(Decoder.decode([0xEF, 0xBB, 0xBF]).lines.isEmpty)
        #expect(Decoder.decode([0x00]).lines.count == 1)
        #expect(Decoder.decode([0xB0]).defects.count == 1)
    }

    private static let marks: [TextEncoding: [UInt8]] = [
        .utf8: [0xEF, 0xBB, 0xBF], .gb18030: [0x84, 0x31, 0x95, 0x33],
        .utf16LittleEndian: [0xFF, 0xFE], .utf16BigEndian: [0xFE, 0xFF],
    ]
}
