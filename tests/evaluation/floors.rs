//! The least that each measure must reach.

use crate::measures::Score;
use std::fmt;

const HEAD: &str = "\
# The least that each measure of the sample story must reach, rounded down to hundredths.
# Raised by UPDATE=1 cargo test --test evaluation; lowered by hand only, with a reason.
";

/// Measures by name with their floors, in hundredths.
#[derive(Default)]
pub struct Floors(Vec<(String, usize)>);

impl Floors {
    /// Reads lines of a measure and its floor; a line that is neither that nor a comment fails the test.
    pub fn parse(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self(lines.map(|line| row(line).unwrap_or_else(|| panic!("no measure and floor: {line}"))).collect())
    }

    /// The floor of a measure, in hundredths.
    pub fn of(&self, name: &str) -> Option<usize> {
        self.0.iter().find(|(own, _)| own == name).map(|(_, floor)| *floor)
    }

    /// Whether a measure fell below its floor. Where there is nothing to measure, nothing fell.
    pub fn is_above(&self, name: &str, score: &Score) -> bool {
        self.of(name).zip(score.hundredths()).is_some_and(|(floor, now)| floor > now)
    }

    /// The measures that have floors.
    pub fn names(&self) -> Vec<&str> {
        self.0.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// Raises every floor to what is reached; lowers none. A measure that is new gets its first floor.
    pub fn raise(&mut self, scores: &[(&str, Score)]) {
        let raised = |(name, score): &(&str, Score)| {
            let floor = self.of(name).max(score.hundredths()).unwrap_or(0);
            ((*name).to_owned(), floor)
        };
        self.0 = scores.iter().map(raised).collect();
    }
}

impl fmt::Display for Floors {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(HEAD)?;
        self.0.iter().try_for_each(|(name, floor)| writeln!(f, "{name:32} {}", written(*floor)))
    }
}

/// A measure and its floor, as `boilerplate 0.98`.
fn row(line: &str) -> Option<(String, usize)> {
    let (name, floor) = line.rsplit_once(' ')?;
    let (whole, part) = floor.split_once('.').filter(|(_, part)| part.len() == 2)?;
    Some((name.trim().to_owned(), whole.parse::<usize>().ok()? * 100 + part.parse::<usize>().ok()?))
}

/// Hundredths as they are written: `0.98`.
pub fn written(hundredths: usize) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

#[test]
fn floors_are_raised_and_never_lowered() {
    let mut floors = Floors::parse("# least\nfirst, second   0.50\nthird 0.97\n");
    let share = |right| Score::share(right, 100, vec![]);
    assert!(floors.is_above("third", &share(96)) && !floors.is_above("third", &share(97)));
    assert!(!floors.is_above("third", &Score::share(0, 0, vec![])));
    floors.raise(&[("first, second", share(73)), ("third", share(20)), ("fourth", share(100))]);
    let kept = ["first, second", "third", "fourth"].map(|name| floors.of(name));
    assert_eq!(kept, [Some(73), Some(97), Some(100)]);
    assert_eq!(Floors::parse(&floors.to_string()).names(), floors.names());
    assert!(floors.to_string().ends_with("1.00\n"));
}
