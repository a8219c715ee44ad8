import Synchronization

/// What was made from the archive, by what it was asked for, until it is forgotten.
///
/// Making takes a while, and the archive may change meanwhile: what was begun before `forget` goes to
/// whoever asked for it, and is not kept. Safe to ask from several threads; nobody waits for what
/// somebody else is making.
package final class Recollection<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var known: [Key: Value] = [:]
        /// What is being made, each by a number of its own; what was forgotten meanwhile is gone.
        var underWay: [Int: Key] = [:]
        var begun = 0
    }

    private let state = Mutex(State())
    private let most: Int

    /// One value more than `most`, and all are forgotten and made again when they are asked for.
    package init(most: Int) { self.most = most }

    package func knows(_ key: Key) -> Bool { state.withLock { $0.known[key] != nil } }

    /// The value that is known, or the one that is made now.
    package func value<Failure>(
        _ key: Key, making make: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        if let known = state.withLock({ $0.known[key] }) { return known }
        let number = state.withLock { state in
            state.begun += 1
            state.underWay[state.begun] = key
            return state.begun
        }
        defer { state.withLock { $0.underWay[number] = nil } }
        let value = try make()
        state.withLock { state in
            guard state.underWay[number] != nil else { return }
            if state.known.count >= most { state.known = [:] }
            state.known[key] = value
        }
        return value
    }

    /// Changes what is known; gives the values that `change` says are others now.
    package func revise(_ change: (inout Value) -> Bool) -> [Key: Value] {
        state.withLock { state in
            var revised: [Key: Value] = [:]
            for (key, var value) in state.known where change(&value) { revised[key] = value }
            state.known.merge(revised) { $1 }
            return revised
        }
    }

    package func forget(where isForgotten: (Key) -> Bool = { _ in true }) {
        state.withLock { state in
            state.known = state.known.filter { !isForgotten($0.key) }
            state.underWay = state.underWay.filter { !isForgotten($0.value) }
        }
    }
}
