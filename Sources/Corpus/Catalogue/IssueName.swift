/// The name of the issue a page belongs to, as its path tells.
package enum IssueName {
    /// The paper and the day that the path names (`河湾日报/2023-03-01/04.txt`, `20230301_04.txt`):
    /// the pages of a day are one issue. Else the file's name without the extension; the folder's
    /// when the file's own name is no more than a page number (`0301/A04.txt`, `0301/第4版.txt`).
    package static func of(path: String) -> String {
        let parts = path.split(separator: "/")
        guard let file = parts.last else { return path }
        let stem = withoutExtension(file)
        let isPage = isPageNumber(stem)
        let folders = parts.dropLast().map(String.init)
        if let day = NamedDate.day(ofStem: String(stem), in: isPage ? folders : []) {
            let paper = folders.last(where: IssueFactsReader.isPaper)
            return [paper, day.description].compactMap(\.self).joined(separator: " ")
        }
        guard isPage, let folder = folders.last, folder != ".", folder != ".." else {
            return String(stem)
        }
        return folder
    }

    private static func withoutExtension(_ name: Substring) -> Substring {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return name[..<dot]
    }

    static func isPageNumber(_ stem: Substring) -> Bool {
        var rest = stem.lowercased()[...]
        for lead in ["page", "第"] where rest.hasPrefix(lead) { rest = rest.dropFirst(lead.count) }
        if rest.hasSuffix("版") { rest = rest.dropLast() }
        rest = rest.drop { $0 == "_" || $0 == "-" }
        if let letter = rest.first, ("a"..."z").contains(letter) { rest = rest.dropFirst() }
        return (1...2).contains(rest.count) && rest.allSatisfy { ("0"..."9").contains($0) }
    }
}
