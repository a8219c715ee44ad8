import Curses
import Terminal
import TestSupport
import Testing

/// What ncurses sends and what is sent in its place look the same.
@Suite struct SequenceSaverTests {
    @Test(arguments: [
        ("\u{1B}(B\u{1B}[0;1;7m2\u{1B}(B\u{1B}[m", "\u{1B}[1;7m2\u{1B}[m"),
        ("\u{1B}(B\u{1B}[0m\u{1B}[36mx\u{1B}[39m\u{1B}(B\u{1B}[0;7my", "\u{1B}[36mx\u{1B}[0;7my"),
        ("\u{1B}[1ma\u{1B}(B\u{1B}[mb", "\u{1B}[1ma\u{1B}[mb"),
        ("\u{1B}[1;2ma\u{1B}[0;2mb", "\u{1B}[1;2ma\u{1B}[0;2mb"),
        ("\u{1B}[38;5;245ma\u{1B}[38;5;245mb", "\u{1B}[38;5;245mab"),
        ("\u{1B}[7m\u{1B}[1;1H\u{1B}[m\u{1B}[2;2H", "\u{1B}[1;1H\u{1B}[2;2H"),
        ("\u{1B}[44m\u{1B}[K", "\u{1B}[44m\u{1B}[K"),
        ("\u{1B}[38;2;1;2;3mx\u{1B}[1my\u{1B}[mz", "\u{1B}[38;2;1;2;3mx\u{1B}[1my\u{1B}[mz"),
        ("\u{1B}[1m\u{1B}[38;2;1;2;3mx\u{1B}[mz", "\u{1B}[1m\u{1B}[38;2;1;2;3mx\u{1B}[mz"),
        ("\u{1B}M\u{1B}7\u{1B}[", "\u{1B}M\u{1B}7\u{1B}["), ("乡“", "乡“"), ("", ""),
    ])
    func aFrameIsShortened(frame: String, shorter: String) {
        let bytes = SequenceSaver.shorten(frame.utf8, columns: 40)
        #expect(String(decoding: bytes, as: UTF8.self) == shorter)
    }

    @Test(arguments: [
        ("x\u{1B}[3;5Hab\u{1B}[3;9Hc", "x\u{1B}[3;5Hab\u{1B}[9Gc"),
        ("\u{1B}[3;5Ha\n\u{1B}[3;9Hc", "\u{1B}[3;5Ha\n\u{1B}[3;9Hc"),
        ("\u{1B}[3;5Ha\u{1B}[2A\u{1B}[3;9Hc", "\u{1B}[3;5Ha\u{1B}[2A\u{1B}[3;9Hc"),
        ("\u{1B}[3;39Hab\u{1B}[3;9Hc", "\u{1B}[3;39Hab\u{1B}[9Gc"),
        ("\u{1B}[3;39Habc\u{1B}[3;9Hc", "\u{1B}[3;39Habc\u{1B}[3;9Hc"),
        ("\u{1B}[3;39H乡\u{1B}[3;9Hc", "\u{1B}[3;39H乡\u{1B}[9Gc"),
        ("\u{1B}[3;2Ha\u{1B}[3C\u{1B}[3;9Hc", "\u{1B}[3;2Ha\u{1B}[3C\u{1B}[3;9Hc"),
        ("\u{1B}[H\u{1B}[1;9Hc", "\u{1B}[H\u{1B}[1;9Hc"),
        ("a------b", "a-\u{1B}[5bb"), ("a-----b", "a-----b"), ("乡乡乡乡乡乡", "乡乡乡乡乡乡"),
        ("\u{1B}[7m          x\u{1B}[m", "\u{1B}[7m \u{1B}[9bx\u{1B}[m"),
        ("\u{1B}[38;5;80ma\u{1B}[48;5;81mb\u{1B}[m", "\u{1B}[38;2;1;2;3ma\u{1B}[48;5;81mb\u{1B}[m"),
    ])
    func aTerminalThatCanMoreGetsLess(frame: String, shorter: String) {
        let abilities = SequenceSaver.Abilities(
            repeats: true, exact: [80: Theme.Color.Tone(1, 2, 3)])
        let bytes = SequenceSaver.shorten(frame.utf8, for: abilities, columns: 40)
        #expect(String(decoding: bytes, as: UTF8.self) == shorter)
    }

    /// Any mixture of looks, moves, erasures and text, as ncurses writes them.
    @Test(arguments: [false, true]) func theScreenIsTheSame(repeats: Bool) {
        let size = Size(columns: 12, rows: 4)
        var generator = SeededGenerator(seed: 7)
        for round in 0..<400 {
            let frame = (0..<30).map { _ in Self.piece(&generator) }.joined() + "\u{1B}(B\u{1B}[m"
            let bytes = SequenceSaver.shorten(
                frame.utf8, for: .init(repeats: repeats), columns: size.columns)
            var plain = TerminalEmulator(size: size)
            var saved = TerminalEmulator(size: size)
            plain.feed(frame.utf8)
            saved.feed(bytes)
            #expect(saved.rows == plain.rows && saved.cursor == plain.cursor, "round \(round)")
            #expect(saved.areAttributesOff && saved.unknown.isEmpty)
            #expect(bytes.count <= frame.utf8.count)
        }
    }

    private static func piece(_ generator: inout SeededGenerator) -> String {
        let color = Int.random(in: 0...255, using: &generator)
        let number = Int.random(in: 1...12, using: &generator)
        let pieces = [
            "\u{1B}(B\u{1B}[m", "\u{1B}(B\u{1B}[0;1m", "\u{1B}(B\u{1B}[0;1;7m",
            "\u{1B}(B\u{1B}[0;4m", "\u{1B}[3\(color % 8)m", "\u{1B}[38;5;\(color)m",
            "\u{1B}[48;5;\(color)m", "\u{1B}[4\(color % 8)m", "\u{1B}[39m", "\u{1B}[49m",
            "\u{1B}[39;49m", "\u{1B}[2m", "\u{1B}[22m", "\u{1B}[K", "\u{1B}[\(number)X",
            "\u{1B}[\(number % 4 + 1);\(number)H", "乡村", "x", "   ", "--------",
            "\u{1B}[\(number % 4 + 1);1H        ", "\r", "\n", "\u{8}",
            "\u{1B}[2;3r\u{1B}[3;1H\n\u{1B}[1;4r",
        ]
        return pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }
}
