// swift-tools-version: 6.1

import PackageDescription

/// Imports stay inside a target unless written `package import`; existentials and members are
/// named for what they are, so that an arrow of docs/ARCHITECTURE.md cannot be crossed unseen.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let arguments = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "broadsheet",
    products: [.executable(name: "broadsheet", targets: ["broadsheet"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw")]),
        .target(name: "CLexicon", exclude: ["generator", "data"]),
        .target(name: "Language", dependencies: ["CLexicon"], swiftSettings: strict),
        .target(name: "Corpus", dependencies: ["Language"], swiftSettings: strict),
        .target(name: "Terminal", exclude: ["generator"], swiftSettings: strict),
        .target(name: "TOML", swiftSettings: strict),
        .target(
            name: "Archive", dependencies: ["Corpus", "Language", grdb, sqlite],
            swiftSettings: strict),
        .target(name: "Export", dependencies: ["Corpus"], swiftSettings: strict),
        .target(
            name: "Curses", dependencies: ["Terminal", "TOML", "CCurses"], swiftSettings: strict),
        .target(
            name: "Interface", dependencies: ["Corpus", "Language", "Terminal", "TOML"],
            swiftSettings: strict),
        .target(
            name: "App",
            dependencies: [
                "Archive", "Corpus", "Export", "Interface", "Language", "Terminal", "TOML",
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "broadsheet",
            dependencies: [
                "App", "Archive", "Corpus", "Curses", "Export", "Interface", "Language",
                "Terminal", "TOML", arguments,
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Corpus", "Terminal"],
            path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "LanguageTests", dependencies: ["Language", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CorpusTests", dependencies: ["Corpus", "Language", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TOMLTests", dependencies: ["TOML"], swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ArchiveTests", dependencies: ["Archive", "Corpus", "Language", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ExportTests", dependencies: ["Export", "Corpus", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CursesTests",
            dependencies: ["Curses", "Terminal", "TOML", "TestSupport", "screen-probe"],
            swiftSettings: strict),
        .executableTarget(
            name: "screen-probe", dependencies: ["Curses", "Terminal"], path: "Tests/ScreenProbe",
            swiftSettings: strict),
        .testTarget(
            name: "InterfaceTests",
            dependencies: [
                "Interface", "Corpus", "Language", "Terminal", "TOML", "TestSupport",
            ],
            exclude: ["Goldens"],
            swiftSettings: strict),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "Archive", "Corpus", "Interface", "Language", "Terminal", "TOML",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "broadsheetTests",
            dependencies: ["Corpus", "Terminal", "TestSupport", "broadsheet"],
            swiftSettings: strict),
    ]
)
