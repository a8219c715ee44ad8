import Foundation
import Glibc
import Synchronization

/// Work for many numbers, shared among the cores; see `Worker` for why no dispatch queue does it.
final class SharedWork: Sendable {
    private let count: Int
    private let work: @Sendable (Int) -> Void
    private let taken = Atomic(0)

    private init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
        self.count = count
        self.work = work
    }

    /// Does `work` for each number below `count`, and returns when all of it is done.
    static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
        withoutActuallyEscaping(work) { work in
            let shared = SharedWork(count, work)
            let others = min(count, ProcessInfo.processInfo.activeProcessorCount) - 1
            let threads = (0..<max(0, others)).compactMap { _ in shared.startThread() }
            shared.run()
            for thread in threads { pthread_join(thread, nil) }
        }
    }

    private func run() {
        while true {
            let number = taken.add(1, ordering: .relaxed).oldValue
            guard number < count else { return }
            work(number)
        }
    }

    /// Nil when no thread can be had: the others do its share.
    private func startThread() -> pthread_t? {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self)
        let error = pthread_create(
            &thread, nil,
            { context in
                context.map { Unmanaged<SharedWork>.fromOpaque($0).takeRetainedValue().run() }
                return nil
            }, context.toOpaque())
        guard error == 0 else {
            context.release()
            return nil
        }
        return thread
    }
}
