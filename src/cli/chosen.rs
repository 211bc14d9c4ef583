//! What the reader chose: settings and theme, from files and arguments.

use crate::app::Settings;
use crate::config::Problem;
use crate::disk;
use crate::tui::{Own, Theme, depth, fitting, theme};
use std::path::PathBuf;

/// Settings and theme, and a sentence for each thing that is wrong with them.
#[derive(Debug)]
pub struct Chosen {
    /// The settings.
    pub settings: Settings,
    /// How the screen is painted.
    pub theme: Theme,
    /// What is wrong: file, line, what would be right.
    pub problems: Vec<String>,
}

/// Reads the settings and the theme: the one that was named, else that of the settings, else the one that fits the
/// terminal, which is asked for its background.
///
/// # Errors
/// That there is no theme of the name that was named.
pub fn chosen(named: Option<&str>) -> Result<Chosen, String> {
    let folder = disk::paths::config(std::env::var_os("RASHOMON_CONFIG").map(PathBuf::from));
    let mut problems = Vec::new();
    let found = folder.as_deref().map_or(Ok(None), disk::settings::settings);
    let file = found.unwrap_or_else(|problem| {
        problems.push(problem);
        None
    });
    let (path, text) = file.as_ref().map_or(("", ""), |file| (&file.path, &file.text));
    let (settings, wrong) = Settings::read(text);
    problems.extend(wrong.iter().map(|problem| told(path, problem)));
    let (files, unreadable) = folder.as_deref().map(disk::settings::themes).unwrap_or_default();
    problems.extend(unreadable);
    let own: Vec<_> =
        files.into_iter().map(|it| Own { name: it.name, file: it.path, text: it.text }).collect();
    let set = settings.theme.as_ref().filter(|_| named.is_none());
    let name = named.or(set.map(|(_, name)| name.as_str())).unwrap_or_else(|| fitting());
    let (theme, wrong) = theme(name, &own, depth());
    for (file, problem) in wrong {
        // A theme that does not exist is a mistake of whoever names it.
        match set {
            _ if !file.is_empty() => problems.push(told(&file, &problem)),
            Some((line, _)) => problems.push(told(path, &Problem::new(*line, problem.text))),
            None => return Err(problem.text),
        }
    }
    Ok(Chosen { settings, theme, problems })
}

fn told(file: &str, problem: &Problem) -> String {
    format!("{file}:{}: {}", problem.line, problem.text)
}
