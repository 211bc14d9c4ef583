//! The published form, `rashomon/1`. Offsets are Unicode code points into the article's `text`.

use super::{Report, rows};
use crate::article::{Article, Passage, Published};
use crate::compare::Comparison;
use crate::mention::{Fact, Quote, Value};
use crate::text::{CodePoints, Span};
use serde::Serialize;

#[derive(Serialize)]
struct Document<'c> {
    schema: &'static str,
    articles: Vec<ArticleForm<'c>>,
    quotes: Vec<QuoteForm<'c>>,
    facts: Vec<FactForm<'c>>,
    claims: Vec<ClaimForm>,
    utterances: Vec<UtteranceForm>,
    findings: Vec<FindingForm<'c>>,
    origins: Vec<OriginForm<'c>>,
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

/// Writes a comparison in the published form, or a view of it as rows; indented, with a line end at the end.
pub fn write(report: &Report) -> String {
    let mut text = match report.view {
        Some(view) => rows::pretty(report, view),
        None => pretty(&document(report.look.comparison)),
    };
    text.push('\n');
    text
}

/// One comparison of many: in one line, in front of it what the story was called by whoever asked.
#[derive(Serialize)]
struct OneOfMany<'c> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'c serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'c str>,
    #[serde(flatten)]
    document: Document<'c>,
}

/// Writes a comparison in the published form in one line, with what its story was called.
pub fn line(comparison: &Comparison, id: Option<&serde_json::Value>, title: Option<&str>) -> String {
    let document = document(comparison);
    let mut line = serde_json::to_string(&OneOfMany { id, title, document }).unwrap_or_default();
    line.push('\n');
    line
}

fn document(comparison: &Comparison) -> Document<'_> {
    let points: Vec<_> = comparison.articles.iter().map(|article| CodePoints::of(&article.text)).collect();
    Publisher { comparison, points }.document()
}

fn pretty(document: &Document) -> String {
    serde_json::to_string_pretty(document).unwrap_or_default()
}

struct Publisher<'c> {
    comparison: &'c Comparison,
    points: Vec<CodePoints>,
}

impl<'c> Publisher<'c> {
    fn document(&self) -> Document<'c> {
        Document {
            schema: "rashomon/1",
            articles: (0..self.comparison.articles.len()).map(|article| self.article(article)).collect(),
            quotes: self.quotes(),
            facts: self.facts(),
            claims: self.claims(),
            utterances: self.utterances(),
            findings: self.findings(),
            origins: self.origins(),
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

    fn quotes(&self) -> Vec<QuoteForm<'c>> {
        let all = self.comparison.mentions.iter().enumerate();
        all.flat_map(|(article, mentions)| {
            let quotes = mentions.quotes.iter().enumerate().filter(|(_, quote)| quote.kind.is_speech());
            quotes.map(move |(index, quote)| self.quote(article, index, quote))
        })
        .collect()
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

    fn facts(&self) -> Vec<FactForm<'c>> {
        let all = self.comparison.mentions.iter().enumerate();
        all.flat_map(|(article, mentions)| {
            mentions.facts.iter().enumerate().map(move |(index, fact)| self.fact(article, index, fact))
        })
        .collect()
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

    fn claims(&self) -> Vec<ClaimForm> {
        let mut forms = Vec::new();
        for (index, claim) in self.comparison.claims.iter().enumerate() {
            let mut members = Vec::new();
            for member in &claim.members {
                let article = member.place.article;
                let Stretch { start, end } = self.stretch(article, member.part);
                let score = round(member.score);
                members.push(MemberForm { article, passage: member.place.passage, start, end, score });
                members.extend(self.repeats(member.place.article, member.place.passage, score));
            }
            forms.push(ClaimForm {
                id: claim_id(index),
                verdict: self.comparison.claim_verdict(index).name(),
                outlets: self.comparison.outlets_of(claim),
                origins: self.comparison.origins_of(claim),
                members,
            });
        }
        forms
    }

    /// The passages that repeat a member word for word: the claim stands there as well.
    fn repeats(&self, article: usize, passage: usize, score: f64) -> impl Iterator<Item = MemberForm> {
        let passages = self.comparison.articles[article].passages.iter().enumerate();
        passages.filter(move |(_, other)| other.repeats == Some(passage)).map(move |(index, other)| {
            let Stretch { start, end } = self.stretch(article, other.span);
            MemberForm { article, passage: index, start, end, score }
        })
    }

    fn utterances(&self) -> Vec<UtteranceForm> {
        let all = self.comparison.utterances.iter().enumerate();
        all.map(|(index, utterance)| UtteranceForm {
            id: format!("u{index}"),
            quotes: utterance.quotes.iter().map(|&(article, quote)| quote_id(article, quote)).collect(),
            verdict: utterance.rendering.name(),
            speakers_differ: utterance.speakers_differ,
        })
        .collect()
    }

    fn findings(&self) -> Vec<FindingForm<'c>> {
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
        .collect()
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

    fn origins(&self) -> Vec<OriginForm<'c>> {
        let all = self.comparison.origins.iter();
        all.map(|origin| OriginForm {
            articles: &origin.articles,
            shared: round(origin.shared),
            source: origin.source,
        })
        .collect()
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
pub fn round(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}
