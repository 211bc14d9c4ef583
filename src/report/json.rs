//! The published form, `rashomon/1`. Offsets are Unicode code points into the article's `text`.

use super::indented;
use crate::align::Claim;
use crate::article::{Article, Passage, Published};
use crate::compare::Comparison;
use crate::mention::{Fact, Quote, Value};
use crate::text::{CodePoints, Span};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct Document<Articles, Quotes, Facts, Claims, Utterances, Findings, Origins> {
    schema: &'static str,
    articles: Articles,
    quotes: Quotes,
    facts: Facts,
    claims: Claims,
    utterances: Utterances,
    findings: Findings,
    origins: Origins,
}

/// A list whose rows are made as they are written.
struct Rows<Make>(Make);

impl<Make: Fn() -> List, List: Iterator<Item: Serialize>> Serialize for Rows<Make> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

#[derive(Serialize, Clone, Copy)]
struct Stretch {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct ArticleForm<'c> {
    source: &'c str,
    sha256: &'c str,
    outlet: &'c str,
    url: Option<&'c str>,
    published: Option<String>,
    text: &'c str,
    headline: Option<Stretch>,
    byline: Option<&'c str>,
    passages: Vec<PassageForm>,
}

#[derive(Serialize)]
struct PassageForm {
    start: usize,
    end: usize,
    role: &'static str,
    paragraph: usize,
    repeats: Option<usize>,
}

#[derive(Serialize)]
struct QuoteForm<'c> {
    id: String,
    article: usize,
    start: usize,
    end: usize,
    kind: &'static str,
    cue: Option<&'c str>,
    speaker: Option<SpeakerForm<'c>>,
}

#[derive(Serialize)]
struct SpeakerForm<'c> {
    name: &'c str,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct FactForm<'c> {
    id: String,
    article: usize,
    start: usize,
    end: usize,
    kind: &'static str,
    value: ValueForm<'c>,
    qualifier: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ValueForm<'c> {
    Quantity {
        number: f64,
        #[serde(skip_serializing_if = "Option::is_none")]
        to: Option<f64>,
        unit: Option<&'c str>,
        #[serde(skip_serializing_if = "Option::is_none")]
        fate: Option<&'c str>,
    },
    Date {
        date: String,
    },
    Time {
        time: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        minutes_ahead_of_utc: Option<i16>,
    },
    Name {
        name: &'c str,
    },
}

#[derive(Serialize)]
struct ClaimForm {
    id: String,
    verdict: &'static str,
    outlets: usize,
    origins: usize,
    members: Vec<MemberForm>,
}

#[derive(Serialize)]
struct MemberForm {
    article: usize,
    passage: usize,
    start: usize,
    end: usize,
    score: f64,
}

#[derive(Serialize)]
struct UtteranceForm {
    id: String,
    quotes: Vec<String>,
    verdict: &'static str,
    speakers_differ: bool,
}

#[derive(Serialize)]
struct FindingForm<'c> {
    id: String,
    kind: &'static str,
    verdict: &'static str,
    confidence: f64,
    why: &'c str,
    claim: Option<String>,
    members: Vec<SaidForm<'c>>,
}

#[derive(Serialize)]
struct SaidForm<'c> {
    article: usize,
    start: usize,
    end: usize,
    text: &'c str,
    value: &'c str,
}

#[derive(Serialize)]
struct OriginForm<'c> {
    articles: &'c [usize],
    shared: f64,
    source: Option<usize>,
}

/// About how many bytes of the published form there are for a byte of the articles.
const ROOM: usize = 11;

/// The most bytes that are set aside beforehand.
const MOST_ROOM: usize = 1 << 20;

/// Writes a comparison in the published form, indented, with a line end at the end.
pub fn write(comparison: &Comparison) -> String {
    let points: Vec<_> = comparison.articles.iter().map(|article| CodePoints::of(&article.text)).collect();
    let words: usize = comparison.articles.iter().map(|article| article.text.len()).sum();
    let mut text =
        indented::write(&Publisher { comparison, points }.document(), (words * ROOM).min(MOST_ROOM));
    text.push('\n');
    text
}

struct Publisher<'c> {
    comparison: &'c Comparison,
    points: Vec<CodePoints>,
}

impl<'c> Publisher<'c> {
    fn document(&self) -> impl Serialize {
        Document {
            schema: "rashomon/1",
            articles: Rows(|| (0..self.comparison.articles.len()).map(|article| self.article(article))),
            quotes: Rows(|| self.quotes()),
            facts: Rows(|| self.facts()),
            claims: Rows(|| self.claims()),
            utterances: Rows(|| self.utterances()),
            findings: Rows(|| self.findings()),
            origins: Rows(|| self.origins()),
        }
    }

    fn stretch(&self, article: usize, span: Span) -> Stretch {
        let text = &self.comparison.articles[article].text;
        Stretch {
            start: self.points[article].at(text, span.start),
            end: self.points[article].at(text, span.end),
        }
    }

    fn article(&self, index: usize) -> ArticleForm<'c> {
        let article: &'c Article = &self.comparison.articles[index];
        ArticleForm {
            source: &article.source,
            sha256: &article.sha256,
            outlet: &article.outlet,
            url: article.url.as_deref(),
            published: article.published.map(published),
            text: &article.text,
            headline: article.headline.map(|span| self.stretch(index, span)),
            byline: article.byline.as_deref(),
            passages: article.passages.iter().map(|passage| self.passage(index, passage)).collect(),
        }
    }

    fn passage(&self, article: usize, passage: &Passage) -> PassageForm {
        let Stretch { start, end } = self.stretch(article, passage.span);
        PassageForm {
            start,
            end,
            role: passage.role.name(),
            paragraph: passage.paragraph,
            repeats: passage.repeats,
        }
    }

    fn quotes(&self) -> impl Iterator<Item = QuoteForm<'c>> {
        let all = self.comparison.mentions.iter().enumerate();
        all.flat_map(move |(article, mentions)| {
            let quotes = mentions.quotes.iter().enumerate().filter(|(_, quote)| quote.kind.is_speech());
            quotes.map(move |(index, quote)| self.quote(article, index, quote))
        })
    }

    fn quote(&self, article: usize, index: usize, quote: &'c Quote) -> QuoteForm<'c> {
        let Stretch { start, end } = self.stretch(article, quote.span);
        let speaker = quote.speaker.as_ref().map(|speaker| {
            let Stretch { start, end } = self.stretch(article, speaker.mention);
            SpeakerForm { name: &speaker.name, start, end }
        });
        let cue = quote.cue.map(|cue| cue.of(&self.comparison.articles[article].text));
        QuoteForm { id: quote_id(article, index), article, start, end, kind: quote.kind.name(), cue, speaker }
    }

    fn facts(&self) -> impl Iterator<Item = FactForm<'c>> {
        let all = self.comparison.mentions.iter().enumerate();
        all.flat_map(move |(article, mentions)| {
            mentions.facts.iter().enumerate().map(move |(index, fact)| self.fact(article, index, fact))
        })
    }

    fn fact(&self, article: usize, index: usize, fact: &'c Fact) -> FactForm<'c> {
        let Stretch { start, end } = self.stretch(article, fact.span);
        FactForm {
            id: format!("f{article}.{index}"),
            article,
            start,
            end,
            kind: fact.kind.name(),
            value: value(&fact.value),
            qualifier: fact.qualifier.map(crate::mention::fact::Qualifier::name),
        }
    }

    fn claims(&self) -> impl Iterator<Item = ClaimForm> {
        let all = self.comparison.claims.iter().enumerate();
        all.map(|(index, claim)| self.claim(index, claim))
    }

    fn claim(&self, index: usize, claim: &Claim) -> ClaimForm {
        let mut members = Vec::with_capacity(claim.members.len());
        for member in &claim.members {
            let article = member.place.article;
            let Stretch { start, end } = self.stretch(article, member.part);
            let score = round(member.score);
            members.push(MemberForm { article, passage: member.place.passage, start, end, score });
            members.extend(self.repeats(member.place.article, member.place.passage, score));
        }
        ClaimForm {
            id: claim_id(index),
            verdict: self.comparison.claim_verdict(index).name(),
            outlets: self.comparison.outlets_of(claim),
            origins: self.comparison.origins_of(claim),
            members,
        }
    }

    /// The passages that repeat a member word for word: the claim stands there as well.
    fn repeats(&self, article: usize, passage: usize, score: f64) -> impl Iterator<Item = MemberForm> {
        let passages = self.comparison.articles[article].passages.iter().enumerate();
        passages.filter(move |(_, other)| other.repeats == Some(passage)).map(move |(index, other)| {
            let Stretch { start, end } = self.stretch(article, other.span);
            MemberForm { article, passage: index, start, end, score }
        })
    }

    fn utterances(&self) -> impl Iterator<Item = UtteranceForm> {
        let all = self.comparison.utterances.iter().enumerate();
        all.map(|(index, utterance)| UtteranceForm {
            id: format!("u{index}"),
            quotes: utterance.quotes.iter().map(|&(article, quote)| quote_id(article, quote)).collect(),
            verdict: utterance.rendering.name(),
            speakers_differ: utterance.speakers_differ,
        })
    }

    fn findings(&self) -> impl Iterator<Item = FindingForm<'c>> {
        let all = self.comparison.findings.iter().enumerate();
        all.map(|(index, finding)| FindingForm {
            id: format!("d{index}"),
            kind: finding.subject.name(),
            verdict: finding.verdict.name(),
            confidence: round(finding.confidence),
            why: &finding.why,
            claim: finding.claim.map(claim_id),
            members: finding.members.iter().map(|said| self.said(said)).collect(),
        })
    }

    fn said(&self, said: &'c crate::compare::Said) -> SaidForm<'c> {
        let article = said.place.article;
        let Stretch { start, end } = self.stretch(article, said.span);
        SaidForm {
            article,
            start,
            end,
            text: said.span.of(&self.comparison.articles[article].text),
            value: &said.value,
        }
    }

    fn origins(&self) -> impl Iterator<Item = OriginForm<'c>> {
        let all = self.comparison.origins.iter();
        all.map(|origin| OriginForm {
            articles: &origin.articles,
            shared: round(origin.shared),
            source: origin.source,
        })
    }
}

fn quote_id(article: usize, index: usize) -> String {
    format!("q{article}.{index}")
}

fn claim_id(index: usize) -> String {
    format!("c{index}")
}

/// A date as `2014-12-20`, with the time where it is known as `2014-12-20T21:10`.
fn published(published: Published) -> String {
    let date = published.date;
    published.time.map_or_else(|| date.to_string(), |time| format!("{date}T{}", time.strftime("%H:%M")))
}

fn value(value: &Value) -> ValueForm<'_> {
    match value {
        Value::Quantity(quantity) => ValueForm::Quantity {
            number: quantity.least,
            to: (quantity.most > quantity.least).then_some(quantity.most),
            unit: quantity.unit.as_deref(),
            fate: quantity.fate.as_deref(),
        },
        Value::Date(date) => ValueForm::Date { date: date.to_string() },
        Value::Time(clock) => ValueForm::Time {
            time: clock.time.strftime("%H:%M").to_string(),
            minutes_ahead_of_utc: clock.offset,
        },
        Value::Name(name) => ValueForm::Name { name },
    }
}

/// Scores are published with three decimals: more would be noise.
fn round(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}
