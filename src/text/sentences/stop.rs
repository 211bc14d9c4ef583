//! A stop, and whether a sentence ends with it.

use super::{abbreviation, list::Marker, marks::Marks};
use crate::text::lexicon::{Lexicon, lexicon};
use crate::text::{Sort, Span, Word, words};

/// Every form of a verb that brings speaker and words together.
static CUES: Lexicon = lexicon!("cues", written);
/// What may follow `Obama said` where it names the speaker of the quotation before it.
static BEHIND_SPEAKERS: Lexicon = lexicon!("behind-speakers", written);

/// How many words and dots the name of a speaker has at most.
const LONGEST_NAME: usize = 5;

/// How far ahead of a stop is looked, in bytes.
const AHEAD: usize = 160;

/// Whether a character may end a sentence.
pub const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‥' | '．' | '。' | '！' | '？')
}

/// One or more stops, with the marks that close behind them.
#[derive(Debug)]
pub struct Stop {
    /// Where the stops begin.
    start: usize,
    /// Where the stops end and the closing marks begin.
    marks_end: usize,
    /// Where the closing marks and the numbers of notes end.
    pub end: usize,
    /// Whether a quotation mark closes behind it.
    closes_quote: bool,
}

impl Stop {
    /// Reads the stops that begin a stretch.
    pub fn read(text: &str, here: Span, marks: &Marks) -> Self {
        let marks_end = here.start + run_of_stops(here.of(text));
        let mut end = marks_end;
        let mut closes_quote = false;
        let mut open = marks.quote.is_some();
        let mut rest = Span::new(end, here.end).of(text).chars().peekable();
        while let Some(c) = rest.next() {
            let word_follows = rest.peek().is_some_and(|next| next.is_alphanumeric());
            let closes = match c {
                '”' | '»' | ')' | ']' => true,
                '"' => open || !word_follows,
                '’' | '\'' => !word_follows,
                _ => false,
            };
            if !closes {
                break;
            }
            closes_quote |= !matches!(c, ')' | ']');
            open &= c != '"';
            end += c.len_utf8();
        }
        end += notes(text, here.start, Span::new(end, here.end));
        Self { start: here.start, marks_end, end, closes_quote }
    }

    /// Whether the sentence that began with `sentence` ends here.
    pub fn ends(&self, text: &str, sentence: Span, marks: &Marks) -> bool {
        let behind = Span::new(self.end, sentence.end).first(AHEAD, text);
        let rest = behind.of(text);
        let next = rest.trim_start();
        if next.is_empty() {
            return true;
        }
        if next.len() == rest.len() && !self.is_wide(text) {
            return self.ends_glued(text, sentence, next);
        }
        let word = next.trim_start_matches(|c: char| "“‘\"'([«„-–—•*_¿¡".contains(c) || c == ' ');
        let item = Marker::at(text, behind.trim(text)).is_some()
            && next.starts_with(|c: char| !c.is_alphabetic() || c.is_lowercase());
        if !(opens_sentence(word) || item || is_roman_item(next)) || self.is_held(text, sentence, marks) {
            return false;
        }
        if self.closes_quote && is_attribution(text, behind, self.is_plain(text)) {
            return false;
        }
        self.ends_before(text, sentence, next, word)
    }

    /// Whether the stops are such that a sentence may end before these words.
    fn ends_before(&self, text: &str, sentence: Span, next: &str, word: &str) -> bool {
        let stops = Span::new(self.start, self.marks_end).of(text);
        let dots = stops.chars().filter(|&c| c == '.').count();
        if stops.contains(['!', '?', '。', '．', '！', '？']) || dots > 3 {
            return true;
        }
        if dots == 3 || stops.contains('…') {
            return self.closes_quote && !next.starts_with(['(', '['])
                || abbreviation::is_opener(word)
                || sentence.start + 3 < self.start && next.starts_with(['“', '"']);
        }
        if self.end > self.marks_end {
            return !abbreviation::is_title_in_brackets(text, Span::new(sentence.start, self.start));
        }
        abbreviation::ends(text, Span::new(sentence.start, self.start), next, word)
    }

    /// Whether quotation marks or brackets around it hold the words on its two sides together.
    fn is_held(&self, text: &str, sentence: Span, marks: &Marks) -> bool {
        let in_brackets = marks.bracket.is_some_and(|(at, _)| {
            at > sentence.start
                && Span::new(self.end, sentence.end).first(AHEAD, text).of(text).contains([')', ']'])
        });
        let quoted = marks.quote.map(|at| Span::new(at.max(sentence.start), self.start).of(text));
        in_brackets || quoted.is_some_and(|words| words.split_whitespace().nth(2).is_none())
    }

    /// Whether a sentence ends here although no space follows: `the incident.For now`.
    fn ends_glued(&self, text: &str, sentence: Span, next: &str) -> bool {
        let stops = Span::new(self.start, self.marks_end).of(text);
        if stops.chars().count() > 1 || stops == "…" {
            return false;
        }
        let before = Span::new(sentence.start, self.start);
        let word: String = next
            .trim_start_matches(['“', '"'])
            .chars()
            .take_while(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '@' | '!'))
            .collect();
        let mut letters = word.trim_end_matches('.').chars();
        // a letter with a stop of its own belongs to the word before: `Ph.D.`
        let sentence_like = letters.next().is_some_and(char::is_uppercase)
            && if letters.as_str().is_empty() {
                !word.ends_with('.')
            } else {
                letters.all(char::is_lowercase)
            };
        sentence_like && abbreviation::ends_glued(text, before) && next.contains(' ')
    }

    /// Whether it is a single full stop.
    fn is_plain(&self, text: &str) -> bool {
        Span::new(self.start, self.marks_end).of(text) == "."
    }

    /// Whether it is a full-width stop, behind which no space is written.
    fn is_wide(&self, text: &str) -> bool {
        Span::new(self.start, self.marks_end).of(text).starts_with(['．', '。', '！', '？'])
    }
}

/// How many bytes of stops open a stretch: `.`, `?!`, `...`, `. . .`
fn run_of_stops(rest: &str) -> usize {
    let mut end = 0;
    let mut spaced = rest.char_indices().peekable();
    while let Some((at, c)) = spaced.next() {
        if is_stop(c) {
            end = at + c.len_utf8();
        } else if !(c == ' ' && rest.starts_with('.') && spaced.peek().is_some_and(|&(_, next)| next == '.'))
        {
            break;
        }
    }
    end
}

/// How many bytes of note numbers stand behind a stop: `martyr.[1] The`, `consultation.11 Take`.
fn notes(text: &str, stop: usize, behind: Span) -> usize {
    let rest = behind.first(AHEAD, text).of(text);
    let bracketed: usize = bracketed_notes(rest);
    if bracketed > 0 {
        return bracketed;
    }
    let before = Span::new(0, stop).of(text).chars().next_back();
    if !before.is_some_and(|c| c.is_lowercase() || c == ')')
        || !rest.starts_with(|c: char| c.is_ascii_digit())
    {
        return 0;
    }
    let bare = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let taken = rest.len() - bare.len();
    let ends = bare.starts_with(char::is_uppercase) && rest.chars().nth(taken - 1) == Some(' ') && taken <= 8;
    if ends { taken - 1 } else { 0 }
}

fn bracketed_notes(rest: &str) -> usize {
    let mut left = rest;
    while let Some((note, behind)) = left.strip_prefix('[').and_then(|inside| inside.split_once(']')) {
        if note.is_empty() || note.len() > 4 || !note.bytes().all(|byte| byte.is_ascii_digit()) {
            break;
        }
        left = behind;
    }
    rest.len() - left.len()
}

/// Whether a word may open a sentence: a capital, a digit, or a name like `iPhone`.
fn opens_sentence(word: &str) -> bool {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return false };
    let second = letters.next();
    first.is_uppercase()
        || first.is_numeric()
        || (first.is_lowercase() && second.is_some_and(char::is_uppercase))
        || matches!(first, '$' | '€' | '£' | '#' | '@')
        || (first.is_alphabetic() && !first.is_lowercase())
}

/// Whether the words open an item with a small Roman number: `(ii) Hello`, `iv) Hello`.
fn is_roman_item(next: &str) -> bool {
    let Some((number, _)) = next.trim_start_matches('(').split_once(") ") else { return false };
    (1..=5).contains(&number.len()) && number.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x'))
}

/// Whether the words behind a closing quotation mark name its speaker: `Stroh asked.`
///
/// A full stop inside the marks is stricter than a question mark: after it nothing may follow the verb.
fn is_attribution(text: &str, behind: Span, strict: bool) -> bool {
    let found = words(text, behind);
    let is_name = |word: &&Word| {
        let written = word.span.of(text);
        written.starts_with(char::is_uppercase) || matches!(written, "." | "of" | "the" | "de" | "van" | "al")
    };
    let verb = found.iter().take_while(is_name).count();
    let named = (1..=LONGEST_NAME).contains(&verb);
    if !named || !found.get(verb).is_some_and(|word| CUES.has(word.span.of(text))) {
        return false;
    }
    let Some(after) = found.get(verb + 1) else { return true };
    let closed = after.sort == Sort::Mark && matches!(after.span.of(text), "." | "," | ";");
    let goes_on = !strict && BEHIND_SPEAKERS.has(after.span.of(text));
    closed || goes_on
}
