import Corpus

/// The corrections that lie on the desk, by the pages and issues they speak of.
///
/// A correction belongs to the page with the bytes it was made on, wherever that lies now, and to
/// the page at the same path, whatever its bytes are now.
struct CorrectionShelf: Sendable {
    struct Entry: Sendable {
        var key: Int64
        var page: String
        var digest: UInt64
        var correction: Correction
    }

    /// In the order in which they were made.
    private(set) var entries: [Entry] = []
    private(set) var issues: [String: IssueCorrection] = [:]
    private var byPath: [String: [Int]] = [:]
    private var byDigest: [UInt64: [Int]] = [:]

    init(_ entries: [Entry] = [], issues: [String: IssueCorrection] = [:]) {
        self.entries = entries
        self.issues = issues
        for (index, entry) in entries.enumerated() {
            byPath[entry.page, default: []].append(index)
            byDigest[entry.digest, default: []].append(index)
        }
    }

    var isEmpty: Bool { entries.isEmpty && issues.isEmpty }

    func entries(path: String, digest: UInt64) -> [Entry] {
        if entries.isEmpty { return [] }
        let found = Set(byPath[path] ?? []).union(byDigest[digest] ?? [])
        return found.sorted().map { entries[$0] }
    }

    /// What is said of the issue, then of the page itself: by its path or the end of it.
    func issueCorrection(path: String, issue: String) -> IssueCorrection? {
        if issues.isEmpty { return nil }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let names =
            [issue]
            + (1...max(1, parts.count)).map {
                parts.suffix($0).joined(separator: "/")
            }
        return names.compactMap { issues[$0] }.reduce(nil) { said, next in
            said?.followed(by: next) ?? next
        }
    }

    /// The reading with the corrections made to it, and with the stamp that names them.
    func corrected(_ reading: PageReading) -> PageReading {
        var reading = reading
        if isEmpty { return reading }
        let path = reading.page.path
        let digest = PageFile.digest(of: reading.source)
        let corrections = entries(path: path, digest: digest).map(\.correction)
        if !corrections.isEmpty { reading.page = reading.page.applying(corrections).page }
        if let said = issueCorrection(path: path, issue: reading.issue) {
            reading.page = reading.page.applying(said)
        }
        reading.stamp = stamp(path: path, digest: digest, issue: reading.issue)
        return reading
    }

    /// Another number for other corrections; 0 where there are none at all.
    var stamp: Int64 { isEmpty ? 0 : Fingerprint.of(file.json().utf8) }

    /// Another number for other corrections of a page; 0 where there are none.
    func stamp(path: String, digest: UInt64, issue: String) -> Int64 {
        let corrections = entries(path: path, digest: digest).map(\.correction)
        let said = issueCorrection(path: path, issue: issue)
        if corrections.isEmpty, said == nil { return 0 }
        let file = CorrectionFile(
            pages: [.init(page: "", digest: 0, corrections: corrections)],
            issues: said.map { [.init(name: "", correction: $0)] } ?? [])
        return Fingerprint.of(file.json().utf8)
    }

    var file: CorrectionFile {
        var pages: [CorrectionFile.PageEntry] = []
        var places: [String: Int] = [:]
        for entry in entries {
            let name = "\(entry.digest) \(entry.page)"
            if let place = places[name] {
                pages[place].corrections.append(entry.correction)
            } else {
                places[name] = pages.count
                pages.append(
                    .init(
                        page: entry.page, digest: entry.digest, corrections: [entry.correction]))
            }
        }
        return CorrectionFile(
            pages: pages,
            issues: issues.sorted { $0.key < $1.key }.map {
                .init(name: $0.key, correction: $0.value)
            })
    }
}
