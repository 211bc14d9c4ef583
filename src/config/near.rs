//! The name that was meant by one that does not exist.

/// The nearest of some names, if one is near enough to have been meant: not more than a third of its letters
/// added, dropped, replaced or swapped with their neighbour.
pub fn nearest<'a>(name: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = among.into_iter().map(|other| (distance(name, other), other));
    let enough = |(distance, other): &(usize, &str)| *distance <= (other.chars().count() / 3).max(1);
    near.filter(enough).min_by_key(|(distance, _)| *distance).map(|(_, other)| other)
}

/// `; did you mean “next”?`, or what there is where nothing is near and not too much to be listed.
pub fn one_of<'a>(name: &str, among: impl IntoIterator<Item = &'a str>) -> String {
    const FEW: usize = 16;
    let among: Vec<_> = among.into_iter().collect();
    match nearest(name, among.iter().copied()) {
        Some(near) => format!("; did you mean “{near}”?"),
        None if among.len() <= FEW => format!("; there are {}", among.join(", ")),
        None => String::new(),
    }
}

/// The fewest letters to be added, dropped, replaced or swapped with their neighbour (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows = vec![(0..=b.len()).collect::<Vec<_>>()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let above = &rows[i - 1];
            let replaced = above[j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(above[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_that_was_meant() {
        let names = ["next-finding", "next-pane", "undo", "top", "dark"];
        for (name, expected) in [
            ("next-fnding", Some("next-finding")),
            ("nextfinding", Some("next-finding")),
            ("undoo", Some("undo")),
            ("udno", Some("undo")),
            ("drak", Some("dark")),
            ("tap", Some("top")),
            ("nonsense", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, names), expected, "{name}");
        }
        assert_eq!(one_of("x", ["dark", "light"]), "; there are dark, light");
        assert_eq!(one_of("drak", ["dark", "light"]), "; did you mean “dark”?");
    }
}
