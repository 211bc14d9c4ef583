//! How a word list is written: one entry a line, `#` begins a comment; an entry with forms is `head: form, form`.

/// The entries of a list, in its order.
pub fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
        .map(|line| line.split_once('#').map_or(line, |(entry, _)| entry).trim())
        .filter(|line| !line.is_empty())
}

/// The entries of a list as heads with their forms; an entry without forms has none.
pub fn rows(list: &str) -> impl Iterator<Item = (&str, impl Iterator<Item = &str> + Clone)> {
    entries(list).map(|line| {
        let (head, forms) = line.split_once(':').unwrap_or((line, ""));
        (head.trim(), forms.split(',').map(str::trim).filter(|form| !form.is_empty()))
    })
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
    fn a_head_has_forms() {
        let rows: Vec<_> = rows(LIST).map(|(head, forms)| (head, forms.collect::<Vec<_>>())).collect();
        assert_eq!(rows, [("say", vec!["said", "says"]), ("old hand", vec![])]);
    }
}
