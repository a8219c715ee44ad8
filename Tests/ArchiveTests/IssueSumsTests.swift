import Archive
import Corpus
import TestSupport
import Testing

@Suite("Issues are the sum of their pages")
struct IssueSumsTests {
    /// What stands in the archive, by path.
    private typealias Pages = [String: (issue: String, day: String, stories: Int)]

    @Test("whatever pages come, change their issue and go", arguments: 1...6 as ClosedRange<UInt64>)
    func sums(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let archive = try Archive.inMemory()
        var pages: Pages = [:]
        for step in 0..<40 {
            let path = "p/\(Int.random(in: 0..<9, using: &random)).txt"
            if Int.random(in: 0..<4, using: &random) == 0 {
                pages[path] = nil
                try archive.removePages(notIn: Set(pages.keys), under: ["p"])
            } else {
                let issue = "issue \(Int.random(in: 0..<3, using: &random))"
                let day = "2031-03-0\(Int.random(in: 1...3, using: &random))"
                let count = Int.random(in: 0..<4, using: &random)
                pages[path] = (issue, day, count)
                try archive.replace(Self.reading(path, issue, day, stories: count, step))
            }
            #expect(try archive.issues().map(Self.told) == Self.told(pages), "step \(step)")
        }
    }

    private static func reading(
        _ path: String, _ issue: String, _ day: String, stories: Int, _ step: Int
    ) -> PageReading {
        var reading = Fixture.reading(
            path, (0..<stories).map { Fixture.article("\(path) \($0)", "第\(step)次", []) }, date: day
        )
        reading.issue = issue
        reading.source.append(UInt8(step))
        return reading
    }

    private static func told(_ row: IssueRow) -> String {
        "\(row.id): \(row.pages) pages, \(row.stories) stories, \(row.date?.from ?? "")"
    }

    private static func told(_ pages: Pages) -> [String] {
        Dictionary(grouping: pages.values, by: \.issue).map { issue, pages in
            let day = pages.map(\.day).max() ?? ""
            let stories = pages.reduce(0) { $0 + $1.stories }
            return (day, issue, "\(issue): \(pages.count) pages, \(stories) stories, \(day)")
        }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    }
}
