import Foundation

/// The variables of this process.
package enum ProcessEnvironment {
    /// As they were found: to read them takes as long as to list an archive's issues, so that is
    /// done once.
    package static let atStart = ProcessInfo.processInfo.environment
}
