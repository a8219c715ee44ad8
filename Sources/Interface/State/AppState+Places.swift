import Terminal

/// What the next letter is for.
package enum LetterQuestion: Hashable, Sendable { case set, go }

/// Places under letters.
extension AppState {
    /// A key that names a place.
    mutating func take(_ key: Key, for question: LetterQuestion) -> [Effect] {
        mode = .normal
        guard case .character(let letter) = key.asciiTwin else { return [] }
        if question == .go, letter == "'" { return jump(to: jumps.turn(from: place)) }
        guard letter.isLetter || letter.isNumber else {
            notice = .failure("A place is named by a letter or a digit", "位置用字母或数字命名")
            return []
        }
        switch question {
        case .set:
            placeMarks[letter] = place
            namedPlaces.insert(letter)
            let going = self.key(.goToPlaceMark)
            notice = .info(
                "\(going.english) and \(letter) lead back here",
                "按 \(going.chinese) 和 \(letter) 回到此处")
            return []
        case .go:
            guard let target = placeMarks[letter] else {
                notice = .info("No place was named \(letter)", "没有名为 \(letter) 的位置")
                return []
            }
            jumps.leave(place)
            return jump(to: target)
        }
    }
}
