import Interface
import Testing

@Suite("A cursor in a list is always valid")
struct SelectionTests {
    @Test("An empty list has a cursor that goes nowhere")
    func empty() {
        var selection = Selection(count: 0, height: 5)
        let moved = [1, -1].map { selection.move(by: $0) }
        #expect(moved == [false, false])
        #expect(selection.visible.isEmpty)
    }

    @Test("One row is both top and bottom")
    func single() {
        var selection = Selection(count: 1, height: 5)
        let moved = selection.move(by: Int.max)
        #expect(!moved)
        #expect(selection.index == 0)
        #expect(selection.visible == 0..<1)
    }

    @Test("The screen follows the cursor and stays full")
    func follows() {
        var selection = Selection(count: 100, height: 10)
        selection.select(50)
        #expect(selection.visible.contains(50))
        #expect(selection.visible.count == 10)
        selection.move(by: Int.max)
        #expect(selection.index == 99)
        #expect(selection.visible == 90..<100)
        selection.move(by: Int.min)
        #expect(selection.visible == 0..<10)
    }

    @Test("A window that grows shows more, never blank rows that text could fill")
    func grows() {
        var selection = Selection(count: 20, height: 5)
        selection.select(19)
        selection.resize(height: 15)
        #expect(selection.visible == 5..<20)
        selection.resize(height: 0)
        #expect(selection.visible == 19..<20)
    }

    @Test("A list that shrinks keeps its cursor inside")
    func shrinks() {
        var selection = Selection(count: 20, height: 5)
        selection.select(19)
        selection.recount(3)
        #expect(selection.index == 2)
        #expect(selection.visible == 0..<3)
    }

    @Test("Random walks never leave the list", arguments: [1, 7, 42] as [UInt64])
    func randomWalk(seed: UInt64) {
        var random = SplitMix(seed: seed)
        var selection = Selection()
        for _ in 0..<2000 {
            switch random.next() % 4 {
            case 0: selection.move(by: Int(random.next() % 41) - 20)
            case 1: selection.select(Int(random.next() % 200) - 50)
            case 2: selection.resize(height: Int(random.next() % 30))
            default: selection.recount(Int(random.next() % 60))
            }
            let inside = selection.count == 0 || selection.visible.contains(selection.index)
            #expect(inside, "seed \(seed)")
            #expect(
                selection.visible.count == min(selection.count, selection.height), "seed \(seed)")
        }
    }

    /// Beside another pane the list moves by half its height, and no row is passed over.
    @Test func aListBesideAnotherPaneLeaps() {
        var selection = Selection(count: 100)
        selection.resize(height: 10, leaping: true)
        selection.move(by: 9)
        #expect(selection.top == 0)
        selection.move(by: 1)
        #expect(selection.visible == 5..<15 && selection.index == 10)
        selection.move(by: -6)
        #expect(selection.visible == 0..<10 && selection.index == 4)
        selection.move(by: 15)
        #expect(selection.visible == 10..<20 && selection.index == 19)
        selection.select(98)
        #expect(selection.visible == 89..<99)
        selection.move(by: 1)
        #expect(selection.visible == 90..<100)
        selection.select(0)
        #expect(selection.visible == 0..<10)
    }
}

/// A small seeded generator, so that a failing walk can be walked again.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
