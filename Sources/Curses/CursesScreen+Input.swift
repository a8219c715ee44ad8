import CCurses
package import Terminal

/// What comes from the terminal.
extension CursesScreen {
    package mutating func nextInput(within limit: Duration?) -> Input {
        let end = limit.map { ContinuousClock.now + $0 }
        while true {
            let left = end.map { max(0, Int((($0 - .now) / .milliseconds(1)).rounded(.up))) }
            switch events.next(within: left) {
            case .input(let input): return input
            case .resized: if adoptSize() { return .resize(size) }
            case .stop:
                stop()
                return .resume
            case .continued:
                // Whoever stopped us left the terminal in unknown modes.
                leave()
                enter()
                return .resume
            case .answer(let answer): if let input = take(answer) { return input }
            case nil: if left != nil { return .pause }
            }
        }
    }

    package var hasPendingInput: Bool {
        mutating get {
            events.collectPending()
            while let first = events.first {
                switch first {
                case .resized where device.size == nil || device.size == size: events.dropFirst()
                case .answer(let answer):
                    events.dropFirst()
                    if let input = take(answer) { events.putFirst([.input(input)]) }
                default: return true
                }
            }
            return events.isGone
        }
    }

    /// An answer of the terminal; what the program must know of it is returned.
    private mutating func take(_ answer: InputDecoder.Answer) -> Input? {
        switch probe?.take(answer) {
        case .width(let isWide) where isWide != width.ambiguousIsWide:
            return .ambiguousWidth(isWide)
        case .ground(let ground): return adopt(ground)
        case .over(let ground):
            events.takesAnswers = false
            return ground.flatMap { adopt($0) }
        default: return nil
        }
    }
}
