//! Word lists: plain text, one entry a line, `#` begins a comment.
//!
//! An entry with forms is written `head: form, form`.

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};
use std::hash::Hash;

/// The entries of a list, in its order.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('\n')
        .map(|line| {
            line.bytes().position(|byte| byte == b'#').map_or(line, |comment| line.split_at(comment).0)
        })
        .map(str::trim_ascii)
        .filter(|line| !line.is_empty())
}

/// The entries of a list as a set.
pub fn set(list: &'static str) -> FxHashSet<&'static str> {
    set_of(list, |entry| entry)
}

/// What becomes of the entries of a list, as a set.
pub fn set_of<T: Eq + Hash>(list: &'static str, of: impl Fn(&'static str) -> T) -> FxHashSet<T> {
    let mut set = FxHashSet::with_capacity_and_hasher(room(list), FxBuildHasher);
    set.extend(entries(list).map(of));
    set
}

/// About how many words a list holds, so that a table of them is made once at its size.
fn room(list: &str) -> usize {
    list.len() / 7
}

/// The entries of a list as heads with their forms; an entry without forms has none.
pub fn rows(
    list: &'static str,
) -> impl Iterator<Item = (&'static str, impl Iterator<Item = &'static str> + Clone)> {
    entries(list).map(|line| {
        let (head, forms) = line.split_once(':').unwrap_or((line, ""));
        (head.trim_ascii(), forms.split(',').map(str::trim_ascii).filter(|form| !form.is_empty()))
    })
}

/// Every form of a list, and every head, with the head it stands for.
pub fn heads(list: &'static str) -> FxHashMap<&'static str, &'static str> {
    let mut heads = FxHashMap::with_capacity_and_hasher(room(list), FxBuildHasher);
    for (head, forms) in rows(list) {
        heads.extend(forms.chain([head]).map(|form| (form, head)));
    }
    heads
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
