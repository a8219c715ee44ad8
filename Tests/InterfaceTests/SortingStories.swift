import Corpus
import Interface
import Testing

@Suite("Lists in the order a person asks for")
struct SortingStories {
    private func titles(_ keys: String) throws -> [String] {
        let list = try Stage.play(keys).state.list
        return (0..<list.count).compactMap { list.entry(at: $0)?.row.title }
    }

    @Test("O asks for the order, which the title of the list says")
    func menu() throws {
        let asked = try Stage.play("/本报<Enter>O")
        #expect(asked.screen.contains("oldest") && asked.screen.contains("by relevance"))
        let sorted = try Stage.play("/本报<Enter>Oo")
        #expect(sorted.state.list.source == .search("本报", by: .oldest))
        #expect(sorted.screen.contains("Search: 本报 · oldest"))
        #expect(try titles("/本报<Enter>Oo") == titles("/本报<Enter>").reversed())
    }

    @Test("Lists that nothing was searched for have orders too, but no relevance")
    func plainLists() throws {
        #expect(try Stage.play("Ol").state.list.source == .sorted(.all, by: .longest))
        #expect(try Stage.play("Ol").screen.contains("All issues · longest"))
        #expect(try Stage.play("Or").state.list.source == .all)
        #expect(try Stage.play("OlOn").state.list.source == .all)
        #expect(try Stage.play("<Enter>grOo").state.list.source.sorting == .oldest)
        #expect(try Stage.play("<Enter>grOoOr").state.list.source.base.sorting == .relevance)
    }

    @Test("A list that is narrowed keeps its order, and so does one that u widens")
    func narrowed() throws {
        let narrowed = try Stage.play("OofJj<Enter>")
        #expect(narrowed.state.list.source == .search("section:=民生", by: .oldest))
        let widened = try Stage.play("OofJj<Enter>u")
        #expect(widened.state.list.source == .sorted(.all, by: .oldest))
    }

    @Test("The reader goes through the list in its order")
    func reading() throws {
        let stage = try Stage.play("Oo<Enter>J")
        let all = try titles("")
        #expect(stage.state.reader?.story.row.title == all[all.count - 2])
    }

    @Test("A search in an order is saved with it")
    func saved() throws {
        let stage = try Stage.play("/本报<Enter>Oo<C-s>旧<Enter>")
        #expect(stage.searches.first?.sorting == .oldest)
    }
}
