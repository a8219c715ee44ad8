import Corpus
import Language
import Terminal

extension AppState {
    /// Source, provenance and measure.
    mutating func read(_ command: Command) -> [Effect] {
        switch command {
        case .showSource:
            if source != nil {
                source = nil
                return []
            }
            return currentOrNotice().map { [.loadPage($0.id)] } ?? []
        case .showInfo: showInfo()
        case .widenMeasure: setMeasure(min(settings.measure + 4, 200))
        case .narrowMeasure: setMeasure(max(settings.measure - 4, 16))
        case .turnScript: return turnScript()
        case .turnHeader: return turnHeader()
        case .turnColumns:
            let isTwo = settings.columns == .one
            return show(
                { $0.columns = isTwo ? .two : .one },
                isTwo
                    ? .info("Long stories in two columns where they fit", "宽屏时长文分两栏")
                    : .info("One column", "单栏"))
        case .turnPunctuation:
            let isWide = settings.display.punctuation == .asPrinted
            return show(
                { $0.display.punctuation = isWide ? .fullWidth : .asPrinted },
                isWide
                    ? .info("Half-width marks among Han are shown full width", "汉字间半角标点显示为全角")
                    : .info("Punctuation as it is on the page", "标点按原文显示"))
        case .resetMeasure: setMeasure(ReaderPane.defaultMeasure)
        default: break
        }
        return []
    }

    /// Says how long lines are, and how long they can be here: a pane may be too narrow to show it.
    private mutating func setMeasure(_ measure: Int) {
        settings.measure = measure
        let room =
            layout.reader.map { ReaderPane.columns(measure, Size(columns: $0.columns, rows: 1)) }
            ?? measure
        notice =
            room < measure
            ? .info(
                "Lines of \(measure / 2) characters; this pane has room for \(room / 2)",
                "版心 \(measure / 2) 字;此窗格可容 \(room / 2) 字")
            : .info("Lines of \(measure / 2) characters", "版心 \(measure / 2) 字")
    }

    private mutating func turnScript() -> [Effect] {
        let next: Script? =
            switch settings.display.script {
            case nil: .simplified
            case .simplified: .traditional
            case .traditional: nil
            }
        let told: Notice =
            switch next {
            case nil: .info("The text as it is printed", "正文按原样显示")
            case .simplified: .info("The text in simplified characters", "正文以简体显示")
            case .traditional: .info("The text in traditional characters", "正文以繁体显示")
            }
        return show({ $0.display.script = next }, told)
    }

    private mutating func turnHeader() -> [Effect] {
        switch settings.display.header {
        case .short:
            show({ $0.display.header = .full }, .info("All that is known of the story", "显示全部信息"))
        case .full: show({ $0.display.header = .none }, .info("The text alone", "只显示正文"))
        case .none:
            show({ $0.display.header = .short }, .info("Where the story is from", "显示出处"))
        }
    }

    /// Shows the text otherwise; what it is stays.
    private mutating func show(_ change: (inout Settings) -> Void, _ told: Notice) -> [Effect] {
        var next = settings
        change(&next)
        notice = told
        return adopt(next)
    }

    private mutating func showInfo() {
        guard let row = currentOrNotice() else { return }
        notice = .info(
            "\(row.id)  \(row.at.page):\(row.at.line)  \(row.characters) characters",
            "\(row.id)  \(row.at.page):\(row.at.line)  \(row.characters) 字")
    }
}
