package import Archive
package import Interface

extension ArchiveError {
    /// The failure as a line for the screen.
    package var notice: Notice { .failure(message, message) }
}
