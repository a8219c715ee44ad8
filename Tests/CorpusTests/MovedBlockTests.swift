import Corpus
import Testing

@Suite("A block that was moved, and printed twice in part")
struct MovedBlockTests {
    /// The third and fourth paragraph of the ferry's story stand behind the school's, and what
    /// follows them there is said again where it belongs.
    private let page = """
        青禾小学添了图书角

        本报讯(记者 安禾)昨天，青禾小学的图书角开张了。孩子们捧着新书坐在窗下，老师说，图书角每天中午开门。

        图书角的书是家长们送来的，校长把每一本书都登记在册，孩子们可以把新书带回家里读。

        老船工说，渡船一天要过河二十趟，缆绳三年换一回，渡口的石阶也该修了，船板上的桐油年年要刷。

        渡口的石阶修好以后，渡船靠岸稳当多了，赶集的村民挑着担子上船，老船工把缆绳收得又快又稳。

        木匠们趁水退的半个月给船换木板，铁匠打铁环，村里的炉子从早红到晚。

        炉子红了半个月，木匠和铁匠谁也没要工钱，只说等开船那天要听鞭炮。

        开船那天岸上站满了人，鞭炮响了一路，孩子们抢着要坐头一趟。

        老渡口换了新缆绳

        本报讯(记者 郑小满)今年开春，柳湾村的老渡口换了新缆绳，渡船又过河了。

        老船工管着渡口的两条渡船，桐油是凑钱买的，木匠和铁匠是邻村来的，自带木板和炉子。

        木匠们趁水退的半个月给船换木板，铁匠打铁环，村里的炉子从早红到晚。

        炉子红了半个月，木匠和铁匠谁也没要工钱，只说等开船那天要听鞭炮。

        开船那天岸上站满了人，鞭炮响了一路，孩子们抢着要坐头一趟。

        孩子们坐完头一趟还不肯下船，鞭炮的纸屑落满渡口，老船工说，缆绳三年里不用再换。
        """

    @Test("goes to the story of the lines that follow it")
    func guests() throws {
        let read = PageReader.read(PageFile(path: "page.txt", bytes: Array(page.utf8)))
        #expect(read.articles.map(\.title) == ["青禾小学添了图书角", "老渡口换了新缆绳"])
        let lines = read.articles.map { $0.blocks.flatMap(\.lines) }
        #expect(lines.first == [1, 3, 5])
        #expect(lines.last == [17, 19, 21, 23, 25, 27, 29, 7, 9])
        #expect(read.repeats.map(\.line) == [11, 13, 15])
    }
}
