//! Keeping words: bookmarks and notes.

use super::prompt::{Prompt, Purpose};
use super::state::State;
use crate::article::Place;
use crate::notebook::{Event, keep, tags};
use crate::page::Target;
use crate::text::Span;

impl State {
    /// Keeps what is selected, else the passage under the cursor.
    pub(super) fn keep(&mut self) {
        if let Some((article, span)) = self.span_here() {
            self.keep_words(article, span);
        }
    }

    /// Keeps the passage that the cell under the cursor leads to.
    pub(super) fn keep_cell(&mut self) {
        let target = self.opened.last().and_then(super::Opened::target);
        let Some(Target::Place(place) | Target::Said(place, _)) = target else { return };
        self.keep_words(place.article, self.comparison.span_of(place));
    }

    fn keep_words(&mut self, article: usize, span: Span) {
        if self.notes.exactly(article, span).is_some() {
            return self
                .say_keys("Already kept: {bookmarks} lists what you kept, {delete} there takes it out.");
        }
        let Some(bookmark) = keep(&self.comparison, article, span, self.now) else { return };
        self.happened(Event::Added { bookmark: Box::new(bookmark) });
        self.selection = None;
        self.say_keys("Kept. {note} writes a note beside it, {bookmarks} lists what you kept.");
    }

    /// Asks for a note beside what is kept here; keeps it first where it is not.
    pub(super) fn note_here(&mut self) {
        if let Some(index) = self.kept_here() {
            self.ask_note(index);
        }
    }

    /// Asks for the tags of what is kept here; keeps it first where it is not.
    pub(super) fn tag_here(&mut self) {
        if let Some(index) = self.kept_here() {
            self.ask_tags(index);
        }
    }

    /// The bookmark on what is selected or the passage, made now where there is none.
    fn kept_here(&mut self) -> Option<usize> {
        let kept = |state: &Self| state.span_here().and_then(|(article, span)| state.notes.on(article, span));
        if kept(self).is_none() {
            self.keep();
        }
        kept(self)
    }

    /// Asks for the tags of the bookmark under the cursor of the list.
    pub(super) fn tag_listed(&mut self) {
        if let Some(opened) = self.opened.last() {
            self.ask_tags(opened.cursor.row);
        }
    }

    fn ask_tags(&mut self, index: usize) {
        if let Some(bookmark) = self.notes.get(index) {
            self.prompt = Some(Prompt::new(Purpose::Tags(bookmark.id.clone()), &bookmark.tags.join(" ")));
        }
    }

    /// Files a bookmark under what was typed, and nothing else.
    pub(super) fn write_tags(&mut self, id: &str, typed: &str) {
        self.happened(Event::Tagged { id: id.to_owned(), at: self.now, tags: tags(typed) });
    }

    /// Asks for a note beside the bookmark under the cursor of the list.
    pub(super) fn note_listed(&mut self) {
        if let Some(opened) = self.opened.last() {
            self.ask_note(opened.cursor.row);
        }
    }

    fn ask_note(&mut self, index: usize) {
        if let Some(bookmark) = self.notes.get(index) {
            let note = bookmark.note.as_deref().unwrap_or_default();
            self.prompt = Some(Prompt::new(Purpose::Note(bookmark.id.clone()), note));
        }
    }

    /// Writes a note; an empty one takes the note away.
    pub(super) fn write_note(&mut self, id: &str, note: &str) {
        let note = Some(note.trim()).filter(|note| !note.is_empty()).map(str::to_owned);
        self.happened(Event::Noted { id: id.to_owned(), at: self.now, note });
    }

    /// Takes out the bookmark under the cursor of the list.
    pub(super) fn delete_listed(&mut self) {
        let Some(opened) = self.opened.last() else { return };
        let Some(bookmark) = self.notes.get(opened.cursor.row) else { return };
        self.happened(Event::Removed { id: bookmark.id.clone(), at: self.now });
        self.say_keys("Deleted; {undo} puts it back.");
    }

    /// Goes to where a bookmark stands.
    pub(super) fn go_to_bookmark(&mut self, index: usize) {
        let found = self.notes.found(index);
        let place = found.and_then(|(article, span)| {
            let passage = self.comparison.articles.get(article)?.passage_at(span.start)?;
            Some(Place { article, passage })
        });
        match place {
            Some(place) => {
                self.opened.clear();
                self.jump(place);
            }
            None if self.notes.is_absent(index) => self.say("The article of these words is not open."),
            None => self.say("These words are no longer in their article, or cannot be told apart."),
        }
    }
}
