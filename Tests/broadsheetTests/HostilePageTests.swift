import Foundation
import Terminal
import TestSupport
import Testing

/// No byte of a page reaches the terminal unfiltered, in whatever view it is shown.
struct HostilePageTests {
    /// Sequences, both forms of C1, bidi controls, invisible characters, floods of marks, private
    /// and unassigned code points, and the end of a paste with a key behind it.
    static let page = """
        坏\u{1B}[2J页\u{9B}31m的\u{202E}标\u{7}题

        本报讯(记者 何\u{200B}苗)正文\u{1B}]0;PWNED\u{7}里\u{8}\u{8}有\u{E000}东西。\u{1B}[201~q

        第二段\u{90}也\u{FEFF}是\u{E}。\u{1B}]52;c;UFdORUQ=\u{7}\u{1B}P$q\u{1B}\\\u{1B}c\u{1B}#8

        e\(String(repeating: "\u{301}\u{489}", count: 400))泛滥，\u{2066}反\u{2069}转\u{61C}。

        \u{378}\u{FFFF}\u{E0041}\u{1F3FF}尾\u{7F}巴\u{85}与\u{2028}行。
        """

    /// Keys that lead through the views that show text of a page, and what tells that each is there:
    /// list, story, raw page, facts, what was found, its counts and places, help.
    static let tour = [
        ("\r", "100%"), (" ", "once more opens"), ("gs", "Source:"), ("jjjj", "9/9"),
        ("q=", "  /"), ("q", "All issues"), ("/正文\r", "1×"), ("\r", "hit 1/1"),
        ("q", "f narrow"), ("f", "Narrow"), ("gk", "as listed"), ("q", "newest"), ("?", "Keys:"),
        ("q", "newest"),
    ]

    @Test(arguments: ["xterm-256color", "vt100"])
    func nothingOfAPageActsOnTheTerminal(name: String) throws {
        let screen = try LiveScreen(pages: [
            "evil_20210503_01.txt": Self.page, "evil\u{1B}]0;PWNED\u{7}\u{9B}2J.txt": Self.page,
        ])
        defer { withExtendedLifetime(screen) {} }
        let live = try screen.start(
            Size(columns: 80, rows: 24), changing: ["TERM": name, "COLORFGBG": "15;0"])
        try live.wait(for: "␛[2J")
        for (keys, view) in Self.tour {
            live.send(keys)
            try live.wait(for: view)
        }
        live.send(":")
        try live.wait { $0.rowText(23).hasPrefix(":") }
        // An escape could be taken for the beginning of the next key.
        live.send("\u{3}ga\r")
        try live.wait(for: "␛]0;PWNED")
        #expect(live.screen.screenText.contains("␦"))
        try LiveScreen.leave(live)
        expectHarmless(live.output)
    }

    /// What was sent is characters that stand in a cell and sequences that are ours.
    private func expectHarmless(_ output: [UInt8]) {
        let text = String(decoding: output, as: UTF8.self).unicodeScalars
        #expect(String(validating: output, as: UTF8.self) != nil)
        let strange = text.filter { scalar in
            switch scalar.properties.generalCategory {
            case .control: !"\u{1B}\r\n\u{8}\u{7}\u{F}\u{E}\t".unicodeScalars.contains(scalar)
            case .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
        #expect(strange.isEmpty, "\(strange.map { String($0.value, radix: 16) })")
        // No string of any kind is sent unless the user asks for it: no title, no clipboard.
        let strings = output.indices.dropLast().filter { index in
            output[index] == 0x1B
                && [0x5D, 0x50, 0x5F, 0x5E, 0x58, 0x63].contains(output[index + 1])
        }
        #expect(strings.isEmpty)
        var marks = 0
        var most = 0
        for scalar in text {
            let isMark = [.nonspacingMark, .enclosingMark].contains(
                scalar.properties.generalCategory)
            marks = isMark ? marks + 1 : 0
            most = max(most, marks)
        }
        #expect(most <= CellText.marksPerBase)
    }
}
