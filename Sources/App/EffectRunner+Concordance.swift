import Archive
import Corpus
import Interface
import Synchronization

extension EffectRunner {
    /// Finds the places; the search for those of an earlier list ends.
    func findLines(_ source: StorySource) throws(ArchiveError) -> [Event] {
        let turn = latestConcordance.add(1, ordering: .relaxed).newValue
        return try later(on: concordances) { [self] () throws(ArchiveError) in
            let isOver = { self.latestConcordance.load(ordering: .relaxed) != turn }
            return try concordance.count(source, unless: isOver).map {
                .linesFound(source, $0.count, isComplete: $0.isComplete)
            }
        }
    }

    func loadLines(
        _ source: StorySource, _ order: ConcordanceOrder, _ range: Range<Int>
    ) throws(ArchiveError) -> [Event] {
        try later(on: concordances) { [self] () throws(ArchiveError) in
            try concordance.lines(source, order, range, unless: { false }).map {
                .lines(source, order, from: range.lowerBound, $0)
            }
        }
    }
}
