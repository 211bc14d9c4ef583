//! The library by itself, without a terminal: reads articles, compares them, asks what was found, writes reports.
//!
//! `cargo run --no-default-features --example library`

use rashomon::article::{self, Article, Unreadable};
use rashomon::compare::{Comparison, compare};
use rashomon::report::{FORMATS, Report};
use rashomon::view::{Look, VIEWS};
use std::fmt::Write;

/// What three outlets wrote. Articles may come from anywhere: all the library needs is a name and bytes.
const TOLD: &[(&str, &str)] = &[
    (
        "post.md",
        "---\noutlet: Valley Post\ndate: 2021-05-05\n---\n# Dam bursts above Alma\n\nThe old dam above Alma burst on \
         Tuesday and killed 12 people. “It was a grave failure,” Mayor Ida Holm said.\n",
    ),
    (
        "herald.md",
        "---\noutlet: Herald\ndate: 2021-05-05\n---\n# Flood in Alma\n\nAt least 9 people were killed in Alma on \
         Tuesday when the old dam burst. “It was a serious failure,” said Ida Holm, the mayor.\n",
    ),
    (
        "lantern.md",
        "---\noutlet: Lantern\ndate: 2021-05-05\n---\n# Alma mourns\n\nThe old dam above Alma burst on Tuesday and \
         killed 15 people. Schools stay shut.\n",
    ),
];

fn main() -> Result<(), Unreadable> {
    println!("{}", told()?);
    Ok(())
}

/// All that this example shows, one thing after the other.
///
/// # Errors
/// If an article cannot be read.
pub fn told() -> Result<String, Unreadable> {
    let articles: Vec<Article> =
        TOLD.iter().map(|(name, text)| article::read(name, text.as_bytes())).collect::<Result<_, _>>()?;
    let story = compare(articles);
    Ok([findings(&story), who_says_it(&story), grid(&story)].join("\n"))
}

/// What was found: how it is marked, what it is about, the rule behind it, and each outlet's words.
fn findings(story: &Comparison) -> String {
    let mut text = String::new();
    for finding in &story.findings {
        let _ = writeln!(text, "{} {}: {}", finding.mark().glyph(), finding.subject.name(), finding.why);
        for said in &finding.members {
            let article = &story.articles[said.place.article];
            let _ = writeln!(text, "    {}: {}", article.outlet, said.span.of(&article.text));
        }
    }
    text
}

/// Who says what each passage of the first article says.
fn who_says_it(story: &Comparison) -> String {
    let mut text = String::new();
    for (passage, _) in story.articles[0].story() {
        let place = article::Place { article: 0, passage };
        let coverage = story.coverage(place).into_iter().enumerate();
        let outlets =
            coverage.filter(|(_, says)| *says).map(|(index, _)| story.articles[index].outlet.as_str());
        let _ = writeln!(
            text,
            "{}  [{}]",
            story.articles[0].words_of(passage),
            outlets.collect::<Vec<_>>().join(", ")
        );
    }
    text
}

/// One view in one format: the facts as comma-separated values.
fn grid(story: &Comparison) -> String {
    let view = VIEWS.iter().find(|view| view.name == "facts");
    let report = Report { view, ..Report::new(Look::new(story), 80) };
    let format = FORMATS.iter().find(|format| format.name == "csv");
    format.map(|format| (format.write)(&report)).unwrap_or_default()
}
