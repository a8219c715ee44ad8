import Foundation
import Terminal
import TestSupport
import Testing

/// Whole screens of every terminal at every size and both widths.
struct LiveMatrixTests {
    static let terminals = ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"]

    /// What is typed, a screen being compared after each: list, story, its end, list again, the raw
    /// page, help.
    static let steps = ["", "j<Enter>", " ", "qj", "gs", "q?"]

    @Test(arguments: [(80, 24), (120, 40), (40, 12), (20, 6), (200, 60)], ["1", "2"])
    func everyTerminalShowsWhatRenderPrints(size: (Int, Int), width: String) throws {
        let size = Size(columns: size.0, rows: size.1)
        let screen = try LiveScreen()
        let expected = try Self.steps.indices.map { last in
            try screen.rendered(size, Self.steps[...last].joined(), width: width)
        }
        for name in Self.terminals { try compare(screen, size, name, width, with: expected) }
    }

    private func compare(
        _ screen: LiveScreen, _ size: Size, _ name: String, _ width: String, with screens: [String]
    ) throws {
        var answers = TerminalEmulator.Answers()
        answers.width = WidthTable(ambiguousIsWide: width == "2")
        // A vt100 cannot be asked; the others say themselves how wide they draw.
        let told: String? = name == "vt100" ? width : nil
        let live = try screen.start(
            size, changing: ["TERM": name, "BROADSHEET_AMBIWIDTH": told], answers: answers)
        for (step, expected) in zip(Self.steps, screens) {
            live.send(step.replacing("<Enter>", with: "\r"))
            let expected = name == "vt100" ? Self.inASCII(expected) : expected
            do {
                try live.wait { $0.screenText == expected }
            } catch {
                Issue.record("\(name), \(step): \(error)\nwanted\n\(expected)")
                return
            }
        }
        try LiveScreen.leave(live)
    }

    /// The frames of a terminal without lines.
    private static func inASCII(_ screen: String) -> String {
        screen.replacing("│", with: "|").replacing("─", with: "-")
    }
}
