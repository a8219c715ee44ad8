/// What Chinese typesetting (CLREQ, basic level) asks beyond UAX #14, said in its classes.
///
/// 1. “ and ‘ open, ” and ’ close; ’ between letters is an apostrophe.
/// 2. ASCII punctuation behind Han closes like its full-width twin: no word is glued to it.
/// 3. The interpunct · and connectors (－ ～ ~ and a single — or –) begin no line; between digits
///    they are part of the number.
/// 4. Full-width digits and letters make numbers and words like their half-width twins.
/// 5. Ambiguous signs (□ ● ①) are like Han unless they stand with Latin letters.
/// 6. A number keeps its unit: 12-20万元, 6.3万平方米, 14日.
/// 7. Marks that begin no line begin none behind a blank either, unless a word would be split for
///    them: 说书 · 评弹.
struct ChineseTailoring {
    private let scalars: [Unicode.Scalar]
    private(set) var units: [LineBreakUnit]
    /// Scalars before which no line ends, whatever their classes say.
    private(set) var glued: [Int] = []

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        units = scalars.map { LineBreakUnit(ScalarProperties($0)) }
        for index in scalars.indices { tailor(index) }
        glueUnits()
        glued += scalars.indices.filter(isMarkBehindBlank)
    }

    private mutating func tailor(_ index: Int) {
        let scalar = scalars[index]
        switch units[index].lineBreak {
        case .QU: units[index].lineBreak = quote(index) ?? .QU
        case .AI: units[index].lineBreak = isLetter(index - 1) || isLetter(index + 1) ? .AL : .ID
        case .B2 where scalar == "\u{2014}" && !isDash(index - 1) && !isDash(index + 1):
            units[index].lineBreak = connector(index)
        case .IS, .EX, .CP, .SY:
            if scalar.value < 0x80, isChinese(index - 1) { units[index].lineBreak = .CL }
        case .CL where scalar == "\u{FF0E}" && isDigit(index - 1) && isDigit(index + 1):
            units[index].lineBreak = .IS
        case .BA where scalar == "\u{2013}": units[index].lineBreak = connector(index)
        case .AL where scalar == "~" && !isLetter(index - 1):
            units[index].lineBreak = connector(index)
        case .ID: tailorFullWidth(index)
        default: break
        }
        if scalar == "\u{B7}" || scalar == "\u{2022}" || scalar == "\u{2027}" {
            units[index].lineBreak = isLatin(index - 1) && isLatin(index + 1) ? .AL : .NS
        }
    }

    private mutating func tailorFullWidth(_ index: Int) {
        switch scalars[index].value {
        case 0xFF10...0xFF19: units[index].lineBreak = .NU
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A: units[index].lineBreak = .AL
        case 0xFF0D, 0xFF5E: units[index].lineBreak = connector(index)
        case 0xFF0F: units[index].lineBreak = .SY
        default: break
        }
    }

    private func connector(_ index: Int) -> LineBreakClass {
        isDigit(index - 1) && isDigit(index + 1) ? .GL : .NS
    }

    private mutating func quote(_ index: Int) -> LineBreakClass? {
        switch scalars[index].value {
        case 0x2019 where isLatin(index - 1) && isLatin(index + 1): return nil
        case 0x201C, 0x2018:
            units[index].isEastAsianBracket = true
            return .OP
        case 0x201D, 0x2019: return .CL
        default: return nil
        }
    }
}

extension ChineseTailoring {
    private func scalar(_ index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    private func isDash(_ index: Int) -> Bool { scalar(index) == "\u{2014}" }

    private func isDigit(_ index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        return ScalarProperties(scalar).lineBreak == .NU || (0xFF10...0xFF19).contains(scalar.value)
    }

    private func isLatin(_ index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        return ScalarProperties(scalar).lineBreak.isLetter || isDigit(index)
    }

    private func isLetter(_ index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        return ScalarProperties(scalar).lineBreak.isLetter
    }

    /// Han, or punctuation that stands among Han; what is before `index` is tailored already.
    private func isChinese(_ index: Int) -> Bool {
        guard let scalar = scalar(index) else { return false }
        switch units[index].lineBreak {
        case .ID, .NS, .CL, .IN, .B2: return scalar.value >= 0x80 || units[index].lineBreak == .CL
        default: return scalar.value >= 0x2E80 && !(0xFF10...0xFF5A).contains(scalar.value)
        }
    }
}

extension ChineseTailoring {
    /// Rule 7; a hyphen that belongs to what follows is a sign: -25℃.
    private func isMarkBehindBlank(_ index: Int) -> Bool {
        guard index > 0, units[index - 1].lineBreak == .SP else { return false }
        switch units[index].lineBreak {
        case .NS, .IN: return true
        case .HY: return scalar(index + 1) == " "
        default: return false
        }
    }
}

extension ChineseTailoring {
    /// Rule 6: glues what follows a number as far as it is a unit.
    private mutating func glueUnits() {
        var index = 0
        while index < units.count {
            let endsNumber =
                units[index].lineBreak == .NU
                && (index + 1 == units.count || units[index + 1].lineBreak == .ID)
            index += 1
            guard endsNumber else { continue }
            for _ in 0..<unitLength(at: index) {
                glued.append(index)
                index += 1
            }
        }
    }

    /// Scalars of the magnitude and the longest unit at a place: 3 for 万公里.
    private func unitLength(at start: Int) -> Int {
        var end = start
        while let scalar = scalar(end), Self.magnitudes.contains(scalar) { end += 1 }
        if let scalar = scalar(end), Self.approximations.contains(scalar) { end += 1 }
        let longest = min(Self.longestUnit, scalars.count - end)
        for length in stride(from: longest, to: 0, by: -1) {
            let candidate = String(String.UnicodeScalarView(scalars[end..<end + length]))
            if Self.unitNames.contains(candidate) { return end + length - start }
        }
        return end - start
    }

    private static let magnitudes = Set("十百千万亿".unicodeScalars)
    private static let approximations = Set("多余几来".unicodeScalars)
    private static let unitNames = Set(
        """
        元 角 分 厘 美元 欧元 日元 港元 年 年度 月 月份 日 号 时 点 分钟 秒 秒钟 小时 天 周 周年 岁 周岁 \
        人 人次 名 位 个 个月 户 家 亩 公顷 平方米 平方公里 平方千米 立方米 吨 斤 公斤 千克 克 毫克 两 \
        米 公里 千米 里 厘米 毫米 升 毫升 度 倍 次 件 项 场 届 版 期 章 条 款 层 楼 栋 座 间 台 套 辆 艘 架 \
        头 只 口 匹 株 棵 块 张 份 本 册 页 支 枚 组 批 所 处 起 例 种 类 级 星 字 成 折 后 \
        瓦 千瓦 兆瓦 千瓦时 度电 伏 安 赫兹 个百分点
        """.split(whereSeparator: \.isWhitespace).map(String.init))
    private static let longestUnit = 4
}
