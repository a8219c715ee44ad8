import CCurses
import Terminal

/// The terminal in other hands for a while: the shell's, or another program's.
extension CursesScreen {
    package mutating func suspend() {
        stop()
        events.put(.input(.resume))
    }

    package mutating func lend(_ work: () -> Void) -> Bool {
        leave()
        work()
        enter()
        return true
    }

    mutating func stop() {
        leave()
        curses_stop_group()
        enter()
    }
}
