import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// The mouse of the built program.
struct MouseTests {
    @Test(arguments: [SIGTERM, SIGSEGV, nil])
    func theMouseOpensAStoryAndIsGivenBack(signal: Int32?) throws {
        let screen = try LiveScreen()
        defer { withExtendedLifetime(screen) {} }
        let live = try screen.start(
            Size(columns: 80, rows: 24), changing: ["SWIFT_BACKTRACE": "enable=no"])
        try live.wait(for: "三座粮仓装满了")
        #expect(live.screen.modes.isDisjoint(with: [1000, 1002, 1003, 1006]))
        // F2 by terminfo's name for it.
        live.send("\u{1B}OQ")
        try live.wait { $0.modes.isSuperset(of: [1000, 1006]) }
        let row = try #require(
            (0..<24).first { live.screen.rowText($0).contains("三座粮仓装满了") })
        let click = "\u{1B}[<0;9;\(row + 1)M\u{1B}[<0;9;\(row + 1)m"
        live.send(click + click)
        try live.wait(for: "村会计田禾")
        if let signal { live.signal(signal) } else { live.send("Q") }
        #expect(try live.waitForExit() == signal.map { 128 + $0 } ?? 0)
        try LiveScreen.expectClean(live)
    }
}
