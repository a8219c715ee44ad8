import Foundation
import TestSupport
import Testing

/// A user's home with some pages in it, and the program as this user runs it.
struct Home {
    let folder: TemporaryFolder
    var program: Program

    var pages: String { folder.path + "/pages" }
    var cache: String { folder.path + "/cache/broadsheet" }

    init() throws {
        folder = try TemporaryFolder()
        program = Program(
            environment: [
                "HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache",
                "XDG_DATA_HOME": folder.path + "/data", "XDG_STATE_HOME": folder.path + "/state",
                "XDG_CONFIG_HOME": folder.path + "/config", "LC_ALL": "C.UTF-8",
                "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
            ], workingFolder: folder.path)
    }

    /// A home whose pages have been imported.
    static func withPages(_ pages: [String: String] = Self.samplePages) throws -> Home {
        let home = try Home()
        for (name, text) in pages { try home.folder.write("pages/" + name, text) }
        try #require(try home.run("import", home.pages).code == 0)
        return home
    }

    @discardableResult
    func run(_ arguments: String..., input: String = "") throws -> Program.Outcome {
        try program.run(arguments, input: input)
    }

    /// The id of the one story that holds the text.
    func id(of text: String) throws -> String {
        let lines = try run("list", "\"\(text)\"").lines
        try #require(lines.count == 1, "\(text) stands in \(lines)")
        return String(lines[0].prefix(8))
    }

    func marked() throws -> Set<String> {
        Set(try run("marks").lines.map { String($0.prefix(8)) })
    }

    static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../seeds").standardizedFileURL.path(percentEncoded: false)

    static let samplePages = [
        "liuwan_20210501_01.txt": """
        老渡口的灯又亮了

        本报讯(记者 林小满)柳湾镇老渡口的灯昨晚又亮了。船工周大川说，这盏灯等了很多年。

        灯下坐着三代人，最年长的周大川今年七十六岁，撑船五十年。
        """,
        "liuwan_20210502_01.txt": """
        三座粮仓装满了

        本报讯(记者 林小满)杏树沟村的三座粮仓上周全部装满。村会计田禾算了一笔账，今年比去年多收二十吨。
        """,
        "liuwan_20210502_02.txt": """
        新桥通车以后

        本报讯(记者 何苗)新桥通车一个月，柳湾镇的早市热闹起来。卖豆腐的徐嫂说，过桥的人比坐船的人多了三倍。
        """,
    ]
}
