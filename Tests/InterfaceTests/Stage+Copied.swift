import Interface

extension Stage {
    /// What was given to the clipboard, one copy after the other.
    var copied: [String] {
        wishes.compactMap { wish in
            if case .copy(let text) = wish { text } else { nil }
        }
    }
}
