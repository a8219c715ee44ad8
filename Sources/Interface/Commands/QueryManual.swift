import Corpus

/// `broadsheet-query(7)`: the manual page of what can be searched, made from the table of the
/// query language as `:help query` is.
package enum QueryManual {
    package static func roff() -> String {
        let entries = QueryHelp.entries.flatMap { entry in
            [
                ".TP", ".B " + Roff.escaped(entry.syntax),
                Roff.escaped("\(entry.meaning). 也作 \(entry.twin): \(entry.chinese)"),
            ]
        }
        let head = [
            ".TH BROADSHEET\\-QUERY 7", ".SH NAME",
            "broadsheet\\-query \\- what can be searched in broadsheet", ".SH DESCRIPTION",
            "Words stand for stories that have them all, whether they are written in",
            "traditional or simplified characters, full or half width, in any letter case.",
            "In the reader pinyin proposes words of the archive. Fields and signs have",
            "Chinese and full\\-width twins.", ".SH QUERIES",
        ]
        return (head + entries + [".SH SEE ALSO", ".BR broadsheet (1)"]).joined(separator: "\n")
            + "\n"
    }
}
