//! Works, whose titles stand between quotation marks.

use super::{Bearer, Mention, Names, Nature};
use crate::text::normal::fold;
use crate::text::{Span, one_line};

impl Names {
    /// Adds titles, each with its passage, in the order of the text; names inside a title are given up for it.
    pub fn add_works(&mut self, text: &str, titles: impl Iterator<Item = (Span, usize)>) {
        let mut titles: Vec<(Span, usize)> =
            titles.map(|(span, passage)| (without_stop(span, text), passage)).collect();
        titles.retain(|(span, _)| !span.is_empty());
        if titles.is_empty() {
            return;
        }
        self.mentions.retain(|mention| {
            let before = titles.partition_point(|(span, _)| span.start <= mention.span.start);
            before.checked_sub(1).is_none_or(|at| !titles[at].0.overlaps(mention.span))
        });
        for (span, passage) in titles {
            let name = one_line(span.of(text));
            let bearer = self.work(name);
            self.mentions.push(Mention { span, titled: span, passage, bearer });
        }
        self.mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    }

    /// The bearer of a title; a work that is named without marks elsewhere is the same.
    fn work(&mut self, name: String) -> usize {
        let key = fold(&name);
        let known = self.bearers.iter().take(MANY).position(|bearer| {
            matches!(bearer.sort, Nature::Work | Nature::Unknown | Nature::Organisation)
                && fold(&bearer.name) == key
        });
        known.unwrap_or_else(|| {
            self.bearers.push(Bearer { name, sort: Nature::Work });
            self.bearers.len() - 1
        })
    }
}

/// Among how many names a title is looked for.
const MANY: usize = 1000;

/// A title without the comma or full stop that American type sets inside the marks.
fn without_stop(span: Span, text: &str) -> Span {
    let words = span.of(text);
    let bare = words.trim_end_matches(|c: char| matches!(c, ',' | '.' | ';') || c.is_whitespace());
    Span::new(span.start, span.start + bare.len()).trim(text)
}
