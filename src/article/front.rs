//! Front matter: what an article says about itself above its text.

use super::clean::fold;
use super::stock::key;

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

/// Among how many lines at the top the title is looked for.
const TITLE_WITHIN: usize = 4;

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

    /// The title, unless one of the first lines is the same.
    pub fn missing_title<'l>(&self, mut lines: impl Iterator<Item = &'l str>) -> Option<&str> {
        let title = self.title.as_deref()?;
        let stands = lines.by_ref().take(TITLE_WITHIN).any(|line| key(line) == key(title));
        (!stands).then_some(title)
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

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, title: Option<&str>, body: &str) {
        let (front, rest) = take(text);
        assert_eq!((front.title.as_deref(), rest.trim()), (title, body), "{text}");
    }

    #[test]
    fn between_two_lines_of_dashes() {
        check(
            "---\ntitle: 'Storm: the end'\ntags: [a, b]\n---\nIt rained.",
            Some("Storm: the end"),
            "It rained.",
        );
        check("---\nheadline: Storm\n...\nIt rained.", Some("Storm"), "It rained.");
        check("---\nnothing known: here\n---\nIt rained.", None, "---\nnothing known: here\n---\nIt rained.");
        check("---\ntitle: Storm\nIt never ends.", None, "---\ntitle: Storm\nIt never ends.");
    }

    #[test]
    fn lines_at_the_top() {
        check("Title: Storm\nBy: Ann Lee\n\nIt rained.", Some("Storm"), "It rained.");
        check("Source: the mayor said so.\nIt rained.", None, "Source: the mayor said so.\nIt rained.");
        check("Title: Storm", None, "Title: Storm");
    }

    #[test]
    fn every_name_leads_to_its_value() {
        let (front, _) = take(
            "---\nsite: Post\nauthor: [Ann Lee, Bob Ray]\ndate: 2021-03-03\nlink: \"https://a.example\"\n---\nx",
        );
        assert_eq!(front.outlet.as_deref(), Some("Post"));
        assert_eq!(front.byline.as_deref(), Some("Ann Lee, Bob Ray"));
        assert_eq!(front.published.as_deref(), Some("2021-03-03"));
        assert_eq!(front.url.as_deref(), Some("https://a.example"));
        let (front, _) = take("Source: https://a.example/b\nTitle: Storm\n\nx");
        assert_eq!((front.url.as_deref(), front.outlet), (Some("https://a.example/b"), None));
    }
}
