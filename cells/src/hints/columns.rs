//! Columns of several types in an array: the library takes them in a tuple.

use crate::base::Extra;
use crate::diagnostics::message::Message;
use crate::emit::{Layout, Unit};
use std::ops::Range;
use syn::parse::Parser;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Block, Expr};

/// What of a data source takes several columns, each with its twin that does not panic.
const TAKES_COLUMNS: [&str; 8] = [
    "new",
    "try_new",
    "set",
    "try_set",
    "stream",
    "try_stream",
    "update_all",
    "try_update_all",
];

/// The array that an error is in, as a tuple.
pub(super) fn of(message: &Message, unit: &Unit<'_>, layout: &Layout) -> Option<Extra> {
    // "mismatched types"
    if message.code() != "E0308" {
        return None;
    }
    let primary = message.spans.iter().find(|span| span.is_primary)?;
    let place = layout.range_in_cell(primary)?;
    let statements = Block::parse_within.parse_str(&unit.cell.code).ok()?;
    let mut arrays = Arrays(Vec::new());
    statements
        .iter()
        .for_each(|statement| arrays.visit_stmt(statement));
    let array = arrays
        .0
        .into_iter()
        .find(|array| array.start < place.start && place.end < array.end)?;
    let open = (array.start..array.start + 1, "(".to_owned());
    let close = (array.end - 1..array.end, ")".to_owned());
    let text = "columns of several types stand in a tuple, not in an array".to_owned();
    Some(Extra::Suggestion(text, vec![open, close]))
}

/// Arrays of pairs that are given for columns: bytes of the cell.
struct Arrays(Vec<Range<usize>>);

impl Arrays {
    fn given<'e>(&mut self, function: &syn::Ident, argument: Option<&'e Expr>) {
        let Some(Expr::Array(array)) = argument else {
            return;
        };
        let is_pair =
            |element: &'e Expr| matches!(element, Expr::Tuple(pair) if pair.elems.len() == 2);
        let takes_columns = TAKES_COLUMNS.iter().any(|name| function == name);
        if takes_columns && array.elems.len() > 1 && array.elems.iter().all(is_pair) {
            self.0.push(array.span().byte_range());
        }
    }
}

impl<'ast> Visit<'ast> for Arrays {
    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        if let Expr::Path(function) = &*call.func {
            let mut names = function
                .path
                .segments
                .iter()
                .rev()
                .map(|segment| &segment.ident);
            if let (Some(function), Some(of)) = (names.next(), names.next())
                && of == "ColumnDataSource"
            {
                self.given(function, call.args.first());
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.given(&call.method, call.args.first());
        visit::visit_expr_method_call(self, call);
    }
}
