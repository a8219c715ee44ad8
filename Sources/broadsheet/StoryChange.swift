import Archive
import Corpus

/// A change of what people keep about stories.
struct StoryChange {
    private let printer: StoryPrinter
    private let open: OpenArchive

    init(_ archive: ArchiveOptions, _ print: PrintOptions) throws {
        printer = try StoryPrinter(print)
        open = try OpenArchive(archive)
        try open.requireDesk()
    }

    /// Makes the change for all the stories or for none, and prints them once it is on the disk.
    func make(for typed: [String], _ change: (Archive, [StoryID]) throws -> Void) throws {
        let ids = try typed.map { try open.story($0) }
        try change(open.archive, ids)
        try printer.print {
            let rows = try open.archive.rows(open.archive.keys(.stories(ids)))
            return (rows.count, rows.map { .row($0) })
        }
    }
}
