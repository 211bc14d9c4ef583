//! Where sentences end.

use super::Span;

/// The sentences of one paragraph, trimmed, in order; together they hold all that is not white space.
pub fn sentences(text: &str, within: Span) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = within.start;
    let inside = within.of(text);
    for (at, _) in inside.match_indices(". ") {
        let end = within.start + at + 1;
        found.push(Span::new(start, end).trim(text));
        start = end;
    }
    found.push(Span::new(start, within.end).trim(text));
    found.retain(|span| !span.is_empty());
    found
}
