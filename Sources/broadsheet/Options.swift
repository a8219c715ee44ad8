import ArgumentParser

/// Which archive a command works on.
struct ArchiveOptions: ParsableArguments {
    @Option(
        name: .customLong("archive"),
        help: ArgumentHelp("The archive's file instead of the one opened last.", valueName: "file"),
        completion: .file())
    var archive: String?
}

/// How a command prints what it found.
struct PrintOptions: ParsableArguments {
    enum Form: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    @Flag(name: .customLong("json"), help: "Print one JSON object, the same as --format json.")
    private var isJSON = false

    @Option(help: "How to print.")
    private var format: Form?

    @OptionGroup private var version: FormatVersionOption

    /// What was asked for.
    func form() throws(Failure) -> Form {
        try version.check()
        return isJSON ? .json : format ?? .text
    }
}

/// How many stories or names a command prints at most.
struct LimitOption: ParsableArguments {
    @Option(help: ArgumentHelp("Print at most this many.", valueName: "n"))
    private var limit: Int?

    /// As many as the number says; all of them without one.
    func limited<Value>(_ values: [Value]) -> ArraySlice<Value> {
        values.prefix(max(0, limit ?? values.count))
    }
}

/// The version of the JSON that a script was written for.
struct FormatVersionOption: ParsableArguments {
    static let current = 1

    @Option(
        help: ArgumentHelp(
            "End with 20 or 21 if this version of JSON is not given.", valueName: "n"))
    private var formatVersion = Self.current

    func check() throws(Failure) {
        if formatVersion < Self.current {
            throw Failure(
                code: .formatTooOld, message: "format version \(formatVersion) is no longer given")
        }
        if formatVersion > Self.current {
            throw Failure(
                code: .formatTooNew,
                message: "format version \(formatVersion) is unknown, the newest is \(Self.current)"
            )
        }
    }
}
