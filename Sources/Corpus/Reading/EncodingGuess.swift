/// Which encoding a page is in.
enum EncodingGuess {
    /// The encoding and the number of bytes its mark takes.
    static func encoding(of bytes: [UInt8]) -> (TextEncoding, markLength: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return (.gb18030, 4) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        if isUTF8, !bytes.prefix(sampleLength).contains(0) { return (.utf8, 0) }
        return (mostPlausible(bytes, isUTF8: isUTF8), 0)
    }

    /// Bytes looked at; enough to tell encodings apart, little enough for any page.
    private static let sampleLength = 32 * 1024

    private static func mostPlausible(_ bytes: [UInt8], isUTF8: Bool) -> TextEncoding {
        let sample = bytes.prefix(sampleLength)
        var best = (encoding: TextEncoding.utf8, score: score(sample, .utf8) + 0.05)
        for encoding in TextEncoding.allCases where encoding != .utf8 {
            if encoding.unit == .byte && isUTF8 { continue }
            let score = score(sample, encoding)
            if score > best.score { best = (encoding, score) }
        }
        return best.encoding
    }

    /// Mean over the characters: how much the sample is like text if it is in the encoding.
    private static func score(_ sample: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Double {
        let scalars = Decoder.text(of: sample, in: encoding).text.unicodeScalars
        guard !scalars.isEmpty else { return 0 }
        var sum = 0.0
        var count = 0.0
        for scalar in scalars {
            // ASCII is the same in all of them but UTF-16, so it counts little.
            let isASCII = scalar.isASCII
            let weight = isASCII ? 0.2 : 1.0
            count += weight
            sum += weight * plausibility(scalar)
        }
        return sum / count
    }

    private static func plausibility(_ scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x0A, 0x0D, 0x09, 0x20...0x7E: 0.6
        case 0...0x1F, 0x7F...0x9F: -3
        case 0xFFFD: -4
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: -2
        case 0x3000...0x3011, 0x201C, 0x201D, 0x2018, 0x2019, 0x2026, 0x2014, 0xFF01...0xFF5E: 1
        case 0x4E00...0x9FFF: commonHan.contains(scalar) ? 1.2 : 0.1
        default: -0.5
        }
    }

    /// The most frequent characters of Chinese news, in both forms of writing.
    private static let commonHan = Set(
        """
        的一是在了不和有大这主中人上为们地个用工时要动国产以我到他会作来分生对于学下级就年阶义发成部民可出能方进\
        同行面说种过命度革而多子后自社加小机也经力线本电高量长党得实家定深法表着水理化争现所二起政三好十战无农使\
        性前等反体合斗路图把结第里正新开论之物从当两些还天资事队批如应形想制心样干都向变关点育重其思与间内去因件\
        日利相由压员气业代全组数果期导平各基或月毛然问比展那它最及外没看治提五解系林者米群头意只明四道马认次文通\
        但条较克又公孔领军流入接席位情运器并飞原油放立题质指建区验活众很教决特此常石强极土少已根共直团统式转别造\
        切九你取西持总料连任志观调七么山程百报更见必真保热委手改管处己将修支识病象几先老光专什六型具示复安带每东\
        增则完风回南广劳轮科北打积车计给节做务被整联步类集号列温装即毫知轴研单色坚据速防史拉世设达尔场织历花受求\
        這個們來對時會國發學說為過動經後電機從還當兩問點頭題開體業實關長現無與將區農際條運員導總覺裡萬並進應書
        """.unicodeScalars)
}
