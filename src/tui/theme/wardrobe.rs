//! All themes that can be chosen in a sitting, and the one that is worn.

use super::color::Depth;
use super::read::{Own, theme};
use super::{THEMES, Theme};
use crate::config::Problem;

/// The themes that are built in and the reader's own, and the one by which the screen is painted.
#[derive(Debug)]
pub struct Wardrobe {
    own: Vec<Own>,
    depth: Depth,
    name: String,
    worn: Theme,
}

impl Wardrobe {
    /// All themes, of which one is worn; and what is wrong with that one, as [`theme`] tells it.
    pub fn new(name: &str, own: Vec<Own>, depth: Depth) -> (Self, Vec<(String, Problem)>) {
        let (worn, problems) = theme(name, &own, depth);
        (Self { own, depth, name: name.to_owned(), worn }, problems)
    }

    /// The names of all, and which of them is worn.
    pub fn names(&self) -> (Vec<String>, usize) {
        let own = self.own.iter().map(|own| own.name.as_str());
        let own = own.filter(|name| THEMES.iter().all(|row| row.name != *name));
        let names: Vec<String> = THEMES.iter().map(|row| row.name).chain(own).map(str::to_owned).collect();
        let worn = names.iter().position(|name| *name == self.name).unwrap_or(0);
        (names, worn)
    }

    /// The theme of this name, which is worn from now on. What is wrong in a theme of the reader's own is left as the
    /// theme has it from which it inherits.
    pub fn wear(&mut self, name: &str) -> &Theme {
        if name != self.name {
            (self.worn, _) = theme(name, &self.own, self.depth);
            name.clone_into(&mut self.name);
        }
        &self.worn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_after_the_other_is_worn() {
        let own = |name: &str| Own { name: name.to_owned(), file: String::new(), text: String::new() };
        let (mut wardrobe, problems) = Wardrobe::new("light", vec![own("mine"), own("dark")], Depth::Full);
        assert_eq!(problems, []);
        let (names, worn) = wardrobe.names();
        assert_eq!((names[worn].as_str(), names.last().map(String::as_str)), ("light", Some("mine")));
        assert_eq!(names.len(), THEMES.len() + 1);
        assert_eq!(*wardrobe.wear("mono"), Theme::built_in("mono"));
        assert_eq!(wardrobe.names().0[wardrobe.names().1], "mono");
    }
}
