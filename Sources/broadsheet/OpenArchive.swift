import App
import Archive
import Corpus
import Foundation
import Glibc

/// The archive a command works on, and where it lies.
///
/// A place that cannot be written never stops a reader: the index then lies in a temporary folder,
/// and marks are refused with the reason.
struct OpenArchive {
    let archive: Archive
    let index: String
    /// Canonical paths of the pages behind it, as far as they are known.
    let roots: [String]
    private let locations: Locations
    private let temporary: TemporaryIndex?
    private let deskTrouble: LocationError?

    /// The archive that was named, or else the one opened last; an index that is gone or was
    /// damaged is made again from its pages.
    init(_ options: ArchiveOptions) throws { try self.init(at: options.archive) }

    init(at path: String?) throws {
        let locations = Locations.current
        if let path {
            try Policy.current.permitReading(path)
            guard access(path, F_OK) == 0 else {
                throw Failure(
                    code: .unreadable, message: "there is no archive at \(path)",
                    hint: "broadsheet import PATH… --archive FILE makes one.")
            }
            try self.init(index: path, roots: [], in: locations)
            if try archive.isEmpty() { StandardError.say("the archive at \(path) is empty") }
            return
        }
        guard let last = locations.lastOpened() else {
            throw Failure(
                code: .usage, message: "no archive has been opened yet",
                hint: "broadsheet PATH… opens the pages below a path.")
        }
        try Self.permit(last, in: locations)
        try self.init(index: last.index, roots: last.roots, in: locations)
        if try archive.isEmpty() { try fill(from: PageFinder(last.roots)) }
    }

    /// What was opened while the account was free may lie where it is kept from now.
    private static func permit(_ last: OpenedArchive, in locations: Locations) throws {
        for root in last.roots { try Policy.current.permitReading(root) }
        let isOwn = locations.folder(.cache).map { last.index.hasPrefix($0 + "/") } ?? false
        if !isOwn { try Policy.current.permitReading(last.index) }
    }

    /// The archive of some pages, not yet filled: the one that was named, or else their own.
    init(of found: PageFinder, _ options: ArchiveOptions) throws {
        try self.init(of: found.roots, at: options.archive)
    }

    init(of roots: [String], at path: String?) throws {
        let locations = Locations.current
        if let path {
            // An index is written to where it lies.
            try Policy.current.permitReading(path)
            try self.init(index: path, roots: roots, in: locations)
            return
        }
        let name = Locations.indexName(for: roots)
        do {
            let path = try locations.writableFile(name, for: .cache)
            try self.init(index: path, roots: roots, in: locations)
        } catch let error as LocationError {
            if let path = locations.folder(.cache).map({ $0 + "/" + name }), access(path, R_OK) == 0
            {
                StandardError.say("\(error.message); pages that changed are not read")
                try self.init(index: path, roots: roots, in: locations)
                return
            }
            StandardError.say("\(error.message); the index is made for this time only")
            let temporary = try TemporaryIndex()
            try self.init(
                index: temporary.path, roots: roots, in: locations, temporary: temporary)
        }
    }

    /// The archive of the pages below `paths`, brought up to date; without paths as `init(_:)`.
    static func filled(_ paths: [String], _ options: ArchiveOptions) throws -> OpenArchive {
        if paths.isEmpty { return try OpenArchive(options) }
        let found = try PageFinder(someOf: paths)
        let open = try OpenArchive(of: found, options)
        if open.archive.isWritable {
            for problem in try open.fill(from: found).problems {
                StandardError.say(problem.message)
            }
        }
        return open
    }

    private init(
        index: String, roots: [String], in locations: Locations, temporary: TemporaryIndex? = nil
    ) throws(ArchiveError) {
        // Nothing can be made below a file: the desk of a program without a home refuses marks.
        var desk = "/dev/null/desk.sqlite"
        do {
            desk = try locations.writableFile("desk.sqlite", for: .data)
            deskTrouble = nil
        } catch {
            if let folder = locations.folder(.data) { desk = folder + "/desk.sqlite" }
            deskTrouble = error
        }
        archive = try Self.openRepairing(index, desk: desk, in: locations)
        self.index = index
        self.roots = roots
        self.locations = locations
        self.temporary = temporary
        if isDeskUnreadable, let deskFailure {
            StandardError.say("\(deskFailure.message) Marks and tags are not shown.")
        }
    }

    /// An index of the program's own that cannot be used is put aside and begun anew: it is made
    /// again from its pages. A file that was named by a person is left alone.
    private static func openRepairing(
        _ index: String, desk: String, in locations: Locations
    ) throws(ArchiveError) -> Archive {
        do {
            return try openCorrected(index, desk: desk)
        } catch {
            switch error {
            case .damaged(index), .notAnArchive(index):
                guard isOwn(index, in: locations), putAside(index) else { throw error }
            case .putAside(index): guard isOwn(index, in: locations) else { throw error }
            default: throw error
            }
            StandardError.say("the index was damaged and has been put aside: \(index).damaged")
            return try openCorrected(index, desk: desk)
        }
    }

    private static func openCorrected(
        _ index: String, desk: String
    ) throws(ArchiveError) -> Archive {
        let archive = try Archive.open(index: index, desk: desk)
        // What was corrected in another archive holds for the same pages here.
        if archive.isWritable { try archive.rereadCorrected() }
        // What is damaged is noticed before somebody relies on it.
        _ = try archive.isEmpty()
        return archive
    }

    /// Whether the program itself chose the place; a path may lead there through links.
    private static func isOwn(_ index: String, in locations: Locations) -> Bool {
        guard index.hasSuffix(".sqlite"), let cache = locations.folder(.cache) else { return false }
        let folder = URL(fileURLWithPath: index).deletingLastPathComponent()
        return folder.resolvingSymlinksInPath().path
            == URL(fileURLWithPath: cache).resolvingSymlinksInPath().path
    }

    /// The log goes along: it must not be read into the index that takes the place.
    private static func putAside(_ index: String) -> Bool {
        for suffix in ["-wal", "-shm"] {
            unlink(index + ".damaged" + suffix)
            rename(index + suffix, index + ".damaged" + suffix)
        }
        return rename(index, index + ".damaged") == 0
    }

    /// Not even what is kept already can be seen.
    var isDeskUnreadable: Bool { archive.deskProblem?.consequence == .unreadable }

    /// Takes the pages in, with progress on standard error.
    @discardableResult
    func fill(from found: PageFinder) throws(ArchiveError) -> ImportSummary {
        let meter = ProgressMeter()
        defer { meter.clear() }
        return try Importer(archive).run(found) { progress in
            meter.show(progress)
            return .goOn
        }
    }

    /// Makes this archive the one that is opened without a path. What went into it before is
    /// remembered with it.
    func remember() {
        if let trouble = remembering() { StandardError.say(trouble) }
    }

    /// The same, for who has a screen: gives what there is to say.
    func remembering() -> String? {
        guard temporary == nil, let resolved = realpath(index, nil) else { return nil }
        defer { free(resolved) }
        let path = String(cString: resolved)
        let last = locations.lastOpened()
        let before = last.flatMap { $0.index == path ? $0.roots : nil } ?? []
        let opened = OpenedArchive(index: path, roots: Set(before + roots).sorted())
        if opened == last { return nil }
        do {
            try locations.recordLastOpened(opened)
            return nil
        } catch {
            return "\(error.message); the archive is not remembered"
        }
    }

    /// Why marks cannot be kept; nil when they can.
    var deskFailure: Failure? {
        deskTrouble.flatMap { Failure(cause: $0) }
            ?? archive.deskProblem.flatMap { Failure(cause: $0) }
    }

    /// Marks are refused before anything is done where they could not be kept.
    func requireDesk() throws(Failure) {
        if let deskFailure { throw deskFailure }
    }

    /// A list of marked stories must not look empty because the marks cannot be read.
    func requireMarks() throws(Failure) {
        if isDeskUnreadable, var deskFailure {
            // The message was given when the archive was opened.
            deskFailure.message = ""
            throw deskFailure
        }
    }

    /// The story that a person's abbreviation stands for.
    func story(_ typed: String) throws -> StoryID {
        switch try archive.resolve(typed) {
        case .exact(let id): return id
        case .none: throw Failure(code: .nothingFound, message: "there is no story \(typed)")
        case .ambiguous(let ids):
            let rows = try archive.rows(archive.keys(.stories(ids)))
            throw Failure(
                code: .usage, message: "\(typed) may be one of \(ids.count) stories:",
                hint: rows.map(\.line).joined(separator: "\n  "))
        }
    }
}

extension PageRoots {
    /// Those that may be read and lead somewhere; fails when none of them does.
    init(someOf paths: [String]) throws {
        for path in paths { try Policy.current.permitReading(path) }
        self.init(paths)
        if self.paths.isEmpty, let problem = problems.first { throw problem }
    }
}

extension PageFinder {
    /// What can be found; fails when none of the paths leads anywhere.
    init(someOf paths: [String]) throws { self.init(try PageRoots(someOf: paths)) }
}
