// A program for the tests of Curses: shows what it is told and says which input came last.

import Curses
import Foundation
import Terminal

let arguments = Array(CommandLine.arguments.dropFirst())

/// Characters of every kind, page by page: what `n` turns over.
struct CharacterSheet {
    static func rows(page: Int, size: Size, width: WidthTable) -> [String] {
        let perRow = (size.columns - 2) / 3
        let perPage = perRow * max(0, size.rows - 3)
        let scalars = shown.dropFirst(page * perPage).prefix(perPage)
        return stride(from: 0, to: scalars.count, by: max(1, perRow)).map { start in
            scalars.dropFirst(start).prefix(perRow)
                .map { String($0) + (width.width(of: Character($0)) == 2 ? "|" : " |") }.joined()
        }
    }

    /// All small ones and every 61st of the others, as far as they have a glyph.
    static let shown: [Unicode.Scalar] = (UInt32(0x20)...0x3FFFF).compactMap { value in
        guard value < 0x3100 || value % 61 == 0, let scalar = Unicode.Scalar(value),
            WidthTable.narrow.width(of: scalar) > 0
        else { return nil }
        return CellText.shown(String(scalar)) == String(scalar) ? scalar : nil
    }
}

/// What keys do; true ends the program.
@inline(never)
func perform(
    _ key: Key, on screen: inout CursesScreen, page: inout Int, saying last: inout String
) -> Bool {
    switch key {
    case .character("q"): return true
    case .character("n"): page += 1
    case .character("z"): screen.suspend()
    case .character("a"): screen.setAmbiguousWidth(!screen.width.ambiguousIsWide)
    case .character("c"): _ = screen.copy("云岭日报 x")
    case .character("m"): last = screen.setMouse(true) ? "mouse on" : "no mouse"
    case .character("M"): last = screen.setMouse(false) ? "mouse off" : "no mouse"
    case .character("e"): exit(7)
    case .character("t"): preconditionFailure("the test asked for it")
    case .character("s"): raise(SIGSEGV)
    case .character("o"): _ = overflow(1)
    case .character("w"):
        let wake = screen.wake
        Thread.detachNewThread { wake() }
    default: break
    }
    return false
}

@inline(never)
func overflow(_ depth: Int) -> Int { depth > 0 ? overflow(depth + 1) + depth : 0 }

func grid(_ last: String, page: Int, _ screen: borrowing CursesScreen) -> Grid {
    var grid = Grid(size: screen.size, width: screen.width)
    let columns = grid.size.columns
    let head = "\(columns)x\(grid.size.rows) width \(screen.width.ambiguousIsWide ? 2 : 1)"
    grid.write(head, column: 0, row: 0, limit: columns, style: .title)
    grid.write(last, column: 0, row: 1, limit: columns, style: .status)
    let rows =
        arguments == ["--sheet"]
        ? CharacterSheet.rows(page: page, size: grid.size, width: grid.width) : arguments
    for (index, row) in rows.enumerated() {
        let style = Style.allCases[index % Style.allCases.count]
        grid.write(row, column: 0, row: index + 2, limit: columns, style: style)
    }
    grid.placeCursor(column: 1, row: 2)
    return grid
}

func run() throws(CursesError) -> Int32 {
    var screen = try CursesScreen(environment: ProcessInfo.processInfo.environment)
    var last = "ready"
    var page = 0
    while true {
        screen.present(grid(last, page: page, screen), forcing: false)
        let input = screen.nextInput(within: nil)
        switch input {
        case .key(let key):
            last = "key \(KeyNotation.describe(key)) \(page)"
            if perform(key, on: &screen, page: &page, saying: &last) { return 0 }
        case .paste(let text): last = "paste \(text)"
        case .mouse(let action): last = "\(action.kind) \(action.column),\(action.row)"
        case .resize(let size): last = "resize \(size.columns)x\(size.rows)"
        case .ambiguousWidth(let isWide): screen.setAmbiguousWidth(isWide)
        case .pause: last = "pause"
        case .wake: last = "wake"
        case .resume: last = "resume"
        case .end(let signal): return 128 + signal
        }
    }
}

do {
    exit(try run())
} catch {
    FileHandle.standardError.write(Data("screen-probe: \(error)\n".utf8))
    exit(2)
}
