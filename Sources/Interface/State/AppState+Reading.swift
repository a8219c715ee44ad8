import Corpus

extension AppState {
    /// Source, provenance and measure.
    mutating func read(_ command: Command) -> [Effect] {
        switch command {
        case .showSource:
            if source != nil {
                source = nil
                return []
            }
            return current.map { [.loadPage($0.id)] } ?? []
        case .showInfo: showInfo()
        case .widenMeasure: settings.measure = min(settings.measure + 4, 200)
        case .narrowMeasure: settings.measure = max(settings.measure - 4, 16)
        case .resetMeasure: settings.measure = ReaderPane.defaultMeasure
        default: break
        }
        return []
    }

    private mutating func showInfo() {
        guard let row = current else { return }
        notice = .info(
            "\(row.id)  \(row.at.page):\(row.at.line)  \(row.characters) characters",
            "\(row.id)  \(row.at.page):\(row.at.line)  \(row.characters) 字")
    }
}
