import Foundation
import TestSupport
import Testing

/// An archive that somebody else has made and that cannot be written, as on a shared disk.
struct ReadOnlyTests {
    /// Runs the program where it may read all and write nothing. Root may write everywhere, so it
    /// becomes somebody else.
    private func run(_ home: Home, _ arguments: [String]) throws -> Program.Outcome {
        try home.program.shell(
            """
            chmod -R a+rX,a-w "$HOME"
            if [ "$(id -u)" = 0 ]
            then exec setpriv --reuid=65534 --regid=65534 --clear-groups "$0" "$@"
            else exec "$0" "$@"
            fi
            """, arguments)
    }

    @Test func itIsReadAndSearched() throws {
        let home = try Home.withPages()
        #expect(try run(home, ["list"]).lines.count == 3)
        #expect(try run(home, ["search", "周大川"]).code == 0)
        #expect(try run(home, ["show", try home.id(of: "老渡口")]).output.contains("船工周大川"))
        let screen = try run(home, ["render", "--keys", "/周大川<Enter>", home.pages])
        #expect(screen.code == 0 && screen.output.contains("周大川"))
        #expect(screen.messages.contains("pages that changed are not read"))
    }

    @Test func marksAreRefused() throws {
        let home = try Home.withPages()
        let outcome = try run(home, ["mark", try home.id(of: "老渡口")])
        #expect(outcome.code == 4 && outcome.messages.contains("desk.sqlite"))
        #expect(try run(home, ["marks"]).lines.isEmpty)
    }
}
