import Archive
import Corpus
import TestSupport
import Testing

@Suite("Issues are the sum of their pages, and the list is their stories in order")
struct IssueSumsTests {
    /// What stands in the archive, by path.
    private typealias Pages = [String: (issue: String, day: String, stories: [String])]

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
                // Some stories come again and keep their key, whatever stands before them now.
                let stories = (0..<6).map { "\(path) \($0)" }.shuffled(using: &random)
                    .prefix(Int.random(in: 0..<4, using: &random))
                pages[path] = (issue, day, Array(stories))
                try archive.replace(Self.reading(path, issue, day, Array(stories), step))
            }
            #expect(try archive.issues().map(Self.told) == Self.told(pages), "step \(step)")
            #expect(try Self.order(archive) == Self.order(pages), "step \(step)")
        }
    }

    private static func reading(
        _ path: String, _ issue: String, _ day: String, _ stories: [String], _ step: Int
    ) -> PageReading {
        var reading = Fixture.reading(
            path, stories.map { Fixture.article($0, "第\(step)次", []) }, date: day)
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
            let stories = pages.reduce(0) { $0 + $1.stories.count }
            return (day, issue, "\(issue): \(pages.count) pages, \(stories) stories, \(day)")
        }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2)
    }

    private static func order(_ archive: Archive) throws -> [String] {
        try archive.rows(archive.keys(.all)).map(\.id.rawValue)
    }

    private static func order(_ pages: Pages) -> [String] {
        pages.sorted {
            ($1.value.day, $0.value.issue, $0.key) < ($0.value.day, $1.value.issue, $1.key)
        }.flatMap(\.value.stories)
    }
}
