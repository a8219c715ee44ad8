import Interface
import Terminal
import Testing

@Suite("Panes fit the window")
struct LayoutTests {
    private func shown(_ columns: Int, _ focus: Focus, reader: Bool) -> [Focus] {
        let layout = Layout(size: Size(columns: columns, rows: 24), focus: focus, hasReader: reader)
        var panes: [Focus] = []
        if layout.issues != nil { panes.append(.issues) }
        if layout.stories != nil { panes.append(.stories) }
        if layout.reader != nil { panes.append(.reader) }
        return panes
    }

    @Test("One pane at a time where it is narrow: the focused one")
    func narrow() {
        for focus in Focus.allCases where focus != .facets {
            #expect(shown(80, focus, reader: true) == [focus])
        }
    }

    @Test("Two side by side, three where there is room")
    func wide() {
        #expect(shown(120, .stories, reader: false) == [.issues, .stories])
        #expect(shown(120, .reader, reader: true) == [.stories, .reader])
        #expect(shown(120, .issues, reader: true) == [.issues, .stories])
        #expect(shown(200, .reader, reader: true) == [.issues, .stories, .reader])
    }

    @Test("Panes and rules tile every window without overlap")
    func tiling() {
        for columns in 1...210 {
            for focus in Focus.allCases {
                let layout = Layout(
                    size: Size(columns: columns, rows: 10), focus: focus, hasReader: true,
                    hasFacets: focus == .facets)
                let isStacked = focus == .facets && columns < 72
                let rects = [
                    layout.issues, isStacked ? nil : layout.facets, layout.stories, layout.reader,
                ].compactMap { $0 }
                #expect(!isStacked || layout.facets?.columns == columns)
                let width = (rects + layout.rules).reduce(0) { $0 + $1.columns }
                #expect(width == columns)
                #expect(layout.status.row == 9)
            }
        }
    }
}
