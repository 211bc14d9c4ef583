//! Reports.

use super::kept::{self, Decided, Decisions};
use super::output::{COLUMNS, Output, columns};
use super::say::print;
use super::story::Story;
use crate::abreast::Hands;
use crate::article::{Article, Place};
use crate::compare::{Comparison, MARKS, Mark};
use crate::notebook::Notebook;
use crate::page::Layers;
use crate::report::{FORMATS, Format, Report};
use crate::view::{Look, Of, VIEWS};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueHint};

/// What is reported, and how.
#[derive(Args, Debug)]
pub struct Asked {
    #[command(flatten)]
    story: Story,
    /// The form to print
    #[arg(long, short, default_value = FORMATS[0].name, value_parser = formats())]
    format: String,
    /// Prints this view in place of the whole report
    #[arg(long, short, value_name = "VIEW", value_parser = views())]
    view: Option<String>,
    #[command(flatten)]
    marks: Marks,
    /// Sets the other outlets against this one, named by its number or by any part of its name
    #[arg(long, value_name = "OUTLET", value_hint = ValueHint::Other)]
    base: Option<String>,
    #[command(flatten)]
    output: Output,
    /// Ends with exit code 1 where outlets are at odds, or alter a quote
    #[arg(long)]
    check: bool,
    #[arg(long, value_name = "WHAT", help = decisions())]
    decisions: Option<Decisions>,
}

/// Of which findings is told.
#[derive(Args, Debug)]
pub struct Marks {
    /// Tells only of findings with these marks
    #[arg(long, value_name = "MARK", value_delimiter = ',', value_parser = marks())]
    only: Vec<String>,
}

impl Marks {
    /// The marks that were asked for; all of them where none was.
    pub fn wanted(&self) -> Vec<Mark> {
        let wanted = |name: &str| self.only.is_empty() || self.only.iter().any(|only| only == name);
        MARKS.iter().filter(|row| wanted(row.name)).map(|row| row.mark).collect()
    }
}

/// What becomes of the reader's decisions, if nothing else is asked.
fn decisions() -> String {
    let of = |decided: bool| {
        let names = FORMATS.iter().filter(|row| row.decided == decided).map(|row| row.name);
        names.collect::<Vec<_>>().join(", ")
    };
    format!(
        "What becomes of your decisions on this story; if not given, {} apply them and {} ignore them, so that the \
         same articles give scripts the same bytes",
        of(true),
        of(false)
    )
}

fn formats() -> PossibleValuesParser {
    values(FORMATS.iter().map(|row| (row.name, row.help)))
}

fn views() -> PossibleValuesParser {
    let offered = VIEWS.iter().filter(|row| row.of != Of::Sitting);
    values(offered.map(|row| (row.name, row.help)))
}

fn marks() -> PossibleValuesParser {
    values(MARKS.iter().map(|row| (row.name, row.help)))
}

/// The rows of a table as the values of an option.
pub(super) fn values(rows: impl Iterator<Item = (&'static str, &'static str)>) -> PossibleValuesParser {
    PossibleValuesParser::new(rows.map(|(name, help)| PossibleValue::new(name).help(help)))
}

/// The view in which one outlet is set against the others.
const BASE: &str = "base";

/// Prints the report for people.
pub fn print_report(story: &Story) -> Result<(), String> {
    let mut comparison = story.compare(story.load()?);
    let format = &FORMATS[0];
    let notebook = kept::notebook(&comparison.articles);
    let decided = Decided::on(&mut comparison, &notebook, format.decided);
    let look = Look { decisions: &decided.listed, standing: &decided.standing, ..Look::new(&comparison) };
    print(&(format.write)(&Report::new(look, COLUMNS)))?;
    leave(comparison);
    Ok(())
}

/// Writes the report that was asked for; whether outlets differ where that is asked. `hands` are let go before it is
/// written.
pub fn report(asked: &Asked, hands: Option<Hands>) -> Result<bool, String> {
    asked.output.suits(&asked.format)?;
    let loaded = asked.story.load()?;
    let base = asked.base.as_deref().map(|named| outlet(named, &loaded.articles)).transpose()?;
    let name = asked.view.as_deref().or(base.map(|_| BASE));
    let view = name.and_then(|name| VIEWS.iter().find(|row| row.name == name));
    let format: &Format = FORMATS.iter().find(|row| row.name == asked.format).unwrap_or(&FORMATS[0]);
    let mut comparison = asked.story.compare(loaded);
    let carried_out = Decisions::are_carried_out(asked.decisions, format);
    let asks = carried_out || view.is_some_and(|view| view.of == Of::Notebook);
    let notebook = if asks { kept::notebook(&comparison.articles) } else { Notebook::default() };
    let Decided { listed, mut standing } = Decided::on(&mut comparison, &notebook, carried_out);
    let differ = asked.check && differs(&comparison);
    let marks = asked.marks.wanted();
    let mut wanted = comparison.findings.iter().map(|finding| marks.contains(&finding.mark()));
    standing.retain(|_| wanted.next().unwrap_or_default());
    let comparison = comparison.only(&marks);
    let kept = kept::kept(&notebook, &comparison.articles);
    let cursor = base.map(|article| first_passage(&comparison.articles, article));
    let look = Look {
        layers: Layers::of_marks(&marks),
        cursor,
        decisions: &listed,
        standing: &standing,
        bookmarks: &kept,
        ..Look::new(&comparison)
    };
    let text = (format.write)(&Report { view, decided: carried_out, ..Report::new(look, columns()) });
    // The other thread ends while this one writes: the system need not wake it when the program ends.
    drop(hands);
    asked.output.deliver(&text)?;
    leave(comparison);
    Ok(differ)
}

/// The outlet that is meant: by its number, which is all that a number can be, its name, or part of its name if that is of one alone.
fn outlet(named: &str, articles: &[Article]) -> Result<usize, String> {
    if !named.is_empty() && named.chars().all(|letter| letter.is_ascii_digit()) {
        let number = named.parse().ok().filter(|number| (1..=articles.len()).contains(number));
        return number
            .map(|number| number - 1)
            .ok_or_else(|| format!("there is no outlet {named}; there are 1 to {}", articles.len()));
    }
    let of = |is: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let all = articles.iter().enumerate();
        all.filter(|(_, article)| is(&article.outlet.to_lowercase())).map(|(index, _)| index).collect()
    };
    let named = named.to_lowercase();
    let whole = of(&|outlet| outlet == named);
    let found = if whole.is_empty() { of(&|outlet| outlet.contains(&named)) } else { whole };
    let all = articles.iter().map(|article| article.outlet.as_str()).collect::<Vec<_>>().join(", ");
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(format!("no outlet is called “{named}”; there are {all}")),
        _ => Err(format!("“{named}” may be several outlets; there are {all}")),
    }
}

/// The first passage of an article that is story.
fn first_passage(articles: &[Article], article: usize) -> Place {
    let passage = articles[article].story().next().map_or(0, |(passage, _)| passage);
    Place { article, passage }
}

/// Leaves a comparison to the end of the program: to take it apart piece by piece would only take time.
fn leave(comparison: Comparison) {
    std::mem::forget(comparison);
}

/// Whether any two outlets are at odds, or alter a quote.
fn differs(comparison: &Comparison) -> bool {
    [Mark::Differ, Mark::Altered].iter().any(|mark| comparison.count(*mark) > 0)
}
