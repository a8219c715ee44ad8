import Language
import Testing

@Suite struct PersonNamesTests {
    private let names = PersonNames.shared

    private func score(_ name: String) -> Double {
        names.score(scalars(name)) ?? -.infinity
    }

    @Test(arguments: ["林小禾", "赵玉梅", "欧阳文静", "陳國強", "陶然", "巴雅尔图", "古丽米热"])
    func aNameLooksLikeOne(name: String) {
        #expect(score(name) > -4)
    }

    @Test(arguments: ["记者", "经济", "通讯员", "时间", "项目", "单位", "工作人员", "两个", "图书馆"])
    func aWordDoesNot(word: String) {
        #expect(score(word) < -4)
    }

    @Test func aFullNameIsClear() {
        #expect(score("赵玉梅") > 6)
        #expect(score("马") == -.infinity)
        #expect(score("") == -.infinity)
    }

    @Test func surnamesMayBeTwoCharacters() {
        #expect(names.surnameLength(in: scalars("欧阳文静")) == 2)
        #expect(names.surnameLength(in: scalars("林小禾")) == 1)
        #expect(names.surnameLength(in: scalars("的小禾")) == nil)
        #expect(names.isSurname(scalars("諸葛")))
        #expect(!names.isSurname(scalars("诸葛亮")))
        #expect(!names.isSurname([]))
    }
}
