extension Page {
    /// The page as a person wants it read. The corrections are made one after the other; those
    /// whose lines the page no longer has, or has in no place where they make sense, are dormant.
    ///
    /// Total: lines and texts stay as they are, and every non-blank line stands exactly once.
    package func applying(
        _ corrections: [Correction]
    ) -> (page: Page, dormant: [Correction]) {
        guard !corrections.isEmpty else { return (self, []) }
        var finder = LineFinder(lines)
        var page = self
        var dormant: [Correction] = []
        for correction in corrections {
            var edit = PageEdit(page)
            if !edit.apply(correction, &finder) {
                dormant.append(correction)
            } else if edit.page != page || !edit.labelKinds.isEmpty {
                page = PageRevision.revise(edit, from: page)
            }
        }
        return (page, dormant)
    }

    /// The page with the facts of its issue as a person gave them.
    package func applying(_ correction: IssueCorrection) -> Page {
        var page = self
        page.issue = issue.applying(correction)
        return page
    }

    /// How a correction names a line of this page; nil for a line the page does not have.
    package func reference(to line: Int) -> LineReference? {
        lines.indices.contains(line - 1) ? LineReference(lines[line - 1]) : nil
    }
}
