//! The sample story, carried in the program: one event as five invented outlets tell it.

use crate::article::{Article, read};

macro_rules! sample {
    ($($name:literal),* $(,)?) => {
        &[$((concat!("sample/", $name), include_bytes!(concat!("../../articles/", $name)))),*]
    };
}

/// Its files: name and bytes.
const SAMPLE: &[(&str, &[u8])] = sample![
    "1-meridian-wire.md",
    "2-byte-ledger.txt",
    "3-coast-courier.txt",
    "4-reel-gazette.txt",
    "5-harbor-8-news.md",
];

/// Its articles.
pub fn articles() -> Vec<Article> {
    SAMPLE.iter().filter_map(|(name, bytes)| read(name, bytes).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_it_can_be_read() {
        assert_eq!(articles().len(), SAMPLE.len());
    }
}
