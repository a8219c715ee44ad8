/// Which reading of pages this is.
///
/// To be raised whenever the same bytes give another page: an archive that was filled by another
/// version reads its pages again.
package enum ReadingVersion {
    package static let current = 8
}
