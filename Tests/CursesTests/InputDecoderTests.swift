import Curses
import Terminal
import TestSupport
import Testing

@Suite struct InputDecoderTests {
    @Test(
        arguments: [
            ("j", .character("j")), ("G", .character("G")), ("乡", .character("乡")), ("\r", .enter),
            ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
            ("\u{3}", .control("c")), ("\u{1A}", .control("z")), ("\u{0}", .control("@")),
            ("\u{1D}", .control("]")), ("\u{1B}[A", .up), ("\u{1B}OA", .up),
            ("\u{1B}[1;5C", .right),
            ("\u{1B}[H", .home), ("\u{1B}OF", .end), ("\u{1B}[1~", .home), ("\u{1B}[5~", .pageUp),
            ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab), ("\u{1B}OP", .function(1)),
            ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
            ("\u{1B}[[B", .function(2)),
            ("\u{1B}x", .alt("x")), ("\u{1B}乡", .alt("乡")), ("\u{1B}[27;5;106~", .control("j")),
            ("\u{1B}[106;5u", .control("j")), ("\u{1B}[97;3u", .alt("a")), ("\u{1B}[13u", .enter),
            ("\u{1B}[9;2u", .backTab), ("\u{1B}Oq", .character("1")), ("？", .character("？")),
        ] as [(String, Key)])
    func aKeyIsKnownByItsBytes(bytes: String, key: Key) {
        var decoder = InputDecoder()
        #expect(decoder.decode(bytes.utf8) == [.input(.key(key))])
        #expect(!decoder.isWaiting)
    }

    @Test func theTerminalsOwnSequencesComeFirst() {
        var decoder = InputDecoder(sequences: KeySequences([(Array("\u{1B}[7$".utf8), .home)]))
        #expect(decoder.decode("\u{1B}[7$".utf8) == [.input(.key(.home))])
    }

    @Test func anEscapeByteIsAKeyWhenNothingFollows() {
        var decoder = InputDecoder()
        #expect(decoder.decode("\u{1B}".utf8).isEmpty)
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == [.input(.key(.escape))])
        #expect(
            decoder.decode("\u{1B}\u{1B}[A".utf8) == [.input(.key(.escape)), .input(.key(.up))])
        #expect(decoder.decode("\u{1B}[".utf8).isEmpty)
        #expect(decoder.flush() == [.input(.key(.alt("[")))])
    }

    @Test func sequencesMayComeInPieces() {
        let text = "a\u{1B}[1;2A乡\u{1B}[200~粘\u{1B}[3贴\u{1B}[201~b\u{1B}[?62;22cq"
        var whole = InputDecoder()
        let expected = whole.decode(text.utf8)
        #expect(
            expected == [
                .input(.key(.character("a"))), .input(.key(.up)), .input(.key(.character("乡"))),
                .input(.paste("粘\u{1B}[3贴")), .input(.key(.character("b"))),
                .answer(.attributes), .input(.key(.character("q"))),
            ])
        for size in 1...7 {
            var decoder = InputDecoder()
            var reports: [InputDecoder.Report] = []
            var rest = Array(text.utf8)[...]
            while !rest.isEmpty {
                reports += decoder.decode(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            #expect(reports == expected, "pieces of \(size) bytes")
        }
    }

    @Test func aPasteIsNeverKeys() {
        var decoder = InputDecoder()
        let reports = decoder.decode("\u{1B}[200~q\r\ndd\u{1B}:q!\r\u{3}\u{1B}[201~".utf8)
        #expect(reports == [.input(.paste("q\ndd\u{1B}:q!\n\u{3}"))])
    }

    @Test func aPasteWithoutEndIsOneAllTheSame() {
        var decoder = InputDecoder()
        #expect(decoder.decode("\u{1B}[200~abc\u{1B}[20".utf8).isEmpty)
        #expect(decoder.isPasting)
        #expect(decoder.flush() == [.input(.paste("abc\u{1B}[20"))])
        #expect(decoder.decode("q".utf8) == [.input(.key(.character("q")))])
    }

    @Test func aHugePasteIsCut() {
        var decoder = InputDecoder()
        _ = decoder.decode("\u{1B}[200~".utf8)
        for _ in 0..<40 {
            #expect(decoder.decode([UInt8](repeating: 0x61, count: 1 << 15)).isEmpty)
        }
        guard case .input(.paste(let text))? = decoder.decode("\u{1B}[201~".utf8).first else {
            Issue.record("no paste")
            return
        }
        #expect(text.utf8.count == InputDecoder.pasteLimit)
    }

    @Test(arguments: [
        "\u{1B}[12;40R", "\u{1B}[?62;22c", "\u{1B}[>0;10;1c", "\u{1B}[?2026;2$y", "\u{1B}[I",
        "\u{1B}[<0;10;10m", "\u{1B}[<2;10;10M", "\u{1B}[<35;4;4M", "\u{1B}[<0;0;1M", "\u{1B}[M !!",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}",
        "\u{1B}P>|XTerm(380)\u{1B}\\", "\u{1B}[?1;2;4c", "\u{1B}[4;600;800t", "\u{1B}[0n",
        "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[201~",
    ])
    func answersAreNeverKeys(bytes: String) {
        var decoder = InputDecoder()
        let reports = decoder.decode(bytes.utf8) + decoder.flush()
        for report in reports {
            guard case .answer = report else {
                Issue.record("\(bytes.debugDescription) became \(report)")
                continue
            }
        }
        #expect(decoder.decode("j".utf8) == [.input(.key(.character("j")))])
    }

    @Test func answersAreToldApart() {
        var decoder = InputDecoder()
        #expect(
            decoder.decode("\u{1B}[1;3R\u{1B}[?2026;2$y".utf8)
                == [.answer(.cursor(row: 1, column: 3)), .answer(.mode(number: 2026, state: 2))])
    }

    @Test(
        arguments: [
            ("0;3;5", .click), ("64;3;5", .wheelUp), ("65;3;5", .wheelDown), ("16;3;5", .click),
        ] as [(String, MouseAction.Kind)])
    func theMouseIsReported(parameters: String, kind: MouseAction.Kind) {
        var decoder = InputDecoder()
        let reports = decoder.decode("\u{1B}[<\(parameters)M\u{1B}[<\(parameters)m".utf8)
        #expect(reports == [.input(.mouse(MouseAction(kind, column: 2, row: 4)))])
    }

    @Test(arguments: [
        ("rgb:ffff/ffff/0000\u{7}", Theme.Color.Tone(255, 255, 0)),
        ("rgb:1c/1c/1c\u{1B}\\", Theme.Color.Tone(28, 28, 28)),
        ("rgba:8000/0000/ffff/ffff\u{7}", Theme.Color.Tone(127, 0, 255)),
        ("rgb:zz/00/00\u{7}", nil), ("rgb:00/00\u{7}", nil), ("rgb:+1/00/00\u{7}", nil),
    ])
    func theGroundIsReported(answer: String, tone: Theme.Color.Tone?) {
        var decoder = InputDecoder()
        let reports = decoder.decode("\u{1B}]11;\(answer)".utf8)
        #expect(reports == tone.map { [.answer(.ground($0))] } ?? [])
    }

    @Test func brokenBytesAreDropped() {
        var decoder = InputDecoder()
        let bytes: [UInt8] = [0xFF, 0x61, 0xE4, 0xB9, 0x62, 0xC2, 0x9B, 0xC0, 0x80, 0x63]
        let keys = decoder.decode(bytes) + decoder.flush()
        #expect(keys == ["a", "b", "c"].map { .input(.key(.character($0))) })
    }

    @Test func anyBytesAreTaken() {
        var generator = SeededGenerator(seed: 99)
        for round in 0..<500 {
            var decoder = InputDecoder()
            for _ in 0..<20 {
                let bytes = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                    Bool.random(using: &generator)
                        ? UInt8.random(in: 0...255, using: &generator)
                        : Array("\u{1B}[]O;0?~$uRMP\\".utf8).randomElement(using: &generator) ?? 0
                }
                _ = decoder.decode(bytes)
                if Bool.random(using: &generator) { _ = decoder.flush() }
            }
            _ = decoder.flush()
            _ = decoder.flush()
            _ = decoder.decode("\u{7}\u{1B}\\".utf8)
            _ = decoder.flush()
            let last = decoder.decode("j".utf8).last
            #expect(last == .input(.key(.character("j"))), "seed 99, round \(round)")
        }
    }
}
