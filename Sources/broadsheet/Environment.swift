import Interface
import Terminal

import func Glibc.getenv

/// What the surroundings say about language and width.
enum Environment {
    /// The language of the user's locale.
    static var tongue: Tongue {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(value).first
        return Tongue(locale: locale ?? "")
    }

    /// `BROADSHEET_AMBIWIDTH=2` for terminals that draw “ ” … — on two cells.
    static var width: WidthTable {
        value("BROADSHEET_AMBIWIDTH") == "2" ? .wide : .narrow
    }

    /// A variable that is set to something.
    private static func value(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
