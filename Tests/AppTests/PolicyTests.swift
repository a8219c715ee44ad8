import App
import Foundation
import Interface
import TestSupport
import Testing

@Suite("What a restricted account may do")
struct PolicyTests {
    private static let secure = ["BROADSHEET_SECURE": "1"]

    private func policy(_ file: String? = nil, _ environment: [String: String]) throws -> Policy {
        let folder = try TemporaryFolder()
        if let file { try folder.write("policy", file) }
        return Policy(file: folder.path + "/policy", environment: environment)
    }

    @Test(
        "Without a policy everything is allowed",
        arguments: [[:], ["BROADSHEET_SECURE": "0"], ["BROADSHEET_SECURE": ""]])
    func free(environment: [String: String]) throws {
        let policy = try policy(nil, environment)
        #expect(!policy.isRestricted)
        #expect(Capability.allCases.allSatisfy(policy.allows))
        #expect(try policy.exportFolder("") == "")
        #expect(throws: Never.self) { try policy.permitReading("/etc/passwd") }
    }

    @Test("A restricted account is kept from everything", arguments: Capability.allCases)
    func restricted(capability: Capability) throws {
        let policy = try policy(nil, Self.secure)
        #expect(policy.isRestricted)
        #expect(!policy.allows(capability))
        let refusal = #expect(throws: PolicyRefusal.self) { try policy.permit(capability) }
        #expect(refusal?.message.english.contains(capability.rawValue) == true)
    }

    @Test("Each can be allowed by its name, and no other with it", arguments: Capability.allCases)
    func allowed(capability: Capability) throws {
        let byVariable = try policy(
            nil, Self.secure.merging(["BROADSHEET_SECURE_ALLOW": "x,\(capability.rawValue)"]) { $1 }
        )
        let byFile = try policy(
            "[policy]\nsecure = true\nallow = [\"\(capability.rawValue)\"]", [:])
        for policy in [byVariable, byFile] {
            #expect(Capability.allCases.filter(policy.allows) == [capability])
        }
    }

    @Test("What the system restricts, no variable frees")
    func systemFirst() throws {
        let policy = try policy(
            "[policy]\nsecure = true",
            [
                "BROADSHEET_SECURE": "0", "BROADSHEET_SECURE_ALLOW": "paths,exports,config",
                "BROADSHEET_SECURE_PATHS": "/", "BROADSHEET_SECURE_EXPORTS": "/tmp",
            ])
        #expect(policy.isRestricted)
        #expect(!Capability.allCases.contains(where: policy.allows))
        #expect(throws: PolicyRefusal.self) { try policy.permitReading("/etc/passwd") }
        #expect(throws: PolicyRefusal.self) { _ = try policy.exportFolder("/tmp") }
    }

    @Test(
        "A policy that cannot be read refuses everything and says where",
        arguments: [
            ("[policy]\nsecure = maybe", 2), ("[policy]\nsecure = false\nallow = [\"all\"]", 3),
            ("secure = true", 1), ("[policy]\nallow = [\"paths\"]\nsecure = \"no\"", 3),
        ])
    func broken(text: String, line: Int) throws {
        let policy = try policy(text, [:])
        #expect(policy.isRestricted)
        #expect(!Capability.allCases.contains(where: policy.allows))
        #expect(policy.problem?.line == line)
    }

    @Test("Only what lies in a named folder is read, whatever the path pretends")
    func reading() throws {
        let folder = try TemporaryFolder()
        try folder.write("papers/a.txt", "甲")
        try folder.write("papersmore/b.txt", "乙")
        try folder.write("secret.txt", "丙")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/papers/link.txt",
            withDestinationPath: folder.path + "/secret.txt")
        let policy = try policy(
            nil, Self.secure.merging(["BROADSHEET_SECURE_PATHS": folder.path + "/papers"]) { $1 })
        for path in ["/papers", "/papers/", "/papers/a.txt", "/papers/../papers/a.txt"] {
            #expect(throws: Never.self) { try policy.permitReading(folder.path + path) }
        }
        for path in [
            "/secret.txt", "/papers/../secret.txt", "/papers/link.txt", "/papersmore/b.txt", "",
            "/papers/none.txt",
        ] {
            #expect(throws: PolicyRefusal.self, "\(path)") {
                try policy.permitReading(folder.path + path)
            }
        }
    }

    @Test("Exports go into the named folder and nowhere else")
    func exporting() throws {
        let folder = try TemporaryFolder()
        try folder.write("out/x", "")
        try folder.write("other/x", "")
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/out/link", withDestinationPath: folder.path + "/other")
        let policy = try policy(
            nil, Self.secure.merging(["BROADSHEET_SECURE_EXPORTS": folder.path + "/out"]) { $1 })
        let out = try policy.exportFolder("")
        #expect(out.hasSuffix("/out"))
        #expect(try policy.exportFolder(folder.path + "/out/new") == out + "/new")
        for path in [
            folder.path + "/other", folder.path + "/out/../other", folder.path + "/out/link",
            "/tmp",
            folder.path + "/out/..", "..", ".", folder.path + "/out/link/new",
            folder.path + "/outer",
        ] {
            #expect(throws: PolicyRefusal.self, "\(path)") { _ = try policy.exportFolder(path) }
        }
        let none = try self.policy(nil, Self.secure)
        #expect(throws: PolicyRefusal.self) { _ = try none.exportFolder("") }
    }
}
