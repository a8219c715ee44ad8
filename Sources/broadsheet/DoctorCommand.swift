import App
import Archive
import ArgumentParser
import Corpus
import Glibc

/// `broadsheet doctor`
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Tell where everything is kept, how much there is, and what is in doubt.")

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let form = try print.form()
        var findings = Self.program() + Self.places() + Self.terminal()
        var failure: Failure?
        do {
            let open = try OpenArchive(archive)
            findings += try Self.contents(of: open) + Self.desk(of: open)
        } catch {
            failure = Failure(cause: error)
            findings.append(Finding("archive", failure?.message ?? "\(error)"))
        }
        switch form {
        case .json:
            let facts = Dictionary(findings.map { ($0.name, $0.value) }) { first, _ in first }
            try StandardOutput.print(json: DoctorJSON(facts: facts))
        case .text:
            try StandardOutput.print(
                lines: findings.map { "\($0.name.padding(to: 18))  \($0.value)" })
        }
        // Nothing opened yet is the state of a healthy new installation.
        if let failure, failure.code != .usage { throw Failure(code: failure.code, message: "") }
    }

    private static func program() -> [Finding] {
        [Finding("version", Broadsheet.configuration.version)]
    }

    private static func places() -> [Finding] {
        let locations = Locations.current
        return Locations.Purpose.allCases.map { purpose in
            Finding(purpose.rawValue, locations.state(of: purpose))
        }
    }

    private static func terminal() -> [Finding] {
        let name = getenv("TERM").map { String(cString: $0) } ?? "not set"
        setlocale(LC_ALL, "")
        let codeset = nl_langinfo(nl_item(CODESET)).map { String(cString: $0) } ?? "unknown"
        var size = winsize()
        let isTerminal = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
        return [
            Finding("terminal", name),
            Finding("encoding", codeset),
            Finding(
                "window", isTerminal ? "\(size.ws_col)x\(size.ws_row)" : "output is no terminal"),
            Finding(
                "colours",
                getenv("NO_COLOR") == nil ? "as the terminal has them" : "off, NO_COLOR is set"),
        ]
    }

    private static func contents(of open: OpenArchive) throws -> [Finding] {
        let archive = open.archive
        let size = try archive.statistics()
        let issues = try archive.issues()
        let rows = try archive.rows(archive.keys(.all))
        let undated = issues.filter { $0.date == nil }.count
        let uncertain = issues.filter { $0.date?.isCertain == false }.count
        return [
            Finding("archive", open.index),
            Finding(
                "archive size",
                "\(kilobytes(size.fileBytes)), \(kilobytes(size.textBytes)) of it pages"),
            Finding("opened", open.roots.joined(separator: ", ")),
            Finding("issues", "\(issues.count)"),
            Finding("pages", "\(size.pages)"),
            Finding("stories", "\(rows.count)"),
            Finding("doubtful stories", "\(rows.count { $0.isDoubtful })"),
            Finding("gaps in texts", "\(size.doubts.gaps)"),
            Finding("uncertain joins", "\(size.doubts.uncertainJoins)"),
            Finding("unplaced lines", "\(size.doubts.unplacedLines)"),
            Finding("repeated lines", "\(size.doubts.repeatedLines)"),
            Finding("uncertain dates", "\(uncertain) issues, \(undated) without a date"),
            Finding("marked", "\(rows.count { $0.isMarked })"),
        ]
    }

    /// What people keep; why it cannot be kept where it cannot.
    private static func desk(of open: OpenArchive) throws -> [Finding] {
        let trouble = open.deskFailure.map { [Finding("desk", $0.message)] } ?? []
        if open.isDeskUnreadable { return trouble }
        let archive = open.archive
        let corrections = try archive.allCorrections()
        let corrected = corrections.pages.reduce(0) { $0 + $1.corrections.count }
        let sleeping = try archive.dormantCorrections().reduce(0) { $0 + $1.1.count }
        return trouble + [
            Finding("marks kept", "\(try archive.marks().count)"),
            Finding("tags", "\(try archive.tags().count)"),
            Finding("corrections", "\(corrected) of lines, \(corrections.issues.count) of issues"),
            Finding("sleeping", "\(sleeping) corrections find nothing to do"),
        ]
    }

    private static func kilobytes(_ bytes: Int) -> String { "\((bytes + 1023) / 1024) kB" }

    private struct Finding {
        var name, value: String

        init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }
}

private struct DoctorJSON: Encodable {
    var version = FormatVersionOption.current
    var facts: [String: String]
}

extension Locations {
    /// The folder and whether it can be used.
    fileprivate func state(of purpose: Purpose) -> String {
        guard let folder = folder(purpose) else { return LocationError.homeless(purpose).message }
        if access(folder, W_OK) == 0 { return folder }
        return folder
            + (errno == ENOENT ? " (not made yet)" : " (\(String(cString: strerror(errno))))")
    }
}
