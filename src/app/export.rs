//! What is seen goes into a file: evidence that leaves the terminal.

use super::effect::Effect;
use super::state::State;
use crate::notebook::exchange::{Contents, EXCHANGES, write};
use crate::report::{FORMATS, Report};
use crate::view::VIEWS;

/// How wide lines may be in a file.
const COLUMNS: usize = 80;

impl State {
    /// Writes what is on top into a new file: the articles as a page for browsers, bookmarks with all that was kept
    /// with them, any other view as Markdown.
    pub(super) fn export(&mut self) {
        let name = self.opened.last().map_or(VIEWS[0].name, |opened| opened.row.name);
        let Some(view) = VIEWS.iter().find(|view| view.name == name) else {
            return self.say("There is nothing here to write into a file.");
        };
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let report = Report { view: Some(view), ..Report::new(look, COLUMNS) };
        let told = |format: &str, ending| {
            let row = FORMATS.iter().find(|row| row.name == format);
            (row.map(|row| (row.write)(&report)).unwrap_or_default(), ending)
        };
        let (text, ending) = match name {
            "panes" => told("html", "html"),
            "bookmarks" => {
                let bookmarks: Vec<_> = self.notes.notebook().bookmarks().collect();
                let form = EXCHANGES.iter().find(|row| row.name == "markdown");
                (
                    form.map(|form| write(form, Contents { bookmarks, ..Contents::default() }))
                        .unwrap_or_default(),
                    "md",
                )
            }
            _ => told("markdown", "md"),
        };
        self.outbox.push(Effect::Write { name: format!("rashomon-{name}"), ending, text });
    }
}
