import Corpus

/// Where a story's text came from and what was done to it, in sentences.
struct Provenance: Equatable {
    /// Issue, page file, lines and story id.
    var origin: String
    /// Reasons for the date, joins of torn lines and places of lost text.
    var remarks: [String]

    init(_ story: Story) {
        let article = story.article
        let lines = LineNumbers.label(article.blocks.flatMap(\.lines))
        let date = story.row.date.isEmpty ? "" : " (\(story.row.date))"
        origin =
            "Issue \(story.row.issue)\(date), page file \(story.row.at.pageName), \(lines); "
            + "story \(article.id)."
        remarks =
            Self.dateRemarks(story.issue) + article.blocks.flatMap(Self.joinRemarks)
            + article.gaps.map(Self.gapRemark)
    }

    private static func dateRemarks(_ issue: IssueFacts) -> [String] {
        guard let date = issue.date, !date.isCertain else { return [] }
        return ["The date \(date.label) is inferred: \(date.why)."]
    }

    private static func joinRemarks(_ block: Block) -> [String] {
        zip(block.joins, zip(block.lines, block.lines.dropFirst())).map { join, pair in
            let verdict = join.isCertain ? "is joined" : "is joined, not certainly,"
            let why = join.why.isEmpty ? "" : ": " + join.why.joined(separator: ", ")
            return "Line \(pair.1) \(verdict) to line \(pair.0)\(why)."
        }
    }

    private static func gapRemark(_ gap: Gap) -> String {
        let place = gap.after == 0 ? "at the beginning" : "after line \(gap.after)"
        return "Text is lost \(place): \(gap.why)."
    }
}

/// Physical line numbers as people write them.
enum LineNumbers {
    /// `line 7`, `lines 5, 7, 11–13`; numbers are sorted and said once.
    static func label(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in Set(numbers).sorted() {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let list = runs.map {
            $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)"
        }
        let noun = runs.count == 1 && runs[0].count == 1 ? "line" : "lines"
        return runs.isEmpty ? "no lines" : noun + " " + list.joined(separator: ", ")
    }
}
