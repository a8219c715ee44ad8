import Archive
import Corpus
import Testing

@Suite("Related stories")
struct RelatedStoriesTests {
    private static func archive() throws -> Archive {
        let archive = try Fixture.archive()
        try archive.replace([
            Fixture.reading(
                "pages/more.txt",
                [
                    Fixture.article(
                        "copy0000", Fixture.lambs.title,
                        Fixture.lambs.blocks.dropFirst().map(\.text)),
                    Fixture.article(
                        "water000", "牧区打出深水井", ["牧民巴雅尔家门口打出了深水井,饮水不再靠拉。"],
                        by: ["孟青禾"], series: "草原上的水"),
                    Fixture.article(
                        "water001", "水质检测进苏木", ["检测车开进苏木,深水井的水样当天出结果。"],
                        by: ["罗一苇"], series: "草原上的水"),
                    Fixture.article("other000", "广场舞比赛落幕", ["二十支队伍登台。"]),
                ])
        ])
        return archive
    }

    @Test("are told with the writer and the words they share")
    func reasons() throws {
        let related = try Self.archive().related(to: Fixture.lambs.id, limit: 10)
        #expect(related.map(\.row.id.rawValue) == ["bbbb2222", "water000", "cccc3333"])
        #expect(related[0].reasons.first == .init(kind: .writer, text: "安禾"))
        #expect(related[0].reasons.contains(.init(kind: .term, text: "羊圈")))
        #expect(related[1].reasons.contains { $0.kind == .term && $0.text.contains("巴雅尔") })
        #expect(related[2].reasons == [.init(kind: .section, text: "基层")])
    }

    @Test("are the instalments of a series first")
    func series() throws {
        let related = try Self.archive().related(to: StoryID("water001"), limit: 3)
        #expect(related.first?.row.id.rawValue == "water000")
        #expect(related.first?.reasons.first == .init(kind: .series, text: "草原上的水"))
        #expect(
            related.first?.reasons.contains { $0.kind == .term && $0.text.contains("水井") } == true)
    }

    @Test("are the same every time, as many as were asked for, never the story or its copy")
    func stability() throws {
        let archive = try Self.archive()
        let all = try archive.related(to: Fixture.lambs.id, limit: 10)
        #expect(try archive.related(to: Fixture.lambs.id, limit: 10) == all)
        #expect(try archive.related(to: Fixture.lambs.id, limit: 1) == Array(all.prefix(1)))
        #expect(try archive.related(to: Fixture.lambs.id, limit: 0).isEmpty)
        #expect(!all.map(\.row.id.rawValue).contains("copy0000"))
        #expect(throws: ArchiveError.unknownStory("nobody")) {
            try archive.related(to: StoryID("nobody"), limit: 1)
        }
    }
}
