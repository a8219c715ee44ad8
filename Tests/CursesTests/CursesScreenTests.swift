import Foundation
import Terminal
import TestSupport
import Testing

/// The live screen in a process of its own, on a pseudo-terminal with an emulator behind it.
@Suite struct CursesScreenTests {
    static let sentence = "云岭日报：“桥修好了”——孩子们说……①"

    @Test(arguments: [WidthTable.narrow, .wide])
    func textStandsWhereItWasMeasured(table: WidthTable) throws {
        var answers = TerminalEmulator.Answers()
        answers.width = table
        let program = try ProbeProgram.start([Self.sentence + "|"], answers: answers)
        try program.wait(for: "60x8 width \(table.ambiguousIsWide ? 2 : 1)")
        #expect(program.screen.rowText(2) == Self.sentence + "|")
        let column = program.screen.rows[2].firstIndex { $0.text == "|" }
        #expect(column == table.width(of: Self.sentence))
        program.send("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.screen.unknown.isEmpty)
    }

    @Test(arguments: ["1", "2"])
    func theEnvironmentDecidesOnWidthsWithoutAsking(width: String) throws {
        let program = try ProbeProgram.start(changing: ["BROADSHEET_AMBIWIDTH": width])
        try program.wait(for: "width \(width)")
        #expect(!String(decoding: program.output, as: UTF8.self).contains("“\u{1B}[6n"))
    }

    @Test func aTerminalIsNotWaitedFor() throws {
        var answers = TerminalEmulator.Answers()
        answers.isSilent = true
        let program = try ProbeProgram.start([Self.sentence], answers: answers)
        try program.wait(for: "ready")
        program.send("j")
        try program.wait(for: "key j")
        // Answers that come late are heard all the same, and are no keys.
        program.screen.answers.width = .wide
        program.send(
            "\u{1B}[1;3R\u{1B}]11;rgb:0/0/0\u{1B}\\\u{1B}[?2026;2$y\u{1B}[?62;22c")
        try program.wait(for: "width 2")
        #expect(program.screen.rowText(1).hasPrefix("key j"))
        #expect(program.screen.rowText(2) == Self.sentence)
        // After the last of them nothing is an answer any more.
        program.send("\u{1B}[1;2R")
        program.send("k")
        try program.wait(for: "key k")
        #expect(program.screen.rowText(0).hasSuffix("width 2"))
        #expect(program.screen.rowText(2) == Self.sentence)
    }

    @Test func keysTypedDuringTheQuestionAreKept() throws {
        let program = try ProbeProgram.start()
        program.send("nnn")
        try program.wait(for: "key n 2")
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100", "xterm"])
    func everyTerminalShowsTheSame(name: String) throws {
        let program = try ProbeProgram.start(
            [Self.sentence, "second", "third"], changing: ["TERM": name])
        try program.wait(for: "third")
        #expect(program.screen.rowText(2) == Self.sentence)
        program.send("\u{1B}[A")
        try program.wait(for: "key <Up>")
        program.send("q")
        #expect(try program.waitForExit() == 0)
        #expect(program.screen.unknown.isEmpty, "\(program.screen.unknown)")
    }

    @Test(arguments: [WidthTable.narrow, .wide])
    func ncursesAndTheTableAgreeOnEveryCharacter(table: WidthTable) throws {
        var answers = TerminalEmulator.Answers()
        answers.width = table
        let program = try ProbeProgram.start(
            ["--sheet"], size: Size(columns: 122, rows: 60), answers: answers)
        var page = 0
        try program.wait(for: "width \(table.ambiguousIsWide ? 2 : 1)")
        while !program.screen.rowText(2).isEmpty {
            for row in 2..<60 where !program.screen.rowText(row).isEmpty {
                // Each character, filled up to two cells, is followed by a bar.
                let marks = program.screen.rows[row].enumerated().filter { $0.offset % 3 == 2 }
                let bars = marks.prefix { $0.element.text == "|" }
                let rest = marks.dropFirst(bars.count)
                guard bars.isEmpty || rest.contains(where: { $0.element.text != " " }) else {
                    continue
                }
                Issue.record("page \(page), row \(row): \(program.screen.rowText(row))")
                return
            }
            page += 1
            program.send("n")
            try program.wait { $0.rowText(1) == "key n \(page - 1)" && $0.cursor.row == 2 }
        }
        #expect(page > 0)
    }

    @Test func hostileTextStaysText() throws {
        let hostile = [
            "\u{1B}[2J\u{1B}]0;title\u{7}", "\u{9B}31m\u{90}x\u{9C}", "a\u{202E}b\u{200B}c\u{FEFF}",
            "x\u{8}\u{8}\u{C}\u{B}\u{E}\u{F}y", "\u{E000}\u{F0000}\u{378}",
            "e\u{301}\u{302}\u{303}\u{304}\u{305}",
        ]
        let program = try ProbeProgram.start(hostile)
        try program.wait(for: "ready")
        let shown = (2..<8).map { program.screen.rowText($0) }
        #expect(shown == hostile.map { CellText.shown($0) })
        #expect(program.screen.unknown.isEmpty)
    }

    @Test func theWindowMayBeOneCell() throws {
        let program = try ProbeProgram.start([Self.sentence], size: Size(columns: 1, rows: 1))
        try program.wait(until: { $0.rowText(0) == "1" })
        program.resize(Size(columns: 60, rows: 4))
        try program.wait(for: "resize 60x4")
        #expect(program.screen.rowText(2) == Self.sentence)
        program.resize(Size(columns: 1, rows: 1))
        try program.wait(until: { $0.rowText(0) == "1" && $0.size.rows == 1 })
        program.send("q")
        #expect(try program.waitForExit() == 0)
    }

    @Test func aResizeStormEndsInTheLastSize() throws {
        let program = try ProbeProgram.start([Self.sentence])
        try program.wait(for: "ready")
        for columns in 20..<60 { program.resize(Size(columns: columns, rows: 3 + columns % 7)) }
        program.resize(Size(columns: 44, rows: 5))
        try program.wait(for: "resize 44x5")
        #expect(program.screen.rowText(2) == Self.sentence)
    }

    @Test func theCursorIsNeverInTheRightHalf() throws {
        let program = try ProbeProgram.start(["云岭"])
        try program.wait(until: { $0.rowText(2) == "云岭" && $0.cursor == (0, 2) })
        #expect(program.screen.modes.contains(25))
    }

    @Test func aPasteIsOneInput() throws {
        let program = try ProbeProgram.start()
        try program.wait(until: { $0.modes.contains(2004) && $0.rowText(1) == "ready" })
        program.send("\u{1B}[200~qqq\u{1B}[201~")
        try program.wait(for: "paste qqq")
    }

    @Test func controlKeysArriveAsKeys() throws {
        let program = try ProbeProgram.start()
        try program.wait(for: "ready")
        for (byte, name) in [
            ("\u{3}", "c"), ("\u{1A}", "z"), ("\u{13}", "s"), ("\u{11}", "q"), ("\u{1C}", "\\"),
        ] {
            program.send(byte)
            try program.wait(for: "key <C-\(name)>")
        }
        program.send("\u{1B}")
        try program.wait(for: "key <Esc>")
    }

    @Test func aThreadMayWakeTheLoop() throws {
        let program = try ProbeProgram.start()
        try program.wait(for: "ready")
        program.send("w")
        try program.wait(until: { $0.rowText(1) == "wake" })
    }

    @Test func theWidthOfAmbiguousCharactersMayBeChanged() throws {
        let program = try ProbeProgram.start(["“”|"])
        try program.wait(for: "ready")
        program.screen.answers.width = .wide
        program.send("a")
        try program.wait(for: "width 2")
        #expect(program.screen.rows[2].firstIndex { $0.text == "|" } == 4)
    }

    @Test func fewBytesAreSentForAKey() throws {
        let program = try ProbeProgram.start([String](repeating: Self.sentence, count: 6))
        try program.wait(for: "ready")
        let before = program.output.count
        program.send("j")
        try program.wait(for: "key j")
        #expect(program.output.count - before < 100)
    }

    @Test func noColorIsPlain() throws {
        let program = try ProbeProgram.start(
            [String](repeating: "x", count: 30), size: Size(columns: 20, rows: 34),
            changing: ["NO_COLOR": "1"])
        try program.wait(for: "ready")
        let attributes = Set(program.screen.rows.joined().flatMap(\.attributes))
        #expect(attributes == [1, 4, 7])
    }

    @Test func aTextIsGivenToTheTerminalsClipboard() throws {
        let program = try ProbeProgram.start()
        try program.wait(for: "ready")
        program.send("c")
        try program.wait(for: "key c")
        let encoded = Data("云岭日报 x".utf8).base64EncodedString()
        #expect(
            String(decoding: program.output, as: UTF8.self).contains("\u{1B}]52;c;\(encoded)\u{7}"))
        #expect(program.screen.unknown.isEmpty)
    }

    @Test func theMouseIsReportedWhileItIsOn() throws {
        let program = try ProbeProgram.start()
        try program.wait(for: "ready")
        program.send("m")
        try program.wait { $0.rowText(1) == "mouse on" && $0.modes.isSuperset(of: [1000, 1006]) }
        program.send("\u{1B}[<0;7;3M\u{1B}[<0;7;3m")
        try program.wait(for: "click 6,2")
        program.send("M")
        try program.wait {
            $0.rowText(1) == "mouse off" && $0.modes.isDisjoint(with: [1000, 1006])
        }
    }

    @Test func anOldTerminalHasNoMouse() throws {
        let program = try ProbeProgram.start(changing: ["TERM": "vt100"])
        try program.wait(for: "ready")
        program.send("m")
        try program.wait(for: "no mouse")
    }
}
