//! The reader's bookmarks, and where they stand in the articles that are open.

use crate::article::Article;
use crate::notebook::{Anchor, Bookmark, Event, Notebook, anchors};
use crate::text::Span;
use crate::view::Kept;

/// What the reader kept.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    notebook: Notebook,
    anchors: Vec<Anchor>,
}

impl Notes {
    /// A notebook beside the articles that are open.
    pub fn new(notebook: Notebook, articles: &[Article]) -> Self {
        let anchors = anchors(notebook.bookmarks().map(|it| &it.words), articles);
        Self { notebook, anchors }
    }

    /// Takes in what happened.
    pub fn take(&mut self, event: Event, articles: &[Article]) {
        self.notebook.take(event);
        self.anchors = anchors(self.notebook.bookmarks().map(|it| &it.words), articles);
    }

    /// The notebook.
    pub const fn notebook(&self) -> &Notebook {
        &self.notebook
    }

    /// A bookmark by its position in the list.
    pub fn get(&self, index: usize) -> Option<&Bookmark> {
        self.notebook.get(index)
    }

    /// Where a bookmark stands: article and words.
    pub fn found(&self, index: usize) -> Option<(usize, Span)> {
        self.anchors.get(index).and_then(|anchor| anchor.found())
    }

    /// Whether the article of a bookmark is not open.
    pub fn is_absent(&self, index: usize) -> bool {
        self.anchors.get(index) == Some(&Anchor::Absent)
    }

    /// The first bookmark on words of a stretch of an article.
    pub fn on(&self, article: usize, span: Span) -> Option<usize> {
        let touches =
            |anchor: &Anchor| anchor.found().is_some_and(|(of, at)| of == article && at.overlaps(span));
        self.anchors.iter().position(touches)
    }

    /// The bookmark on exactly these words of an article.
    pub fn exactly(&self, article: usize, span: Span) -> Option<usize> {
        self.anchors.iter().position(|anchor| anchor.found() == Some((article, span)))
    }

    /// The list, as a view shows it.
    pub fn kept(&self) -> Vec<Kept<'_>> {
        let kept = |(bookmark, anchor): (_, &Anchor)| Kept { bookmark, anchor: *anchor };
        self.notebook.bookmarks().zip(&self.anchors).map(kept).collect()
    }
}
