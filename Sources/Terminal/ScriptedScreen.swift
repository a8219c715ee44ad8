/// A screen in memory that plays inputs and keeps the last grid.
///
/// When the script is over nothing comes any more: who waits for a limited time is told of the
/// pause, then `nextInput` reports an end without a signal.
package struct ScriptedScreen: Screen {
    package private(set) var size: Size
    package private(set) var width: WidthTable
    /// What was shown last; nil before the first `present`.
    package private(set) var last: Grid?
    /// How often the screen was painted, and how often it was left to the shell.
    package private(set) var presentations = 0
    package private(set) var suspensions = 0
    /// What was copied last.
    package private(set) var clipboard: String?
    package private(set) var usesMouse = false
    private let clipboardAnswer: ClipboardAnswer
    private var inputs: ArraySlice<Input>
    private var hasPaused = false

    package init(
        size: Size, width: WidthTable = .narrow, inputs: [Input] = [],
        clipboard: ClipboardAnswer = .sent
    ) {
        clipboardAnswer = clipboard
        self.size = size
        self.width = width
        self.inputs = inputs[...]
    }

    package mutating func present(_ grid: Grid, forcing: Bool) {
        last = grid
        presentations += 1
    }

    package mutating func nextInput(within limit: Duration?) -> Input {
        guard let input = inputs.popFirst() else {
            guard limit != nil, !hasPaused else { return .end(signal: 0) }
            hasPaused = true
            return .pause
        }
        if case .resize(let size) = input { self.size = size }
        return input
    }

    package var hasPendingInput: Bool { !inputs.isEmpty }

    package mutating func suspend() {
        suspensions += 1
        inputs = [.resume] + inputs
    }

    package mutating func lend(_ work: () -> Void) -> Bool { false }

    package mutating func setAmbiguousWidth(_ isWide: Bool) {
        width = WidthTable(ambiguousIsWide: isWide)
    }

    package mutating func setMouse(_ isOn: Bool) -> Bool {
        usesMouse = isOn
        return true
    }

    package mutating func copy(_ text: String) -> ClipboardAnswer {
        if clipboardAnswer == .sent { clipboard = text }
        return clipboardAnswer
    }
}
