package import Interface
import Synchronization

/// News from worker threads, waiting for the loop. Posting wakes the loop up.
package final class Inbox: Sendable {
    private let events = Mutex<[Event]>([])
    private let wake: @Sendable () -> Void

    /// `wake` is called from any thread after each post.
    package init(wake: @escaping @Sendable () -> Void = {}) { self.wake = wake }

    package func post(_ event: Event) {
        events.withLock { $0.append(event) }
        wake()
    }

    /// Takes all that has come, oldest first.
    package func drain() -> [Event] {
        events.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
