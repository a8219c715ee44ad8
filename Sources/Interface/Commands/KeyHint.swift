import Terminal

/// Keys as a sentence or the bottom line writes them: `Enter`, `^S`, `gk`, `^W o`.
enum KeyHint {
    static func text(_ keys: [Key]) -> Bilingual {
        var text = Bilingual("")
        var endsInName = false
        for key in keys {
            let name = name(of: key)
            let isName = name.english.count > 1
            if isName || endsInName, text.english != "" { text = text + Bilingual(" ") }
            text = text + name
            endsInName = isName
        }
        return text
    }

    private static func name(of key: Key) -> Bilingual {
        switch key {
        case .character(" "): Bilingual("Space", "空格")
        case .character(let character): Bilingual(String(character))
        case .control(let letter): Bilingual("^\(letter.uppercased())")
        case .enter: Bilingual("Enter")
        case .tab: Bilingual("Tab")
        case .escape: Bilingual("Esc")
        case .function(let number): Bilingual("F\(number)")
        default: Bilingual(KeyNotation.describe(key))
        }
    }
}

extension AppState {
    /// The shortest key of a command in the pane that takes the keys, or in `pane`; where it has
    /// none, how the command line calls it.
    func key(_ command: Command, in pane: Scope? = nil) -> Bilingual {
        if let keys = keymap.shortestKeys(of: command, in: pane ?? scope) {
            return KeyHint.text(keys)
        }
        return Bilingual(":" + (CommandTable.entry(command)?.name ?? ""))
    }

    /// What opens a prompt to look for something: in the story, or in the archive.
    var searching: Bilingual { key(focus == .reader ? .find : .searchArchive) }

    /// How what was done just now is taken back, or made again where it was taken back.
    var undoing: Bilingual {
        undoHistory.hasUndone ? redoes : undoes
    }

    var undoes: Bilingual { key(.undo) + Bilingual(" undoes", " 撤销") }
    var redoes: Bilingual { key(.redo) + Bilingual(" redoes", " 重做") }
}
