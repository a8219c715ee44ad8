/// One value of a facet as the words of a query that keep to it: `by:=安禾`, `date:2031-03`.
package struct FacetClause: Hashable, Sendable {
    package var kind: Facets.Kind
    package var name: String

    package init(_ kind: Facets.Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// The clause as it is typed. Names are taken to the letter, so that the stories found are
    /// those that were counted.
    package var text: String {
        switch kind {
        case .month: "date:\(name)"
        case .section: "section:=" + quoted
        case .writer: "by:=" + quoted
        case .issue: "issue:=" + quoted
        }
    }

    /// In quotes unless nothing in it could be taken for a sign of the query language.
    private var quoted: String {
        let isPlain = name.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "-_.·".unicodeScalars.contains($0)
        }
        if isPlain, name.first != "-" { return name }
        return name.contains("\"") ? "“\(name)”" : "\"\(name)\""
    }
}

extension SearchQuery {
    /// The text of a query for the stories of `base`, all stories if it is empty, that fit every
    /// clause.
    package static func narrowed(_ base: String, by clauses: [FacetClause]) -> String {
        guard !clauses.isEmpty else { return base }
        var parts = clauses.map(\.text)
        if base.contains(where: { !$0.isWhitespace }) {
            parts.insert(isAlternatives(base) ? "(\(base))" : base, at: 0)
        }
        return parts.joined(separator: " ")
    }

    /// `a OR b` must stay together when something is added to it.
    private static func isAlternatives(_ text: String) -> Bool {
        if case .any = SearchQuery(text)?.expression { true } else { false }
    }
}
