import App
import Archive
import Interface
import Terminal

/// A session that takes keys bit by bit, so that something can happen to the archive in between.
struct PlayedSession {
    private(set) var state: AppState
    let runner: EffectRunner

    init(_ archive: Archive, size: Size = Size(columns: 80, rows: 24)) {
        state = AppState(size: size)
        runner = EffectRunner(archive: archive, pace: .atOnce, exports: StoryExporter())
        perform(state.firstEffects)
    }

    mutating func play(_ keys: String) throws {
        for case .key(let key) in try KeyNotation.parse(keys) { apply(.key(key)) }
    }

    mutating func apply(_ event: Event) { perform(state.update(event)) }

    private mutating func perform(_ effects: [Effect]) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            for event in runner.perform(effect) { waiting += state.update(event) }
        }
    }
}
