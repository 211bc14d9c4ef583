//! Word lists: plain text, one entry a line, `#` begins a comment.
//!
//! An entry with forms is written `head: form, form`.

use rustc_hash::{FxHashMap, FxHashSet};

/// The entries of a list, in its order.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(|line| line.find('#').map_or(line, |comment| line.split_at(comment).0).trim())
        .filter(|line| !line.is_empty())
}

/// The entries of a list as a set.
pub fn set(list: &'static str) -> FxHashSet<&'static str> {
    entries(list).collect()
}

/// The entries of a list as heads with their forms; an entry without forms has none.
pub fn rows(list: &'static str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    entries(list).map(|line| match line.split_once(':') {
        Some((head, forms)) => {
            (head.trim(), forms.split(',').map(str::trim).filter(|form| !form.is_empty()).collect())
        }
        None => (line, Vec::new()),
    })
}

/// Every form of a list, and every head, with the head it stands for.
pub fn heads(list: &'static str) -> FxHashMap<&'static str, &'static str> {
    rows(list)
        .flat_map(|(head, forms)| forms.into_iter().chain([head]).map(move |form| (form, head)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "# comment\nsay: said, says # another\n\nold hand\n";

    #[test]
    fn comments_and_blank_lines_are_no_entries() {
        assert_eq!(entries(LIST).collect::<Vec<_>>(), ["say: said, says", "old hand"]);
    }

    #[test]
    fn a_form_leads_to_its_head() {
        let heads = heads(LIST);
        assert_eq!(heads.get("said"), Some(&"say"));
        assert_eq!(heads.get("say"), Some(&"say"));
        assert_eq!(heads.get("old hand"), Some(&"old hand"));
    }
}
