package import Interface
package import Terminal

/// Plays keys on a screen in memory: the same session as on a terminal, answers at once.
package enum Player {
    /// The screen after the last key.
    package static func play(_ inputs: [Input], on state: AppState, runner: EffectRunner) -> Grid {
        var session = Session(
            screen: ScriptedScreen(size: state.size, inputs: inputs), state: state, runner: runner)
        _ = session.run()
        return session.state.render()
    }
}
