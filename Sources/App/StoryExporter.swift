package import Archive
import Corpus
import Export
package import Interface

/// Saves stories as the interface asks, and says what became of it.
package struct StoryExporter: Sendable {
    private let policy: Policy

    package init(policy: Policy = .current) { self.policy = policy }

    package func export(_ request: ExportRequest, from archive: Archive) -> Notice {
        guard let format = Format(named: request.format) else {
            let known = Format.allCases.map(\.rawValue).joined(separator: ", ")
            return .failure(
                "There is no format “\(request.format)”; there are \(known)",
                "没有“\(request.format)”格式;可用:\(known)")
        }
        do {
            let stories = try stories(request.what, archive)
            guard !stories.isEmpty else {
                return .info("Nothing is marked", "尚无标记")
            }
            return save(stories, format, in: request.folder)
        } catch {
            return error.notice
        }
    }

    /// Keeps a text that was to be copied in a file.
    func save(copied text: String) -> Notice {
        do {
            let path = try ExportFolder(policy.exportFolder("")).write(
                text + "\n", as: "copied.txt")
            return .info(
                "The terminal's clipboard does not take that; saved as \(path)",
                "终端剪贴板不可用;已保存为 \(path)")
        } catch {
            return Self.notice(of: error)
        }
    }

    private static func notice(of error: any Error) -> Notice {
        switch error {
        case let refusal as PolicyRefusal: refusal.notice
        case let error as ExportError: .failure(error.message, error.message)
        default: .failure("\(error)", "\(error)")
        }
    }

    /// Stories as a document of a format; nil when they are gone or cannot be read.
    func document(
        of what: ExportRequest.What, format: String, from archive: Archive
    ) -> String? {
        guard let format = Format(named: format),
            let stories = try? stories(what, archive), !stories.isEmpty
        else { return nil }
        return format.document(of: stories)
    }

    private func stories(
        _ what: ExportRequest.What, _ archive: Archive
    ) throws(ArchiveError) -> [Story] {
        switch what {
        case .story(let id): return try [archive.story(id)].compactMap { $0 }
        case .marked:
            var stories: [Story] = []
            for key in try archive.keys(.marked) {
                if let story = try archive.story(key) { stories.append(story) }
            }
            return stories
        }
    }

    private func save(_ stories: [Story], _ format: Format, in folder: String) -> Notice {
        let title = stories.count == 1 ? stories[0].row.title : "marked-stories"
        do {
            let path = try ExportFolder(policy.exportFolder(folder)).write(
                format.document(of: stories), title: title, fallback: stories[0].row.id.rawValue,
                format: format)
            return .info(
                "Saved \(stories.count == 1 ? "the story" : "\(stories.count) stories") as \(path)",
                "已保存\(stories.count == 1 ? "本篇" : " \(stories.count) 篇")为 \(path)")
        } catch {
            return Self.notice(of: error)
        }
    }
}

extension PolicyRefusal {
    package var notice: Notice { .failure(message.english, message.chinese) }
}
