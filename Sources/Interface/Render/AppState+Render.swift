import Corpus
package import Terminal

extension AppState {
    /// The screen as a value. Pure: what is drawn depends on the state alone.
    package func render() -> Grid {
        var canvas = Canvas(
            size: size, width: width, drawsLines: settings.drawsLines ?? hasLines)
        let layout = layout
        if case .help(let help) = mode {
            let (content, _) = Rect(size).splitBottom(1)
            HelpView(help: help, keymap: keymap, tongue: tongue).draw(in: content, on: &canvas)
        } else if let source {
            let (content, _) = Rect(size).splitBottom(1)
            SourceView(pane: source, tongue: tongue).draw(in: content, on: &canvas)
            PopUpView(state: self).draw(above: layout.status, on: &canvas)
        } else {
            drawPanes(layout, on: &canvas)
        }
        StatusView(state: self).draw(in: layout.status, on: &canvas)
        return canvas.grid
    }

    private func drawPanes(_ layout: Layout, on canvas: inout Canvas) {
        if let rect = layout.issues {
            IssueListView(
                list: issues, isFocused: focus == .issues, tongue: tongue,
                display: settings.display
            ).draw(in: rect, on: &canvas)
        }
        if let rect = layout.facets, let pane = list.facets {
            FacetView(
                pane: pane, isFocused: focus == .facets, tongue: tongue, display: settings.display
            ).draw(in: rect, on: &canvas)
        }
        if let rect = layout.stories {
            let view = StoryListView(
                list: list, isFocused: focus == .stories, query: query, tongue: tongue,
                display: settings.display, mark: { key(.toggleMark, in: .stories) })
            if let pane = list.concordance {
                ConcordanceView(
                    pane: pane, title: list.name(tongue, settings.display),
                    isFocused: focus == .stories, tongue: tongue, display: settings.display
                ).draw(in: rect, on: &canvas)
            } else if list.source.isBlankSearch {
                HelpView(help: HelpPane(topic: .query), keymap: keymap, tongue: tongue)
                    .draw(in: rect, on: &canvas)
            } else {
                view.draw(in: rect, on: &canvas)
            }
        }
        if let rect = layout.reader, let reader {
            ReaderView(pane: reader, isFocused: focus == .reader, tongue: tongue)
                .draw(in: rect, on: &canvas)
        }
        for rule in layout.rules {
            canvas.verticalRule(in: rule)
        }
        PopUpView(state: self).draw(above: layout.status, on: &canvas)
    }
}
