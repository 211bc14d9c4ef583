//! Layers over a text become runs.

use super::{Role, Roles, Run, clean::stretches};
use crate::text::Span;

/// The runs of a stretch of text over which roles are laid: cut wherever a role begins or ends,
/// the roles of each run in their fixed order, the words made fit to be shown.
pub fn overlay(text: &str, within: Span, layers: &[(Span, Role)]) -> Vec<Run> {
    let mut layers: Vec<_> =
        layers.iter().filter_map(|&(span, role)| Some((span.common(within)?, role))).collect();
    layers.sort_unstable();
    let mut cuts: Vec<_> = layers.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    cuts.extend([within.start, within.end]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut waiting = layers.into_iter().peekable();
    let mut open: Vec<(Span, Role)> = Vec::new();
    let mut runs = Vec::new();
    for pair in cuts.windows(2) {
        let here = Span::new(pair[0], pair[1]);
        open.retain(|(span, _)| span.end > here.start);
        while let Some(layer) = waiting.next_if(|(span, _)| span.start <= here.start) {
            open.push(layer);
        }
        let mut roles: Roles = open.iter().map(|&(_, role)| role).collect();
        roles.sort_unstable();
        roles.dedup();
        stretches(text, here, |words, source| push(&mut runs, words, source, &roles));
    }
    runs
}

/// Adds words to the run before, or as a run of their own.
fn push(runs: &mut Vec<Run>, words: &str, source: Span, roles: &Roles) {
    if let Some(last) = runs.last_mut() {
        if words == " " && last.text.ends_with(' ') {
            return;
        }
        let literal = |text: &str, span: Span| text.len() == span.len();
        if let Some(before) = last.source
            && before.end == source.start
            && last.roles == *roles
            && literal(&last.text, before)
            && literal(words, source)
        {
            last.text.push_str(words);
            last.source = Some(before.join(source));
            return;
        }
    }
    runs.push(Run { text: words.to_owned(), roles: roles.clone(), source: Some(source) });
}
