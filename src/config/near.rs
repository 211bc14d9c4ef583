//! The name that was meant by one that does not exist.

use crate::text::distance;

/// The nearest of some names, if one is near enough to have been meant: not more than a third of its letters
/// added, dropped, replaced or swapped with their neighbour.
pub fn nearest<'a>(name: &str, among: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = among.into_iter().map(|other| (distance(&letters(name), &letters(other)), other));
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

fn letters(name: &str) -> Vec<char> {
    name.chars().collect()
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
