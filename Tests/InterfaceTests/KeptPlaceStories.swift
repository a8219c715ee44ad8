import Interface
import Testing

@Suite("The place in a story is kept while its text is set anew")
struct KeptPlaceStories {
    @Test("Over a resize")
    func place() throws {
        var stage = try Stage.play("<Enter>6j", columns: 40, rows: 8)
        let anchor = stage.state.reader?.anchor
        try stage.play("<Resize:100x8><Resize:40x8>")
        #expect(stage.state.reader?.anchor == anchor)
    }

    @Test("While only paragraphs with hits are shown")
    func folding() throws {
        var stage = try Stage.play("<Enter>/公报<Enter>", columns: 40, rows: 12)
        let place = try #require(stage.state.reader?.anchor)
        #expect(place.block > 0)
        try stage.play("&")
        #expect(stage.state.reader?.top == 0 && stage.state.reader?.isAtEnd == true)
        try stage.play("&")
        #expect(stage.state.reader?.anchor == place)
    }

    @Test("A hit that one went to among the paragraphs with hits is on screen among all of them")
    func foldingBehindAHit() throws {
        var stage = try Stage.play("<Enter>/云岭<Enter>&", columns: 40, rows: 14)
        #expect(stage.state.reader?.isAtEnd == true)
        try stage.play("nnnnn&")
        let reader = try #require(stage.state.reader)
        let hit = try #require(reader.currentHit.map { reader.hits[$0] })
        let row = reader.text.row(
            of: ReaderAnchor(block: hit.block, offset: hit.range.lowerBound))
        #expect(hit.block == 3)
        #expect((reader.top..<reader.top + reader.rowsOnScreen).contains(row))
    }
}
