//! Commands: the lines of a cell that start with a colon, and those of the shell.

mod brackets;
pub(crate) mod complete;
mod cuts;
pub(crate) mod param;
mod shell;
mod table;

pub(crate) use brackets::is_open;
pub(crate) use cuts::{cuts, lines};
use shell::Surroundings;
pub(crate) use table::{about, help, variables};

/// A command of a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    /// `:dep ..`: what follows, as it is written.
    Dep(String),
    /// `:show_deps`
    ShowDeps,
    /// `:features`, `:features fast -slow`
    Features(String),
    /// `:vars`
    Vars,
    /// `:type name`
    Type(String),
    /// `?name`, `:doc name`, or `??name` for the source too; an empty name is for help on everything.
    Doc { name: String, source: bool },
    /// `:opt`, `:opt 2`
    Opt(Option<String>),
    /// `:clear`
    Clear,
    /// `:restart`
    Restart,
    /// `:help`
    Help,
    /// `:timing`
    Timing,
    /// `:offline`, `:offline 1`
    Offline(Option<bool>),
    /// `:fmt {}`
    Fmt(String),
    /// `:efmt`, `:efmt {}`
    Efmt(Option<String>),
    /// `:explain`
    Explain,
    /// `:types`
    Types,
    /// `:env NAME=value`
    Env(String),
    /// `:build_env NAME=value`
    BuildEnv(String),
    /// `:load_config`, `:load_config --quiet`
    LoadConfig { is_quiet: bool },
    /// `:last_compile_dir`
    LastCompileDir,
    /// `:last_error_json`
    LastErrorJson,
    /// `:version`
    Version,
    /// `:param name = value`: what follows, as it is written.
    Param(String),
    /// `!command`, which the shell takes.
    Shell(String),
    /// A command of evcxr's that has no meaning here, and why.
    Ignored(&'static str),
    /// No command; the one it resembles most.
    Unknown(String, &'static str),
}

/// Name, arguments and meaning of each command, for help.
pub(crate) const COMMANDS: &[(&str, &str, &str)] = &[
    (
        ":dep",
        "name = \"version\"",
        "use a crate, in any of Cargo's forms; `:dep ./path` for a local one",
    ),
    (":show_deps", "", "the dependencies"),
    (
        ":features",
        "[name -name ..]",
        "show or turn on and off features of the notebook's own code: `cfg(feature = \"name\")`",
    ),
    (":vars", "", "the variables and their types"),
    (":type", "name", "the type of a variable; also `:t`"),
    (
        ":doc",
        "name",
        "the signature and documentation of a variable, item, method or command; also `?name`, with the source `??name`",
    ),
    (
        ":opt",
        "[0|1|2|3]",
        "show or set how much cells are optimised",
    ),
    (
        ":fmt",
        "[{:?}|{}|{:.2}|..]",
        "how the last expression is shown; alone: by {:?}",
    ),
    (
        ":efmt",
        "[{:?}|{}]",
        "show or set how the error of a `?` is shown",
    ),
    (
        ":types",
        "",
        "toggle showing the type of the last expression",
    ),
    (
        ":timing",
        "",
        "toggle showing how long each cell takes to compile",
    ),
    (
        ":offline",
        "[0|1]",
        "keep cargo off the network, or let it use it",
    ),
    (":explain", "", "rustc's explanations of the last errors"),
    (
        ":env",
        "NAME=value",
        "set a variable of the environment for the next cell process",
    ),
    (
        ":build_env",
        "NAME=value",
        "set a variable of the environment for rustc and cargo",
    ),
    (
        ":param",
        "name = value",
        "give a variable or constant of an earlier cell another value, in its own type; papermill's `-p` writes such lines",
    ),
    (
        ":load_config",
        "[--quiet]",
        "run evcxr's files of settings: evcxr.toml, or init.evcxr and prelude.rs",
    ),
    (
        ":last_compile_dir",
        "",
        "the folder of the last compiled cell",
    ),
    (":last_error_json", "", "rustc's messages of the last error"),
    (
        ":clear",
        "",
        "forget everything: variables, items, dependencies; starts a new process",
    ),
    (
        ":restart",
        "",
        "start a new process: variables go, items and dependencies stay",
    ),
    (":version", "", "the version of Rust"),
    (
        "!",
        "command",
        "run by the shell, where the line stands; what it prints is the cell's output",
    ),
    (":help", "", "this list"),
];

/// evcxr's settings that are accepted, and why they do nothing.
const IGNORED: &[(&str, &str)] = &[
    (
        ":preserve_vars_on_panic",
        "variables always survive a panic",
    ),
    (
        ":allow_static_linking",
        "dependencies are always shared by all cells",
    ),
    (":sccache", "built crates are always kept"),
    (":cache", "built crates are always kept"),
    (":linker", "rustc's own choice of a linker is used"),
    (
        ":clear_cache",
        "built crates are in the folder `dependencies` of the cache, which may be removed when no kernel runs",
    ),
    (
        ":toolchain",
        "cells are compiled by the Rust that the kernel was started with; choose another with `rustup default` or \
         `rustup override set`, and restart the kernel",
    ),
    (
        ":codegen_backend",
        "rustc's own choice is used; cells start faster without another",
    ),
    (":time_passes", "`:timing` shows how long a cell takes"),
    (
        ":internal_debug",
        "`:last_compile_dir` has what cells are compiled from",
    ),
    (":doc", "place the cursor on the name and press Shift+Tab"),
    (":quit", "shut the kernel down instead"),
];

/// Takes the commands out of a cell. Their lines become blank, so that every other line keeps its number. `is_known` are names
/// of the notebook, by which `!flag` is distinguished from `!ls`.
pub(crate) fn take(code: &str, is_known: &dyn Fn(&str) -> bool) -> (Vec<(usize, Command)>, String) {
    let mut commands = Vec::new();
    let mut rest = String::with_capacity(code.len());
    let mut lines = code.split_inclusive('\n').enumerate();
    let mut in_code = false;
    let mut end = 0;
    while let Some((number, line)) = lines.next() {
        end += line.len();
        let text = line.trim();
        if line.starts_with('!') && (!in_code || ends_statement(&rest)) {
            let around = Surroundings {
                before: &rest,
                after: &code[end..],
                is_known,
            };
            if let Some(command) = shell::command(line, &around) {
                commands.push((number + 1, Command::Shell(command.to_owned())));
                rest.extend(line.chars().filter(|c| *c == '\n'));
                continue;
            }
        }
        // Inside code a line may start with a colon, as in `let x\n: u8 = 1;`: commands come before all code.
        let is_command = text
            .strip_prefix(':')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
            || text.starts_with('?');
        if in_code && !ends_statement(&rest) || !is_command {
            in_code |= !text.is_empty() && !text.starts_with("//");
            rest.push_str(line);
            continue;
        }
        let mut text = text.to_owned();
        rest.extend(line.chars().filter(|c| *c == '\n'));
        // `:dep x = {` goes on until the brace is closed.
        while is_open(&text) {
            let Some((_, more)) = lines.next() else { break };
            end += more.len();
            text.push('\n');
            text.push_str(more.trim());
            rest.extend(more.chars().filter(|c| *c == '\n'));
        }
        commands.push((number + 1, parse(&text)));
    }
    (commands, rest)
}

/// Whether a command may follow.
fn ends_statement(code: &str) -> bool {
    let end = code
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty() && !line.starts_with("//"));
    end.is_none_or(|line| line.ends_with([';', '}', '{']) || line.contains("//"))
}

fn parse(text: &str) -> Command {
    // No Rust expression starts with a question mark. After a name it is an operator, so that IPython's `name?` cannot be.
    if text.starts_with('?') {
        return Command::Doc {
            name: text.trim_start_matches('?').trim().to_owned(),
            source: text.starts_with("??"),
        };
    }
    let (name, argument) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let argument = argument.trim();
    let or_none = || (!argument.is_empty()).then(|| argument.to_owned());
    let format = || {
        if argument.is_empty() {
            "{:?}".to_owned()
        } else {
            argument.to_owned()
        }
    };
    match name {
        ":dep" => Command::Dep(argument.to_owned()),
        ":show_deps" => Command::ShowDeps,
        ":features" => Command::Features(argument.to_owned()),
        ":vars" => Command::Vars,
        ":type" | ":t" => Command::Type(argument.to_owned()),
        ":doc" => Command::Doc {
            name: argument.to_owned(),
            source: false,
        },
        ":opt" => Command::Opt(or_none()),
        ":clear" => Command::Clear,
        ":restart" => Command::Restart,
        ":help" => Command::Help,
        ":timing" => Command::Timing,
        ":offline" => Command::Offline(or_none().map(|value| value != "0")),
        ":fmt" => Command::Fmt(format()),
        ":efmt" => Command::Efmt(or_none()),
        ":explain" => Command::Explain,
        ":types" => Command::Types,
        ":env" => Command::Env(argument.to_owned()),
        ":build_env" => Command::BuildEnv(argument.to_owned()),
        ":load_config" => Command::LoadConfig {
            is_quiet: argument == "--quiet",
        },
        ":last_compile_dir" => Command::LastCompileDir,
        ":last_error_json" => Command::LastErrorJson,
        ":version" => Command::Version,
        ":param" => Command::Param(argument.to_owned()),
        _ => match IGNORED.iter().find(|(ignored, _)| *ignored == name) {
            Some((_, why)) => Command::Ignored(why),
            None => Command::Unknown(name.to_owned(), nearest(name)),
        },
    }
}

fn nearest(name: &str) -> &'static str {
    let names = COMMANDS.iter().map(|(name, _, _)| *name);
    let names = names.filter(|name| name.starts_with(':'));
    names
        .min_by_key(|known| strsim::levenshtein(known, name))
        .unwrap_or(":help")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(code: &str) -> (Vec<(usize, Command)>, String) {
        take(code, &|_| false)
    }

    #[test]
    fn lines_of_commands_become_blank() {
        let (commands, rest) = taken(":opt 2\nlet x = 1;\n:vars\n");
        assert_eq!(
            commands,
            [(1, Command::Opt(Some("2".into()))), (3, Command::Vars)]
        );
        assert_eq!(rest, "\nlet x = 1;\n\n");
    }

    #[test]
    fn a_dependency_may_go_over_lines() {
        let (commands, rest) = taken(":dep a = {\n  version = \"1\",\n}\nx");
        assert_eq!(
            commands,
            [(1, Command::Dep("a = {\nversion = \"1\",\n}".into()))]
        );
        assert_eq!(rest, "\n\n\nx");
    }

    #[test]
    fn a_path_or_a_type_at_the_start_of_a_line_is_no_command() {
        let code = "::std::mem::drop(1);\nlet x\n:u8 = 1;";
        assert_eq!(taken(code), (Vec::new(), code.to_owned()));
    }

    #[test]
    fn a_question_mark_before_a_name_asks_for_help_and_after_it_is_rust() {
        let (commands, rest) = taken("?speed\n");
        let (name, source) = ("speed".to_owned(), false);
        assert_eq!(commands, [(1, Command::Doc { name, source })]);
        assert_eq!(rest, "\n");
        assert_eq!(taken("speed?"), (Vec::new(), "speed?".to_owned()));
        assert_eq!(taken("speed\n?"), (Vec::new(), "speed\n?".to_owned()));
    }

    #[test]
    fn an_unknown_command_has_a_nearest_one() {
        assert_eq!(parse(":var"), Command::Unknown(":var".into(), ":vars"));
        assert_eq!(
            parse(":restrat"),
            Command::Unknown(":restrat".into(), ":restart")
        );
    }
}
