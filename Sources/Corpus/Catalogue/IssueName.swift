/// The name of the issue a page belongs to, as its path tells.
package enum IssueName {
    /// What the file is named after without the number of its page (`wanbao_20230301_04.txt`), or
    /// what its folder is named after when its own name is no more than that number
    /// (`0301/A04.txt`, `2023/03/01/第4版.txt`); else the file's whole name without the extension.
    /// A folder that is named after a paper tells its issues from other papers'.
    package static func of(path: String) -> String {
        let parts = path.split(separator: "/").map(String.init)
        guard let file = parts.last else { return path }
        let stem = String(withoutExtension(file[...]))
        let folders = parts.dropLast().filter { $0 != "." && $0 != ".." }
        let name = isPageNumber(stem[...]) ? name(ofFolders: folders) : name(ofStem: stem)
        guard let name else { return stem }
        guard let paper = folders.last(where: IssueFactsReader.isPaper), !name.contains(paper)
        else {
            return name
        }
        return paper + " " + name
    }

    /// Nil where there is no page number behind a day.
    private static func name(ofStem stem: String) -> String? {
        guard let named = NamedDate.split(stem) else { return nil }
        let page = named.behind.drop { " ._-".contains($0) }
        guard page.isEmpty || isPageNumber(page) else { return nil }
        return named.before.isEmpty ? named.day.description : named.before + named.written
    }

    private static func name(ofFolders folders: [String]) -> String? {
        guard let folder = folders.last else { return nil }
        if let named = NamedDate.split(folder) {
            return (named.before + named.behind).isEmpty ? named.day.description : folder
        }
        return NamedDate.day(acrossFolders: folders[...])?.description ?? folder
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
