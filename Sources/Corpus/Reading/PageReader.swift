package import Language

/// The pure road from bytes to articles.
///
/// Total: any bytes give a page in which every non-blank line is accounted for exactly once.
package enum PageReader {
    package static func read(_ file: PageFile) -> Page {
        fatalError()
    }
}
