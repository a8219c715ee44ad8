/// What vim and less have taught people to type behind `:`, and the commands meant by it.
enum Habit {
    static func command(_ typed: String) -> Command? {
        switch typed {
        case "q", "q!", "qa", "qa!", "wq", "x", "exit": .quit
        case "w", "w!", "write", "save": .export
        case "e", "edit!": .editSource
        case "noh", "nohlsearch": .toggleHighlight
        default: nil
        }
    }
}
