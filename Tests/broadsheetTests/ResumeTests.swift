import Foundation
import Terminal
import TestSupport
import Testing

/// Whatever ends a session, the next one begins where it ended.
struct ResumeTests {
    enum Ending: CaseIterable, Sendable {
        case quit, terminated, hungUp, connectionLost
    }

    @Test(arguments: Ending.allCases)
    func theNextSessionGoesOnWhereThisOneWasEnded(ending: Ending) throws {
        let home = try Self.homeWithALongStory()
        let first = try Self.start(home)
        try first.wait(for: "1/")
        first.send("\r")
        try first.wait(for: "characters")
        first.send("5j")
        try first.wait { !$0.screenText.contains("characters") }
        let place = first.screen.rowText(1)
        try Self.end(first, ending)

        let second = try Self.start(home)
        try second.wait { $0.rowText(1) == place }
        try Self.end(second, .quit)
    }

    @Test func aMarkMadeJustBeforeTheEndIsThere() throws {
        let home = try Self.homeWithALongStory()
        let live = try Self.start(home)
        try live.wait(for: "1/")
        live.send(" ")
        try live.wait(for: "1 marked")
        live.signal(SIGHUP)
        #expect(try live.waitForExit() == 128 + SIGHUP)
        #expect(try home.marked().count == 1)
    }

    /// The first story of the seeds is longer than the window.
    private static func homeWithALongStory() throws -> Home {
        let home = try Home()
        try #require(try home.run("import", Home.seeds).code == 0)
        return home
    }

    private static func start(_ home: Home) throws -> PtyProcess {
        try PtyProcess(
            [Program.path, "read", Home.seeds], size: Size(columns: 80, rows: 14),
            environment: home.program.environment)
    }

    private static func end(_ live: PtyProcess, _ ending: Ending) throws {
        switch ending {
        case .quit:
            live.send("Q")
            #expect(try live.waitForExit() == 0)
        case .terminated:
            live.signal(SIGTERM)
            #expect(try live.waitForExit() == 128 + SIGTERM)
        case .hungUp:
            live.signal(SIGHUP)
            #expect(try live.waitForExit() == 128 + SIGHUP)
        case .connectionLost:
            live.hangUp()
            #expect(try live.waitForExit() == 128 + SIGHUP)
        }
    }
}
