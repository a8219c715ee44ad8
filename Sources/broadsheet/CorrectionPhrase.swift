import Corpus

/// A correction as a person types it: `join 12 40`, `move 5,6 behind 9`, `role 8 byline`.
struct CorrectionPhrase {
    static let forms = """
        join LINE LINE          the second line goes on where the first one stops
        cut LINE LINE           the second line does not go on there
        move LINE[,LINE…] to LINE      into the story of the last line
        move LINE[,LINE…] before LINE  (or behind) its paragraph
        begin LINE              a story begins with this line
        role LINE ROLE          it is a headline, byline, body, section, unplaced …
        repeat LINE LINE        the first line only says again what the second says
        no-repeat LINE          the line stands for itself
        """

    private let page: Page

    init(on page: Page) { self.page = page }

    func correction(_ words: [String]) throws(Failure) -> Correction {
        let rest = words.dropFirst()
        switch (words.first, rest.count) {
        case ("join", 2): return .join(try line(words[1]), try line(words[2]))
        case ("cut", 2): return .cut(try line(words[1]), try line(words[2]))
        case ("begin", 1): return .begin(try line(words[1]))
        case ("no-repeat", 1): return .notRepeat(try line(words[1]))
        case ("repeat", 2): return .repeats(try line(words[1]), of: try line(words[2]))
        case ("role", 2):
            guard let role = Correction.Role(name: words[2]) else {
                let names = Correction.Role.allCases.map(\.name).joined(separator: ", ")
                throw Failure(
                    code: .usage, message: "there is no role \(words[2])", hint: "One of \(names).")
            }
            return .role(try line(words[1]), role)
        case ("move", 3):
            var moved: [LineReference] = []
            for number in words[1].split(separator: ",") { moved.append(try line(String(number))) }
            return .move(moved, try position(words[2]), try line(words[3]))
        default:
            throw Failure(
                code: .usage, message: "no correction: \(words.joined(separator: " "))",
                hint: Self.forms)
        }
    }

    private func position(_ word: String) throws(Failure) -> Correction.Position {
        switch word {
        case "to": return .within
        case "before": return .before
        case "behind": return .behind
        default:
            throw Failure(code: .usage, message: "lines are moved to, before or behind a line")
        }
    }

    private func line(_ number: String) throws(Failure) -> LineReference {
        guard let line = Int(number).flatMap(page.reference) else {
            throw Failure(
                code: .usage, message: "the page has no line \(number)",
                hint: "It has \(page.lines.count) lines.")
        }
        return line
    }
}
