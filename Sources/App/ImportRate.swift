/// How fast pages come in.
package struct ImportRate: Hashable, Sendable, CustomStringConvertible {
    package var pages: Int
    /// Of the pages' files.
    package var bytes: Int
    package var duration: Duration

    package init(pages: Int, bytes: Int, in duration: Duration) {
        self.pages = pages
        self.bytes = bytes
        self.duration = duration
    }

    /// `910 pages/s`; where few large pages come, their number says little: `4.2 MB/s`.
    package var description: String {
        let seconds = max(0.001, duration.milliseconds / 1000)
        let pagesPerSecond = Double(pages) / seconds
        if pagesPerSecond >= 10 { return "\(Int(pagesPerSecond)) pages/s" }
        let kilobytes = Double(bytes) / 1000 / seconds
        if kilobytes < 1000 { return "\(Int(kilobytes.rounded(.up))) kB/s" }
        let tenths = Int(kilobytes / 100)
        return "\(tenths / 10).\(tenths % 10) MB/s"
    }
}
