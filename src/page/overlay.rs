//! Layers over a text become runs.

use super::{Role, Roles, Run, clean::stretches};
use crate::text::Span;

/// The runs of a stretch of text over which roles are laid: cut wherever a role begins or ends,
/// the roles of each run in their fixed order, the words made fit to be shown.
///
/// The words do not depend on the layers: switching one never moves a line.
pub fn overlay(text: &str, within: Span, layers: &[(Span, Role)]) -> Vec<Run> {
    let mut sweep = Sweep::new(text, within, layers);
    let mut runs = Vec::new();
    stretches(text, within, |words, source| {
        let mut rest = source;
        while !rest.is_empty() {
            let end = sweep.go_to(rest.start);
            // White space that is shown as one space is not cut.
            let part =
                if words.len() == source.len() { Span::new(rest.start, end.min(rest.end)) } else { rest };
            let shown = Span::new(part.start - source.start, part.end - source.start);
            let shown = if part == source { words } else { shown.of(words) };
            push(&mut runs, shown, part, &sweep.roles);
            rest.start = part.end;
        }
    });
    runs
}

/// Goes once over the layers, from their first to their last.
struct Sweep {
    /// The layers that are still to come, the next one last.
    waiting: Vec<(Span, Role)>,
    /// Where roles begin or end, the next one last.
    cuts: Vec<usize>,
    /// The layers that cover the present place.
    open: Vec<(Span, Role)>,
    /// Their roles.
    roles: Roles,
}

impl Sweep {
    /// Layers that begin or end inside a character are left out.
    fn new(text: &str, within: Span, layers: &[(Span, Role)]) -> Self {
        let fits = |span: &Span| text.is_char_boundary(span.start) && text.is_char_boundary(span.end);
        let shared = layers.iter().filter_map(|&(span, role)| Some((span.common(within)?, role)));
        let mut waiting: Vec<_> = shared.filter(|(span, _)| fits(span)).collect();
        waiting.sort_unstable_by(|a, b| b.cmp(a));
        let mut cuts: Vec<_> = waiting.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
        cuts.push(within.end);
        cuts.sort_unstable_by(|a, b| b.cmp(a));
        Self { waiting, cuts, open: Vec::new(), roles: Vec::new() }
    }

    /// Goes forward to a place, and says where the next role begins or ends after it.
    fn go_to(&mut self, at: usize) -> usize {
        let mut passed = false;
        while self.cuts.pop_if(|cut| *cut <= at).is_some() {
            passed = true;
        }
        if passed {
            while let Some(layer) = self.waiting.pop_if(|(span, _)| span.start <= at) {
                self.open.push(layer);
            }
            self.open.retain(|(span, _)| span.end > at);
            self.roles = self.open.iter().map(|&(_, role)| role).collect();
            self.roles.sort_unstable();
            self.roles.dedup();
        }
        self.cuts.last().copied().unwrap_or(usize::MAX)
    }
}

/// Adds words to the run before, or as a run of their own.
fn push(runs: &mut Vec<Run>, words: &str, source: Span, roles: &Roles) {
    let literal = |text: &str, span: Span| text.len() == span.len();
    if let Some(last) = runs.last_mut()
        && let Some(before) = last.source
        && before.end == source.start
        && last.roles == *roles
        && literal(&last.text, before)
        && literal(words, source)
    {
        last.text.push_str(words);
        last.source = Some(before.join(source));
    } else {
        runs.push(Run { text: words.to_owned(), roles: roles.clone(), source: Some(source) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Runs as `words:roles`, whole text as it stands in the source.
    fn check(text: &str, layers: &[(usize, usize, Role)], expected: &[&str]) {
        let layers: Vec<_> = layers.iter().map(|&(start, end, role)| (Span::new(start, end), role)).collect();
        let runs = overlay(text, Span::whole(text), &layers);
        let drawn: Vec<_> = runs
            .iter()
            .map(|run| {
                let roles: String = run.roles.iter().map(|&role| crate::page::sketch::letter(role)).collect();
                format!("{}:{roles}", run.text)
            })
            .collect();
        assert_eq!(drawn, expected, "{text:?}");
        for run in &runs {
            let source = run.source.expect("a run over a text knows where it stands");
            assert!(
                source.of(text) == run.text || run.text == " " || source.len() == run.text.len(),
                "{run:?}"
            );
        }
    }

    #[test]
    fn is_cut_where_roles_begin_and_end() {
        check("one two three", &[], &["one two three:"]);
        check("one two three", &[(4, 7, Role::Fact)], &["one :", "two:f", " three:"]);
        check(
            "one two three",
            &[(4, 13, Role::Quoted), (0, 7, Role::Fact), (4, 7, Role::Fact)],
            &["one :f", "two:qf", " three:q"],
        );
        check("one", &[(0, 99, Role::Fact)], &["one:f"]);
        check("one", &[(1, 1, Role::Fact), (3, 9, Role::Fact)], &["one:"]);
        check("", &[(0, 0, Role::Fact)], &[]);
        check("één", &[(1, 4, Role::Fact)], &["één:"]);
    }

    #[test]
    fn white_space_is_one_space_wherever_it_is_cut() {
        check("one\ntwo", &[], &["one two:"]);
        check("one\n  two", &[(4, 5, Role::Fact)], &["one:", " :", "two:"]);
        check("one\u{a0}two", &[(0, 5, Role::Fact)], &["one:f", " :f", "two:"]);
    }

    #[test]
    fn only_the_stretch_is_shown() {
        let runs = overlay("one two three", Span::new(4, 7), &[(Span::new(0, 5), Role::Fact)]);
        let texts: Vec<_> = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["t", "wo"]);
    }

    proptest! {
        #[test]
        fn layers_never_change_the_words(
            text in "[ab\u{a0}\n é한👩🏽\u{301}\u{200d}\u{fe0f}]{0,24}",
            ends in prop::collection::vec((0_usize..40, 0_usize..40), 0..6),
        ) {
            let border = |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
            let layer = |&(start, end): &(usize, usize)| (Span::new(border(start), border(end)), Role::Fact);
            let layers: Vec<_> = ends.iter().map(layer).collect();
            let runs = overlay(&text, Span::whole(&text), &layers);
            let words: String = runs.iter().map(|run| run.text.as_str()).collect();
            prop_assert_eq!(words, crate::page::clean(&text));
            let covered = |at: usize| layers.iter().any(|(span, _)| span.has(at));
            for run in runs {
                let start = run.source.expect("a run over a text knows where it stands").start;
                prop_assert_eq!(!run.roles.is_empty(), covered(start));
            }
        }
    }
}
