import App
import Foundation
import Synchronization
import Testing

@Suite struct WorkerTests {
    @Test func workIsDoneInOrderAndAgainAfterARest() {
        let worker = Worker()
        let done = Mutex<[Int]>([])
        for round in 0..<20 {
            let ended = DispatchSemaphore(value: 0)
            for number in 0..<50 {
                worker.later { done.withLock { $0.append(50 * round + number) } }
            }
            worker.later { ended.signal() }
            ended.wait()
        }
        #expect(done.withLock { $0 } == Array(0..<1000))
    }

    @Test func nobodyWaitsForOneThatIsBusy() {
        let worker = Worker()
        let mayEnd = DispatchSemaphore(value: 0)
        let ended = DispatchSemaphore(value: 0)
        worker.later {
            mayEnd.wait()
            ended.signal()
        }
        mayEnd.signal()
        ended.wait()
    }
}
