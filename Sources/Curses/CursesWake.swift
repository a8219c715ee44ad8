import CCurses

/// Wakes the loop that waits for input: `nextInput` then reports `.wake`. For any thread, at any
/// time; wake-ups that come together are one.
package struct CursesWake: Sendable {
    package init() {}

    package func callAsFunction() { curses_wake() }
}
