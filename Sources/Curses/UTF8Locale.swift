import CCurses

/// The character set that ncurses writes: it must be UTF-8, whatever the environment says.
enum UTF8Locale {
    /// Sets LC_CTYPE by the environment, else to the first of two UTF-8 locales that is there.
    ///
    /// Over SSH the environment often names a locale that the machine does not have (macOS sends
    /// a bare `LC_CTYPE=UTF-8`); the terminal at the other end still speaks UTF-8.
    static func set() throws(CursesError) {
        for name in ["", "C.UTF-8", "en_US.UTF-8"] where curses_use_locale(name) { return }
        throw .localeHasNoUTF8
    }
}
