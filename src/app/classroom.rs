//! Classroom: what was found is hidden, the reader marks passages by themselves, and then both are compared.

use super::effect::Effect;
use super::state::{State, Work};
use crate::compare::Mark;
use crate::report::markdown_page;
use crate::view::VIEWS;

impl State {
    /// Hides what was found; then brings it back beside what the reader marked; then ends.
    pub(super) fn classroom(&mut self) {
        match self.work {
            Work::Done if self.given.is_empty() => self.hide(),
            Work::Done => {
                self.given.clear();
                self.opened.retain(|opened| opened.row.name != SHEET);
                self.edition += 1;
                self.say("The lesson is over.");
            }
            Work::Hidden => self.reveal(),
            _ => self.say("The articles are not compared yet."),
        }
    }

    fn hide(&mut self) {
        self.work = Work::Hidden;
        self.finding = None;
        self.opened.clear();
        self.rulings.hide(true);
        self.rule();
        self.say_keys("Marks are hidden. {agrees} agrees · {differs} differs · {alone-here} only here · {classroom} shows what was found");
    }

    /// Goes on with a lesson, or with none, as the reader left it.
    pub(super) fn resume(&mut self, lesson: bool) {
        self.rulings.hide(lesson);
        self.work = match self.work {
            Work::Done if lesson => Work::Hidden,
            Work::Hidden if !lesson => Work::Done,
            _ => return,
        };
        self.rule();
    }

    fn reveal(&mut self) {
        self.work = Work::Done;
        self.rulings.hide(false);
        self.rule();
        if self.given.is_empty() {
            return self.say("Nothing was marked; all marks are back.");
        }
        self.open_anew(SHEET);
    }

    /// Marks the passage under the cursor, or takes the mark away.
    pub(super) fn give(&mut self, mark: Option<Mark>) {
        let Some(place) = self.panes.place() else { return };
        if !self.is_story(place) {
            return self.say("This is not story: it is not compared.");
        }
        self.given.retain(|(given, _)| *given != place);
        if let Some(mark) = mark {
            let at = self.given.partition_point(|(given, _)| *given < place);
            self.given.insert(at, (place, mark));
        }
        self.edition += 1;
    }

    /// Writes what the reader marked, beside what was found if that is not hidden, into a file.
    pub(super) fn export_sheet(&mut self) {
        let kept = self.notes.kept();
        let look = self.look(&kept);
        let view = VIEWS.iter().find(|view| view.name == SHEET);
        let pages = view.map(|view| (view.pages)(&look)).unwrap_or_default();
        let text: String = pages.iter().map(markdown_page).collect();
        self.outbox.push(Effect::Write { name: "rashomon-classroom".to_owned(), ending: "md", text });
    }
}

/// The list of what the reader marked.
const SHEET: &str = "classroom";
