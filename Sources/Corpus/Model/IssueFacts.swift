/// What is known of the issue a page belongs to.
package struct IssueFacts: Hashable, Sendable {
    package var paper: String?
    /// Where the paper is at home.
    package var home: Home?
    package var date: DateRange?
    /// Page number within the issue (版), counted from 1.
    package var page: Int?

    /// A place with the reason for thinking so.
    package struct Home: Hashable, Sendable {
        package var name: String
        package var why: String

        package init(name: String, why: String) {
            self.name = name
            self.why = why
        }
    }

    package init(
        paper: String? = nil, home: Home? = nil, date: DateRange? = nil, page: Int? = nil
    ) {
        self.paper = paper
        self.home = home
        self.date = date
        self.page = page
    }
}

/// The days between which an issue appeared, with the reason for thinking so.
package struct DateRange: Hashable, Sendable {
    /// `2023-03-01`; both ends belong to the range.
    package var from: String
    package var to: String
    package var isCertain: Bool
    package var why: String

    package init(from: String, to: String, isCertain: Bool, why: String) {
        self.from = from
        self.to = to
        self.isCertain = isCertain
        self.why = why
    }

    /// As short as it is true: `2022-06-16`, `2023-03`, `2022`, else `2022-05–2022-09`.
    package var label: String {
        if from == to { return from }
        if from.prefix(7) == to.prefix(7) { return String(from.prefix(7)) }
        if from.prefix(4) == to.prefix(4), from.hasSuffix("-01-01"), to.hasSuffix("-12-31") {
            return String(from.prefix(4))
        }
        return "\(from.prefix(7))–\(to.prefix(7))"
    }
}
