import Archive
import Corpus
import Language
import TestSupport
import Testing

@Suite("What an archive learns of its characters")
struct LearntModelTests {
    /// A page for each number, of one fictional story without damage.
    private func fill(_ archive: Archive, _ numbers: Range<Int>) throws {
        var readings: [PageReading] = []
        for number in numbers {
            var news = FictionalNews(seed: UInt64(number))
            let story = news.stories(1)[0]
            let article = Fixture.article(
                "s\(number)", story.headlines[0], story.paragraphs.map(\.text))
            readings.append(Fixture.reading("pages/\(number).txt", [article]))
        }
        try archive.replace(readings)
    }

    @Test("is nothing while it is small, and is learnt anew when its stories have doubled")
    func growth() throws {
        let archive = try Archive.inMemory()
        try fill(archive, 0..<39)
        #expect(try archive.learn(fromAtLeast: 40).number == 0)
        try fill(archive, 39..<40)
        let first = try archive.learn(fromAtLeast: 40)
        #expect(first.number == 1)
        #expect(first.model != CharacterModel())
        try fill(archive, 40..<79)
        #expect(try archive.learn(fromAtLeast: 40).model == first.model)
        try fill(archive, 79..<80)
        let second = try archive.learn(fromAtLeast: 40)
        #expect(second.number == 2)
        #expect(second.model != first.model)
    }

    @Test("holds for a page from when it was read, whatever is learnt afterwards")
    func pagesKeepTheirModel() throws {
        let archive = try Archive.inMemory()
        try fill(archive, 0..<40)
        let first = try archive.learn(fromAtLeast: 40)
        let (file, page) = try #require(pageThatIsReadOtherwise(with: first.model))
        try archive.replace(page, source: file.bytes, modified: 1, model: first.number)
        try fill(archive, 40..<80)
        #expect(try archive.learn(fromAtLeast: 40).number == 2)
        let again = try #require(try archive.page(at: file.path))
        #expect(again.articles.map(\.blocks) == page.articles.map(\.blocks))
    }

    /// A torn page of which the plain model makes something else.
    private func pageThatIsReadOtherwise(with model: CharacterModel) -> (PageFile, Page)? {
        for seed in UInt64(5000)..<5200 {
            var news = FictionalNews(seed: seed)
            var generator = TornPageGenerator(
                stories: news.stories(8), labels: FictionalNews.labels, seed: seed)
            let file = PageFile(path: "torn/\(seed).txt", bytes: Array(generator.page().text.utf8))
            let page = PageReader.read(file, model: model)
            if PageReader.read(file).articles.map(\.blocks) != page.articles.map(\.blocks) {
                return (file, page)
            }
        }
        return nil
    }
}
