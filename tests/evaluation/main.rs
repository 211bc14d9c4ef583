//! What the comparison finds, held against what a careful reader found: the figures must not fall.
//!
//! The sample story has its gold in `tests/sample-gold.json` and its floors in `floors.txt` beside this file.
//! `RASHOMON_STORY=DIR` measures another folder of articles by the `gold.json` in it, without floors; several are
//! named as in `PATH`.

mod findings;
mod floors;
mod gold;
mod heads;
mod measures;
mod passages;
mod quotes;
mod reading;

use floors::Floors;
use gold::Gold;
use measures::{MEASURES, Score};
use reading::Reading;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;

const FLOORS: &str = "tests/evaluation/floors.txt";

/// What to do when a figure fell.
const ADVICE: &str = "\
a figure fell below its floor: the table above says which. LIST=1 before the command shows what is missed and \
what is wrong. UPDATE=1 cargo test --test evaluation raises the floors of what rose, once nothing has fallen, and \
never lowers one. If readers lose nothing by what fell, lower its floor by hand and say why.";

#[test]
fn figures_do_not_fall() {
    let (articles, gold) = (root().join("articles"), Gold::read(&root().join("tests/sample-gold.json")));
    let reading = Reading::of(&articles, &gold);
    assert!(reading.lost.is_empty(), "the gold speaks of what is not there:\n{}", reading.lost.join("\n"));
    let file = root().join(FLOORS);
    let mut floors = Floors::parse(&fs::read_to_string(&file).expect("the floors can be read"));
    let scores = measured(&reading);
    let fallen = scores.iter().any(|(name, score)| floors.is_above(name, score));
    if env::var_os("UPDATE").is_some() && !fallen {
        floors.raise(&scores);
        fs::write(&file, floors.to_string()).expect("the floors can be written");
    }
    println!("\n{}{}", table(&scores, &floors), lists(&scores));
    assert!(!fallen, "{ADVICE}");
    let names: Vec<_> = MEASURES.iter().map(|measure| measure.name).collect();
    assert_eq!(floors.names(), names, "{FLOORS} has one line for each measure, in their order");
}

#[test]
fn other_stories_are_measured() {
    let named = env::var_os("RASHOMON_STORY").unwrap_or_default();
    for folder in env::split_paths(&named).filter(|folder| !folder.as_os_str().is_empty()) {
        let gold = Gold::read(&folder.join("gold.json"));
        let reading = Reading::of(&folder, &gold);
        let scores = measured(&reading);
        let table = table(&scores, &Floors::default());
        println!("\n{}\n{}{table}{}", folder.display(), list("not there", &reading.lost), lists(&scores));
    }
}

/// Every measure that the gold can speak to, by name.
fn measured(reading: &Reading) -> Vec<(&'static str, Score)> {
    MEASURES.iter().map(|measure| (measure.name, (measure.score)(reading))).collect()
}

/// Measure, floor, and what is reached now.
fn table(scores: &[(&str, Score)], floors: &Floors) -> String {
    let mut table = format!("{:32} {:>6} {:>6}\n", "measure", "floor", "now");
    for (name, score) in scores {
        let floor = floors.of(name).map_or("-".to_owned(), floors::written);
        let fell = if floors.is_above(name, score) { "  FELL" } else { "" };
        let _ = writeln!(table, "{name:32} {floor:>6} {:>6}  {}{fell}", score.figure(), score.counts());
    }
    table
}

/// With `LIST=1` in the environment, what every measure missed and what it holds for wrong.
fn lists(scores: &[(&str, Score)]) -> String {
    if env::var_os("LIST").is_none() {
        return String::new();
    }
    scores.iter().map(|(name, score)| list(name, &score.faults)).collect()
}

/// Lines below what they have in common; nothing where there are none.
fn list(head: &str, lines: &[String]) -> String {
    if lines.is_empty() { String::new() } else { format!("\n{head}\n  {}\n", lines.join("\n  ")) }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
