/// Why the terminal cannot be used. Nothing has been written to it then.
package enum CursesError: Error, Hashable, CustomStringConvertible {
    case inputIsNoTerminal
    case outputIsNoTerminal
    /// The terminal's name, made visible.
    case terminalIsUnknown(String)
    case terminalCannotMoveCursor(String)
    case localeHasNoUTF8
    case screenIsTaken
    case terminalCannotBeOpened

    package var english: String {
        switch self {
        case .inputIsNoTerminal: "standard input is not a terminal"
        case .outputIsNoTerminal: "standard output is not a terminal"
        case .terminalIsUnknown(let name):
            "there is no description of the terminal “\(name)”, nor of a vt100"
        case .terminalCannotMoveCursor(let name):
            "the terminal “\(name)” cannot move its cursor, so there is no screen on it"
        case .localeHasNoUTF8:
            "no UTF-8 locale is installed (tried LC_ALL, C.UTF-8 and en_US.UTF-8)"
        case .screenIsTaken: "this process already has a screen"
        case .terminalCannotBeOpened: "the terminal could not be opened"
        }
    }

    package var chinese: String {
        switch self {
        case .inputIsNoTerminal: "标准输入不是终端"
        case .outputIsNoTerminal: "标准输出不是终端"
        case .terminalIsUnknown(let name): "系统不认识终端“\(name)”，也没有 vt100 的描述"
        case .terminalCannotMoveCursor(let name): "终端“\(name)”不能移动光标，无法显示界面"
        case .localeHasNoUTF8: "系统没有 UTF-8 区域设置（已试 LC_ALL、C.UTF-8 和 en_US.UTF-8）"
        case .screenIsTaken: "本进程已经打开了屏幕"
        case .terminalCannotBeOpened: "终端打不开"
        }
    }

    package var description: String { "\(english) / \(chinese)" }
}
