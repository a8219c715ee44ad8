import Corpus
import Testing

@Suite("Corrections are kept as a file")
struct CorrectionFileTests {
    private static let line = LineReference(number: 12, fingerprint: 0x00AB_CDEF_0123_4567)
    private static let other = LineReference(number: 40, fingerprint: .max)

    private static let all: [Correction] =
        [
            .join(line, other), .cut(line, other), .begin(line), .notRepeat(other),
            .repeats(line, of: other),
        ]
        + Correction.Position.allCases.map { .move([line, other], $0, line) }
        + Correction.Role.allCases.map { .role(line, $0) }

    @Test("and come back as they were, every kind of them")
    func roundTrip() throws {
        let file = CorrectionFile(
            pages: [
                .init(page: "河湾报/04.txt", digest: 7, corrections: CorrectionFileTests.all),
                .init(page: "b.txt", digest: .max, corrections: []),
            ],
            issues: [
                .init(
                    name: "2023-03-01",
                    correction: try #require(
                        IssueCorrection(paper: "河湾日报", date: "2023-03-01", page: 4))),
                .init(
                    name: "b", correction: try #require(IssueCorrection(paper: "“槐乡”\\报\n"))),
            ])
        let text = file.json()
        #expect(try CorrectionFile(json: Array(text.utf8)) == file)
        #expect(text.contains(#""fingerprint" : "00abcdef01234567""#))
        #expect(text.hasSuffix("}\n"))
    }

    @Test("and the form of version 1 stays readable")
    func written() throws {
        let text = """
            {"version": 1, "later": true, "pages": [{"page": "a/04.txt", "digest": "000000000000000a",
              "corrections": [
                {"kind": "move", "lines": [{"number": 3, "fingerprint": "0000000000000003"}],
                 "target": {"number": 5, "fingerprint": "0000000000000005"}},
                {"kind": "role", "line": {"number": 1, "fingerprint": "0000000000000001"},
                 "role": "section"}]}]}
            """
        let file = try CorrectionFile(json: Array(text.utf8))
        #expect(
            file.pages == [
                .init(
                    page: "a/04.txt", digest: 10,
                    corrections: [
                        .move(
                            [LineReference(number: 3, fingerprint: 3)], .within,
                            LineReference(number: 5, fingerprint: 5)),
                        .role(LineReference(number: 1, fingerprint: 1), .section),
                    ])
            ])
        #expect(file.issues.isEmpty)
    }

    @Test(
        "and what cannot be read is named with its place",
        arguments: [
            (#"{"version": 2, "pages": 7}"#, CorrectionFileError.version(2)),
            (#"{"pages": []}"#, .malformed(at: "version", why: "is missing")),
            (#"{"version": 1, "pages": {}}"#, .malformed(at: "pages", why: "is of another kind")),
            (
                page(
                    #"{"kind": "join", "first": {"number": 1, "fingerprint": "0000000000000001"}}"#),
                .malformed(at: "pages[0].corrections[0].second", why: "is missing")
            ),
            (
                page(#"{"kind": "begin", "line": {"number": 1, "fingerprint": "12"}}"#),
                .malformed(
                    at: "pages[0].corrections[0].line.fingerprint",
                    why: "is not sixteen hexadecimal digits")
            ),
            (
                page(
                    #"{"kind": "role", "role": "hero", "#
                        + #""line": {"number": 1, "fingerprint": "0000000000000001"}}"#),
                .malformed(
                    at: "pages[0].corrections[0].role", why: "there is no role hero")
            ),
            (
                #"{"version": 1, "issues": [{"name": "a", "date": "2023-02-29"}]}"#,
                .malformed(at: "issues[0].date", why: "is no day such as 2023-03-01")
            ),
        ])
    func malformed(text: String, error: CorrectionFileError) {
        #expect(throws: error) { try CorrectionFile(json: Array(text.utf8)) }
    }

    private static func page(_ correction: String) -> String {
        #"{"version": 1, "pages": [{"page": "a", "digest": "0000000000000001", "corrections": ["#
            + correction + "]}]}"
    }

    @Test(
        "and what is no JSON is told by line and byte",
        arguments: [
            ("", "no JSON at line 1, byte 1 of it"),
            ("{\n\"version\": 1,\n\"pages\": [}\n", "no JSON at line 3, byte 11 of it"),
            ("甲", "no JSON at line 1, byte 1 of it"),
            ("{\"version\": 1", "no JSON at line 1, byte 14 of it"),
            ("[1]", "no object"), ("7", "no object"),
        ])
    func noJSON(text: String, why: String) {
        #expect(throws: CorrectionFileError.malformed(at: "", why: why)) {
            try CorrectionFile(json: Array(text.utf8))
        }
    }

    @Test("and say in a phrase what they do")
    func summaries() {
        #expect(
            CorrectionFileTests.all.prefix(8).map(\.summary) == [
                "join line 40 to line 12", "cut line 40 from line 12",
                "begin a story with line 12", "line 40 repeats nothing",
                "line 12 repeats line 40", "move lines 12, 40 to the story of line 12",
                "move lines 12, 40 before line 12", "move lines 12, 40 behind line 12",
            ])
    }
}

@Suite("A person knows the issue better")
struct IssueCorrectionTests {
    @Test("and only what was said changes")
    func applying() throws {
        let range = DateRange(
            from: "2023-03-01", to: "2023-03-31", isCertain: false, why: "latest day named")
        let page = Page(
            path: "04.txt", encoding: .utf8, issue: IssueFacts(date: range, page: 4), lines: [])
        let paper = try #require(IssueCorrection(paper: "河湾日报"))
        #expect(
            page.applying(paper).issue == IssueFacts(paper: "河湾日报", date: range, page: 4))
        let day = try #require(IssueCorrection(date: "2023-03-08", page: 5))
        let both = page.applying(paper.followed(by: day)).issue
        #expect(both.paper == "河湾日报" && both.page == 5)
        #expect(
            both.date
                == DateRange(
                    from: "2023-03-08", to: "2023-03-08", isCertain: true, why: "set by hand"))
    }

    @Test("and what no calendar has is refused")
    func days() {
        #expect(IssueCorrection(date: "2024-02-29") != nil)
        for day in ["2023-02-29", "2023-13-01", "2023-3-1", "20230301", "2023-04-31", "", "今天"] {
            #expect(IssueCorrection(date: day) == nil, "\(day)")
        }
        #expect(IssueCorrection(page: 0) == nil)
        #expect(IssueCorrection(paper: " \u{3000}") == nil)
    }
}
