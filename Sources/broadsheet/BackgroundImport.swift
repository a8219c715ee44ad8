import App
import Archive
import Dispatch
import Interface
import Synchronization

/// Brings an archive up to date while it is being read.
final class BackgroundImport: Sendable {
    private let archive: Archive
    private let roots: [String]
    private let isStopped = Atomic(false)
    private let work = DispatchGroup()

    init(of open: OpenArchive) {
        archive = open.archive
        roots = open.roots
    }

    /// Looks for pages that changed and tells the reader what comes of it.
    func start(postingTo inbox: Inbox) {
        guard !roots.isEmpty, archive.isWritable else { return }
        DispatchQueue.global().async(group: work) { [self] in
            do throws(ArchiveError) {
                let summary = try Importer(archive).run(PageFinder(roots)) { progress in
                    inbox.post(.importing(done: progress.pages, of: progress.of))
                    return isStopped.load(ordering: .relaxed) ? .stop : .goOn
                }
                if summary.changesArchive { inbox.post(.archiveChanged) }
                if let problem = summary.problems.first {
                    inbox.post(.notice(.failure(problem.message, problem.message)))
                }
            } catch {
                inbox.post(.notice(error.notice))
            }
        }
    }

    /// Ends the work behind the page it is writing and waits for that.
    func stop() {
        isStopped.store(true, ordering: .relaxed)
        work.wait()
    }
}
