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

/// Adds words to the run before, or as a run of their own. White space that goes on from the run before is
/// already shown.
fn push(runs: &mut Vec<Run>, words: &str, source: Span, roles: &Roles) {
    let spaced = runs.last().is_some_and(|last| last.text.ends_with(' '));
    let (words, source) = match words.strip_prefix(' ').filter(|_| spaced) {
        Some("") => return,
        Some(rest) => (rest, Span::new(source.end - rest.len(), source.end)),
        None => (words, source),
    };
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
    }

    #[test]
    fn white_space_is_one_space_wherever_it_is_cut() {
        check("one\ntwo", &[], &["one two:"]);
        check("one\n  two", &[(4, 5, Role::Fact)], &["one :", "two:"]);
        check("one\u{a0}two", &[(0, 5, Role::Fact)], &["one:f", " :f", "two:"]);
    }

    #[test]
    fn only_the_stretch_is_shown() {
        let runs = overlay("one two three", Span::new(4, 7), &[(Span::new(0, 5), Role::Fact)]);
        let texts: Vec<_> = runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(texts, ["t", "wo"]);
    }
}
