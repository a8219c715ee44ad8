import App
import ArgumentParser
import Corpus
import Terminal

/// A query, typed as several words.
struct QueryArgument: ParsableArguments {
    @Argument(
        parsing: .allUnrecognized,
        help: "Words the stories hold, or any query of the reader's search.")
    private var query: [String] = []

    /// Nil when nothing was typed.
    func parsed() throws(Failure) -> SearchQuery? {
        // With -word for exclusion the parser takes what it does not know for words.
        if let option = query.first(where: { $0.hasPrefix("--") && $0.count > 2 }) {
            throw Failure(code: .usage, message: "there is no option \(option)")
        }
        let words = query.filter { $0 != "--" }
        if words.isEmpty { return nil }
        return try SearchQuery.parsed(words.joined(separator: " "))
    }
}

extension SearchQuery {
    /// A query that must be one; what is wrong with it is pointed at.
    static func parsed(_ text: String) throws(Failure) -> SearchQuery {
        do {
            return try SearchQuery(parsing: text, today: Day.today)
        } catch {
            let shown = Visible.line(text)
            let before = Visible.line(String(text.prefix(error.place.lowerBound)))
            let wrong = Visible.line(String(Array(text)[error.place.clamped(to: 0..<text.count)]))
            let width = WidthTable.narrow
            let blanks = String(repeating: " ", count: width.width(of: before))
            let carets = String(repeating: "^", count: max(1, width.width(of: wrong)))
            throw Failure(
                code: .usage, message: error.message, hint: "\(shown)\n  \(blanks)\(carets)")
        }
    }
}
