/// What a person says about the issue a page belongs to; what is nil stays as it was read.
package struct IssueCorrection: Hashable, Sendable {
    package var paper: String?
    /// Where the paper is at home.
    package var place: String?
    /// The exact day, as `2023-03-01`.
    package var date: String?
    /// Page number within the issue (版), counted from 1.
    package var page: Int?

    /// Nil when a part cannot be: an empty name, a day that no calendar has, a page below 1.
    package init?(
        paper: String? = nil, place: String? = nil, date: String? = nil, page: Int? = nil
    ) {
        for name in [paper, place].compactMap(\.self)
        where name.unicodeScalars.allSatisfy({ Glyph.isBlank($0.value) }) {
            return nil
        }
        if let date, !IssueCorrection.isDay(date) { return nil }
        if let page, page < 1 { return nil }
        self.paper = paper
        self.place = place
        self.date = date
        self.page = page
    }

    package var isEmpty: Bool { paper == nil && place == nil && date == nil && page == nil }

    /// What the later correction says, and what the earlier one says beside it.
    package func followed(by later: IssueCorrection) -> IssueCorrection {
        var both = self
        both.paper = later.paper ?? paper
        both.place = later.place ?? place
        both.date = later.date ?? date
        both.page = later.page ?? page
        return both
    }

    /// `2024-02-29` is a day, `2023-02-29` is none.
    package static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 0x2D || 0x30...0x39 ~= $0 }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            year > 0, 1...12 ~= month
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return 1...days[month - 1] ~= day
    }
}

extension IssueFacts {
    package func applying(_ correction: IssueCorrection) -> IssueFacts {
        var facts = self
        if let paper = correction.paper { facts.paper = paper }
        if let place = correction.place { facts.home = Home(name: place, why: ByHand.issue) }
        if let day = correction.date {
            facts.date = DateRange(from: day, to: day, isCertain: true, why: ByHand.issue)
        }
        if let page = correction.page { facts.page = page }
        return facts
    }
}
