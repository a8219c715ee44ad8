import Archive
import Corpus
import Language
import Testing

@Suite("The archive's own words")
struct WordsTests {
    private static func words(_ archive: Archive) throws -> [String: Int] {
        Dictionary(try archive.words(), uniquingKeysWith: +)
    }

    @Test("are those of headlines, writers, labels and of the names in the texts")
    func kinds() throws {
        let words = try Self.words(Fixture.archive())
        for word in ["书屋", "安禾", "基层", "青禾镇", "柳湾村"] {
            #expect(words[word] ?? 0 > 0, "\(word)")
        }
        // What a single text has, and is no name, would be too much to choose from.
        #expect(words["放学"] == nil)
    }

    @Test("are also those that recur in the texts, if for less")
    func recurring() throws {
        let archive = try Fixture.archive()
        let stories = (0..<12).map { number in
            Fixture.article("e\(number)", "新桥通车", ["第\(number)天,乡村振兴的路上。"])
        }
        try archive.replace([Fixture.reading("pages/road.txt", stories)])
        let words = try Self.words(archive)
        #expect(words["乡村振兴"] == 3)
        let found = PinyinIndex(try archive.words()).candidates(typed: "xczx", limit: 5)
        #expect(found.map(\.word).contains("乡村振兴"))
    }

    @Test("go when the stories go that had them")
    func forgetting() throws {
        let archive = try Fixture.archive()
        let before = try Self.words(archive)
        let page = Fixture.reading(
            "pages/more.txt",
            [Fixture.article("dddd4444", "夜校开课", ["沙坪村的教室坐满了青禾镇的人。"], by: ["孟青禾"])])
        try archive.replace([page])
        let between = try Self.words(archive)
        #expect(between["沙坪村"] == 1)
        #expect(between["青禾镇"] == (before["青禾镇"] ?? 0) + 1)
        try archive.removePages(notIn: [], under: ["pages/more.txt"])
        #expect(try Self.words(archive) == before)
    }

    @Test("are found by their pinyin, and by what sounds alike when there is room")
    func pinyin() throws {
        let index = PinyinIndex(try Fixture.archive().words())
        for typed in ["qinghezhen", "qhz", "qinghz", "zhen qinghe", "qinhezen"] {
            let found = index.candidates(typed: typed, limit: 5).map(\.word)
            #expect(found.contains("青禾镇"), "\(typed): \(found)")
        }
    }
}
