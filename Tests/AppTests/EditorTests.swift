import App
import Testing

@Suite("Which editor shows a page")
struct EditorTests {
    @Test(
        "VISUAL before EDITOR before vi, with its arguments and the line where it takes one",
        arguments: [
            (["VISUAL": "nano -w", "EDITOR": "vi"], ["nano", "-w", "+7", "/t/a.txt"]),
            (["EDITOR": "/usr/bin/vim"], ["/usr/bin/vim", "+7", "/t/a.txt"]),
            (["VISUAL": "", "EDITOR": "  "], ["vi", "+7", "/t/a.txt"]),
            (["EDITOR": "code -w"], ["code", "-w", "/t/a.txt"]),
            // No shell takes part: these are arguments and nothing else.
            (["EDITOR": "cat; $(x)"], ["cat;", "$(x)", "/t/a.txt"]),
        ])
    func command(environment: [String: String], expected: [String]) {
        #expect(Editor.command(for: "/t/a.txt", line: 7, environment) == expected)
    }

    @Test("A line nobody knows is not named")
    func noLine() {
        #expect(Editor.command(for: "/t/a.txt", line: 0, [:]) == ["vi", "/t/a.txt"])
    }
}
