import Corpus
import Foundation

/// Saved searches in a dump of marks: lines that begin with `# search`, with their order, name and
/// query behind tabs. Programs that know of no saved searches take them for remarks.
extension MarksDump {
    private static let sign = "# search\t"

    static func line(_ search: SavedSearch) -> String {
        return sign
            + [search.sorting.rawValue, escaped(search.name), escaped(search.query)].joined(
                separator: "\t")
    }

    static func searches(in text: String) throws(ArchiveError) -> [SavedSearch] {
        var searches: [SavedSearch] = []
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, scalars) in lines.enumerated() {
            let line = Substring(scalars.last == "\r" ? scalars.dropLast() : scalars)
            guard line.hasPrefix(sign) else { continue }
            let fields = line.dropFirst(sign.count)
                .split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3, let sorting = StorySorting(rawValue: String(fields[0])),
                !fields[1].isEmpty, !fields[2].isEmpty
            else {
                throw .unreadableDump(
                    line: index + 1, why: "an order, a name and a query are expected")
            }
            searches.append(
                SavedSearch(
                    name: unescaped(fields[1]), query: unescaped(fields[2]),
                    sorting: sorting))
        }
        return searches
    }
}

extension SavedSearchRecords {
    /// Adds what is not there yet; another search of the same name keeps it.
    func restore(_ searches: [SavedSearch]) throws {
        for var search in searches {
            let known = try all()
            let isThere = known.contains {
                $0.query == search.query && $0.sorting == search.sorting
                    && ($0.name == search.name || $0.name.hasPrefix(search.name + " ("))
            }
            if isThere { continue }
            let name = search.name
            var number = 2
            while known.contains(where: { $0.name == search.name }) {
                search.name = "\(name) (\(number))"
                number += 1
            }
            _ = try save(search, at: .now)
        }
    }
}
