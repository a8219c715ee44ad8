import Foundation
import Terminal
import TestSupport

/// Starts the probe program on a terminal.
enum ProbeProgram {
    /// Built beside the tests.
    static let path =
        Bundle.main.executableURL?
        .resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("screen-probe").path ?? "screen-probe"

    static let size = Size(columns: 60, rows: 8)

    /// Swift's own account of a crash would follow ours and wait for a key.
    static let environment = [
        "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
        "SWIFT_BACKTRACE": "enable=no",
    ]

    static func start(
        _ arguments: [String] = [], size: Size = size, changing: [String: String?] = [:],
        answers: TerminalEmulator.Answers = .init()
    ) throws -> PtyProcess {
        let environment = environment.merging(changing.mapValues { $0 ?? "" }) { $1 }
            .filter { changing[$0.key] != .some(nil) }
        return try PtyProcess(
            [path] + arguments, size: size, environment: environment, answers: answers)
    }

    /// Started from a shell with job control, which stays behind when the program stops.
    static func startInShell(_ script: String) throws -> PtyProcess {
        try PtyProcess(
            ["/bin/sh", "-c", "set -m; " + script.replacing("PROBE", with: path)], size: size,
            environment: environment)
    }
}
