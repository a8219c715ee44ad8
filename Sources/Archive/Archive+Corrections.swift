package import Corpus
package import Foundation
import GRDB

/// What became of a correction that was made to a page.
package enum CorrectionOutcome: Hashable, Sendable {
    /// It is kept, and the page is read like this now.
    case applied(Page)
    /// It says nothing that this page could be read by; it was not kept.
    case pointless
    /// There is no page at the path.
    case unknownPage
}

// MARK: Corrections

/// Corrections lie on the desk and are made to every page that is taken in. When they change, the
/// pages concerned are read again from their stored bytes, each replaced in one transaction.
extension Archive {
    /// A page as its stories stand in the archive, with all its lines; nil if it is not there.
    package func page(at path: String) throws(ArchiveError) -> Page? {
        guard let reading = try storedReading(path) else { return nil }
        var page = try correctionShelf().corrected(reading).page
        let ids = try index.read { try StoryReader(db: $0).stories(ofPage: path).map(\.id) }
        // A story that another page has, too, goes by another id in the archive.
        if ids.count == page.articles.count {
            for (index, id) in ids.enumerated() { page.articles[index].id = id }
        }
        return page
    }

    /// The corrections of a page, in the order in which they are made to it.
    package func corrections(ofPage path: String) throws(ArchiveError) -> [Correction] {
        guard let reading = try storedReading(path) else { return [] }
        return try correctionShelf()
            .entries(path: path, digest: PageFile.digest(of: reading.source)).map(\.correction)
    }

    /// Keeps a correction and reads the page again. Marks stay with the story in which the first
    /// line of the marked one stands then.
    package func correct(
        page path: String, _ correction: Correction, at time: Date = Date()
    ) throws(ArchiveError) -> CorrectionOutcome {
        guard index.isWritable else { throw .readOnly(path: index.path) }
        guard let reading = try storedReading(path) else { return .unknownPage }
        let now = try correctionShelf().corrected(reading).page
        guard now.applying([correction]).dormant.isEmpty else { return .pointless }
        let digest = PageFile.digest(of: reading.source)
        try desk.write {
            try CorrectionRecords(db: $0).add(correction, page: path, digest: digest, at: time)
        }
        try rereadPages(at: path, digest: digest)
        return try page(at: path).map { .applied($0) } ?? .unknownPage
    }

    /// Takes back the last correction of a page, and gives it; nil when there is none.
    package func undoCorrection(ofPage path: String) throws(ArchiveError) -> Correction? {
        guard index.isWritable else { throw .readOnly(path: index.path) }
        guard let reading = try storedReading(path),
            let last = try correctionShelf()
                .entries(path: path, digest: PageFile.digest(of: reading.source)).last
        else { return nil }
        try desk.write { try CorrectionRecords(db: $0).takeBack(last.key) }
        try rereadPages(at: last.page, digest: last.digest)
        return last.correction
    }

    /// Makes the correction again that was taken back last, and gives it; nil when there is none,
    /// or when the page was corrected otherwise since.
    package func redoCorrection(ofPage path: String) throws(ArchiveError) -> Correction? {
        guard index.isWritable else { throw .readOnly(path: index.path) }
        guard let reading = try storedReading(path) else { return nil }
        let digest = PageFile.digest(of: reading.source)
        let again = try desk.write {
            try CorrectionRecords(db: $0).makeAgain(page: path, digest: digest)
        }
        guard let again else { return nil }
        try rereadPages(at: again.page, digest: again.digest)
        return again.correction
    }

    /// All corrections, also those of pages that are not in this archive.
    package func allCorrections() throws(ArchiveError) -> CorrectionFile {
        if let problem = desk.problem, problem.consequence == .unreadable { throw problem }
        return try correctionShelf().file
    }

    /// Adds the corrections of a file behind those that are there and reads the pages concerned
    /// again; gives the number of those that were new. What the file says of an issue comes
    /// before what was said of it here.
    @discardableResult
    package func importCorrections(
        _ file: CorrectionFile, at time: Date = Date()
    ) throws(ArchiveError) -> Int {
        guard index.isWritable else { throw .readOnly(path: index.path) }
        let shelf = try correctionShelf()
        let added = try desk.write { db in
            let records = CorrectionRecords(db: db)
            var added = 0
            for page in file.pages {
                let known = Set(
                    shelf.entries(path: page.page, digest: page.digest).map(\.correction))
                for correction in page.corrections where !known.contains(correction) {
                    try records.add(correction, page: page.page, digest: page.digest, at: time)
                    added += 1
                }
            }
            for issue in file.issues where shelf.issues[issue.name] != issue.correction {
                try IssueRecords(db: db).add(issue.correction, to: issue.name, at: time)
                added += 1
            }
            return added
        }
        try rereadCorrected()
        return added
    }

    /// The corrections that found nothing to do on the pages of this archive they belong to.
    package func dormantCorrections() throws(ArchiveError) -> [(page: String, [Correction])] {
        let shelf = try correctionShelf()
        if shelf.entries.isEmpty { return [] }
        let pages = try index.read { db in
            try Row.fetchAll(db, sql: "SELECT path, digest FROM page ORDER BY path").map {
                ($0["path"] as String, UInt64(bitPattern: $0["digest"] as Int64))
            }
        }
        var dormant: [(page: String, [Correction])] = []
        for (path, digest) in pages {
            let corrections = shelf.entries(path: path, digest: digest).map(\.correction)
            guard !corrections.isEmpty, let reading = try storedReading(path) else { continue }
            let rest = reading.page.applying(corrections).dormant
            if !rest.isEmpty { dormant.append((path, rest)) }
        }
        return dormant
    }
}

// MARK: Reading again

extension Archive {
    /// Reads the pages again whose corrections are not those they were written with, as after
    /// another archive changed them; gives their number.
    @discardableResult
    package func rereadCorrected() throws(ArchiveError) -> Int {
        let shelf = try correctionShelf()
        let stamp = shelf.stamp
        let paths = try index.read { db in
            let stamps = CorrectionStamps(db: db)
            return try stamps.whole == stamp ? [] : stamps.outdatedPages(shelf)
        }
        for path in paths { try reread(page: path) }
        if try index.read({ try CorrectionStamps(db: $0).whole }) != stamp {
            try index.write { try CorrectionStamps(db: $0).setWhole(stamp) }
        }
        return paths.count
    }

    /// Reads all pages again that a correction belongs to: one page may lie in several folders.
    private func rereadPages(at path: String, digest: UInt64) throws(ArchiveError) {
        let paths = try index.read { db in
            try String.fetchAll(
                db, cachedSQL: "SELECT path FROM page WHERE path = ? OR digest = ? ORDER BY path",
                arguments: [path, Int64(bitPattern: digest)])
        }
        for path in paths { try reread(page: path) }
    }

    /// Reads a page again from its stored bytes, with the corrections of today.
    func reread(page path: String) throws(ArchiveError) {
        guard let reading = try storedReading(path) else { return }
        let old = try index.read { try StoryReader(db: $0).stories(ofPage: path) }
        let view = try deskView()
        try replace([reading])
        let new = try index.read { try StoryReader(db: $0).stories(ofPage: path) }
        try keepMarks(of: old, in: new, path: path, view)
    }

    /// The page as the reader reads it, without corrections.
    private func storedReading(_ path: String) throws(ArchiveError) -> PageReading? {
        try index.read { db in
            try Row.fetchOne(
                db,
                cachedSQL: """
                    SELECT issue, modified, bytes, model
                    FROM page JOIN page_source ON page_source.page = page.key WHERE path = ?
                    """,
                arguments: [path]
            ).map { row in
                let file = PageFile(path: path, bytes: try row.withBytes(ofColumn: 2) { Array($0) })
                let learnt = try LearntModel(db, number: row["model"])
                return PageReading(
                    page: PageReader.read(file, model: learnt.model), source: file.bytes,
                    modified: row["modified"], issue: row["issue"], model: learnt.number)
            }
        }
    }

    /// What lay on the desk of a story that is gone lies on the one that has its first line, or
    /// most of its lines.
    private func keepMarks(
        of old: [StoredStory], in new: [StoredStory], path: String, _ view: DeskView
    ) throws(ArchiveError) {
        let gone = Set(old.map(\.id)).subtracting(new.map(\.id))
        guard desk.problem == nil, !gone.isEmpty else { return }
        var anchors: [StoryID: Mark.Anchor] = [:]
        for story in old where gone.contains(story.id) {
            guard let home = story.home(among: new) else { continue }
            let anchor = Mark.Anchor(
                place: Place(page: path, line: home.firstLine), title: home.title)
            for id in view.aliases(of: story.id) { anchors[id] = anchor }
        }
        if anchors.isEmpty { return }
        try desk.write { db in
            for (id, anchor) in anchors { try DeskRecords(db: db).move(id, to: anchor) }
        }
    }
}

/// A story of the index by what finds it again on its page.
struct StoredStory {
    var id: StoryID
    var title: String
    var firstLine: Int
    var lines: Set<Int>

    func home(among stories: [StoredStory]) -> StoredStory? {
        if let story = stories.first(where: { $0.lines.contains(firstLine) }) { return story }
        let shares = stories.map { ($0, $0.lines.intersection(lines).count) }
        return shares.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
    }
}

extension StoryReader {
    /// In the order of the page.
    func stories(ofPage path: String) throws -> [StoredStory] {
        try Row.fetchAll(
            db,
            cachedSQL: """
                SELECT story.id, story.title, story.firstLine, article.bytes
                FROM page JOIN story ON story.page = page.key
                    JOIN article ON article.story = story.key
                WHERE page.path = ? ORDER BY story.ordinal
                """,
            arguments: [path]
        ).map { row in
            let article = try ArticleCoding.article(row, column: 3, id: StoryID(row["id"]))
            return StoredStory(
                id: article.id, title: row["title"], firstLine: row["firstLine"],
                lines: Set(article.blocks.flatMap(\.lines)))
        }
    }
}
