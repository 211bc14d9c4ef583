//! Which quotation marks belong together.
//!
//! Marks are paired within a paragraph, so that one that is never closed spoils nothing beyond it.

use crate::text::Span;
use crate::text::bytes::Bytes;

/// A stretch between two marks of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// With the marks.
    pub marked: Span,
    /// Without them.
    pub inside: Span,
    /// How many pairs it stands in; 0 for one that stands in no other.
    pub depth: usize,
    /// Whether a mark closes it; if not, it ends with the paragraph.
    pub closed: bool,
    /// Who speaks, where a label in front of the words says so: `WALLACE` of `WALLACE: …`.
    pub speaker: Option<Span>,
    /// Whether it is a block quote: a paragraph without marks that another one announces.
    pub block: bool,
}

impl Pair {
    /// A pair that stands in no other and has no label.
    pub const fn new(marked: Span, inside: Span, closed: bool) -> Self {
        Self { marked, inside, depth: 0, closed, speaker: None, block: false }
    }
}

/// The sorts of pairs. A closing mark closes the last open mark of its own sort.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// “ ” and "…" opened by “
    Double,
    /// " "
    Straight,
    /// ‘ ’
    Single,
    /// ' '
    Apostrophe,
    /// „ “
    Low,
    /// ‚ ‘
    LowSingle,
    /// « »
    Guillemet,
    /// » «
    Inverted,
    /// ‹ ›
    Angle,
    /// Two grave accents, two straight apostrophes.
    Backtick,
}

/// An open mark.
struct Open {
    sort: Sort,
    marked: usize,
    inside: usize,
    /// How many pairs were found before it: those after are inside.
    found: usize,
}

/// A quotation mark, or a pair of them that counts as one.
struct Mark {
    span: Span,
    symbol: &'static str,
    before: Option<char>,
    after: Option<char>,
}

/// More marks than this are not open at once; further ones are passed over.
const DEEPEST: usize = 6;

/// Shorter than this, in bytes, what follows a mark that is never closed is no quote.
const SHORTEST_OPEN: usize = 15;

/// The pairs of a paragraph, in the order of their opening marks; disjoint unless one holds the other.
pub(super) fn pairs(text: &str, paragraph: Span) -> Vec<Pair> {
    let mut pairing = Pairing { open: Vec::new(), found: Vec::new(), runs_on: runs_on(text, paragraph) };
    let marks = marks(text, paragraph);
    for (at, mark) in marks.iter().enumerate() {
        pairing.take(mark, &marks[at + 1..]);
    }
    pairing.finish(text, paragraph)
}

struct Pairing {
    open: Vec<Open>,
    found: Vec<Pair>,
    /// Where a single mark begins the paragraph whose words run on into the next.
    runs_on: Option<usize>,
}

/// Where a single mark begins a paragraph, if one begins the next too: `‘It rained all night.`, `‘We left,’ he said.`
fn runs_on(text: &str, paragraph: Span) -> Option<usize> {
    let single = paragraph.of(text).chars().next().filter(|first| matches!(first, '‘' | '\''))?;
    let next = Span::new(paragraph.end, text.len()).of(text).trim_start();
    let letter = |words: &str| words.chars().nth(1).is_some_and(char::is_uppercase);
    (next.starts_with(single) && letter(next) && letter(paragraph.of(text))).then_some(paragraph.start)
}

impl Pairing {
    /// Opens or closes a pair at a mark, or takes it for an apostrophe.
    fn take(&mut self, mark: &Mark, later: &[Mark]) {
        match mark.symbol {
            "“" if self.is_open(Sort::Low) => self.close(Sort::Low, mark),
            "“" if self.is_open(Sort::Double) && closes(mark) && !opens(mark) => {
                self.close(Sort::Double, mark);
            }
            "“" => self.open(Sort::Double, mark),
            "”" if self.is_open(Sort::Double) => self.close(Sort::Double, mark),
            "”" if self.is_open(Sort::Low) && closes(mark) => self.close(Sort::Low, mark),
            "”" if self.is_open(Sort::Straight) => self.close(Sort::Straight, mark),
            "”" if opens(mark) => self.open(Sort::Double, mark),
            "\"" => self.take_straight(mark),
            "„" => self.open(Sort::Low, mark),
            "‚" => self.open(Sort::LowSingle, mark),
            "‘" if self.is_open(Sort::LowSingle) && closes(mark) => self.close(Sort::LowSingle, mark),
            "‘" if opens(mark) && (closes_later(later, "’") || self.may_run_on(mark)) => {
                self.open(Sort::Single, mark);
            }
            "’" if self.is_open(Sort::Single) && closes(mark) && !is_plural_owner(mark, later) => {
                self.close(Sort::Single, mark);
            }
            "'" if self.is_open(Sort::Apostrophe) && closes(mark) && !is_plural_owner(mark, later) => {
                self.close(Sort::Apostrophe, mark);
            }
            "'" if opens(mark) && (closes_later(later, "'") || self.may_run_on(mark)) => {
                self.open(Sort::Apostrophe, mark);
            }
            "«" if self.is_open(Sort::Inverted) => self.close(Sort::Inverted, mark),
            "«" => self.open(Sort::Guillemet, mark),
            "»" if self.is_open(Sort::Guillemet) => self.close(Sort::Guillemet, mark),
            "»" => self.open(Sort::Inverted, mark),
            "‹" => self.open(Sort::Angle, mark),
            "›" if self.is_open(Sort::Angle) => self.close(Sort::Angle, mark),
            "``" => self.open(Sort::Backtick, mark),
            "''" if self.is_open(Sort::Backtick) => self.close(Sort::Backtick, mark),
            "''" if self.is_open(Sort::Double) => self.close(Sort::Double, mark),
            _ => {}
        }
    }

    /// A straight mark looks the same on both sides: what stands around it decides.
    fn take_straight(&mut self, mark: &Mark) {
        let open = self
            .open
            .iter()
            .rev()
            .map(|open| open.sort)
            .find(|sort| matches!(sort, Sort::Double | Sort::Straight));
        match open {
            Some(sort) if closes(mark) || !opens(mark) => self.close(sort, mark),
            None | Some(_)
                if opens(mark) || open.is_none() && mark.before.is_none_or(char::is_whitespace) =>
            {
                self.open(Sort::Straight, mark);
            }
            _ => {}
        }
    }

    fn may_run_on(&self, mark: &Mark) -> bool {
        self.runs_on == Some(mark.span.start)
    }

    fn is_open(&self, sort: Sort) -> bool {
        self.open.iter().any(|open| open.sort == sort)
    }

    fn open(&mut self, sort: Sort, mark: &Mark) {
        if self.open.len() == DEEPEST {
            return;
        }
        self.open.push(Open {
            sort,
            marked: mark.span.start,
            inside: mark.span.end,
            found: self.found.len(),
        });
    }

    /// Closes the last open mark of a sort; those opened after it are dropped, and so is a letter: `rock ’n’ roll`.
    fn close(&mut self, sort: Sort, mark: &Mark) {
        let Some(at) = self.open.iter().rposition(|open| open.sort == sort) else { return };
        let open = &self.open[at];
        let inside = Span::new(open.inside, mark.span.start);
        let letter = inside.len() < 2 && matches!(sort, Sort::Single | Sort::Apostrophe);
        if !letter {
            self.found.push(Pair::new(Span::new(open.marked, mark.span.end), inside, true));
        }
        self.open.truncate(at);
    }

    /// Ends what is open with the paragraph, and says what stands in what.
    fn finish(mut self, text: &str, paragraph: Span) -> Vec<Pair> {
        if let Some(open) = self.open.first() {
            let inside = Span::new(open.inside, paragraph.end).trim(text);
            let begins =
                text.get(paragraph.start..open.marked).is_some_and(|before| before.trim().is_empty());
            let is_double = matches!(
                open.sort,
                Sort::Double | Sort::Straight | Sort::Low | Sort::Guillemet | Sort::Backtick
            );
            let is_long = is_double || self.runs_on == Some(open.marked);
            if is_long && inside.len() > SHORTEST_OPEN && (begins || self.found.len() == open.found) {
                let marked = Span::new(open.marked, inside.end);
                self.found.push(Pair::new(marked, inside, false));
            }
        }
        self.found.retain(|pair| !pair.inside.trim(text).is_empty());
        self.found.sort_by_key(|pair| (pair.marked.start, std::cmp::Reverse(pair.marked.end)));
        let mut around: Vec<Span> = Vec::new();
        for pair in &mut self.found {
            while around.last().is_some_and(|outer| outer.end <= pair.marked.start) {
                around.pop();
            }
            pair.depth = around.len();
            around.push(pair.marked);
        }
        self.found
    }
}

/// The quotation marks of a paragraph.
fn marks(text: &str, paragraph: Span) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    let mut rest = paragraph;
    while let Some(passed) = BEGIN_MARK.first(rest.of(text).as_bytes()) {
        let at = rest.start + passed;
        let behind = Span::new(at, paragraph.end).of(text);
        let mut characters = behind.chars();
        let here = characters.next().unwrap_or_default();
        if let Some(symbol) = symbol(here, characters.clone().next()) {
            let span = Span::new(at, at + symbol.len());
            let before = Span::new(paragraph.start, at).of(text).chars().next_back();
            let after = Span::new(span.end, paragraph.end).of(text).chars().next();
            found.push(Mark { span, symbol, before, after });
            rest.start = span.end;
        } else {
            rest.start = at + here.len_utf8();
        }
    }
    found
}

/// The bytes that a quotation mark may begin with: the last two are those of « and », and of “ and ‹ and their like.
static BEGIN_MARK: Bytes = Bytes::of(b"\"'`\xC2\xE2");

fn symbol(here: char, next: Option<char>) -> Option<&'static str> {
    Some(match here {
        '“' => "“",
        '”' => "”",
        '"' => "\"",
        '„' => "„",
        '‚' => "‚",
        '‘' => "‘",
        '’' => "’",
        '«' => "«",
        '»' => "»",
        '‹' => "‹",
        '›' => "›",
        '`' if next == Some('`') => "``",
        '\'' if next == Some('\'') => "''",
        '\'' => "'",
        _ => return None,
    })
}

/// Whether a mark may stand in front of what it quotes.
fn opens(mark: &Mark) -> bool {
    let free = mark.before.is_none_or(|c| {
        c.is_whitespace()
            || matches!(
                c,
                '(' | '[' | '—' | '–' | '-' | '/' | '“' | '"' | '‘' | '\'' | ':' | '«' | '„' | '…' | '>'
            )
    });
    free && mark.after.is_some_and(|c| !c.is_whitespace())
}

/// Whether a mark may stand behind what it quotes.
fn closes(mark: &Mark) -> bool {
    mark.before.is_some_and(|c| !c.is_whitespace()) && mark.after.is_none_or(|c| !c.is_alphanumeric())
}

/// Whether a mark that opens a single quote is closed within a stretch that single quotes have: else it is an apostrophe.
fn closes_later(later: &[Mark], symbol: &str) -> bool {
    later.iter().take(LOOK_AHEAD).any(|mark| mark.symbol == symbol && closes(mark))
}

/// Whether a mark that could close a single quote rather shows the owner in it: `the workers’ rights’`.
fn is_plural_owner(mark: &Mark, later: &[Mark]) -> bool {
    let after_s = matches!(mark.before, Some('s' | 'z')) && mark.after == Some(' ');
    let next = later
        .iter()
        .take(LOOK_AHEAD)
        .find(|next| next.symbol == mark.symbol && (closes(next) || opens(next)));
    after_s && next.is_some_and(|next| closes(next) && !opens(next))
}

/// How many marks ahead the end of a single quote is looked for.
const LOOK_AHEAD: usize = 24;
