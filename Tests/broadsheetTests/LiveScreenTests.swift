import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// What a screen must endure: storms of resizing, being left at any moment, many keys.
struct LiveScreenTests {
    @Test func aStormOfResizingEndsInWhatRenderPrints() throws {
        let screen = try LiveScreen()
        let live = try screen.start(Size(columns: 100, rows: 30))
        try live.wait(for: "老渡口")
        var generator = SeededGenerator(seed: 5)
        for last in [Size(columns: 64, rows: 18), Size(columns: 131, rows: 43)] {
            for _ in 0..<60 {
                live.resize(
                    Size(
                        columns: Int.random(in: 1...210, using: &generator),
                        rows: Int.random(in: 1...64, using: &generator)))
                live.send("jk")
            }
            live.resize(last)
            let expected = try screen.rendered(last, "")
            try live.wait { $0.size == last && $0.screenText == expected }
        }
        try LiveScreen.leave(live)
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, nil])
    func leavingLeavesTheTerminalClean(signal: Int32?) throws {
        let screen = try LiveScreen()
        defer { withExtendedLifetime(screen) {} }
        let live = try screen.start(
            Size(columns: 80, rows: 24), changing: ["SWIFT_BACKTRACE": "enable=no"])
        try live.wait(for: "老渡口")
        if let signal { live.signal(signal) } else { live.send("Q") }
        #expect(try live.waitForExit() == signal.map { 128 + $0 } ?? 0)
        try LiveScreen.expectClean(live)
    }

    @Test func aKeyCostsFewBytes() throws {
        let screen = try LiveScreen()
        defer { withExtendedLifetime(screen) {} }
        let live = try screen.start(Size(columns: 120, rows: 40))
        try live.wait(for: "老渡口")
        let cursorRow = live.screen.rowText(2)
        // What comes in meanwhile is painted too; the cheapest key has cost the key alone.
        var costs: [Int] = []
        for (key, place) in [("j", "2/"), ("k", "1/"), ("j", "2/"), ("k", "1/"), ("j", "2/")] {
            let before = live.output.count
            live.send(key)
            try live.wait { $0.screenText.contains(place) }
            costs.append(live.output.count - before)
        }
        #expect(try #require(costs.min()) < 300, "\(costs)")
        #expect(live.screen.rowText(2) == cursorRow)
    }
}
