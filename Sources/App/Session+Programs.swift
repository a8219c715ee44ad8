import Corpus
import Foundation
import Glibc
import Interface
import Terminal

/// Other programs, each behind its capability, on the terminal as the shell left it.
extension Session where Device: ~Copyable {
    /// The page of a story, in the editor of a person's choice; a copy, so that no key in there can
    /// touch the page.
    mutating func edit(_ id: StoryID) {
        do throws(PolicyRefusal) {
            try runner.policy.permit(.editor)
        } catch {
            return apply(.notice(error.notice))
        }
        guard let page = runner.source(of: id), let copy = PageCopy(of: page) else {
            return apply(
                .notice(.failure("The page cannot be copied", "页面无法复制")))
        }
        let line = runner.line(of: id)
        let outcome = lend {
            ChildProgram(arguments: Editor.command(for: copy.path, line: line)).run()
        }
        if copy.wasChanged {
            apply(
                .notice(
                    .info(
                        "That was a copy: nothing is kept; gs corrects how the page is read",
                        "所编辑的是副本,改动不保留;用 gs 修正识读")))
        } else {
            tell(outcome)
        }
    }

    /// The text of stories on the standard input of a command that somebody typed.
    mutating func pipe(_ command: String, _ what: ExportRequest.What) {
        do throws(PolicyRefusal) {
            try runner.policy.permit(.pipe)
        } catch {
            return apply(.notice(error.notice))
        }
        guard let text = runner.text(of: what) else {
            return apply(.notice(.info("There is no story to pipe", "没有可传送的稿件")))
        }
        run(ChildProgram(arguments: ["/bin/sh", "-c", command], input: text))
    }

    /// A command that somebody typed, or without one a shell.
    mutating func runShell(_ command: String) {
        do throws(PolicyRefusal) {
            try runner.policy.permit(.shell)
        } catch {
            return apply(.notice(error.notice))
        }
        if command.allSatisfy(\.isWhitespace) {
            tell(lend { ChildProgram(arguments: [Editor.shell]).run() })
        } else {
            run(ChildProgram(arguments: ["/bin/sh", "-c", command]))
        }
    }

    /// What it prints stays until somebody has seen it.
    private mutating func run(_ program: ChildProgram) {
        let question = Self.question[state.tongue]
        tell(
            lend {
                let outcome = program.run()
                waitForEnter(question)
                return outcome
            })
    }

    private static var question: Bilingual {
        Bilingual("[Enter goes back to Broadsheet]", "[按 Enter 回到 Broadsheet]")
    }

    /// Nil where the screen is no terminal.
    private mutating func lend(
        _ work: () -> ChildProgram.Outcome
    ) -> ChildProgram.Outcome? {
        var outcome: ChildProgram.Outcome?
        guard screen.lend({ outcome = work() }) else { return nil }
        repaint()
        return outcome
    }

    private mutating func tell(_ outcome: ChildProgram.Outcome?) {
        switch outcome {
        case .exited(0): break
        case .exited(let code):
            apply(.notice(.info("It ended with exit code \(code)", "退出码 \(code)")))
        case .signalled(let signal):
            apply(.notice(.info("It was ended by signal \(signal)", "被信号 \(signal) 终止")))
        case .notStarted(let code):
            let reason = String(cString: strerror(code))
            apply(.notice(.failure("It cannot be started: \(reason)", "无法启动:\(reason)")))
        case nil:
            apply(.notice(.failure("There is no terminal here for other programs", "此处没有终端")))
        }
    }
}

/// Asks on the terminal, which takes whole lines now, and waits for one.
private func waitForEnter(_ question: String) {
    let text = "\n" + question
    _ = text.withCString { write(1, $0, strlen($0)) }
    var byte: UInt8 = 0
    while byte != UInt8(ascii: "\n") {
        let count = read(0, &byte, 1)
        if count == 0 || (count < 0 && errno != EINTR) { return }
    }
}

/// The programs that a person has chosen in the environment.
package enum Editor {
    /// Those that take `+LINE` before a file.
    private static let takesLine: Set = [
        "vi", "vim", "nvim", "view", "nano", "emacs", "mg", "joe", "ne",
    ]

    /// `VISUAL`, `EDITOR` or vi, with the arguments that stand there, and the file behind them.
    package static func command(
        for path: String, line: Int,
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> [String] {
        let chosen = ["VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
            .map { $0.split(separator: " ").map(String.init) }
            .first { !$0.isEmpty }
        let words = chosen ?? ["vi"]
        let name = words[0].split(separator: "/").last.map(String.init) ?? ""
        return words + (takesLine.contains(name) && line > 0 ? ["+\(line)"] : []) + [path]
    }

    static var shell: String {
        let shell = ProcessInfo.processInfo.environment["SHELL"] ?? ""
        return shell.isEmpty ? "/bin/sh" : shell
    }
}
