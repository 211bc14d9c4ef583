//! The comparison, made in a thread of its own while the articles are read.

use super::events::Happening;
use crate::article::Article;
use crate::compare::{Comparison, Progress};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

/// Compares articles, and says meanwhile how far it has come; nothing where it is stopped.
pub type Compare = Arc<dyn Fn(Vec<Article>, &Progress) -> Option<Comparison> + Send + Sync>;

/// A comparison that is being made.
#[derive(Debug)]
pub struct Work {
    /// Tells it from those before it.
    pub number: usize,
    articles: usize,
    progress: Arc<Progress>,
}

impl Work {
    /// Begins to compare. What comes of it is sent, also where nothing does.
    pub fn begin(
        number: usize,
        compare: &Compare,
        articles: Vec<Article>,
        heard: &Sender<Happening>,
    ) -> Self {
        let work = Self { number, articles: articles.len(), progress: Arc::default() };
        let (compare, heard) = (Arc::clone(compare), heard.clone());
        let progress = Arc::clone(&work.progress);
        thread::spawn(move || {
            let made = catch_unwind(AssertUnwindSafe(|| compare(articles, &progress)));
            // Whoever has left in the meantime does not hear of it.
            let _ = heard.send(Happening::Compared(number, made.ok().flatten().map(Box::new)));
        });
        work
    }

    /// What is done now.
    pub fn told(&self) -> String {
        self.progress.told(self.articles)
    }

    /// Gives it up.
    pub fn stop(&self) {
        self.progress.stop();
    }
}
