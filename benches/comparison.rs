//! How long the sample story takes: to be read, to be compared, to be painted, to answer a key.
//!
//! `cargo bench` prints the figures; nothing fails on one.

mod stories;

use divan::{Bencher, black_box};
use rashomon::app::key::Key;
use rashomon::app::layout::Size;
use rashomon::app::{Input, State};
use rashomon::article::Article;
use rashomon::compare::compare;
use rashomon::notebook::Notebook;
use rashomon::report::{FORMATS, Report};
use rashomon::tui::{Theme, paint};
use rashomon::view::Look;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use stories::{many, sample};

/// A wide terminal.
const SCREEN: Size = Size { width: 200, height: 60 };

fn main() {
    divan::main();
}

fn opened() -> State {
    State::new(compare(sample()), Notebook::default(), SCREEN)
}

#[divan::bench]
fn read_the_five_articles_of_the_sample() -> Vec<Article> {
    sample()
}

#[divan::bench]
fn compare_the_sample(bencher: Bencher) {
    bencher.with_inputs(sample).bench_values(compare);
}

#[divan::bench]
fn read_and_compare_the_sample_and_print_it() -> String {
    let published = FORMATS.iter().find(|row| row.name == "json").expect("it is a format");
    (published.write)(&Report::new(Look::new(&compare(sample())), 0))
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn compare_sixty_articles_made_of_the_sample(bencher: Bencher) {
    bencher.with_inputs(many).bench_values(compare);
}

#[divan::bench]
fn gather_sixty_articles_made_of_the_sample(bencher: Bencher) {
    let articles = many();
    bencher.bench_local(|| rashomon::stories::stories(black_box(&articles)));
}

#[divan::bench]
fn paint_a_frame_of_200_columns_and_60_lines(bencher: Bencher) {
    let (state, theme) = (opened(), Theme::built_in("dark"));
    let mut terminal =
        Terminal::new(TestBackend::new(SCREEN.width, SCREEN.height)).expect("a terminal in memory");
    bencher.bench_local(|| {
        terminal.draw(|frame| paint(frame, black_box(&state), &theme)).expect("it can be painted");
    });
}

#[divan::bench]
fn answer_a_key_that_moves_the_cursor(bencher: Bencher) {
    let mut state = opened();
    let [down, up] = ["j", "k"].map(|spelt| Key::named(spelt).expect("a key"));
    bencher.bench_local(|| {
        state.take(Input::Key(down));
        state.take(Input::Key(up));
    });
}

/// The keys that open each table and list.
const TABLES: [&str; 6] = ["g r", "g f", "g q", "g o", "g b", "F"];

/// A story of sixty articles with a table on top.
fn table_of_sixty(keys: &str) -> State {
    let mut state = State::new(compare(many()), Notebook::default(), SCREEN);
    for key in keys.split(' ') {
        state.take(Input::Key(Key::named(key).expect("a key")));
    }
    state
}

#[divan::bench(args = TABLES, sample_count = 20, sample_size = 1)]
fn open_a_table_of_sixty_articles(bencher: Bencher, keys: &str) {
    let state = State::new(compare(many()), Notebook::default(), SCREEN);
    bencher.with_inputs(|| state.clone()).bench_local_values(|mut state| {
        for key in keys.split(' ') {
            state.take(Input::Key(Key::named(key).expect("a key")));
        }
        state
    });
}

#[divan::bench(args = TABLES)]
fn move_in_a_table_of_sixty_articles_and_paint_it(bencher: Bencher, keys: &str) {
    let (mut state, theme) = (table_of_sixty(keys), Theme::built_in("dark"));
    let [down, up] = ["j", "k"].map(|spelt| Key::named(spelt).expect("a key"));
    let mut terminal =
        Terminal::new(TestBackend::new(SCREEN.width, SCREEN.height)).expect("a terminal in memory");
    bencher.bench_local(|| {
        for key in [down, up] {
            state.take(Input::Key(key));
            terminal.draw(|frame| paint(frame, &state, &theme)).expect("it can be painted");
        }
    });
}
