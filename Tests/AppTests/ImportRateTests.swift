import App
import Testing

@Suite("How fast pages come in is said by what tells")
struct ImportRateTests {
    @Test(
        arguments: [
            (400, 800_000, Duration.milliseconds(500), "800 pages/s"),
            (10, 20_000, .seconds(1), "10 pages/s"),
            (1, 20_000, .milliseconds(2), "500 pages/s"),
            // Few large pages.
            (1, 8_400_000, .seconds(2), "4.2 MB/s"),
            (3, 64_000_000, .seconds(16), "4.0 MB/s"),
            (1, 20_000, .milliseconds(101), "199 kB/s"),
            (1, 10, .seconds(20), "1 kB/s"),
            // Nothing yet, and faster than the clock.
            (0, 0, .seconds(3), "0 kB/s"), (2, 4000, .zero, "2000 pages/s"),
        ])
    func rate(pages: Int, bytes: Int, duration: Duration, text: String) {
        #expect(ImportRate(pages: pages, bytes: bytes, in: duration).description == text)
    }
}
