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
            let found = try concordance.count(source, unless: isOver)
            return .linesFound(source, found.count, isComplete: found.isComplete)
        }
    }

    func loadLines(
        _ source: StorySource, _ order: ConcordanceOrder, _ range: Range<Int>
    ) throws(ArchiveError) -> [Event] {
        try later(on: concordances) { [self] () throws(ArchiveError) in
            .lines(
                source, order, from: range.lowerBound,
                try concordance.lines(source, order, range))
        }
    }
}
