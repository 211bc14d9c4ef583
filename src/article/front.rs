//! Front matter: what an article says about itself above its text.

use super::clean::fold;

/// What stands above the text, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Front {
    /// The headline.
    pub title: Option<String>,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// When it was published.
    pub published: Option<String>,
    /// Where it was published.
    pub url: Option<String>,
}

/// One value of the front matter.
type Field = fn(&mut Front) -> &mut Option<String>;

/// The names by which values go, in small letters.
const KEYS: &[(&[&str], Field)] = &[
    (&["title", "headline"], |front| &mut front.title),
    (&["outlet", "publisher", "publication", "site", "site_name", "newspaper", "source"], |front| {
        &mut front.outlet
    }),
    (&["author", "authors", "byline", "by", "writer"], |front| &mut front.byline),
    (
        &["date", "published", "publish_date", "publication date", "published_at", "pubdate", "datetime"],
        |front| &mut front.published,
    ),
    (
        &["url", "link", "source url", "source_url", "permalink", "canonical", "canonical_url", "original"],
        |front| &mut front.url,
    ),
];

/// Takes the front matter off a text: between two lines `---`, or lines `Title: …` at the top.
pub fn take(text: &str) -> (Front, &str) {
    let text = text.trim_start_matches(['\n', ' ']);
    fenced(text).or_else(|| header(text)).unwrap_or_else(|| (Front::default(), text))
}

fn fenced(text: &str) -> Option<(Front, &str)> {
    let inside = text.strip_prefix("---")?.trim_start_matches(' ').strip_prefix('\n')?;
    let mut front = Front::default();
    let mut known = 0;
    let mut rest = inside;
    loop {
        let (line, below) = rest.split_once('\n').unwrap_or((rest, ""));
        if matches!(line.trim_end(), "---" | "...") {
            return (known > 0).then_some((front, below));
        }
        known += usize::from(front.read(line));
        let is_field = line.trim().is_empty() || line.contains(':') || line.starts_with([' ', '-', '#']);
        if !is_field || below.is_empty() {
            return None;
        }
        rest = below;
    }
}

/// A block of `Name: value` lines, each of them known; a single line counts where it cannot be prose.
fn header(text: &str) -> Option<(Front, &str)> {
    let mut front = Front::default();
    let mut rest = text;
    let mut read = 0;
    while let Some((line, below)) = rest.split_once('\n') {
        if !front.read(line) {
            break;
        }
        read += 1;
        rest = below;
    }
    let is_header = read > 1 || front.title.is_some() || front.url.is_some();
    (is_header && !rest.trim().is_empty()).then_some((front, rest))
}

impl Front {
    /// Reads one line; says whether it is one of the values.
    fn read(&mut self, line: &str) -> bool {
        let Some((key, value)) = line.split_once(':') else { return false };
        let key = key.trim().trim_matches('*').to_lowercase();
        let Some((_, field)) = KEYS.iter().find(|(names, _)| names.contains(&key.as_str())) else {
            return false;
        };
        let value = unquote(value.trim().trim_matches('*').trim());
        if value.is_empty() {
            return true;
        }
        let place = if is_url(&value) { &mut self.url } else { field(self) };
        place.get_or_insert(value);
        true
    }

    /// The text with the title as its first line, unless it already stands at the top.
    pub fn with_title(&self, text: String) -> String {
        match &self.title {
            Some(title) if !text.lines().take(4).any(|line| line == title) => format!("{title}\n\n{text}"),
            _ => text,
        }
    }
}

/// A value without the quotation marks or brackets that YAML puts around it.
fn unquote(value: &str) -> String {
    let bare = ['"', '\''].iter().find_map(|&mark| value.strip_prefix(mark)?.strip_suffix(mark));
    let list = value.strip_prefix('[').and_then(|inside| inside.strip_suffix(']'));
    fold(bare.or(list).unwrap_or(value))
}

/// Whether a word is the address of a page.
pub fn is_url(word: &str) -> bool {
    let rest = word.strip_prefix("https://").or_else(|| word.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}
