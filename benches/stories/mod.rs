//! Stories to be timed on.

use rashomon::article::{Article, read};

const SAMPLE: &[(&str, &str)] = &[
    ("1-meridian-wire.md", include_str!("../../articles/1-meridian-wire.md")),
    ("2-byte-ledger.txt", include_str!("../../articles/2-byte-ledger.txt")),
    ("3-coast-courier.txt", include_str!("../../articles/3-coast-courier.txt")),
    ("4-reel-gazette.txt", include_str!("../../articles/4-reel-gazette.txt")),
    ("5-harbor-8-news.md", include_str!("../../articles/5-harbor-8-news.md")),
];

/// As many articles as a story may well have.
const MANY: usize = 60;

/// The sample story.
pub fn sample() -> Vec<Article> {
    SAMPLE.iter().map(|(name, text)| read(name, text.as_bytes()).expect("the sample can be read")).collect()
}

/// Articles made of those of the sample by leaving out every eleventh word, in each another one.
pub fn many() -> Vec<Article> {
    let made = (0..MANY).map(|copy| {
        let (name, text) = SAMPLE[copy % SAMPLE.len()];
        let words = text.split_inclusive(' ').enumerate();
        let kept: String =
            words.filter(|(at, _)| at % 11 != copy / SAMPLE.len()).map(|(_, word)| word).collect();
        read(&format!("{copy}-{name}"), kept.as_bytes()).expect("most of the sample can be read")
    });
    made.collect()
}
