import Foundation
import Synchronization

/// A value that another thread makes until somebody asks for it.
package final class Meanwhile<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    package init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        Thread.detachNewThread { _ = self.value }
    }

    /// Waits for the value; whoever comes before the other thread makes it.
    package var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
