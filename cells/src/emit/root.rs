//! The text of `cell.rs`, and of the statements' file with what follows the user's lines.

use super::{Executor, OwnLine, Plan, Unit, beside, order, stand_in, static_symbol, trait_of};

use crate::cell::masked::{Edit, Masked};

use crate::cell::variable::NewVariable;
use crate::notebook::StoredItem;
use crate::runtime::CELL_CRATE;

/// Lints that say nothing of use in a notebook, or about code that is ours.
const ALLOWED: &str = "unused_imports, dead_code, unused_macros, unused_extern_crates, improper_ctypes, \
    improper_ctypes_definitions, non_snake_case, non_camel_case_types, non_upper_case_globals, static_mut_refs, \
    path_statements, unused_assignments, unused_attributes, macro_expanded_macro_exports_accessed_by_absolute_paths";

/// A file's text and which of its lines do what.
#[derive(Debug, Default)]
pub(super) struct Written {
    pub(super) text: String,
    pub(super) own: Vec<(usize, OwnLine)>,
    /// Of the statements' file: the user's part.
    pub(super) masked: Masked,
    /// The root exports statics.
    pub(super) defines: bool,
}

impl Written {
    pub(super) fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn own_line(&mut self, what: OwnLine, text: &str) {
        let number = self.text.matches('\n').count() + 1;
        self.own.push((number, what));
        self.line(text);
    }
}

/// The root of the crate.
pub(super) fn root(
    unit: &Unit<'_>,
    plan: &Plan,
    stored: &[StoredItem],
    item_edits: &[(String, Edit)],
    probe: bool,
) -> Written {
    let mut out = Written::default();
    for attribute in unit.attributes {
        // The last word is ours: lints of code that nobody has written are of no use.
        if !probe || attribute.starts_with("feature") {
            out.line(&format!("#![{attribute}]"));
        }
    }
    out.line(&format!(
        "#![allow({})]",
        if probe { "warnings" } else { ALLOWED }
    ));
    let by_tokio = unit.executor != Executor::Plain && needs_tokio(unit, plan);
    if let Some(name) = unit.dependencies
        && (unit.links || by_tokio)
    {
        out.line(&format!("extern crate {name} as _;"));
    }
    items(unit, stored, if probe { "../" } else { "" }, &mut out);
    statics(unit, stored, &mut out);
    for name in &plan.shadowed {
        out.line(&format!("fn {name}() {{}}"));
    }
    out.line(&prelude(unit, plan, probe));
    run(unit, plan, item_edits, &mut out);
    out
}

/// All items; `above` is the way from the root to the folder of their files.
pub(super) fn items(unit: &Unit<'_>, stored: &[StoredItem], above: &str, out: &mut Written) {
    for stored in stored
        .iter()
        .filter(|stored| order::is_inline(&stored.item))
    {
        out.line(stored.cell.text(stored.item.range.clone()));
    }
    let (files, of_macros) = order::files(stored);
    let include = |file: &order::File<'_>| format!("::core::include!(\"{above}{}\");", file.path);
    for file in &files[..of_macros] {
        out.line(&include(file));
    }
    // After the definitions of macros, which they may give another name.
    for (index, stored) in unit.older.iter().enumerate() {
        let leaves = stored.leaves.iter();
        for leaf in leaves {
            let import = OwnLine::Import(index, leaf.range.clone());
            match stored.stand_in(&leaf.range) {
                Some(number) if !leaf.is_nameless() => {
                    out.line(&stand_in::of_import(&leaf.name, number));
                }
                _ if stored.is_left_out(&leaf.range) => {}
                _ => out.own_line(import, &format!("use {};", leaf.path)),
            }
        }
    }
    for file in &files[of_macros..] {
        out.line(&include(file));
    }
}

/// What makes the statics of macros' calls at top level one for all cells; others carry it in their own place.
fn statics(unit: &Unit<'_>, stored: &[StoredItem], out: &mut Written) {
    for stored in stored {
        for (index, (found, symbol)) in stored.item.statics.iter().zip(&stored.symbols).enumerate()
        {
            let is_at_top_level = found.is_made() && !found.is_made_within();
            match symbol {
                Some(symbol) if is_at_top_level => out.line(&found.import(symbol)),
                None if is_at_top_level => {
                    let symbol =
                        static_symbol(unit.serial, &stored.cell.file, &stored.item.range, index);
                    out.text.push_str(&found.export_beside(&symbol));
                    out.defines = true;
                }
                _ => {}
            }
        }
    }
}

/// What the rest calls: `cell.rs` of the host, and what depends on the cell.
fn prelude(unit: &Unit<'_>, plan: &Plan, probe: bool) -> String {
    let (show, failure) = (module(&unit.formats.show), module(&unit.formats.failure));
    let failure = failure.unwrap_or("debug");
    let mut text = format!(
        "#[doc(hidden)] mod __rt {{\n    pub use ::{CELL_CRATE}::{{{failure}::Failure, *}};\n"
    );
    match show {
        Some(show) => text.push_str(&format!("    pub use ::{CELL_CRATE}::{show}::Show;\n")),
        None => text.push_str(&show_by(&unit.formats.show)),
    }
    if let (true, Some(set)) = (needs_tokio(unit, plan), unit.dependencies)
        && unit.executor != Executor::Plain
    {
        text.push_str(&include_str!("tokio.rs.in").replace("__SET__", set));
    }
    if probe {
        text.push_str(super::type_probe::ASKED);
    }
    text.push('}');
    if !plan.options.is_empty() {
        text.push_str(" use crate::__rt::Try as _;");
    }
    text
}

/// The module of `cell.rs` for a format, if it has one.
fn module(format: &str) -> Option<&'static str> {
    match format {
        "{}" => Some("display"),
        "{:#}" => Some("display_pretty"),
        "{:#?}" => Some("debug_pretty"),
        "{:?}" => Some("debug"),
        _ => None,
    }
}

/// What shows a value in another format.
fn show_by(format: &str) -> String {
    let by = trait_of(format).unwrap_or("Debug");
    format!(
        "    pub trait Show {{ fn evcxr_display(&self); }}\n    impl<T: ?Sized + ::std::fmt::{by}> Show for T {{ \
         fn evcxr_display(&self) {{ show(::std::any::type_name::<T>(), ::std::format_args!({format:?}, self)) }} }}\n"
    )
}

fn awaits(unit: &Unit<'_>, plan: &Plan) -> bool {
    unit.split.awaits || plan.awaits
}

fn needs_tokio(unit: &Unit<'_>, plan: &Plan) -> bool {
    awaits(unit, plan) || unit.split.mentions.contains("tokio")
}

/// The function that the host calls. It returns 0, or 1 after a failed `?`, 2 after a panic, 3 where a variable is not
/// what it is taken for.
fn run(unit: &Unit<'_>, plan: &Plan, item_edits: &[(String, Edit)], out: &mut Written) {
    let symbol = symbol(unit.serial);
    out.line(&format!(
        "#[unsafe(no_mangle)] pub extern \"C-unwind\" fn {symbol}(api: *const crate::__rt::Api) -> i32 {{"
    ));
    out.line(&format!(
        "unsafe {{ crate::__rt::start(api, {}) }};",
        unit.generation
    ));
    if unit.formats.types {
        out.line("crate::__rt::show_types();");
    }
    for (file, edit) in edits(unit, plan).iter().chain(item_edits) {
        let (line, column, length) = (edit.line, edit.column, edit.length());
        out.line(&format!(
            "crate::__rt::edited({file:?}, {line}, {column}, {length});"
        ));
    }
    let loads: Vec<_> = unit
        .loads
        .iter()
        .filter(|(name, _)| !plan.unloadable.contains(name))
        .collect();
    if !loads.is_empty() {
        // Every one is checked, so that all mismatches are reported at once.
        out.line("let mut matches = true;");
    }
    for (name, variable) in loads.iter().filter(|_| unit.on_other_thread) {
        let line = format!("crate::__rt::from_another_thread::<{}>();", variable.ty);
        out.own_line(OwnLine::Load(name.clone()), &line);
    }
    for (name, variable) in &loads {
        let line = format!(
            "matches &= crate::__rt::check::<{}>(\"{name}\");",
            variable.ty
        );
        out.own_line(OwnLine::Load(name.clone()), &line);
    }
    if !loads.is_empty() {
        out.line("if !matches { return 3 }");
    }
    for (name, variable) in &loads {
        let mutable = if variable.mutable { "mut " } else { "" };
        let line = format!(
            "let {mutable}{name}: {} = unsafe {{ crate::__rt::take(\"{name}\") }};",
            variable.ty
        );
        out.own_line(OwnLine::Load(name.clone()), &line);
    }
    let body = body(unit, plan);
    out.line(&format!(
        "let __status = crate::__rt::run(|| -> ::std::result::Result<(), crate::__rt::Failure> {{ {body} }});"
    ));
    for (name, _) in loads
        .iter()
        .filter(|(name, _)| !plan.consumed.contains(name))
    {
        let stored = |new: &&NewVariable| plan.stores(&new.name);
        let mut new = unit.split.variables.iter().filter(stored);
        let shadowed = new.any(|new| new.name == *name);
        // A `let` of the same name has stored another value, unless the cell did not come so far.
        let put = format!("crate::__rt::put(\"{name}\", {name})");
        let line = if shadowed {
            format!("if __status != 0 {{ {put} }}")
        } else {
            put + ";"
        };
        out.own_line(OwnLine::Back(name.clone()), &line);
    }
    out.line("__status\n}");
}

/// The function's name.
pub(crate) fn symbol(serial: u32) -> String {
    format!("__run_{serial}")
}

fn body(unit: &Unit<'_>, plan: &Plan) -> String {
    let mut include = format!("::core::include!(\"{}\")", beside::path("", unit.cell));
    if plan.is_alone {
        include = format!("{{ let _ = {include}; ::std::result::Result::Ok(()) }}");
    }
    let by_tokio = unit.executor != Executor::Plain;
    match (awaits(unit, plan), by_tokio && needs_tokio(unit, plan)) {
        (true, true) => format!("crate::__rt::block_on_tokio(async {{ {include} }})"),
        (true, false) => format!("crate::__rt::block_on(async {{ {include} }})"),
        (false, true) if unit.executor == Executor::OldTokio => {
            format!("crate::__rt::runtime().enter(|| {include})")
        }
        (false, true) => format!("let __tokio = crate::__rt::runtime().enter(); {include}"),
        (false, false) => include,
    }
}

/// Where this cell's own lines are not quite the user's, for the locations of panics.
fn edits(unit: &Unit<'_>, plan: &Plan) -> Vec<(String, Edit)> {
    let masked = user_page(unit, plan);
    masked
        .edits
        .into_iter()
        .map(|edit| (unit.cell.file.clone(), edit))
        .collect()
}

/// The user's part of the statements' file.
fn user_page(unit: &Unit<'_>, plan: &Plan) -> Masked {
    let code = &unit.cell.code;
    let ranges = &unit.split.statements;
    let mut edits = super::code_edits(unit, plan, ranges);
    let shell_lines = unit.split.shell_lines.iter();
    edits.extend(
        shell_lines.map(|(start, command)| (*start, format!("crate::__rt::shell({command:?})?;"))),
    );
    let mut masked = Masked::new(code, ranges, &[], &edits);
    if let Some(start) = unit.split.start() {
        masked.open_block(code, start);
    }
    masked
}

/// The statements' file. After the user's lines the variables are stored.
pub(super) fn statements(unit: &Unit<'_>, plan: &Plan, probe: bool) -> Written {
    let masked = user_page(unit, plan);
    let mut out = Written {
        text: masked.text.clone(),
        masked,
        ..Written::default()
    };
    if !out.text.ends_with('\n') {
        out.text.push('\n');
    }
    if unit.split.start().is_none() {
        out.line("{");
    }
    if unit.split.last.is_some() {
        let own = beside::path("", unit.cell);
        let up = "../".repeat(own.matches('/').count() + usize::from(probe));
        let value = format!(
            "::core::include!(\"{up}{}\")",
            beside::path("last", unit.cell)
        );
        // Here only: the user may call a trait's method of this name.
        let import = match plan.shows_by_trait {
            true => "",
            false => "use crate::__rt::Show as _; ",
        };
        let show = if plan.shows_nothing {
            value + ";"
        } else {
            format!(
                "match &({value}) {{ __value => {{ {import}let _ = (*__value).evcxr_display(); }} }}"
            )
        };
        out.own_line(OwnLine::Show, &show);
    }
    if !probe {
        // In the order of Rust: what borrows ends before what it borrows.
        for variable in unit.split.variables.iter().rev() {
            let name = &variable.name;
            if plan.unkept.contains_key(name) && !plan.ended.contains(name) {
                let line = format!("::std::mem::drop({name});");
                out.own_line(OwnLine::End(name.clone()), &line);
            }
        }
    }
    let guesses = unit.guesses(plan);
    for (index, variable) in unit.split.variables.iter().enumerate() {
        let name = &variable.name;
        if probe {
            out.line(&crate::emit::type_probe::question(index, name));
        } else if plan.stores(name) {
            let written = plan.written.get(name).map(String::as_str);
            let guess = guesses.as_ref().map(|guesses| guesses[index]);
            let ty = written
                .or(guess)
                .map(|ty| format!("::<{ty}>"))
                .unwrap_or_default();
            let put = if unit.on_other_thread {
                "put_for_others"
            } else {
                "put"
            };
            let line = format!("crate::__rt::{put}{ty}(\"{name}\", {name});");
            out.own_line(OwnLine::Put(name.clone()), &line);
        }
    }
    out.line(match plan.is_alone {
        true => "}",
        false => "::std::result::Result::Ok::<(), crate::__rt::Failure>(()) }",
    });
    out
}
