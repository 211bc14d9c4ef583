//! Stories of a mixed folder, listed: for people, for spreadsheets, for other programs.

mod text;

use crate::article::Article;
use crate::page::clean;
use crate::stories::Story;
use crate::text::csv;
use serde::Serialize;

/// What is listed.
#[derive(Clone, Copy, Debug)]
pub struct Listing<'a> {
    /// The articles.
    pub articles: &'a [Article],
    /// The stories that they make, in their order.
    pub stories: &'a [Story],
    /// How a story of these is opened, for people; nothing where it cannot be.
    pub open: Option<&'a str>,
    /// How wide lines may be that can be wrapped.
    pub columns: usize,
}

/// A row of the table of forms of a listing.
#[derive(Debug)]
pub struct ListingFormat {
    /// What it is asked for by.
    pub name: &'static str,
    /// What it is, in one line.
    pub help: &'static str,
    /// Writes it.
    pub write: fn(&Listing) -> String,
}

/// All forms of a listing; the first is the one for people.
pub const LISTINGS: &[ListingFormat] = &[
    ListingFormat { name: "text", help: "for people: titles, outlets, dates and files", write: text::write },
    ListingFormat { name: "csv", help: "for spreadsheets: a row for each article", write: table },
    ListingFormat { name: "json", help: "for other programs: titles and files", write: json },
    ListingFormat {
        name: "jsonl",
        help: "for other programs: JSON Lines, a story each, as `batch` reads them",
        write: lines,
    },
];

/// A story as other programs read it.
#[derive(Serialize)]
struct StoryForm<'a> {
    title: &'a str,
    articles: Vec<&'a str>,
}

#[derive(Serialize)]
struct Document<'a> {
    schema: &'static str,
    stories: Vec<StoryForm<'a>>,
}

impl<'a> Listing<'a> {
    /// The articles of a story.
    fn of(&self, story: &'a Story) -> impl Iterator<Item = &'a Article> {
        let articles = self.articles;
        story.articles.iter().filter_map(move |&at| articles.get(at))
    }

    fn forms(&self) -> impl Iterator<Item = StoryForm<'a>> {
        self.stories.iter().map(|story| StoryForm {
            title: &story.title,
            articles: self.of(story).map(|article| article.source.as_str()).collect(),
        })
    }
}

fn json(listing: &Listing) -> String {
    let document = Document { schema: "rashomon-stories/1", stories: listing.forms().collect() };
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn lines(listing: &Listing) -> String {
    listing.forms().map(|form| serde_json::to_string(&form).unwrap_or_default() + "\n").collect()
}

fn table(listing: &Listing) -> String {
    let head = csv::row(["story", "title", "outlet", "published", "file"]);
    let rows = listing.stories.iter().zip(1..).flat_map(|(story, number)| {
        listing.of(story).map(move |article| {
            let cells = [&*number.to_string(), &story.title, &article.outlet, &day(article), &article.source];
            csv::row(cells.map(|cell| clean(cell).into_owned()))
        })
    });
    head + &rows.collect::<String>()
}

/// The day of an article; nothing where it does not tell.
fn day(article: &Article) -> String {
    article.published.map(|published| published.date.to_string()).unwrap_or_default()
}
