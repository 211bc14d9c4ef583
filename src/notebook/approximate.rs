//! Finding a run of words in a longer one although some were added, dropped or replaced.

/// A stretch of words that is like the words sought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Occurrence {
    /// How many words were added, dropped or replaced.
    pub distance: usize,
    /// Where it begins, in words.
    pub start: usize,
    /// Where it ends, in words.
    pub end: usize,
}

/// Most steps that a search takes, about a tenth of a second; beyond it only the very same words are found.
const STEPS: usize = 50_000_000;

/// All places where the words sought stand with at most `most` changes, no two of which overlap; the
/// likest first, then in the order of the text.
///
/// After P. H. Sellers, The theory and computation of evolutionary distances (1980): the table of edit
/// distances with a free start, one column a word of the text.
pub fn occurrences(sought: &[u64], text: &[u64], most: usize) -> Vec<Occurrence> {
    if sought.is_empty() {
        return Vec::new();
    }
    let affordable = sought.len().saturating_mul(text.len()) <= STEPS;
    let mut found = if most == 0 || !affordable { same(sought, text) } else { alike(sought, text, most) };
    let odd = |it: &Occurrence| (it.end - it.start).abs_diff(sought.len());
    found.sort_by_key(|it| (it.distance, odd(it), it.start));
    let mut taken = vec![false; text.len()];
    found.retain(|it| {
        let free = !taken[it.start..it.end].contains(&true);
        if free {
            taken[it.start..it.end].fill(true);
        }
        free
    });
    found
}

/// The fewest changes that turn `sought` into the beginning of `text`.
pub fn distance_to_start(sought: &[u64], text: impl Iterator<Item = u64>) -> usize {
    let mut column: Vec<usize> = (0..=sought.len()).collect();
    let mut best = sought.len();
    for word in text.take(2 * sought.len()) {
        let mut corner = column[0];
        column[0] += 1;
        for (row, &wanted) in sought.iter().enumerate() {
            let replaced = corner + usize::from(wanted != word);
            corner = column[row + 1];
            column[row + 1] = replaced.min(column[row] + 1).min(corner + 1);
        }
        best = best.min(column[sought.len()]);
    }
    best
}

/// Where the very same words stand.
fn same(sought: &[u64], text: &[u64]) -> Vec<Occurrence> {
    let found = text.windows(sought.len()).enumerate().filter(|(_, words)| *words == sought);
    found.map(|(start, _)| Occurrence { distance: 0, start, end: start + sought.len() }).collect()
}

/// The price of one change; a word sought that is replaced or dropped costs one more, so that of ways
/// with equally many changes the one that keeps most words wins.
const CHANGE: usize = 1 << 24;

/// Where like words end, each with the start that belongs to it.
fn alike(sought: &[u64], text: &[u64], most: usize) -> Vec<Occurrence> {
    let mut column: Vec<(usize, usize)> = (0..=sought.len()).map(|row| (row * (CHANGE + 1), 0)).collect();
    let mut found = Vec::new();
    for (at, &word) in text.iter().enumerate() {
        let mut corner = column[0];
        column[0] = (0, at + 1);
        for (row, &wanted) in sought.iter().enumerate() {
            let replaced = (corner.0 + if wanted == word { 0 } else { CHANGE + 1 }, corner.1);
            corner = column[row + 1];
            let dropped = (column[row].0 + CHANGE + 1, column[row].1);
            let added = (corner.0 + CHANGE, corner.1);
            let gap = if dropped.0 <= added.0 { dropped } else { added };
            column[row + 1] = if replaced.0 <= gap.0 { replaced } else { gap };
        }
        let (price, start) = column[sought.len()];
        if price / CHANGE <= most {
            found.push(Occurrence { distance: price / CHANGE, start, end: at + 1 });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &str) -> Vec<u64> {
        text.bytes().map(u64::from).collect()
    }

    fn check(sought: &str, text: &str, most: usize, expected: &[(&str, usize)]) {
        let got: Vec<_> = occurrences(&letters(sought), &letters(text), most)
            .into_iter()
            .map(|it| (text.get(it.start..it.end).unwrap(), it.distance))
            .collect();
        assert_eq!(got, expected, "{sought} in {text}");
    }

    #[test]
    fn finds_what_is_alike() {
        check("abcdef", "xxabcdefxx", 2, &[("abcdef", 0)]);
        check("abcdef", "xxabXdefxx", 2, &[("abXdef", 1)]);
        check("abcdef", "xxabcXdefxx", 2, &[("abcXdef", 1)]);
        check("abcdef", "xxabdefxx", 2, &[("abdef", 1)]);
        check("abcdef", "xxXbcdeXxx", 2, &[("XbcdeX", 2)]);
        check("abcdef", "abcdXf abcdef", 2, &[("abcdef", 0), ("abcdXf", 1)]);
        check("abcdef", "uvwxyz", 2, &[]);
        check("abc", "abcabc", 0, &[("abc", 0), ("abc", 0)]);
        check("abcdef", "abc", 2, &[]);
        check("", "abc", 2, &[]);
        check("abc", "", 1, &[]);
    }

    #[test]
    fn surroundings_are_measured_from_their_near_end() {
        for (sought, text, expected) in [
            ("abc", "abcxyz", 0),
            ("abc", "abXcyz", 1),
            ("abc", "xyz", 3),
            ("abc", "", 3),
            ("abc", "a", 2),
            ("", "abc", 0),
        ] {
            assert_eq!(
                distance_to_start(&letters(sought), letters(text).into_iter()),
                expected,
                "{sought} {text}"
            );
        }
    }
}
