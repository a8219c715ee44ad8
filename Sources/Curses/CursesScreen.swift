import CCurses
import Glibc
import Synchronization
package import Terminal

/// The live terminal. There is one in a process; while it lives, the terminal is ours, and when
/// it is gone — by whatever way, a crash included — the terminal is as it was found.
package struct CursesScreen: ~Copyable, Screen {
    package private(set) var size: Size
    package private(set) var width: WidthTable
    /// Ends a wait in `nextInput` from any thread.
    package let wake = CursesWake()
    package var traits: TerminalTraits { device.traits }

    let device: Device
    private let screen: OpaquePointer
    private let window: UnsafeMutablePointer<WINDOW>
    private let themes: ThemeChoice
    /// What the colours are chosen for; dark until a terminal that was asked says otherwise.
    private var ground: ThemeChoice.Ground
    private(set) var palette: Palette
    var events: EventQueue
    /// The questions that the terminal was asked; nil for one that would not understand them.
    var probe: TerminalProbe?
    /// What stands on the terminal; nil when that is not known.
    private var shown: Grid?
    /// What stands there may not be what ncurses holds for it.
    private var mustClear = false
    private var usesMouse = false

    /// Two screens on one terminal would restore it to each other's modes.
    private static let isTaken = Atomic(false)

    /// Opens the terminal on standard input and output.
    ///
    /// - Throws: `CursesError` before anything was written, when there is no usable terminal.
    package init(
        environment: [String: String], themes: ThemeChoice = .asTheGroundIs
    ) throws(CursesError) {
        let isOurs = Self.isTaken.compareExchange(
            expected: false, desired: true, ordering: .sequentiallyConsistent
        ).exchanged
        guard isOurs else { throw .screenIsTaken }
        let device: Device
        do throws(CursesError) {
            device = try Device(environment: environment)
        } catch {
            Self.isTaken.store(false, ordering: .sequentiallyConsistent)
            throw error
        }
        let signals = curses_catch_signals()
        let sequences = device.keySequences
        var opened: UnsafeMutablePointer<WINDOW>?
        device.arm()
        guard signals >= 0, let screen = curses_open(device.name, &opened), let window = opened
        else {
            device.disarm()
            curses_release_signals()
            Self.isTaken.store(false, ordering: .sequentiallyConsistent)
            throw .terminalCannotBeOpened
        }
        self.device = device
        self.screen = screen
        self.window = window
        events = EventQueue(
            terminal: Device.openForReading(), output: Device.openForWriting(),
            signals: signals, escapeDelay: device.traits.escapeDelay, sequences: sequences)
        Self.setModes(of: window)
        self.themes = themes
        let asksGround = Self.asksGround(themes, device.traits)
        ground =
            device.traits.hasLightGround.map { $0 ? .light : .dark }
            ?? (asksGround ? .dark : .unknown)
        palette = Palette(themes.theme(on: ground), traits: device.traits)
        // The first refresh enters the terminal's second screen, where the probe may print.
        wrefresh(window)
        device.turnPasteOn()
        if device.traits.answersQueries {
            probe = TerminalProbe(device.traits, asksGround: asksGround)
            events.takesAnswers = true
        }
        width = WidthTable(ambiguousIsWide: device.traits.ambiguousIsWide ?? false)
        Self.measure(by: width)
        size = device.size(columns: getmaxx(window), rows: getmaxy(window))
        _ = adoptSize()
    }

    deinit {
        if events.isAskedToEnd, !events.hasRoom { device.dropUnsent() }
        swallowAnswers()
        if usesMouse { device.setMouse(false) }
        device.turnPasteOff()
        endwin()
        device.disarm()
        curses_release_signals()
        delscreen(screen)
        events.close()
        curses_set_width(nil)
        Self.isTaken.store(false, ordering: .sequentiallyConsistent)
    }

    private static func setModes(of window: UnsafeMutablePointer<WINDOW>) {
        // Every key arrives as a key: ^C ^Z ^S ^Q and Return, too.
        raw()
        noecho()
        nonl()
        keypad(window, true)
        scrollok(window, false)
        idlok(window, true)
        // ncurses must not stop painting because keys have come: the loop decides that.
        typeahead(-1)
    }

    /// Whether it matters what colour the terminal's ground has.
    private static func asksGround(_ themes: ThemeChoice, _ traits: TerminalTraits) -> Bool {
        guard case .asTheGroundIs = themes else { return false }
        return traits.usesColor && traits.isLikeXterm && traits.hasLightGround == nil
    }

    private static func measure(by width: WidthTable) {
        if width.ambiguousIsWide {
            curses_set_width { scalar in
                Unicode.Scalar(scalar).map { Int32(WidthTable.wide.width(of: $0)) } ?? 1
            }
        } else {
            curses_set_width { scalar in
                Unicode.Scalar(scalar).map { Int32(WidthTable.narrow.width(of: $0)) } ?? 1
            }
        }
    }

    package mutating func setAmbiguousWidth(_ isWide: Bool) {
        width = WidthTable(ambiguousIsWide: isWide)
        Self.measure(by: width)
        mustClear = true
    }
}

extension CursesScreen {
    /// Has the next frame painted in the colours for another ground.
    mutating func adopt(_ ground: ThemeChoice.Ground) -> Input? {
        guard ground != self.ground else { return nil }
        self.ground = ground
        palette = Palette(themes.theme(on: ground), traits: traits)
        shown = nil
        return .wake
    }

    package mutating func setMouse(_ isOn: Bool) -> Bool {
        guard traits.isLikeXterm else { return !isOn }
        if isOn != usesMouse { device.setMouse(isOn) }
        usesMouse = isOn
        return true
    }
}

// MARK: - Suspension

extension CursesScreen {
    /// What the terminal still has to answer must not be typed into the shell.
    private borrowing func swallowAnswers() {
        if events.takesAnswers, !events.isGone, probe?.isOpen == true { Device.swallowAnswers() }
    }

    mutating func leave() {
        swallowAnswers()
        if usesMouse { device.setMouse(false) }
        device.turnPasteOff()
        endwin()
        device.disarm()
    }

    mutating func enter() {
        device.arm()
        werase(window)
        wrefresh(window)
        device.turnPasteOn()
        if usesMouse { device.setMouse(true) }
        mustClear = true
        _ = adoptSize()
    }

    /// Takes the window's size over; true when it is another one.
    mutating func adoptSize() -> Bool {
        guard let now = device.size, now != size else { return false }
        size = now
        resize_term(Int32(now.rows), Int32(now.columns + device.margin))
        mustClear = true
        return true
    }
}

// MARK: - Output

extension CursesScreen {
    package mutating func present(_ grid: Grid, forcing: Bool) {
        guard !events.isGone else { return }
        let isHeld = curses_begin_frame()
        let fits = shown.map { $0.size == grid.size && $0.width == grid.width } ?? true
        let isFull = forcing || mustClear || !fits
        if isFull {
            werase(window)
            clearok(window, true)
        }
        var painted = 0
        for row in 0..<min(grid.size.rows, size.rows)
        where isFull || shown?.hasSameRow(row, as: grid) != true {
            paint(row, of: grid)
            painted += 1
        }
        placeCursor(of: grid)
        // Few rows cannot tear; the marks would cost more than they are worth.
        let synchronizes = probe?.synchronizesOutput == true && (isFull || painted > 4)
        mustClear = false
        wrefresh(window)
        if isHeld { sendFrame(synchronizing: synchronizes) }
        shown = grid
    }

    private func paint(_ row: Int, of grid: Grid) {
        grid.runs(ofRow: row, columns: size.columns, leavesBlanks: palette.leavesBlanks) {
            column, style, scalars in
            let look = palette[style]
            curses_put(
                window, Int32(row), Int32(column), scalars, Int32(scalars.count), look.attributes,
                look.pair)
        }
    }

    private func placeCursor(of grid: Grid) {
        guard let cursor = grid.cursor, cursor.column < size.columns, cursor.row < size.rows else {
            leaveok(window, true)
            curs_set(0)
            return
        }
        // Terminals shift what follows when the cursor stands in the right half of a character.
        let cell = grid.row(cursor.row).dropFirst(cursor.column).first
        let column = cell?.isRightHalf == true ? cursor.column - 1 : cursor.column
        leaveok(window, false)
        wmove(window, Int32(cursor.row), Int32(column))
        curs_set(1)
    }
}
