import App
import Archive
import ArgumentParser
import Corpus
import Foundation

/// `broadsheet corrections [list|add PAGE …|undo PAGE|redo PAGE|export FILE|import FILE]`
struct CorrectionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corrections",
        abstract: "Correct how pages are read; write corrections to a file and read them.",
        discussion: "The pages themselves are never changed.",
        subcommands: [List.self, Add.self, Undo.self, Redo.self, Export.self, Import.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List all corrections, page by page, in the order they are made in.",
            discussion: "One that finds nothing to do on its page is kept and sleeps.")

        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            let form = try print.form()
            let archive = try OpenArchive(archive).archive
            let listing = try CorrectionListing(archive)
            switch form {
            case .json: try StandardOutput.print(json: listing)
            case .text: try StandardOutput.print(lines: listing.lines)
            }
            if listing.total == 0 {
                throw Failure(code: .nothingFound, message: "there are no corrections")
            }
        }
    }

    struct Add: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Correct how a page is read.", discussion: CorrectionPhrase.forms)

        @Argument(help: "The page by its path or the end of it.")
        var page: String

        @Argument(help: "What to correct; lines by their numbers in the page.")
        var words: [String]

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let open = try OpenArchive(archive)
            try open.requireDesk()
            let path = try open.page(page)
            guard let page = try open.archive.page(at: path) else { return }
            let correction = try CorrectionPhrase(on: page).correction(words)
            let outcome = try open.archive.correct(page: path, correction)
            guard case .applied = outcome else {
                throw Failure(
                    code: .usage, message: "the page gives no sense to “\(correction.summary)”")
            }
            try StandardOutput.print(lines: [correction.summary])
        }
    }

    struct Undo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take back the last correction of a page.")

        @Argument(help: "The page by its path or the end of it.")
        var page: String

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let open = try OpenArchive(archive)
            try open.requireDesk()
            let path = try open.page(page)
            guard let undone = try open.archive.undoCorrection(ofPage: path) else {
                throw Failure(code: .nothingFound, message: "\(page) has no corrections")
            }
            try StandardOutput.print(lines: ["taken back: \(undone.summary)"])
        }
    }

    struct Redo: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the correction again that was taken back last.",
            discussion: "Once the page is corrected otherwise, there is nothing to make again.")

        @Argument(help: "The page by its path or the end of it.")
        var page: String

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let open = try OpenArchive(archive)
            try open.requireDesk()
            let path = try open.page(page)
            guard let redone = try open.archive.redoCorrection(ofPage: path) else {
                throw Failure(
                    code: .nothingFound, message: "no correction of \(page) was taken back last")
            }
            try StandardOutput.print(lines: ["made again: \(redone.summary)"])
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all corrections as JSON, those of other archives too.",
            discussion: "A file that is there is kept; the new one then gets a number.")

        @Argument(help: "The file; without one they are printed.", completion: .file())
        var file: String?

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let text = try OpenArchive(archive).archive.allCorrections().json()
            guard let file, file != "-" else { return try StandardOutput.print(document: text) }
            let path = try OutputFile(file).write(text)
            try StandardOutput.print(lines: [path])
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the corrections of a file to those that are there.")

        @Argument(help: "The file; - for standard input.", completion: .file())
        var file: String

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            if file != "-" { try Policy.current.permitReading(file) }
            let corrections = try read()
            let open = try OpenArchive(archive)
            try open.requireDesk()
            let count = try open.archive.importCorrections(corrections)
            try StandardOutput.print(lines: ["\(count) new corrections"])
        }

        private func read() throws(Failure) -> CorrectionFile {
            let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
            guard let data = try? handle?.readToEnd() ?? Data(), handle != nil else {
                throw Failure(code: .unreadable, message: "cannot read \(file)")
            }
            do {
                return try CorrectionFile(json: Array(data))
            } catch {
                throw Failure(code: Self.code(for: error), message: "\(file): \(error.message)")
            }
        }

        private static func code(for error: CorrectionFileError) -> Failure.Code {
            guard case .version(let version) = error else { return .usage }
            return version > CorrectionFile.version ? .formatTooNew : .formatTooOld
        }
    }
}

/// The corrections for people and scripts.
private struct CorrectionListing: Encodable {
    struct Item: Encodable {
        var page: String
        var summary: String
        var lines: [Int]
        /// Finds nothing to do on its page as it is now.
        var sleeps: Bool
    }

    var version = FormatVersionOption.current
    var total: Int
    var corrections: [Item]

    init(_ archive: Archive) throws {
        let sleeping = Set(try archive.dormantCorrections().flatMap(\.1))
        corrections = try archive.allCorrections().pages.flatMap { entry in
            entry.corrections.map { correction in
                Item(
                    page: entry.page, summary: correction.summary,
                    lines: correction.lines.map(\.number), sleeps: sleeping.contains(correction))
            }
        }
        total = corrections.count
    }

    var lines: [String] {
        corrections.map { "\($0.page)  \($0.summary)\($0.sleeps ? "  (sleeps)" : "")" }
    }
}
