//! What is typed at a prompt, and searching.

use super::key::Key;
use super::palette::choices;
use super::prompt::{Prompt, Purpose, Typed};
use super::search::Search;
use super::state::State;
use crate::article::Place;
use crate::text::Span;

/// So many searches are remembered.
const MOST_SEARCHES: usize = 50;

impl State {
    /// Takes in a key while a line is being typed.
    pub(super) fn type_key(&mut self, key: Key) {
        let Some(prompt) = &mut self.prompt else { return };
        match prompt.press(key) {
            Typed::On => self.typed_on(),
            Typed::Up => self.offer(-1),
            Typed::Down => self.offer(1),
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
        let Some(Prompt { purpose, input, chosen }) = &mut self.prompt else { return };
        let &mut Purpose::Search(from) = purpose else {
            *chosen = 0;
            return;
        };
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
            return self.say_keys("Nothing has been searched for; {search} searches.");
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
            Purpose::Command => self.run_chosen(prompt),
            Purpose::Note(id) => self.write_note(id, prompt.input.value()),
            Purpose::Tags(id) => self.write_tags(id, prompt.input.value()),
            Purpose::Search(_) if self.search.words.is_empty() => {}
            Purpose::Search(_) if self.search.hits.is_empty() => {
                let words = std::mem::take(&mut self.search).words;
                self.say(format!("“{words}” is in none of the articles."));
            }
            Purpose::Search(_) => {
                self.remember_search();
                self.go_to_hit();
            }
        }
    }

    /// Chooses another of the things that a line offers; of a search, what was searched for before.
    fn offer(&mut self, by: isize) {
        let offered = self.choices().len();
        let Some(Prompt { purpose, chosen, .. }) = &mut self.prompt else { return };
        if *purpose == Purpose::Command {
            *chosen = chosen.saturating_add_signed(by).min(offered.saturating_sub(1));
        } else if matches!(purpose, Purpose::Search(_)) {
            self.recall(by);
        }
    }

    /// Puts what was searched for before into the line.
    fn recall(&mut self, by: isize) {
        let Some(prompt) = &mut self.prompt else { return };
        let at = prompt.chosen.saturating_add_signed(-by).min(self.searches.len());
        let words = at.checked_sub(1).and_then(|back| self.searches.iter().rev().nth(back));
        prompt.input = tui_input::Input::new(words.cloned().unwrap_or_default());
        prompt.chosen = at;
        self.typed_on();
    }

    /// Keeps what was searched for, the last at the end, nothing twice.
    fn remember_search(&mut self) {
        let words = self.search.words.clone();
        self.searches.retain(|kept| *kept != words);
        self.searches.push(words);
        if self.searches.len() > MOST_SEARCHES {
            self.searches.remove(0);
        }
    }

    /// Asks for the name of a command.
    pub(super) fn open_palette(&mut self) {
        self.prompt = Some(Prompt::new(Purpose::Command, ""));
    }

    /// Gives the command that was chosen by its name.
    fn run_chosen(&mut self, prompt: &Prompt) {
        let typed = prompt.input.value();
        let chosen = choices(typed, self.when(), &self.keymap, &self.themes).into_iter().nth(prompt.chosen);
        match chosen {
            Some(choice) => self.run(choice.command.0, choice.command.1),
            None => self.say(format!("No command is called “{typed}”.")),
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
