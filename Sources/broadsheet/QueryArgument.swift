import ArgumentParser
import Corpus

/// A query, typed as several words.
struct QueryArgument: ParsableArguments {
    @Argument(
        parsing: .allUnrecognized,
        help: "Words the stories hold; in quotes a phrase, behind - what they must not hold.")
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
    /// A query that must be one.
    static func parsed(_ text: String) throws(Failure) -> SearchQuery {
        guard let query = SearchQuery(text) else {
            throw Failure(code: .usage, message: "there is nothing to search for in “\(text)”")
        }
        return query
    }
}
