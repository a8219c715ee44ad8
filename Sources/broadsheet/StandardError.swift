import Glibc
import Terminal

/// Standard error: messages for people.
enum StandardError {
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes one line under the program's name.
    static func say(_ message: String) {
        write("broadsheet: " + Visible.line(message) + "\n")
    }

    static func say(_ failure: Failure) {
        if !failure.message.isEmpty { say(failure.message) }
        if !failure.hint.isEmpty { write("  " + Visible.text(failure.hint) + "\n") }
    }

    /// Writes text of the program's own. Where it cannot go there is nobody to tell.
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
