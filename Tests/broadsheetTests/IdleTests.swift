import Foundation
import Glibc
import Terminal
import TestSupport
import Testing

/// Somebody who reads for an hour costs the machine nothing.
struct IdleTests {
    @Test func nothingWakesWhileNobodyPressesAKey() throws {
        let screen = try LiveScreen()
        defer { withExtendedLifetime(screen) {} }
        let live = try screen.start(Size(columns: 80, rows: 24))
        try live.wait(for: "三座粮仓装满了")
        var last = try settle(live)
        let output = live.output.count
        pause(milliseconds: 2500)
        #expect(try wakeUps(of: live) == last)
        live.send("j")
        try live.wait(for: "2/")
        #expect(live.output.count > output)
        // That there is something to count: it counts when the program sleeps again.
        for _ in 0..<100 where try wakeUps(of: live) == last { pause(milliseconds: 20) }
        #expect(try wakeUps(of: live) != last)
        // A prefix waits for a while, not again and again: nothing wakes when its pop-up is there.
        live.send("g")
        try live.wait(for: "List the marked stories")
        last = try settle(live)
        pause(milliseconds: 1500)
        #expect(try wakeUps(of: live) == last)
    }

    /// The session that makes the index has opened, written and read more than any other.
    @Test func nothingWakesInTheFirstSessionOnNewPages() throws {
        let screen = try LiveScreen(unopened: Home.samplePages)
        defer { withExtendedLifetime(screen) {} }
        let live = try screen.start(
            Size(columns: 80, rows: 24), opening: [screen.home.pages])
        try live.wait(for: "三座粮仓装满了")
        let last = try settle(live)
        pause(milliseconds: 2500)
        #expect(try wakeUps(of: live) == last)
    }

    /// What was begun behind the first screen comes to rest, and its threads end after some
    /// seconds without work.
    private func settle(_ live: PtyProcess) throws -> [String: Int] {
        var last = try wakeUps(of: live)
        var quiet = 0
        for _ in 0..<80 where quiet < 14 {
            pause(milliseconds: 500)
            let now = try wakeUps(of: live)
            quiet = now == last ? quiet + 1 : 0
            last = now
        }
        return last
    }

    /// How often each thread has been woken.
    private func wakeUps(of live: PtyProcess) throws -> [String: Int] {
        let folder = "/proc/\(live.identifier)/task"
        var counts: [String: Int] = [:]
        for thread in try FileManager.default.contentsOfDirectory(atPath: folder) {
            let status = try? String(contentsOfFile: "\(folder)/\(thread)/status", encoding: .utf8)
            let line = status?.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_sw") }
            counts[thread] = line?.split(separator: "\t").last.flatMap { Int($0) }
        }
        return counts
    }

    private func pause(milliseconds: Int32) {
        var nothing = pollfd()
        poll(&nothing, 0, milliseconds)
    }
}
