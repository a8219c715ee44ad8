import App
import Curses
import Glibc
import Interface
import TOML
import Terminal

/// What the surroundings say: locale, width, configuration.
enum Environment {
    static var variables: [String: String] { ProcessEnvironment.atStart }

    /// The language of the user's configuration or locale.
    static var tongue: Tongue {
        if let language = configuration.settings.language { return language }
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first
        return Tongue(locale: locale ?? "")
    }

    /// `BROADSHEET_AMBIWIDTH=2` for terminals that draw “ ” … — on two cells; a variable comes
    /// before the configuration.
    static var width: WidthTable {
        switch value("BROADSHEET_AMBIWIDTH") {
        case "1": .narrow
        case "2": .wide
        default: WidthTable(ambiguousIsWide: configuration.settings.ambiguousIsWide ?? false)
        }
    }

    /// The variables for the screen, which asks the terminal what neither they nor the
    /// configuration say.
    static var screenVariables: [String: String] {
        var variables = variables
        if value("BROADSHEET_AMBIWIDTH") == nil, let isWide = configuration.settings.ambiguousIsWide
        {
            variables["BROADSHEET_AMBIWIDTH"] = isWide ? "2" : "1"
        }
        return variables
    }

    /// On a restricted account no variable leads the libraries below to files of its choice.
    static func restrict() {
        guard Policy.current.isRestricted else { return }
        for name in ["TERMINFO", "TERMINFO_DIRS", "TMPDIR", "SQLITE_TMPDIR", "TERMCAP", "TZDIR"] {
            unsetenv(name)
        }
        if let problem = Policy.current.problem {
            StandardError.say(problem.message[tongue])
        }
    }

    private static let file = ConfigurationFile(locations: .current, environment: variables)

    /// Read once; what holds without a file where it cannot be read.
    private static let loaded = file.load()

    static var configuration: Configuration { loaded.configuration }
    static var configurationProblem: ConfigurationProblem? { loaded.problem }

    /// The configuration for commands that are of no use without it.
    static func requiredConfiguration() throws(ConfigurationProblem) -> Configuration {
        if let problem = loaded.problem { throw problem }
        return loaded.configuration
    }

    /// The theme that the configuration names: one of those built in, or a file. Without a name,
    /// and where the file cannot be read, the terminal's ground decides.
    static func themes() -> (choice: ThemeChoice, problem: ConfigurationProblem?) {
        guard let name = configuration.settings.theme, name != "auto" else {
            return (.asTheGroundIs, nil)
        }
        if let theme = Theme.named[name] { return (.always(theme), nil) }
        do {
            let theme = try file.theme(named: name) { (text) throws(TOMLFailure) in
                try Theme(file: text)
            }
            return (.always(theme), nil)
        } catch {
            return (.asTheGroundIs, error)
        }
    }

    /// A variable that is set to something.
    private static func value(_ name: String) -> String? {
        variables[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}
