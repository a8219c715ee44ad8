import Archive
import Corpus
import Interface

/// What a person says of how a page is read; the answer is the page as it is read then.
extension EffectRunner {
    func correct(_ path: String, _ correction: Correction) throws(ArchiveError) -> [Event] {
        switch try archive.correct(page: path, correction) {
        case .applied(let page):
            forgetAll()
            return [.corrected(page, Bilingual(correction.summary, "已修正"), isUndone: false)]
        case .pointless, .unknownPage:
            return [.notice(.info("That would change nothing here", "此修正在这里不起作用"))]
        }
    }

    func undoCorrection(_ path: String) throws(ArchiveError) -> [Event] {
        guard let undone = try archive.undoCorrection(ofPage: path),
            let page = try archive.page(at: path)
        else { return [.notice(.info("No correction of this page is left", "本页没有可撤销的修正"))] }
        forgetAll()
        return [
            .corrected(page, Bilingual("Undone: \(undone.summary)", "已撤销修正"), isUndone: true)
        ]
    }

    func redoCorrection(_ path: String) throws(ArchiveError) -> [Event] {
        guard let redone = try archive.redoCorrection(ofPage: path),
            let page = try archive.page(at: path)
        else {
            return [.notice(.info("No correction of this page was undone last", "本页没有可重做的修正"))]
        }
        forgetAll()
        return [
            .corrected(page, Bilingual("Redone: \(redone.summary)", "已重做修正"), isUndone: false)
        ]
    }
}
