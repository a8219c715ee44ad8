import Testing

@testable import Terminal

@Suite struct GlyphTests {
    @Test func aBaseCarriesFourMarksAndNoMore() {
        var glyph = Glyph("e")
        var text = "e"
        for mark in ["\u{301}", "\u{302}", "\u{E01EF}", "\u{10FFFF}"] as [Unicode.Scalar] {
            glyph.append(mark)
            text.unicodeScalars.append(mark)
            #expect(glyph.text.unicodeScalars.elementsEqual(text.unicodeScalars))
        }
        let full = glyph
        glyph.append("\u{303}")
        #expect(glyph == full)
    }

    @Test func glyphsAreTheSameWhenAllCodePointsAre() {
        #expect(Glyph("桥") == Glyph("桥") && Glyph("桥") != Glyph("橋"))
        var marked = Glyph("e")
        marked.append("\u{301}")
        #expect(marked != Glyph("e") && marked != Glyph("é"))
    }

    @Test func theRightHalfHasNoText() {
        #expect(Glyph.rightHalf.isRightHalf && Glyph.rightHalf.text.isEmpty)
        #expect(!Glyph.blank.isRightHalf && Glyph.blank.text == " ")
    }
}
