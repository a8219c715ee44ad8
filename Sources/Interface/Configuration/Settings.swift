import Language
import Terminal

/// What a person may choose: in the configuration file, and while the program runs with `:set`.
package struct Settings: Hashable, Sendable {
    /// Nil: as the locale says.
    package var language: Tongue?
    /// Cells of a line of text; 72 hold 36 Han.
    package var measure = ReaderPane.defaultMeasure
    /// Nil: as the terminal says.
    package var ambiguousIsWide: Bool?
    /// Frames of lines, or of ASCII; nil: as the terminal's name says.
    package var drawsLines: Bool?
    /// Whether clicks and the wheel come here instead of to the terminal's own selection.
    package var usesMouse = false
    package var display = TextDisplay()
    package var columns = TextColumns.two
    /// Name of a theme's file; nil is the built-in one.
    package var theme: String?
    /// Whether the program begins where one left it.
    package var resumes = true

    package init() {}
}

/// How many columns a story may be set in.
package enum TextColumns: Hashable, Sendable { case one, two }

/// One thing that can be set: its name, what it may be, and what that does.
package struct Setting: Sendable {
    package let name: String
    /// As it is told to people: `en|zh`.
    package let values: String
    package let summary: Bilingual
    /// Read when the program starts and never again.
    package let isForStart: Bool
    /// Whether the next session goes on with what was set in this one.
    let isKept: Bool
    /// The value as it is written; empty where nothing is set.
    let value: @Sendable (Settings) -> String
    /// False where the text is none of the values.
    let apply: @Sendable (inout Settings, String) -> Bool

    private init(
        _ name: String, _ values: String, _ english: String, _ chinese: String,
        isForStart: Bool = false, isKept: Bool = true,
        value: @escaping @Sendable (Settings) -> String,
        _ apply: @escaping @Sendable (inout Settings, String) -> Bool
    ) {
        self.name = name
        self.values = values
        self.summary = Bilingual(english, chinese)
        self.isForStart = isForStart
        self.isKept = isKept
        self.value = value
        self.apply = apply
    }

    /// A setting whose values have names.
    private init<Value: Sendable & Equatable>(
        _ name: String, _ place: any WritableKeyPath<Settings, Value> & Sendable,
        _ values: KeyValuePairs<String, Value>, _ english: String, _ chinese: String,
        isForStart: Bool = false, isKept: Bool = true
    ) {
        let named = values.map { ($0.key, $0.value) }
        self.init(
            name, named.map(\.0).joined(separator: "|"), english, chinese, isForStart: isForStart,
            isKept: isKept,
            value: { settings in
                named.first { $0.1 == settings[keyPath: place] }?.0 ?? ""
            }
        ) { settings, text in
            guard let value = named.first(where: { $0.0 == text })?.1 else { return false }
            settings[keyPath: place] = value
            return true
        }
    }

    /// The one table of settings: `:set`, the configuration file and the messages are made from it.
    package static let all: [Setting] = [
        Setting(
            "language", \.language, ["en": .english, "zh": .chinese, "auto": nil],
            "the language of the interface", "界面语言"),
        Setting(
            "measure", "8…100", "characters of a line of text", "版心字数",
            value: { String($0.measure / 2) }
        ) { settings, text in
            guard let number = Int(text), (8...100).contains(number) else { return false }
            settings.measure = number * 2
            return true
        },
        Setting(
            "ambiwidth", \.ambiguousIsWide, ["1": false, "2": true, "auto": nil],
            "cells of “ ” … — on the terminal", "“”…—所占格数"),
        Setting(
            "frames", \.drawsLines, ["lines": true, "ascii": false, "auto": nil],
            "what rules between panes are made of", "窗格边框用线条或 ASCII"),
        Setting(
            "mouse", \.usesMouse, ["on": true, "off": false],
            "wheel and clicks for the program, or for the terminal's selection", "鼠标",
            isKept: false),
        Setting(
            "punctuation", \.display.punctuation, ["full": .fullWidth, "half": .asPrinted],
            "half-width marks among Han shown full width, or as they are", "汉字间半角标点的显示"),
        Setting(
            "script", \.display.script,
            ["as-printed": nil, "simplified": .simplified, "traditional": .traditional],
            "how the text of stories is written on the screen", "正文显示:原样、简体、繁体"),
        Setting(
            "header", \.display.header, ["none": .none, "short": .short, "full": .full],
            "what is told above a story's text", "文前信息"),
        Setting(
            "columns", \.columns, ["1": .one, "2": .two],
            "long stories in two columns where the window is wide enough", "宽屏分栏"),
        Setting(
            "resume", \.resumes, ["on": true, "off": false],
            "begin where one left the program", "从上次离开处继续", isForStart: true),
        Setting(
            "theme", "auto|standard|dark|light|NAME",
            "colours built in, as the terminal's ground is, or a file of the folder themes",
            "内置配色(auto 随终端底色)或 themes 目录中的主题", isForStart: true,
            value: { $0.theme ?? "" }
        ) { settings, text in
            // A name leads nowhere but into the folder of themes.
            guard text.wholeMatch(of: /[\p{L}\p{N}_][\p{L}\p{N}_.-]*/) != nil else { return false }
            settings.theme = text
            return true
        },
    ]

    package static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

    /// `language en|zh|auto, measure 8…100, …`
    package static func list(_ settings: some Sequence<Setting> = all) -> String {
        settings.map { "\($0.name) \($0.values)" }.joined(separator: ", ")
    }
}
