package import Archive
import Interface
import Synchronization

/// Brings an archive up to date while the reader is already open: what is known is shown at
/// once, what is new comes into the lists as it is read.
package final class BackgroundImport: Sendable {
    private let isStopped = Atomic(false)
    private let inbox: Inbox
    private let worker = Worker()
    /// Lists are counted anew at most this often, so that reading them does not slow reading in.
    private static let refreshInterval = Duration.milliseconds(500)

    package init(inbox: Inbox) { self.inbox = inbox }

    /// Begins on a thread of its own; news comes through the inbox. Whoever asked for it is told also
    /// that there was none.
    package func start(_ paths: [String], into archive: Archive, isAskedFor: Bool) {
        worker.later { [self] in run(paths, archive, isAskedFor) }
    }

    /// The page under way is finished, the rest is left to the next time.
    package func stop() { isStopped.store(true, ordering: .relaxed) }

    private func run(_ paths: [String], _ archive: Archive, _ isAskedFor: Bool) {
        let lastRefresh = Mutex(ContinuousClock.now)
        do {
            let summary = try Importer(archive).run(PageFinder(paths)) { progress in
                let isDue = lastRefresh.withLock { last in
                    let isDue = last.duration(to: .now) >= Self.refreshInterval
                    if isDue { last = .now }
                    return isDue
                }
                if isDue || progress.pages == 0 {
                    inbox.post(.importing(done: progress.pages, of: progress.of))
                }
                if isDue { inbox.post(.archiveChanged) }
                return isStopped.load(ordering: .relaxed) ? .stop : .goOn
            }
            if isAskedFor, !summary.isStopped { inbox.post(.notice(summary.notice)) }
            report(summary, of: paths)
        } catch {
            inbox.post(.notice(error.notice))
        }
    }

    private func report(_ summary: ImportSummary, of paths: [String]) {
        inbox.post(.importing(done: 1, of: 1))
        if summary.changesArchive { inbox.post(.archiveChanged) }
        if summary.found == 0, summary.problems.isEmpty {
            let places = paths.joined(separator: ", ")
            inbox.post(
                .notice(
                    .failure("No page (*.txt) lies below \(places)", "\(places) 下没有页面(*.txt)")))
        }
        if let problem = summary.problems.first {
            let more = summary.problems.count > 1 ? " (+\(summary.problems.count - 1))" : ""
            inbox.post(.notice(.failure(problem.message + more, problem.message + more)))
        }
    }
}
