//! How soon a key press is answered, and how much is written to the terminal for it.
//!
//! `cargo bench --bench latency` prints the figures, and `-- 3` those of three walks; nothing fails on one. What is timed is all that happens in the
//! program between the key and the terminal: the key is taken in, the state is put in order, the screen of 200
//! columns and 60 lines is painted, and what has changed on it is written, here into memory. The keys are those of a
//! reader who walks through a story: passage by passage, finding by finding, through lists and tables, a search,
//! layers, bookmarks and decisions, and back.

mod stories;

use rashomon::app::key::Key;
use rashomon::app::layout::Size;
use rashomon::app::{Input, State};
use rashomon::article::Article;
use rashomon::compare::compare;
use rashomon::notebook::Notebook;
use rashomon::run::Ink;
use rashomon::tui::{Theme, paint};
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};
use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::rc::Rc;
use std::time::{Duration, Instant};
use stories::{many, sample};

/// A wide terminal.
const SCREEN: Size = Size { width: 200, height: 60 };

/// What a reader presses, again and again.
const WALK: &str = "j j j l l h } { ] ] ] enter j esc x x X [ F j j j enter ctrl-o esc g r j j l j k enter ctrl-o esc \
    g f j j esc g q j j esc g b j j esc g o esc / t h e enter n n N esc t d t d H H b u r + - u u tab tab z j z G k k g g \
    m a ctrl-d ctrl-d ' a v l l y esc : f i n d esc ? j j esc 2 l B esc w m j w m";

/// How often the walk is repeated, if no number is given as an argument.
const TIMES: usize = 20;

fn main() {
    let times = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(TIMES);
    println!("A key press, from the key to what is written to a terminal of 200 columns and 60 lines:\n");
    tell("the sample story, 5 articles", &sample(), times);
    tell("60 articles made of it", &many(), times);
}

/// What one key press took.
struct Answer {
    /// Where in the walk the key stands.
    at: usize,
    key: &'static str,
    took: Duration,
    bytes: usize,
}

fn tell(story: &str, articles: &[Article], times: usize) {
    let mut answers = walk(State::new(compare(articles.to_vec()), Notebook::default(), SCREEN), times);
    answers.sort_by_key(|answer| answer.took);
    let share = |of: usize| &answers[(answers.len() * of / 100).min(answers.len() - 1)];
    let slowest = answers.last().expect("keys were pressed");
    println!("{story}, {} key presses", answers.len());
    println!("  half of them within      {:>8.2?}", share(50).took);
    println!("  99 of 100 within         {:>8.2?}", share(99).took);
    println!("  the slowest, {:<12}{:>8.2?}", format!("`{}`", slowest.key), slowest.took);
    let medians = medians(&answers);
    let steady = medians[(medians.len() * 99 / 100).min(medians.len() - 1)].0;
    println!(
        "  99 of 100 within         {steady:>8.2?}, where each stands for its median over {times} walks"
    );
    println!("  those that take longest: {}", longest(&medians));
    let bytes: Vec<usize> = answers.iter().map(|answer| answer.bytes).collect();
    let mean = bytes.iter().sum::<usize>() / bytes.len();
    println!("  bytes written, mean      {mean:>8}");
    println!("  bytes written, most      {:>8}\n", bytes.iter().max().unwrap_or(&0));
}

/// The median of each place of the walk over all walks, the quickest first: what other programs on the machine take
/// from one press does not count.
fn medians(answers: &[Answer]) -> Vec<(Duration, usize, &'static str)> {
    let mut places: BTreeMap<usize, (&str, Vec<Duration>)> = BTreeMap::new();
    for answer in answers {
        places.entry(answer.at).or_insert((answer.key, Vec::new())).1.push(answer.took);
    }
    // The answers are in the order of what they took.
    let mut medians: Vec<_> =
        places.into_iter().map(|(at, (key, took))| (took[took.len() / 2], at, key)).collect();
    medians.sort_unstable();
    medians
}

/// The keys that take longest, each with the one before it.
fn longest(medians: &[(Duration, usize, &str)]) -> String {
    let before = |at: usize| WALK.split_whitespace().nth(at.wrapping_sub(1)).unwrap_or_default();
    let slow = medians.iter().rev().take(6);
    slow.map(|(took, at, key)| format!("`{} {key}` {took:.2?}", before(*at))).collect::<Vec<_>>().join(", ")
}

fn walk(mut state: State, times: usize) -> Vec<Answer> {
    let theme = Theme::built_in("dark");
    let written = Rc::new(Cell::new(0));
    let area = Rect { x: 0, y: 0, width: SCREEN.width, height: SCREEN.height };
    let options = TerminalOptions { viewport: Viewport::Fixed(area) };
    let backend = Ink::new(Counted(Rc::clone(&written)));
    let mut terminal = Terminal::with_options(backend, options).expect("a terminal in memory");
    terminal.draw(|frame| paint(frame, &state, &theme)).expect("it can be painted");
    let mut answers = Vec::new();
    for (at, key) in (0..times).flat_map(|_| WALK.split_whitespace().enumerate()) {
        let pressed = Key::named(key).expect("a key");
        written.set(0);
        let start = Instant::now();
        state.take(Input::Key(pressed));
        terminal.draw(|frame| paint(frame, &state, &theme)).expect("it can be painted");
        answers.push(Answer { at, key, took: start.elapsed(), bytes: written.get() });
        state.outbox.clear();
    }
    answers
}

/// Counts what is written, and keeps none of it.
struct Counted(Rc<Cell<usize>>);

impl Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.set(self.0.get() + bytes.len());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
