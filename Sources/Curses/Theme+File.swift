package import TOML
import Terminal

/// Themes that users write: tables of TOML, one for a role, over a theme that says the rest.
///
///     base = "light"                 # standard, dark, light
///
///     [selected]
///     foreground = "bright-white"    # a name, a number up to 255, "#rrggbb" or "default"
///     background = 24
///     attributes = ["bold"]          # bold, reverse, underline, dim
///     plain = ["reverse"]            # where there are no colours
extension Theme {
    /// The theme of a file's text over the built-in one that its `base` names.
    package init(file text: String) throws(TOMLFailure) {
        self = .standard
        for table in try TOMLDocument(text).tables {
            if table.name.isEmpty {
                for entry in table.entries { self = try Self.base(entry) }
                continue
            }
            let role = try Self.role(of: table)
            for entry in table.entries { try self[role].apply(entry) }
        }
    }

    private static func base(_ entry: TOMLEntry) throws(TOMLFailure) -> Theme {
        guard entry.key == "base" else {
            throw TOMLFailure(
                entry.place, "a role such as [headline] comes before its looks",
                "样式之前应先写角色,如 [headline]")
        }
        guard case .string(let name) = entry.value.content, let theme = named[name] else {
            let known = named.keys.sorted().joined(separator: ", ")
            throw TOMLFailure(
                entry.value.place, "a base is one of \(known)", "基础主题只有 \(known)")
        }
        return theme
    }

    private static func role(of table: TOMLTable) throws(TOMLFailure) -> Style {
        let name = table.name.joined(separator: ".")
        let wanted = name.replacing("-", with: "").lowercased()
        guard let style = Style.allCases.first(where: { "\($0)".lowercased() == wanted }) else {
            let shown = Visible.line(name)
            throw TOMLFailure(table.place, "there is no role “\(shown)”", "没有“\(shown)”这个角色")
        }
        return style
    }
}

extension Theme.Look {
    fileprivate mutating func apply(_ entry: TOMLEntry) throws(TOMLFailure) {
        switch entry.key {
        case "foreground": foreground = try Self.color(entry.value)
        case "background": background = try Self.color(entry.value)
        case "attributes": attributes = try Self.attributes(entry.value)
        case "plain": plain = try Self.attributes(entry.value)
        default:
            let key = Visible.line(entry.key)
            throw TOMLFailure(entry.place, "“\(key)” is no part of a look", "“\(key)”不是样式的一项")
        }
    }

    /// Nil is the terminal's own colour.
    private static func color(_ value: TOMLValue) throws(TOMLFailure) -> Theme.Color? {
        switch value.content {
        case .string("default"): return nil
        case .string(let name):
            if let color = Theme.Color(named: name) { return color }
            let shown = Visible.line(name)
            throw TOMLFailure(value.place, "there is no colour “\(shown)”", "没有“\(shown)”这种颜色")
        case .integer(let number):
            if let color = Theme.Color(number: number) { return color }
        default: break
        }
        throw TOMLFailure(
            value.place, "a colour is a number up to 255 or a string", "颜色应为 0–255 的数或字符串")
    }

    private static func attributes(_ value: TOMLValue) throws(TOMLFailure) -> Theme.Attributes {
        guard case .array(let names) = value.content else {
            throw TOMLFailure(
                value.place, "attributes are a list such as [\"bold\"]", "应为列表,如 [\"bold\"]")
        }
        var attributes: Theme.Attributes = []
        for name in names {
            switch name.content {
            case .string("bold"): attributes.insert(.bold)
            case .string("reverse"): attributes.insert(.reverse)
            case .string("underline"): attributes.insert(.underline)
            case .string("dim"): attributes.insert(.dim)
            default:
                throw TOMLFailure(
                    name.place, "an attribute is bold, reverse, underline or dim",
                    "属性只有 bold、reverse、underline、dim")
            }
        }
        return attributes
    }
}
