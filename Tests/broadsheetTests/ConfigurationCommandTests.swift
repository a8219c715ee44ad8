import Foundation
import TestSupport
import Testing

/// The built program with a configuration of its user.
struct ConfigurationCommandTests {
    @Test func keysAreThoseOfTheConfiguration() throws {
        let home = try Home()
        try home.configure("[keys.reader]\n\"X\" = \"export\"\n[macros]\na = \"gg\"")
        let text = try home.run("keys")
        #expect(text.code == 0)
        #expect(text.lines.contains { $0.hasPrefix("s X") && $0.contains("reader") })
        let json = try home.run("keys", "--json").json()
        let macros = json["macros"] as? [[String: String]]
        #expect(macros == [["keys": ",a", "plays": "gg"]])
    }

    @Test func aMistakeIsPointedAtAndKeysEndWithTwo() throws {
        let home = try Home.withPages()
        try home.configure("[settings]\nlanguage = \"en\"\nmeasure = 3\n")
        let keys = try home.run("keys")
        #expect(keys.code == 2)
        #expect(keys.output.isEmpty)
        #expect(keys.messages.contains("config.toml:3:11: measure is one of 8…100"))
        // What can do without it goes on with what holds without it.
        let screen = try home.run("render", "--keys", "<Enter>")
        #expect(screen.code == 0)
        #expect(screen.messages.contains("config.toml:3:11"))
        #expect(screen.output.contains("老渡口") || screen.output.contains("粮仓"))
    }

    @Test func whatIsNoFileOfOnesOwnIsRefused() throws {
        let home = try Home()
        try home.folder.write("config/broadsheet/config.toml/x", "")
        let outcome = try home.run("keys")
        #expect(outcome.code == 2)
        #expect(outcome.messages.contains("no regular file"))
    }

    @Test func aFileThatWasNamedMustBeThere() throws {
        var home = try Home()
        home.program.environment["BROADSHEET_CONFIG"] = home.folder.path + "/mine.toml"
        #expect(try home.run("keys").code == 2)
        try home.folder.write("mine.toml", "[keys.reader]\nX = \"export\"")
        #expect(try home.run("keys").output.contains("s X"))
    }

    @Test func theInterfaceSpeaksTheLanguageThatWasSet() throws {
        let home = try Home.withPages()
        try home.configure("[settings]\nlanguage = \"zh\"\n")
        #expect(try home.run("render").output.contains("检索"))
    }
}

extension Home {
    func configure(_ text: String) throws {
        try folder.write("config/broadsheet/config.toml", text)
    }
}
