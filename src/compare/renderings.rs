//! How the quotes of one utterance render its words.

use super::alteration::{Alteration, alteration, is_respelt, negates};
use super::likeness::Likenesses;
use super::rendering::{Rendering, exchanges, relation};
use super::spoken::Spoken;
use crate::text::Span;
use std::collections::BTreeSet;

/// The gravest relation between two renderings of the same words, and the gravest alteration where words differ.
pub fn gravest(quotes: &[&Spoken], likeness: &Likenesses) -> (Rendering, Option<Alteration>) {
    let of_pair = |(i, j): (usize, usize)| match related(quotes[i], quotes[j]) {
        altered @ (Rendering::Altered, _) => match in_one_piece(quotes[i], quotes[j]) {
            Some((a, b)) => related(&a, &b).max((Rendering::Cut, None)),
            None => altered,
        },
        other => other,
    };
    pairs(quotes, likeness).map(of_pair).max().unwrap_or((Rendering::Only, None))
}

/// Two renderings without the pieces that the other has not, where either is put together from pieces.
fn in_one_piece<'s>(a: &Spoken<'s>, b: &Spoken<'s>) -> Option<(Spoken<'s>, Spoken<'s>)> {
    let (cut_a, cut_b) = (a.of_one_piece_with(b), b.of_one_piece_with(a));
    (cut_a.is_some() || cut_b.is_some())
        .then(|| (cut_a.unwrap_or_else(|| a.copied()), cut_b.unwrap_or_else(|| b.copied())))
}

/// How two renderings of the same words relate, and the gravest alteration where words differ.
fn related(a: &Spoken, b: &Spoken) -> (Rendering, Option<Alteration>) {
    match relation(a, b) {
        Rendering::Cut if negates(a, b) => (Rendering::Altered, Some(Alteration::Meaning)),
        Rendering::Altered => match alteration(a, b) {
            Some(Alteration::Spelling) if is_respelt(a, b) => (Rendering::Verbatim, None),
            Some(Alteration::Spelling) | None => (Rendering::Cut, None),
            other => (Rendering::Altered, other),
        },
        rendering => (rendering, None),
    }
}

/// Every two quotes of different articles that render the same words: two may stand together only because a longer
/// quote of a third article has the words of both.
fn pairs<'q>(
    quotes: &'q [&'q Spoken],
    likeness: &'q Likenesses,
) -> impl Iterator<Item = (usize, usize)> + 'q {
    let all = (0..quotes.len()).flat_map(|i| (i + 1..quotes.len()).map(move |j| (i, j)));
    all.filter(|&(i, j)| likeness.get(quotes[i].number, quotes[j].number).is_some())
}

/// For each quote the words that another rendering has otherwise, in order.
pub fn altered(quotes: &[&Spoken], likeness: &Likenesses) -> Vec<Vec<Span>> {
    let mut found: Vec<BTreeSet<Span>> = vec![BTreeSet::new(); quotes.len()];
    let altered = |a: &Spoken, b: &Spoken| relation(a, b) == Rendering::Altered;
    for (i, j) in pairs(quotes, likeness).filter(|&(i, j)| altered(quotes[i], quotes[j])) {
        let exchanged = match in_one_piece(quotes[i], quotes[j]) {
            Some((a, b)) if altered(&a, &b) => exchanges(&a, &b),
            Some(_) => Vec::new(),
            None => exchanges(quotes[i], quotes[j]),
        };
        for (in_a, in_b) in exchanged {
            found[i].insert(in_a);
            found[j].insert(in_b);
        }
    }
    found.iter().map(closest).collect()
}

/// The stretches that hold no other: of `face serious` and `serious`, the latter.
fn closest(spans: &BTreeSet<Span>) -> Vec<Span> {
    let holds_another = |span: &Span| spans.iter().any(|other| other != span && span.contains(*other));
    spans.iter().filter(|span| !holds_another(span)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::read;
    use crate::compare::compare;
    use crate::compare::spoken::spoken;

    /// The rendering of two quotes of somebody, and the words of each that the other has otherwise.
    fn check(a: &str, b: &str, rendering: Rendering, altered_words: [&[&str]; 2]) {
        let article = |outlet: &str, words: &str| {
            read(outlet, format!("“{words},” the mayor of Riga said on Monday.\n").as_bytes())
                .expect("it is text")
        };
        let story = compare(vec![article("one.txt", a), article("two.txt", b)]);
        let all = spoken(&story);
        let quotes: Vec<&Spoken> = all.iter().collect();
        assert_eq!(gravest(&quotes, &Likenesses::of(&all)).0, rendering, "{a} | {b}");
        let words = altered(&quotes, &Likenesses::of(&all));
        let words: Vec<Vec<&str>> = quotes
            .iter()
            .zip(&words)
            .map(|(quote, spans)| spans.iter().map(|span| span.of(quote.text)).collect())
            .collect();
        assert_eq!(words, altered_words, "{a} | {b}");
    }

    #[test]
    fn renderings() {
        check(
            "The bridge will open in spring",
            "The bridge will open in spring",
            Rendering::Verbatim,
            [&[], &[]],
        );
        check("The bridge will open in spring", "will open in spring", Rendering::Cut, [&[], &[]]);
        check("The bridge … will open", "The bridge, believe me, will open", Rendering::Cut, [&[], &[]]);
        check(
            "The bridge goes on a billion year journey around the old harbour wall",
            "billion year journey around the old harbour wall",
            Rendering::Cut,
            [&[], &[]],
        );
        check(
            "We can’t open the old bridge in spring",
            "We cannot open the old bridge in spring",
            Rendering::Verbatim,
            [&[], &[]],
        );
        check(
            "There will be grave consequences if they refuse",
            "There will be serious consequences if they refuse",
            Rendering::Altered,
            [&["grave"], &["serious"]],
        );
    }

    #[test]
    fn a_cut_that_turns_the_meaning_round_is_no_cut() {
        let said = "We will not sell the old bridge, which is not in good repair, to anybody";
        check(said, "We will sell the old bridge to anybody", Rendering::Altered, [&[], &[]]);
        check(said, "We will not sell the old bridge to anybody", Rendering::Cut, [&[], &[]]);
        let aside = "The bridge, not the ferry, will open in spring";
        check(aside, "The bridge will open in spring", Rendering::Cut, [&[], &[]]);
    }

    #[test]
    fn pieces_that_an_ellipsis_joins() {
        let joined = "The winter was hard on us. … We will open the old bridge for the children in spring";
        let cut = |one: &str| check(joined, one, Rendering::Cut, [&[], &[]]);
        cut("So, after a hard meeting in town, we will open the old bridge for the children in spring");
        check(
            joined,
            "So, after a hard meeting in town, we will open the new bridge for the children in spring",
            Rendering::Altered,
            [&["old"], &["new"]],
        );
    }

    #[test]
    fn a_word_written_otherwise_behind_words_that_were_cut() {
        let head = "The bridge was shut in winter and many of us asked for a ferry.";
        check(
            &format!("{head} No one wants to be the last to cross the old bridge"),
            "No-one wants to be the last to cross the old bridge",
            Rendering::Cut,
            [&[], &[]],
        );
        check(
            &format!("{head} Anyone wants to be the last to cross the old bridge"),
            "No-one wants to be the last to cross the old bridge",
            Rendering::Altered,
            [&[], &[]],
        );
    }

    #[test]
    fn words_put_together_in_another_order() {
        check(
            "If they refuse our offer, they must remember there will be grave consequences",
            "They should remember that they face serious consequences in case they refuse our offer",
            Rendering::Altered,
            [&["grave"], &["serious"]],
        );
    }

    #[test]
    fn pieces_of_one_speech_are_not_set_against_each_other() {
        let article = |outlet: &str, words: &str| read(outlet, words.as_bytes()).expect("it is text");
        let whole = "“The old bridge will open in spring. Nobody who crosses it has to fear the river again,” Ida Holm said.\n";
        let first = "“The old bridge will open in spring,” Ida Holm said.\n";
        let second = "“Nobody who crosses it has to fear the river again,” Ida Holm said.\n";
        let story =
            compare(vec![article("one.txt", whole), article("two.txt", first), article("three.txt", second)]);
        let all = spoken(&story);
        let quotes: Vec<&Spoken> = all.iter().collect();
        assert_eq!(gravest(&quotes, &Likenesses::of(&all)).0, Rendering::Cut);
        assert!(altered(&quotes, &Likenesses::of(&all)).iter().all(Vec::is_empty));
    }
}
