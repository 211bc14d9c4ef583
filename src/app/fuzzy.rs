//! Finding a name by some of its letters, as people type them: `nf` is `next-finding`.

/// How well letters fit a name, the higher the better; nothing where the name does not have them in their order.
/// Case does not count. An empty line fits every name.
///
/// Of all ways in which the letters can lie in the name the best one counts: letters that follow each other, and
/// letters that begin a word, speak for it; a long way to the first letter and a long name against it.
pub fn fit(typed: &str, name: &str) -> Option<i32> {
    let low = |text: &str| text.chars().flat_map(char::to_lowercase).collect::<Vec<_>>();
    let wanted: Vec<char> = low(typed).into_iter().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let name = low(name);
    let length = i32::try_from(name.len()).unwrap_or(i32::MAX);
    // The best score of the letters so far, where the last of them lies at a place of the name.
    let mut best: Vec<Option<i32>> = vec![Some(0); name.len()];
    for (nth, letter) in wanted.iter().enumerate() {
        let mut next = vec![None; name.len()];
        for at in (0..name.len()).filter(|&at| name[at] == *letter) {
            let before = match nth {
                0 => Some(-i32::try_from(at).unwrap_or(i32::MAX).min(MOST_LATE)),
                _ => reached(&best, at),
            };
            next[at] = before.map(|before| before + beginning(&name, at));
        }
        best = next;
    }
    if wanted.is_empty() {
        return Some(0);
    }
    best.into_iter().flatten().max().map(|score| score * SCALE - length)
}

/// What a letter that begins a word is worth, and one that follows the letter before.
const BEGINS: i32 = 8;
const FOLLOWS: i32 = 6;
/// What is taken off at most for letters before the first.
const MOST_LATE: i32 = 5;
/// The length of a name only decides between names that fit equally well.
const SCALE: i32 = 100;

/// The best score with which a letter at a place follows those before it.
fn reached(best: &[Option<i32>], at: usize) -> Option<i32> {
    let beside = at.checked_sub(1).and_then(|before| best[before]).map(|score| score + FOLLOWS);
    let apart = best.iter().take(at).flatten().max().copied();
    beside.max(apart)
}

fn beginning(name: &[char], at: usize) -> i32 {
    let begins = at == 0 || !name[at - 1].is_alphanumeric();
    if begins { BEGINS } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 7] =
        ["next-finding", "next-pane", "findings", "previous-finding", "undo", "bookmark", "bookmarks"];

    /// The names that fit, the best first.
    fn check(typed: &str, expected: &[&str]) {
        let mut fits: Vec<_> = NAMES.iter().filter_map(|name| Some((fit(typed, name)?, *name))).collect();
        fits.sort_by_key(|(score, _)| -score);
        let names: Vec<_> = fits.into_iter().map(|(_, name)| name).collect();
        assert_eq!(names, expected, "{typed}");
    }

    #[test]
    fn the_name_that_is_meant_comes_first() {
        check("nf", &["next-finding"]);
        check("find", &["findings", "next-finding", "previous-finding"]);
        check("np", &["next-pane"]);
        check("pf", &["previous-finding"]);
        check("BOOK", &["bookmark", "bookmarks"]);
        check("bookmarks", &["bookmarks"]);
        check("next finding", &["next-finding"]);
        check("x y z", &[]);
        check("undo!", &[]);
        assert_eq!(fit("", "undo"), Some(0));
        assert_eq!(fit("a", ""), None);
    }
}
