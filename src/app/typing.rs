//! What is typed at a prompt, and searching.

use super::key::Key;
use super::prompt::{Prompt, Purpose, Typed};
use super::search::Search;
use super::state::State;
use crate::article::Place;
use crate::text::Span;

impl State {
    /// Takes in a key while a line is being typed.
    pub(super) fn type_key(&mut self, key: Key) {
        let Some(prompt) = &mut self.prompt else { return };
        match prompt.press(key) {
            Typed::On => self.typed_on(),
            Typed::Away => {
                if let Some(Prompt { purpose: Purpose::Search(from), .. }) = self.prompt.take() {
                    self.search = Search::default();
                    if let Some(place) = from {
                        self.jump(place);
                    }
                }
            }
            Typed::Done => {
                if let Some(prompt) = self.prompt.take() {
                    self.typed(&prompt);
                }
            }
        }
    }

    /// A search is carried out while it is typed, from where the reader stood before.
    pub(super) fn typed_on(&mut self) {
        let Some(Prompt { purpose: Purpose::Search(from), input }) = &self.prompt else { return };
        let from = *from;
        if input.value() == self.search.words {
            return;
        }
        self.search = Search::new(input.value(), &self.comparison.articles);
        if let Some(place) = from {
            self.search.from(place);
            self.jump(self.search.here().map_or(place, |hit| hit.place));
        }
    }

    /// Goes on by so many hits from where the reader stands, round the end.
    pub(super) fn step_hit(&mut self, by: isize) {
        if self.search.words.is_empty() {
            return self.say("Nothing has been searched for; / searches.");
        }
        let Some(place) = self.panes.place() else { return };
        let moved = self.search.here().is_some_and(|hit| hit.place != place);
        if moved {
            self.search.from(place);
        }
        let on_it = self.search.here().is_none_or(|hit| hit.place <= place);
        self.search.step(if moved && by > 0 && !on_it { by - 1 } else { by });
        self.go_to_hit();
    }

    fn typed(&mut self, prompt: &Prompt) {
        match &prompt.purpose {
            Purpose::Note(id) => self.write_note(id, prompt.input.value()),
            Purpose::Tags(id) => self.write_tags(id, prompt.input.value()),
            Purpose::Search(_) if self.search.words.is_empty() => {}
            Purpose::Search(_) if self.search.hits.is_empty() => {
                let words = std::mem::take(&mut self.search).words;
                self.say(format!("“{words}” is in none of the articles."));
            }
            Purpose::Search(_) => self.go_to_hit(),
        }
    }

    /// Goes to the hit at which the search stands.
    pub(super) fn go_to_hit(&mut self) {
        if let Some(hit) = self.search.here() {
            self.jump(hit.place);
        }
    }

    /// The words that a copy takes: what is selected, the row of a list, or the passage.
    pub(super) fn words_here(&self) -> String {
        if let Some(opened) = self.opened.last() {
            let row = opened.page.rows.get(opened.cursor.row);
            let cells = row.map(|row| row.cells.iter().map(crate::page::Cell::text).collect::<Vec<_>>());
            return cells.unwrap_or_default().join("\t");
        }
        let Some((article, span)) = self.span_here() else { return String::new() };
        span.of(&self.comparison.articles[article].text).to_owned()
    }

    /// What is selected, else the passage under the cursor: article and stretch.
    pub(super) fn span_here(&self) -> Option<(usize, Span)> {
        if let Some(selection) = &self.selection {
            return Some((selection.article, selection.span()));
        }
        let Place { article, passage } = self.panes.place()?;
        let passage = self.comparison.articles.get(article)?.passages.get(passage)?;
        Some((article, passage.span))
    }

    /// Puts the cursor where the open end of the selection is.
    pub(super) fn follow_selection(&mut self) {
        let Some(selection) = &self.selection else { return };
        if let Some(place) = selection.place(&self.comparison.articles[selection.article]) {
            self.jump(place);
        }
    }
}
