import Interface
import Testing

@Suite("A list of a saved search has the name that the search has")
struct RenamedSearchStories {
    private let saved = "/本报<Enter><C-s>旧<Enter>gahgg<Down>"

    private func title(_ keys: String) throws -> String {
        let stage = try Stage.play(saved + keys, columns: 120)
        return String(stage.screen.prefix { !$0.isNewline })
    }

    @Test("Renamed, and back, and renamed again")
    func renamed() throws {
        #expect(try title("").contains("旧: 本报"))
        #expect(try title("R新<Enter>").contains("新: 本报"))
        #expect(try title("R新<Enter>u").contains("旧: 本报"))
        #expect(try title("R新<Enter>u<C-r>").contains("新: 本报"))
    }

    @Test("Removed, what was found is a search as any other")
    func removed() throws {
        #expect(try title("D").contains("Search: 本报"))
    }
}
