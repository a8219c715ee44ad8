/// Why a command ends without having done all it was asked for.
struct Failure: Error, Equatable {
    enum Code: Int32 {
        case none = 0
        case nothingFound = 1
        case usage = 2
        case unreadable = 3
        case unwritable = 4
        case partlyExported = 5
        case formatTooOld = 20
        case formatTooNew = 21
        case hungUp = 129
        case interrupted = 130
        case terminated = 143
    }

    var code: Code
    /// A sentence for people; empty when there is nothing to say.
    var message: String
    /// What a person can do about it.
    var hint = ""

    /// Nobody reads on: `broadsheet list | head`. No reason to complain.
    static let closedPipe = Failure(code: .none, message: "")
}
