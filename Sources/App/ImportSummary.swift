package import Corpus
package import Interface

/// How far an import has come.
package struct ImportProgress: Hashable, Sendable {
    package enum Answer: Sendable {
        case goOn, stop
    }

    /// Pages done, of those that had to be opened.
    package var pages: Int
    package var of: Int
    /// Bytes of those that are done.
    package var bytes: Int
    /// Stories found on them.
    package var stories: Int
}

/// What an import did.
package struct ImportSummary: Sendable {
    /// Page files behind the paths.
    package var found: Int
    package var added = 0
    package var changed = 0
    package var unchanged = 0
    /// Pages taken out because their files are gone.
    package var removed = 0
    /// Stories on the pages that were opened, and bytes of them.
    package var stories = 0
    package var bytes = 0
    package var defects: [PageDefect] = []
    /// Files and folders that could not be read.
    package var problems: [FileProblem]
    /// The import ended before all pages were done.
    package var isStopped = false
    package var duration = Duration.zero

    package init(found: Int, problems: [FileProblem] = []) {
        self.found = found
        self.problems = problems
    }

    package var rate: ImportRate {
        ImportRate(pages: added + changed, bytes: bytes, in: duration)
    }

    /// Whether lists made before it are no longer true.
    package var changesArchive: Bool { added + changed + removed > 0 }
}

extension ImportSummary {
    /// For whoever asked whether there is anything new.
    package var notice: Notice {
        let counts = [
            (added, Bilingual("new", "新增")), (changed, Bilingual("changed", "改动")),
            (removed, Bilingual("gone", "消失")),
        ].filter { $0.0 > 0 }
        if counts.isEmpty { return .info("No page is new or has changed", "没有新增或改动的页面") }
        return .info(
            "Pages: " + counts.map { "\($0.0) \($0.1.english)" }.joined(separator: ", "),
            "页面:" + counts.map { "\($0.1.chinese) \($0.0)" }.joined(separator: ","))
    }
}

/// Something odd about the bytes of one page.
package struct PageDefect: Hashable, Sendable {
    package var path: String
    package var defect: Defect

    package init(path: String, _ defect: Defect) {
        self.path = path
        self.defect = defect
    }
}
