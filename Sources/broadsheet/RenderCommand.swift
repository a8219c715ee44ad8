import App
import ArgumentParser
import Interface
import Terminal

/// `broadsheet render --size COLSxROWS --keys 'KEYS' [PATH…]`
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Play keys on a screen in memory and print the screen as text.",
        discussion: """
            Keys are written as vim and tig write them: 'jj<Enter>/乡村<Enter>gr<Esc>'; \
            <Resize:40x12> resizes the window. Marks that are set this way are real.
            """)

    @Argument(
        help: "Page files and folders instead of the archive opened last.", completion: .file())
    var path: [String] = []

    @Option(help: ArgumentHelp("The window's columns and rows.", valueName: "colsxrows"))
    var size = WindowSize(Size(columns: 80, rows: 24))

    @Option(help: "The keys to play.")
    var keys = ""

    @Flag(help: "Add the letters of the rows' roles below the text.")
    var styles = false

    @OptionGroup var archive: ArchiveOptions
    @OptionGroup var print: PrintOptions

    func run() throws {
        let form = try print.form()
        let inputs: [Input]
        do {
            inputs = try KeyNotation.parse(keys)
        } catch {
            throw Failure(code: .usage, message: "the keys cannot be read: \(error)")
        }
        let open = try OpenArchive.filled(path, archive)
        if let problem = Environment.configurationProblem {
            StandardError.say(problem.message[Environment.tongue])
        }
        let state = AppState(
            size: size.size, width: Environment.width, tongue: Environment.tongue,
            configuration: Environment.configuration)
        let runner = EffectRunner(
            archive: open.archive, pace: .atOnce, exports: StoryExporter(),
            history: PromptHistoryFile(.current))
        let grid = Player.play(inputs, on: state, runner: runner)
        switch form {
        case .json: try StandardOutput.print(json: GridJSON(grid))
        case .text:
            let text = (0..<grid.size.rows).map { grid.rowText($0) + "\n" }.joined()
            try StandardOutput.print(document: styles ? grid.golden : text)
        }
    }
}

/// `80x24`
struct WindowSize: ExpressibleByArgument {
    /// More than any screen has; keeps a mistyped number from asking for all memory.
    private static let most = 1000

    var size: Size
    var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }

    init(_ size: Size) { self.size = size }

    init?(argument: String) {
        let numbers = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false)
        guard numbers.count == 2, let columns = Int(numbers[0]), let rows = Int(numbers[1]),
            (1...Self.most).contains(columns), (1...Self.most).contains(rows)
        else { return nil }
        size = Size(columns: columns, rows: rows)
    }
}

private struct GridJSON: Encodable {
    var version = FormatVersionOption.current
    var columns, rows: Int
    var text: [String]
    /// The role letter of each cell.
    var styles: [String]

    init(_ grid: Grid) {
        columns = grid.size.columns
        rows = grid.size.rows
        text = (0..<grid.size.rows).map { grid.rowText($0) }
        styles = (0..<grid.size.rows).map { String(grid.row($0).map(\.style.letter)) }
    }
}
