//! Comparisons made by hand, for tests of what is built on them.

use super::{Alteration, Comparison, Finding, Origin, Rendering, Said, Subject, Utterance, Verdict, compare};
use crate::align::{Claim, Link, Member, Near, TermAt};
use crate::article::{Article, Passage, Place, Role, read};
use crate::mention::quote::QuoteKind;
use crate::mention::{Fact, Kind, Mentions, Quantity, Quote, Value};
use crate::text::{Span, normal, words};
use std::collections::BTreeMap;

/// A story under construction. Articles are added first.
#[derive(Default)]
pub struct Story {
    comparison: Comparison,
    keys: BTreeMap<String, u32>,
}

impl Story {
    /// Adds an article: a passage a line; a blank line ends a paragraph. A line that begins with `# ` is the
    /// headline, with `> ` a caption, with `~ ` is not story, with `@ ` the byline.
    pub fn article(mut self, outlet: &str, lines: &str) -> Self {
        let mut article = Article {
            source: format!("{outlet}.txt"),
            sha256: format!("{:064x}", self.comparison.articles.len()),
            outlet: outlet.to_owned(),
            url: None,
            published: None,
            byline: None,
            text: String::new(),
            headline: None,
            passages: vec![],
        };
        let mut paragraph = 0;
        for line in lines.lines().map(str::trim) {
            let marks = [
                ("# ", Role::Headline),
                ("> ", Role::Caption),
                ("~ ", Role::Boilerplate),
                ("@ ", Role::Byline),
            ];
            let marked = marks.iter().find_map(|&(mark, role)| Some((line.strip_prefix(mark)?, role)));
            let (line, role) = marked.unwrap_or((line, Role::Body));
            paragraph += usize::from(line.is_empty());
            let span = Span::new(article.text.len(), article.text.len() + line.len());
            if !span.is_empty() {
                article.passages.push(Passage { span, role, paragraph, repeats: None });
                article.headline = article.headline.or((role == Role::Headline).then_some(span));
                article.text.push_str(line);
            }
            article.text.push('\n');
        }
        let passages = article.passages.clone();
        let terms = passages.iter().map(|passage| self.terms(&article.text, passage.span)).collect();
        self.comparison.terms.push(terms);
        self.comparison.articles.push(article);
        self.comparison.mentions.push(Mentions::default());
        self.comparison.origins.push(Origin {
            articles: vec![self.comparison.origins.len()],
            shared: 0.0,
            source: None,
        });
        self
    }

    fn terms(&mut self, text: &str, span: Span) -> Vec<TermAt> {
        let words = words(text, span).into_iter().filter(|word| word.is_word());
        words
            .map(|word| {
                let next = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
                let key = *self.keys.entry(normal::fold(word.span.of(text)).into_owned()).or_insert(next);
                let weight = f64::from(u8::from(word.span.len() > 3));
                TermAt { span: word.span, key, weight, is_name: false }
            })
            .collect()
    }

    /// Says that two passages, each given as article and passage, say the same.
    pub fn link(mut self, a: (usize, usize), b: (usize, usize), score: f64) -> Self {
        let [(a, part_a), (b, part_b)] = [a, b].map(|(article, passage)| {
            (Place { article, passage }, self.comparison.articles[article].passages[passage].span)
        });
        self.comparison.links.push(Link { a, b, score, part_a, part_b });
        self.comparison.links.sort_by_key(|link| (link.a, link.b));
        self
    }

    /// Says that two passages, each given as article and passage, may say the same.
    pub fn near(mut self, (a, in_a): (usize, usize), (b, in_b): (usize, usize)) -> Self {
        let [a, b] = [(a, in_a), (b, in_b)].map(|(article, passage)| Place { article, passage });
        self.comparison.near.push(Near { a, b, likeness: 1.0 });
        self
    }

    /// Says that passages make one claim.
    pub fn claim(mut self, members: &[(usize, usize)]) -> Self {
        let member = |&(article, passage): &(usize, usize)| {
            let part = self.comparison.articles[article].passages[passage].span;
            Member { place: Place { article, passage }, part, score: 0.8 }
        };
        self.comparison.claims.push(Claim { members: members.iter().map(member).collect() });
        self
    }

    /// Adds a quote: the words with their marks.
    pub fn quote(mut self, article: usize, marked: &str, kind: QuoteKind) -> Self {
        let (place, span) = self.find(article, marked);
        let mark = |c: Option<char>| c.map_or(0, char::len_utf8);
        let inner =
            Span::new(span.start + mark(marked.chars().next()), span.end - mark(marked.chars().next_back()));
        let passage = place.passage;
        let quote = Quote { span: inner, marked: span, passage, kind, cue: None, speaker: None };
        self.comparison.mentions[article].quotes.push(quote);
        self
    }

    /// Says that quotes, each given as article and number among its quotes, render one utterance.
    pub fn utterance(mut self, rendering: Rendering, quotes: &[(usize, usize)]) -> Self {
        let quotes = quotes.to_vec();
        let alteration = (rendering == Rendering::Altered).then_some(Alteration::Word);
        let utterance =
            Utterance { quotes, rendering, alteration, speakers_differ: false, paraphrases: vec![] };
        self.comparison.utterances.push(utterance);
        self
    }

    /// Adds a fact; its value is of no account.
    pub fn fact(mut self, article: usize, words: &str, kind: Kind) -> Self {
        let (place, span) = self.find(article, words);
        let value = match kind {
            Kind::Number => Value::Quantity(Quantity::new(1.0, 1.0, None)),
            _ => Value::Name(words.to_owned()),
        };
        let fact = Fact { span, passage: place.passage, kind, value, qualifier: None };
        self.comparison.mentions[article].facts.push(fact);
        self
    }

    /// Adds a finding; its members are article, words, value.
    pub fn finding(
        mut self,
        subject: Subject,
        verdict: Verdict,
        why: &str,
        members: &[(usize, &str, &str)],
    ) -> Self {
        let said = |&(article, words, value): &(usize, &str, &str)| {
            let (place, span) = self.find(article, words);
            // Of a quote the value is the altered word.
            let altered = words.find(value).filter(|_| subject == Subject::Quote);
            let altered = altered.map(|at| Span::new(span.start + at, span.start + at + value.len()));
            Said { place, span, value: value.to_owned(), altered: altered.into_iter().collect() }
        };
        let members = members.iter().map(said).collect();
        let why = why.to_owned();
        self.comparison.findings.push(Finding {
            subject,
            verdict,
            confidence: 0.83,
            why,
            claim: None,
            members,
        });
        self
    }

    /// Says that articles share copied text.
    pub fn origin(mut self, articles: &[usize], shared: f64) -> Self {
        self.comparison
            .origins
            .retain(|origin| !origin.articles.iter().any(|article| articles.contains(article)));
        self.comparison.origins.push(Origin { articles: articles.to_vec(), shared, source: None });
        self.comparison.origins.sort_by(|a, b| a.articles.cmp(&b.articles));
        self
    }

    /// Where words stand in an article for the first time.
    fn find(&self, article: usize, words: &str) -> (Place, Span) {
        let article_read = &self.comparison.articles[article];
        let start = article_read
            .text
            .find(words)
            .unwrap_or_else(|| panic!("{words} stands in {}", article_read.outlet));
        let passage = article_read.passage_at(start).expect("words stand in a passage");
        (Place { article, passage }, Span::new(start, start + words.len()))
    }

    /// The comparison.
    pub fn done(self) -> Comparison {
        self.comparison
    }
}

/// Two articles of these words, read and compared.
pub(super) fn pair(a: &str, b: &str) -> Comparison {
    let article = |name: &str, words: &str| read(name, format!("{words}\n").as_bytes()).expect("it is text");
    compare(vec![article("one.txt", a), article("two.txt", b)])
}

/// What two articles of these words are at odds on: the values of each finding.
pub(super) fn at_odds(a: &str, b: &str) -> Vec<String> {
    let story = pair(a, b);
    let odd = story.findings.iter().filter(|finding| finding.verdict == Verdict::Differ);
    odd.map(|finding| finding.members.iter().map(|said| said.value.as_str()).collect::<Vec<_>>().join(" | "))
        .collect()
}

/// Three outlets on a broken dam: a number at odds, an altered quote, an agreed date, a passage that one outlet
/// alone has, agency copy shared by two, and clutter.
pub fn dam() -> Comparison {
    Story::default()
        .article(
            "Valley Wire",
            "# Dam at Orsa gives way
             @ By Tove Lind

             A dam above Orsa broke on 4 May, killing 51 people.
             “This was a grave failure,” Mayor Ida Holm said.

             Engineers had warned of 12 cracks in March.

             ~ © Valley Wire",
        )
        .article(
            "The Lantern",
            "# Flood after dam fails

             On 4 May the dam above Orsa burst and about 60 people died.
             “This was a serious failure,” said Ida Holm, the mayor.
             > Rescue boats in Orsa.",
        )
        .article(
            "Coast Radio",
            "# Orsa mourns\n\nA dam above Orsa broke on 4 May, killing 51 people.\nSchools stay shut.",
        )
        .link((0, 0), (1, 0), 0.51)
        .link((0, 2), (1, 1), 0.82)
        .link((0, 2), (2, 1), 0.97)
        .link((1, 1), (2, 1), 0.8)
        .link((0, 3), (1, 2), 0.74)
        .claim(&[(0, 2), (1, 1), (2, 1)])
        .claim(&[(0, 3), (1, 2)])
        .quote(0, "“This was a grave failure,”", QuoteKind::Direct)
        .quote(1, "“This was a serious failure,”", QuoteKind::Direct)
        .utterance(Rendering::Altered, &[(0, 0), (1, 0)])
        .fact(0, "4 May", Kind::Date)
        .fact(0, "51 people", Kind::Number)
        .fact(0, "12 cracks", Kind::Number)
        .fact(0, "March", Kind::Date)
        .fact(1, "60 people", Kind::Number)
        .finding(
            Subject::Fact(Kind::Number),
            Verdict::Differ,
            "Two counts of people killed lie too far apart for “about”.",
            &[
                (0, "51 people", "51 people"),
                (1, "about 60 people", "about 60 people"),
                (2, "51 people", "51 people"),
            ],
        )
        .finding(
            Subject::Fact(Kind::Date),
            Verdict::Agree,
            "The same day.",
            &[(0, "4 May", "--05-04"), (1, "4 May", "--05-04"), (2, "4 May", "--05-04")],
        )
        .finding(
            Subject::Quote,
            Verdict::Differ,
            "Quotes of one statement have different words in the same place.",
            &[(0, "This was a grave failure", "grave"), (1, "This was a serious failure", "serious")],
        )
        .origin(&[0, 2], 0.42)
        .done()
}
