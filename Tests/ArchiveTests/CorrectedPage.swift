import Archive
import Corpus
import Testing

/// A page of two stories to be corrected.
enum CorrectedPage {
    static let path = "槐乡报/2031-03-04/02.txt"
    static let text = """
        邻里节上话家常
        本报记者 谷雨
        五月的槐花香飘满小院,石桥社区的邻里节开场了。包饺子、下象棋,居民玩得热火朝天。
        社区书记韦兰说,邻里节已经办了六届,楼上楼下从不认识到常来常往。

        夜校里的灯一盏一盏亮了
        本报记者 安禾
        入夜以后,夜校的灯一盏一盏亮起来。学员们放下农具,走进教室。
        村民田老汉说,六十岁学会了用电脑,心里亮堂。

        """

    static func reading(
        _ text: String = text, path: String = path
    ) -> PageReading {
        let bytes = Array(text.utf8)
        return PageReading(
            page: PageReader.read(PageFile(path: path, bytes: bytes)), source: bytes, modified: 7)
    }

    static func archive() throws -> Archive {
        let archive = try Archive.inMemory()
        try archive.replace([reading()])
        return archive
    }

    static func line(_ number: Int) throws -> LineReference {
        try #require(reading().page.reference(to: number))
    }

    /// A story of the page begins with the line: its row.
    static func row(_ archive: Archive, startingAt line: Int) throws -> StoryRow? {
        try archive.rows(try archive.keys(.all)).first { $0.at.line == line }
    }
}
