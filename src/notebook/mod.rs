//! What a reader keeps: bookmarks and notes, as plain data.

/// One passage, or some words of one, that a reader kept.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Bookmark {
    /// Tells it from every other bookmark.
    pub id: String,
}
