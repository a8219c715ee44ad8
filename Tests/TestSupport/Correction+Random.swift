package import Corpus

extension Correction {
    /// Anything a person might say of a page, sensible or not.
    package static func random(
        on page: Page, _ random: inout SeededGenerator
    ) -> Correction {
        func line() -> LineReference {
            let stranger = LineReference(number: 1, fingerprint: 0)
            guard let line = page.lines.randomElement(using: &random) else { return stranger }
            // Some name a line by its text alone, some name none.
            return switch Int.random(in: 0..<20, using: &random) {
            case 0: stranger
            case 1: LineReference(number: -3, fingerprint: LineReference(line).fingerprint)
            default: LineReference(line)
            }
        }
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return .join(line(), line())
        case 1:
            let joined = page.articles.flatMap { $0.blocks.filter { $0.lines.count > 1 } }
            guard let block = joined.randomElement(using: &random) else {
                return .cut(line(), line())
            }
            return .cut(
                LineReference(page.lines[block.lines[0] - 1]),
                LineReference(page.lines[block.lines[1] - 1]))
        case 2:
            let lines = (0...Int.random(in: 0..<4, using: &random)).map { _ in line() }
            let position = Correction.Position.allCases.randomElement(using: &random) ?? .within
            return .move(lines, position, line())
        case 3: return .begin(line())
        case 4:
            return .role(line(), Correction.Role.allCases.randomElement(using: &random) ?? .section)
        case 5: return .repeats(line(), of: line())
        default:
            let copy = page.repeats.randomElement(using: &random)
            return .notRepeat(copy.map { LineReference(page.lines[$0.line - 1]) } ?? line())
        }
    }
}
