package import Archive
import Corpus
import Synchronization

/// Brings an archive up to date with the pages behind some paths.
///
/// Pages whose size and time are those of the last import are not opened; those whose bytes are
/// are not written. Each page is one transaction, so an import that is cut short is simply
/// continued by the next.
package struct Importer: Sendable {
    /// Pages that are read while others are written, and bytes of them: beside these only one
    /// batch more is in memory.
    private static let batchSize = (pages: 64, bytes: 16 << 20)

    private let archive: Archive

    package init(_ archive: Archive) { self.archive = archive }

    /// Reads on all cores and writes in the order of the paths, so that the same pages always
    /// give the same archive. `progress` is called on any thread, never twice at once; the import
    /// stops with what is done when it returns `.stop`.
    package func run(
        _ found: PageFinder, progress: @Sendable (ImportProgress) -> ImportProgress.Answer
    ) throws(ArchiveError) -> ImportSummary {
        let start = ContinuousClock.now
        var summary = ImportSummary(found: found.pages.count, problems: found.problems)
        var changed: [FoundPage] = []
        for page in found.pages
        where try !archive.isCurrent(path: page.path, size: page.size, modified: page.modified) {
            changed.append(page)
        }
        summary.unchanged = found.pages.count - changed.count
        // The first page may take long: that it is being read is said before.
        if !changed.isEmpty {
            let beginning = ImportProgress(pages: 0, of: changed.count, bytes: 0, stories: 0)
            summary.isStopped = progress(beginning) == .stop
        }
        if summary.isStopped { return summary }
        try readAndWrite(changed, into: &summary, progress: progress)
        if !summary.isStopped {
            summary.removed = try archive.removePages(
                notIn: Set(found.pages.map(\.path)), under: Self.rootsSeenWhole(found))
        }
        summary.duration = start.duration(to: .now)
        return summary
    }

    /// While one batch is written, the next is read.
    private func readAndWrite(
        _ pages: [FoundPage], into summary: inout ImportSummary,
        progress: @Sendable (ImportProgress) -> ImportProgress.Answer
    ) throws(ArchiveError) {
        var rest = pages[...]
        var waiting: [ReadPage] = []
        var writer = BatchWriter(archive: archive, summary: summary, total: pages.count)
        while !(rest.isEmpty && waiting.isEmpty), writer.failure == nil, !writer.summary.isStopped {
            let batch = Self.takeBatch(of: &rest)
            (writer, waiting) = Self.work(
                writer, waiting, reading: batch, with: try archive.learn(), progress: progress)
        }
        summary = writer.summary
        if let failure = writer.failure { throw failure }
    }

    private static func takeBatch(of pages: inout ArraySlice<FoundPage>) -> [FoundPage] {
        var batch: [FoundPage] = []
        var bytes = 0
        while let page = pages.first, batch.count < batchSize.pages,
            batch.isEmpty || bytes + page.size <= batchSize.bytes
        {
            batch.append(page)
            bytes += page.size
            pages.removeFirst()
        }
        return batch
    }

    private static func work(
        _ writer: BatchWriter, _ waiting: [ReadPage], reading batch: [FoundPage],
        with learnt: LearntModel, progress: @Sendable (ImportProgress) -> ImportProgress.Answer
    ) -> (BatchWriter, [ReadPage]) {
        let written = Mutex(writer)
        let slots = Mutex([ReadPage?](repeating: nil, count: batch.count))
        SharedWork.perform(batch.count + 1) { index in
            if index == 0 {
                written.withLock { $0.write(waiting, progress: progress) }
            } else {
                let page = ReadPage(batch[index - 1], learnt)
                slots.withLock { $0[index - 1] = page }
            }
        }
        return (written.withLock { $0 }, slots.withLock { $0.compactMap(\.self) })
    }

    /// Where a folder could not be looked into, nothing is taken for gone.
    private static func rootsSeenWhole(_ found: PageFinder) -> [String] {
        found.roots.filter { root in !found.problems.contains { isBelow(root, $0.path) } }
    }

    private static func isBelow(_ folder: String, _ path: String) -> Bool {
        path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}

/// What a file gave when it was read, made ready to be written.
private typealias ReadPage = Result<PageReading, FileProblem>

extension ReadPage {
    init(_ found: FoundPage, _ learnt: LearntModel) {
        self = Result { () throws(FileProblem) in
            let source = try PageSource(path: found.path, model: learnt.model)
            var reading = PageReading(
                page: source.page, source: source.bytes, modified: found.modified,
                model: learnt.number)
            reading.prepare()
            return reading
        }
    }
}

/// Writes pages one after the other and keeps the count.
private struct BatchWriter: Sendable {
    let archive: Archive
    var summary: ImportSummary
    let total: Int
    var done = 0
    var failure: ArchiveError?

    mutating func write(
        _ pages: [ReadPage], progress: (ImportProgress) -> ImportProgress.Answer
    ) {
        for page in pages where failure == nil && !summary.isStopped {
            switch page {
            case .failure(let problem): summary.problems.append(problem)
            case .success(let reading): write(reading)
            }
            done += 1
            let now = ImportProgress(
                pages: done, of: total, bytes: summary.bytes, stories: summary.stories)
            summary.isStopped = progress(now) == .stop
        }
    }

    private mutating func write(_ reading: PageReading) {
        do {
            switch try archive.replace(reading) {
            case .added: summary.added += 1
            case .changed: summary.changed += 1
            case .unchanged: summary.unchanged += 1
            }
            let page = reading.page
            summary.bytes += reading.source.count
            summary.stories += page.articles.count
            summary.defects += page.defects.map { PageDefect(path: page.path, $0) }
        } catch {
            failure = error
        }
    }
}
