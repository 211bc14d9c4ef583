//! Quotes: words between quotation marks, who spoke them, and what says so.

mod block;
mod cue;
mod kind;
mod label;
mod marks;
mod narration;
mod noun_phrase;
mod pronoun;
mod referent;
mod resolve;
mod role;
mod speaker;
mod subject;
mod teller;
mod transcript;
mod verb;

use super::Tokens;
use super::fact::name::Names;
use crate::article::Article;
use crate::text::Span;
use marks::Pair;
use narration::Narration;
use resolve::Resolver;
use speaker::Attribution;

pub use cue::is_pronoun;
pub use teller::tellers;

/// A stretch between quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words inside the marks.
    pub span: Span,
    /// The same with the marks.
    pub marked: Span,
    /// The passage in which it begins.
    pub passage: usize,
    /// What sort of quote it is.
    pub kind: QuoteKind,
    /// The word that says it was spoken: `said`, `according to`.
    pub cue: Option<Span>,
    /// Who spoke.
    pub speaker: Option<Speaker>,
}

/// Who spoke a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The name, resolved within the article: `Mark Stroh` for `he`.
    pub name: String,
    /// The words that name the speaker beside the quote: `he`.
    pub mention: Span,
    /// Whether `name` is a person’s: not that of a country or an organisation, nor a mere role.
    pub person: bool,
    /// Whether the mention can stand for nobody else: it is no pronoun, or one person alone is named in its sentence
    /// and the one before.
    pub clear: bool,
}

/// What sort of quote it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// A whole statement.
    Direct,
    /// Words of a statement inside the outlet's own sentence.
    Fragment,
    /// The title of a work, or a name that somebody goes by.
    Title,
    /// Words that the outlet keeps at a distance, spoken by nobody in particular.
    Scare,
}

impl QuoteKind {
    /// Its name in the published form.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Fragment => "fragment",
            Self::Title => "title",
            Self::Scare => "scare",
        }
    }

    /// Whether somebody's words are quoted; titles and scare quotes are not compared as utterances.
    pub const fn is_speech(self) -> bool {
        matches!(self, Self::Direct | Self::Fragment)
    }
}

/// The quotes of an article, in the order of its text; those inside another are left out, but for titles.
pub fn quotes(tokens: &Tokens, names: &Names) -> Vec<Quote> {
    let article = tokens.article;
    let outer = outer_pairs(article);
    let narration = Narration::of(tokens, &outer);
    let titles = titles(&narration, &outer);
    let found = speaker::attributions(&narration, &outer, &titles);
    let mut resolver = Resolver::of(&narration, names);
    let mut quotes = Vec::with_capacity(outer.len());
    for (index, pair) in outer.iter().enumerate() {
        let Some(passage) = article.passage_at(pair.marked.start) else { continue };
        let spoken = found[index].as_ref();
        if pair.block && spoken.is_none_or(|spoken| !spoken.sure) {
            continue;
        }
        let sure = spoken.is_some_and(|spoken| spoken.sure) || goes_with_next(&found, &narration, index);
        let kind = if titles[index] { QuoteKind::Title } else { kind_of(&narration, pair, index, sure) };
        let spoken = spoken.filter(|_| kind.is_speech());
        quotes.push(Quote {
            span: pair.inside.trim(&article.text),
            marked: pair.marked,
            passage,
            kind,
            cue: spoken.and_then(|spoken| spoken.cue),
            speaker: spoken.and_then(|spoken| resolver.speaker(spoken)),
        });
    }
    quotes
}

/// The pairs of marks that stand in no other, with the block quotes and the turns of a transcript, in order.
fn outer_pairs(article: &Article) -> Vec<Pair> {
    let text = &article.text;
    let paragraphs = narration::paragraphs(article);
    let mut spoken = block::blocks(text, &paragraphs);
    spoken.extend(transcript::turns(article, &paragraphs));
    let pairs = paragraphs.into_iter().flat_map(|(paragraph, span)| match spoken.get(&paragraph) {
        Some(words) => vec![*words],
        None => marks::pairs(text, span),
    });
    let outer = pairs.filter(|pair| pair.depth == 0);
    outer.map(|pair| without_teller(text, labelled(text, pair))).collect()
}

/// Which of the pairs are titles; words that a label or another paragraph announces are none.
fn titles(narration: &Narration, outer: &[Pair]) -> Vec<bool> {
    let pairs = outer.iter().zip(&narration.quotes);
    pairs
        .map(|(pair, &at)| {
            let marked = pair.speaker.is_none() && !pair.block;
            marked && kind::is_title(narration, at, pair.inside)
        })
        .collect()
}

/// The kind of a quote that is no title; `sure` where the text says that somebody spoke it.
fn kind_of(narration: &Narration, pair: &Pair, index: usize, sure: bool) -> QuoteKind {
    let at = narration.quotes[index];
    let kept_apart =
        kind::is_crosshead(narration, pair, at) || !sure && kind::is_scare(narration.text, pair.inside);
    if kept_apart { QuoteKind::Scare } else { kind::of_speech(narration, at, pair.inside) }
}

/// A pair that is never closed, without what says at its end who spoke: `“It is late, said Anna Vale.`
fn without_teller(text: &str, pair: Pair) -> Pair {
    if pair.closed || pair.block {
        return pair;
    }
    let words = pair.inside.of(text);
    let Some(comma) = words.rfind(", ").filter(|&comma| tells(&words[comma + 2..])) else { return pair };
    let end = pair.inside.start + comma + 1;
    Pair { marked: Span::new(pair.marked.start, end), inside: Span::new(pair.inside.start, end), ..pair }
}

/// Whether words are a name or a pronoun beside a verb of speech in the past: `said Anna Vale.`, `she said.`
fn tells(words: &str) -> bool {
    /// More words than these say more than who spoke.
    const MOST: usize = 5;
    let words: Vec<&str> = words.trim_end_matches(['.', ' ']).split(' ').take(MOST + 1).collect();
    let said = |word: &str| word.ends_with('d') && cue::verb(word) == Some(cue::Verb::Speech);
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let who = if said(first) { &words[1..] } else { &words[..words.len() - 1] };
    let named = |word: &&str| word.starts_with(char::is_uppercase) || cue::is_pronoun(word);
    words.len() <= MOST && (said(first) || said(last)) && !who.is_empty() && who.iter().all(named)
}

/// A pair with the label at the beginning of its words taken for its speaker: `“WALLACE: …”`; one that has nothing
/// else is no label.
fn labelled(text: &str, pair: Pair) -> Pair {
    let label =
        transcript::label(text, pair.inside).filter(|label| label.len() > 1 && pair.speaker.is_none());
    let said = |label: Span| transcript::behind(text, label, pair.inside).trim(text);
    match label.filter(|label| !said(*label).is_empty()) {
        Some(label) => Pair { inside: said(label), speaker: Some(label), ..pair },
        None => pair,
    }
}

/// Whether the next quote of the sentence is surely spoken by the subject that this one has: `He traced it to “…” and
/// called it “…”`.
fn goes_with_next(found: &[Option<Attribution>], narration: &Narration, index: usize) -> bool {
    let (Some(this), Some(Some(next))) = (&found[index], found.get(index + 1)) else { return false };
    let sentence = |index: usize| narration.items[narration.quotes[index]].sentence;
    next.sure && next.span == this.span && sentence(index) == sentence(index + 1)
}

#[cfg(test)]
mod tests;
