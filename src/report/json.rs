//! The published form, `rashomon/1`. Offsets are Unicode code points into the article's `text`.

use super::indented::Json;
use super::{Report, rows};
use crate::abreast::each;
use crate::align::Claim;
use crate::article::{Article, Place, Published};
use crate::compare::{Alteration, Backing, Comparison, Finding, Said, Utterance};
use crate::mention::fact::Qualifier;
use crate::mention::{Fact, Quote, Value};
use crate::notebook::Standing;
use crate::text::{CodePoints, Span};

/// About how many bytes of the published form there are for a byte of the articles.
const ROOM: usize = 11;

/// The most bytes that are set aside beforehand.
const MOST_ROOM: usize = 1 << 20;

/// Writes a comparison in the published form, or a view of it as rows; indented, with a line end at the end.
pub fn write(report: &Report) -> String {
    match report.view {
        Some(view) => rows::pretty(report, view) + "\n",
        None => made(report.look.comparison, report.look.standing, Json::with_room, |_| {}),
    }
}

/// Writes a comparison in the published form in one line, in front of it what its story was called by whoever
/// asked.
pub fn line(comparison: &Comparison, id: Option<&serde_json::Value>, title: Option<&str>) -> String {
    made(comparison, &[], Json::in_one_line, |json| {
        if let Some(id) = id {
            json.field("id", id);
        }
        if let Some(title) = title {
            json.field("title", title);
        }
    })
}

fn made(
    comparison: &Comparison,
    standing: &[Standing],
    blank: fn(usize) -> Json,
    first: impl FnOnce(&mut Json),
) -> String {
    let points = each(&comparison.articles, |article| CodePoints::of(&article.text));
    let words: usize = comparison.articles.iter().map(|article| article.text.len()).sum();
    let mut json = blank((words * ROOM).min(MOST_ROOM));
    json.object(|json| {
        first(json);
        let repeats = comparison.articles.iter().map(repeated).collect();
        Publisher { comparison, standing, points, repeats }.document(json);
    });
    json.finish()
}

struct Publisher<'c> {
    comparison: &'c Comparison,
    /// How far the reader has come with each finding, where that is to be told.
    standing: &'c [Standing],
    points: Vec<CodePoints>,
    /// For each article the passages that are repeated, each with one that repeats it, in order.
    repeats: Vec<Vec<(usize, usize)>>,
}

impl Publisher<'_> {
    fn document(&self, json: &mut Json) {
        json.field("schema", "rashomon/1");
        json.abreast(|json| self.what_stands(json), |json| self.what_was_found(json));
    }

    fn what_stands(&self, json: &mut Json) {
        let story = self.comparison;
        json.list("articles", 0..story.articles.len(), |json, index| {
            json.object(|json| self.article(json, index));
        });
        json.list("quotes", self.quotes(), |json, (article, index, quote)| {
            json.object(|json| self.quote(json, article, index, quote));
        });
        json.list("facts", self.facts(), |json, (article, index, fact)| {
            json.object(|json| self.fact(json, article, index, fact));
        });
    }

    fn what_was_found(&self, json: &mut Json) {
        let story = self.comparison;
        let backing = story.backing();
        let claims = story.claims.iter().zip(&backing).enumerate();
        let utterances = story.utterances.iter().enumerate();
        let findings = story.findings.iter().enumerate();
        json.list("claims", claims, |json, (index, (claim, backing))| {
            json.object(|json| self.claim(json, index, claim, backing));
        });
        json.list("utterances", utterances, |json, (index, utterance)| {
            json.object(|json| self.utterance(json, index, utterance));
        });
        json.list("findings", findings, |json, (index, finding)| {
            json.object(|json| self.finding(json, index, finding));
        });
        json.list("origins", &story.origins, |json, origin| {
            json.object(|json| {
                json.list("articles", &origin.articles, Json::value);
                json.field("shared", round(origin.shared));
                json.field("source", origin.source);
            });
        });
    }

    /// Where a stretch of an article begins and ends.
    fn ends(&self, json: &mut Json, article: usize, span: Span) {
        let text = &self.comparison.articles[article].text;
        json.field("start", self.points[article].at(text, span.start));
        json.field("end", self.points[article].at(text, span.end));
    }

    fn article(&self, json: &mut Json, index: usize) {
        let article: &Article = &self.comparison.articles[index];
        json.field("source", &article.source);
        json.field("sha256", &article.sha256);
        json.field("outlet", &article.outlet);
        json.field("url", &article.url);
        json.field("published", article.published.map(published));
        json.field("text", &article.text);
        json.about("headline", article.headline, |json, span| self.ends(json, index, span));
        json.field("byline", &article.byline);
        json.list("passages", &article.passages, |json, passage| {
            json.object(|json| {
                self.ends(json, index, passage.span);
                json.field("role", passage.role.name());
                json.field("paragraph", passage.paragraph);
                json.field("repeats", passage.repeats);
            });
        });
    }

    /// The quotes that somebody spoke, with the number of their article and their own in it.
    fn quotes(&self) -> impl Iterator<Item = (usize, usize, &Quote)> {
        let all = self.comparison.mentions.iter().enumerate().flat_map(|(article, mentions)| {
            mentions.quotes.iter().enumerate().map(move |(index, quote)| (article, index, quote))
        });
        all.filter(|(_, _, quote)| quote.kind.is_speech())
    }

    fn quote(&self, json: &mut Json, article: usize, index: usize, quote: &Quote) {
        json.tagged("id", b'q', &[article, index]);
        json.field("article", article);
        self.ends(json, article, quote.span);
        json.field("kind", quote.kind.name());
        json.field("cue", quote.cue.map(|cue| cue.of(&self.comparison.articles[article].text)));
        json.about("speaker", quote.speaker.as_ref(), |json, speaker| {
            json.field("name", &speaker.name);
            self.ends(json, article, speaker.mention);
        });
    }

    /// The facts, with the number of their article and their own in it.
    fn facts(&self) -> impl Iterator<Item = (usize, usize, &Fact)> {
        self.comparison.mentions.iter().enumerate().flat_map(|(article, mentions)| {
            mentions.facts.iter().enumerate().map(move |(index, fact)| (article, index, fact))
        })
    }

    fn fact(&self, json: &mut Json, article: usize, index: usize, fact: &Fact) {
        json.tagged("id", b'f', &[article, index]);
        json.field("article", article);
        self.ends(json, article, fact.span);
        json.field("kind", fact.kind.name());
        json.about("value", Some(&fact.value), value);
        json.field("qualifier", fact.qualifier.map(Qualifier::name));
    }

    /// A claim, with the passages that repeat a member word for word: it stands there as well.
    fn claim(&self, json: &mut Json, index: usize, claim: &Claim, backing: &Backing) {
        json.tagged("id", b'c', &[index]);
        json.field("verdict", backing.verdict.name());
        json.field("outlets", backing.outlets);
        json.field("origins", backing.origins);
        let members = claim.members.iter().flat_map(|member| {
            let (article, passage) = (member.place.article, member.place.passage);
            let all = std::iter::once((passage, member.part)).chain(self.repeats(member.place));
            all.map(move |(passage, span)| (article, passage, span, member.score))
        });
        json.list("members", members, |json, (article, passage, span, score)| {
            json.object(|json| {
                json.field("article", article);
                json.field("passage", passage);
                self.ends(json, article, span);
                json.field("score", round(score));
            });
        });
    }

    /// The passages that repeat one, by their number, with where they stand.
    fn repeats(&self, place: Place) -> impl Iterator<Item = (usize, Span)> {
        let (article, passage) = (place.article, place.passage);
        let repeats = &self.repeats[article];
        let first = repeats.partition_point(|&(repeated, _)| repeated < passage);
        let same = repeats[first..].iter().take_while(move |&&(repeated, _)| repeated == passage);
        same.map(move |&(_, at)| (at, self.comparison.articles[article].passages[at].span))
    }

    fn utterance(&self, json: &mut Json, index: usize, utterance: &Utterance) {
        json.tagged("id", b'u', &[index]);
        json.list("quotes", &utterance.quotes, |json, &(article, quote)| json.tag(b'q', &[article, quote]));
        json.field("verdict", utterance.rendering.name());
        json.field("alteration", utterance.alteration.map(Alteration::name));
        json.field("speakers_differ", utterance.speakers_differ);
        json.list("paraphrases", &utterance.paraphrases, |json, told| {
            json.object(|json| {
                json.field("article", told.place.article);
                self.ends(json, told.place.article, self.comparison.span_of(told.place));
            });
        });
    }

    fn finding(&self, json: &mut Json, index: usize, finding: &Finding) {
        json.tagged("id", b'd', &[index]);
        json.field("kind", finding.subject.name());
        json.field("verdict", finding.verdict.name());
        json.field("confidence", round(finding.confidence));
        json.field("why", &finding.why);
        if let Some(decided) = self.standing.get(index).and_then(|standing| standing.name()) {
            json.field("decided", decided);
        }
        match finding.claim {
            Some(claim) => json.tagged("claim", b'c', &[claim]),
            None => json.field("claim", ()),
        }
        json.list("members", &finding.members, |json, said| json.object(|json| self.said(json, said)));
    }

    fn said(&self, json: &mut Json, said: &Said) {
        let article = said.place.article;
        json.field("article", article);
        self.ends(json, article, said.span);
        json.field("text", said.span.of(&self.comparison.articles[article].text));
        json.field("value", &said.value);
    }
}

/// The passages of an article that are repeated, each with one that repeats it, in order.
fn repeated(article: &Article) -> Vec<(usize, usize)> {
    let passages = article.passages.iter().enumerate();
    let mut repeated: Vec<_> = passages.filter_map(|(at, passage)| Some((passage.repeats?, at))).collect();
    repeated.sort_unstable();
    repeated
}

/// A date as `2014-12-20`, with the time where it is known as `2014-12-20T21:10`.
fn published(published: Published) -> String {
    let date = published.date;
    published.time.map_or_else(|| date.to_string(), |time| format!("{date}T{}", time.strftime("%H:%M")))
}

fn value(json: &mut Json, value: &Value) {
    match value {
        Value::Quantity(quantity) => {
            json.field("number", quantity.least);
            if quantity.most > quantity.least {
                json.field("to", quantity.most);
            }
            json.field("unit", &quantity.unit);
            if let Some(fate) = &quantity.fate {
                json.field("fate", fate);
            }
        }
        Value::Date(date) => json.field("date", format_args!("{date}")),
        Value::Time(clock) => {
            json.field("time", format_args!("{}", clock.time.strftime("%H:%M")));
            if let Some(minutes) = clock.offset {
                json.field("minutes_ahead_of_utc", minutes);
            }
        }
        Value::Name(name) => json.field("name", name),
    }
}

/// Scores are published with three decimals: more would be noise.
pub fn round(score: f64) -> f64 {
    (score * 1000.0).round() / 1000.0
}
