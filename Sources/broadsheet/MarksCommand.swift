import App
import Archive
import ArgumentParser
import Corpus
import Export
import Foundation
import Terminal

/// `broadsheet marks [dump|restore FILE]`
struct MarksCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "marks", abstract: "List marked stories; write marks to a file and read them.",
        subcommands: [List.self, Dump.self, Restore.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List marked stories.")

        @OptionGroup var archive: ArchiveOptions
        @OptionGroup var print: PrintOptions

        func run() throws {
            let printer = try StoryPrinter(print)
            let open = try OpenArchive(archive)
            try open.requireMarks()
            try printer.print {
                let rows = try open.archive.rows(open.archive.keys(.marked))
                return (rows.count, rows.map { .row($0) })
            }
        }
    }

    struct Dump: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all marks and tags as text, those of other archives too.",
            discussion: "A file that is there is kept; the new one then gets a number.")

        @Argument(help: "The file; without one the marks are printed.", completion: .file())
        var file: String?

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            let dump = try OpenArchive(archive).archive.dumpMarks()
            guard let file, file != "-" else {
                try StandardOutput.print(document: guarded(dump))
                return
            }
            let path = try OutputFile(file).write(dump)
            try StandardOutput.print(lines: [path])
        }

        /// The tabs between the fields are the dump's own.
        private func guarded(_ dump: String) -> String {
            dump.split(separator: "\t", omittingEmptySubsequences: false)
                .map { Visible.text($0) }.joined(separator: "\t")
        }
    }

    struct Restore: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the marks and tags of a dump to those that are there.")

        @Argument(help: "The file; - for standard input.", completion: .file())
        var file: String

        @OptionGroup var archive: ArchiveOptions

        func run() throws {
            if file != "-" { try Policy.current.permitReading(file) }
            let dump = try text()
            let open = try OpenArchive(archive)
            try open.requireDesk()
            let count = try open.archive.restoreMarks(dump)
            try StandardOutput.print(lines: ["\(count) stories"])
        }

        private func text() throws(Failure) -> String {
            let handle = file == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: file)
            guard let data = try? handle?.readToEnd() ?? Data(), handle != nil else {
                throw Failure(code: .unreadable, message: "cannot read \(file)")
            }
            guard let text = String(data: data, encoding: .utf8) else {
                throw Failure(code: .unreadable, message: "\(file) is not UTF-8 text")
            }
            return text
        }
    }
}
