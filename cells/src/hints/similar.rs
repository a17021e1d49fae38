//! Names of earlier cells that are like one that is missing. They are compiled with the cell, so that rustc suggests them.

use crate::cell::names::Names;
use crate::notebook::Notebook;
use std::collections::BTreeSet;

/// The notebook's names that rustc may take for what was meant by one of `missing`.
pub(crate) fn similar(notebook: &Notebook, missing: &[&str]) -> Names {
    let items = notebook.items.iter().filter(|stored| !stored.is_aside());
    let named = items.clone().flat_map(|stored| stored.item.names());
    let imported = items.flat_map(|stored| stored.leaves.iter().map(|leaf| leaf.name.as_str()));
    let variables = notebook.variables.keys().map(String::as_str);
    let names: BTreeSet<&str> = named.chain(imported).chain(variables).collect();
    let like = |name: &&&str| missing.iter().any(|wanted| are_similar(wanted, name));
    names
        .iter()
        .filter(like)
        .map(|name| (*name).to_owned())
        .collect()
}

/// As rustc has it: a third of the letters differ at most, letters count in either case, words may be in another order.
fn are_similar(wanted: &str, name: &str) -> bool {
    let words = |name: &str| -> BTreeSet<String> {
        let words = name.to_lowercase();
        words.split('_').map(str::to_owned).collect()
    };
    wanted != name
        && (words(wanted) == words(name)
            || strsim::osa_distance(wanted, name) <= wanted.chars().count().max(3) / 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_by_a_third_at_most_is_similar() {
        assert!(are_similar("compute_sm", "compute_sum"));
        assert!(are_similar("sum_compute", "compute_sum"));
        assert!(are_similar("Config", "config"));
        assert!(!are_similar("sum", "sum"));
        assert!(!are_similar("a", "xyz"));
        assert!(!are_similar("figure", "config"));
    }
}
