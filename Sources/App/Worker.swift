import Foundation
import Synchronization

/// Work done one piece after the other on a thread of its own, which ends when there is none left.
///
/// This is no dispatch queue: on Linux the first thread of one starts a timer that wakes the process
/// every second from then on, however long nobody presses a key.
package final class Worker: Sendable {
    private struct State {
        var waiting: [@Sendable () -> Void] = []
        var isRunning = false
    }

    private let state = Mutex(State())

    package init() {}

    /// Does `work` after what was given before.
    package func later(_ work: @escaping @Sendable () -> Void) {
        let mustStart = state.withLock { state in
            state.waiting.append(work)
            defer { state.isRunning = true }
            return !state.isRunning
        }
        if mustStart { Thread.detachNewThread { self.run() } }
    }

    private func run() {
        while let work = next() { work() }
    }

    private func next() -> (@Sendable () -> Void)? {
        state.withLock { state in
            state.isRunning = !state.waiting.isEmpty
            return state.isRunning ? state.waiting.removeFirst() : nil
        }
    }
}
