//! What the reader chose: settings and theme, from files and arguments.

use super::folders;
use crate::app::Settings;
use crate::config::Problem;
use crate::disk;
use crate::tui::{Own, Wardrobe, depth, fitting};
use std::path::Path;

/// Settings and theme, and a sentence for each thing that is wrong with them.
#[derive(Debug)]
pub struct Chosen {
    /// The settings.
    pub settings: Settings,
    /// How the screen can be painted, and how it is.
    pub themes: Wardrobe,
    /// What is wrong: file, line, what would be right.
    pub problems: Vec<String>,
    /// The same in one line, for the screen: how much is wrong, and the first of it.
    pub summary: Option<String>,
}

/// Reads the settings and the theme: the one that was named, else that of the settings, else the one that fits the
/// terminal, which is asked for its background.
///
/// # Errors
/// That there is no theme of the name that was named.
pub fn chosen(named: Option<&str>) -> Result<Chosen, String> {
    let folder = folders::config();
    let mut problems = Vec::new();
    let found = folder.as_deref().map_or(Ok(None), disk::settings::settings);
    let file = found.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let (path, text) = file.as_ref().map_or(("", ""), |file| (&file.path, &file.text));
    let (settings, mut in_settings) = Settings::read(text);
    let (files, unreadable) = folder.as_deref().map(disk::settings::themes).unwrap_or_default();
    let own: Vec<_> =
        files.into_iter().map(|it| Own { name: it.name, file: it.path, text: it.text }).collect();
    let set = settings.theme.as_ref().filter(|_| named.is_none());
    let name = named.or(set.map(|(_, name)| name.as_str())).unwrap_or_else(|| fitting());
    let (themes, wrong) = Wardrobe::new(name, own, depth());
    let mut in_themes = unreadable;
    for (file, problem) in wrong {
        // A theme that does not exist is a mistake of whoever names it.
        match set {
            _ if !file.is_empty() => in_themes.push(told(&file, &problem)),
            Some((line, _)) => in_settings.push(Problem::new(*line, problem.text)),
            None => return Err(problem.text),
        }
    }
    in_settings.sort_by_key(|problem| problem.line);
    problems.extend(in_settings.iter().map(|problem| told(path, problem)));
    problems.extend(in_themes);
    let summary = summary(&problems, folder.as_deref());
    Ok(Chosen { settings, themes, problems, summary })
}

/// How many mistakes there are, and the first, its file named without the folder of all settings: a line of the
/// screen is short.
fn summary(problems: &[String], folder: Option<&Path>) -> Option<String> {
    let first = problems.first()?;
    let folder = folder.map(|folder| disk::paths::shown(&folder.join("")));
    let first = folder.as_deref().and_then(|folder| first.strip_prefix(folder)).unwrap_or(first);
    Some(match problems.len() {
        1 => first.to_owned(),
        many => format!("{many} mistakes, all told when you quit: {first}"),
    })
}

fn told(file: &str, problem: &Problem) -> String {
    format!("{file}:{}: {}", problem.line, problem.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_many_mistakes_there_are_is_told_in_a_line() {
        let check = |problems: &[&str], expected: Option<&str>| {
            let problems: Vec<String> = problems.iter().map(|&it| it.to_owned()).collect();
            assert_eq!(summary(&problems, Some(Path::new("own"))).as_deref(), expected);
        };
        let [first, second] = [Path::new("own").join("config.toml:2: a"), Path::new("own").join("b")];
        let [first, second] = [first.to_str().unwrap(), second.to_str().unwrap()];
        check(&[], None);
        check(&[first], Some("config.toml:2: a"));
        check(&[first, second], Some("2 mistakes, all told when you quit: config.toml:2: a"));
        check(&["elsewhere.toml:1: c"], Some("elsewhere.toml:1: c"));
    }
}
