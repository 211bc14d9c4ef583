//! Theme files.

use super::color::{Depth, color, names, shown};
use super::{LOOKS, THEMES, Theme};
use crate::config::{Problem, Setting, Value, one_of, read};
use ratatui::style::{Color, Modifier, Style};
use std::collections::BTreeMap;

/// A theme of the reader's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    /// What it is asked for by.
    pub name: String,
    /// Its file, for problems.
    pub file: String,
    /// What the file says.
    pub text: String,
}

/// The shapes that a look can have.
const SHAPES: &[(&str, Modifier)] = &[
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

/// So many themes may inherit from one another.
const DEEPEST: usize = 8;

/// The theme of this name, the reader's own before those that are built in, and what is wrong in its files: each
/// problem with the file in which it is. What is wrong is left as the theme has it from which it inherits.
pub fn theme(name: &str, own: &[Own], depth: Depth) -> (Theme, Vec<(String, Problem)>) {
    let mut problems = Vec::new();
    let mut files = Vec::new();
    let mut next = Some((String::new(), 0, name.to_owned()));
    while let Some((file, line, name)) = next.take() {
        let Some(found) = File::find(&name, own) else {
            let all = own.iter().map(|own| own.name.as_str()).chain(THEMES.iter().map(|row| row.name));
            let text = format!("no theme is called “{name}”{}", one_of(&name, all));
            problems.push((file, Problem::new(line, text)));
            break;
        };
        let (settings, wrong) = read(found.text);
        problems.extend(wrong.into_iter().map(|problem| (found.file.to_owned(), problem)));
        if files.len() < DEEPEST {
            next = inherited(&settings).map(|(line, name)| (found.file.to_owned(), line, name));
        }
        files.push((found.file, settings));
    }
    let mut painter = Painter { depth, colours: BTreeMap::new(), theme: Theme::of_looks(|_| Style::new()) };
    // The colours of all files are known before the first look is read.
    files.reverse();
    for part in [Painter::mix, Painter::paint] {
        for (file, settings) in &files {
            let wrong = part(&mut painter, settings);
            problems.extend(wrong.into_iter().map(|problem| ((*file).to_owned(), problem)));
        }
    }
    problems.sort();
    (painter.theme, problems)
}

/// A theme file.
struct File<'a> {
    file: &'a str,
    text: &'a str,
}

impl<'a> File<'a> {
    fn find(name: &str, own: &'a [Own]) -> Option<Self> {
        let own =
            own.iter().find(|own| own.name == name).map(|own| Self { file: &own.file, text: &own.text });
        let built_in = THEMES.iter().find(|row| row.name == name);
        own.or_else(|| built_in.map(|row| Self { file: row.name, text: row.text }))
    }
}

fn inherited(settings: &[Setting]) -> Option<(usize, String)> {
    let named = settings.iter().find(|setting| setting.name == "inherits")?;
    match &named.value {
        Value::Text(name) => Some((named.line, name.clone())),
        _ => None,
    }
}

/// A theme in the making.
struct Painter {
    depth: Depth,
    colours: BTreeMap<String, Color>,
    theme: Theme,
}

impl Painter {
    /// Takes in the colours of a file, and says what does not belong into it.
    fn mix(&mut self, settings: &[Setting]) -> Vec<Problem> {
        let mut problems = Vec::new();
        for setting in settings {
            match (setting.name.as_str(), &setting.value) {
                ("inherits", Value::Text(_)) | ("looks", Value::Table(_)) => {}
                ("colours", Value::Table(colours)) => {
                    problems.extend(colours.iter().filter_map(|set| self.mix_one(set).err()));
                }
                ("inherits", _) => problems.push(Problem::new(setting.line, "it inherits from a name")),
                ("looks" | "colours", _) => {
                    problems.push(Problem::new(setting.line, format!("[{}] is a table", setting.name)));
                }
                (name, _) => {
                    let meant = one_of(name, ["inherits", "colours", "looks"]);
                    problems.push(Problem::new(setting.line, format!("a theme has no “{name}”{meant}")));
                }
            }
        }
        problems
    }

    fn mix_one(&mut self, set: &Setting) -> Result<(), Problem> {
        let written = match &set.value {
            Value::Text(text) => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return Err(Problem::new(set.line, format!("“{}” is no colour", set.name))),
        };
        let Some(mixed) = color(&written) else {
            let meant = one_of(&written, names());
            return Err(Problem::new(
                set.line,
                format!("“{written}” is no colour: a name, a number from 0 to 255, or #rrggbb{meant}"),
            ));
        };
        self.colours.insert(set.name.clone(), shown(mixed, self.depth));
        Ok(())
    }

    /// Takes in the looks of a file.
    fn paint(&mut self, settings: &[Setting]) -> Vec<Problem> {
        let looks = settings.iter().filter(|setting| setting.name == "looks");
        let tables = looks.filter_map(|setting| match &setting.value {
            Value::Table(looks) => Some(looks),
            _ => None,
        });
        tables.flatten().filter_map(|set| self.paint_one(set).err()).collect()
    }

    fn paint_one(&mut self, set: &Setting) -> Result<(), Problem> {
        let Some(row) = LOOKS.iter().position(|row| row.name == set.name) else {
            let meant = one_of(&set.name, LOOKS.iter().map(|row| row.name));
            return Err(Problem::new(set.line, format!("nothing is called “{}”{meant}", set.name)));
        };
        let Value::Text(written) = &set.value else {
            return Err(Problem::new(set.line, format!("the look of “{}” is a line of words", set.name)));
        };
        let look = self.look(written).map_err(|wrong| Problem::new(set.line, wrong))?;
        self.theme.looks[row] = look;
        Ok(())
    }

    /// The look that is written so: `orange on black bold not-dim`.
    fn look(&self, written: &str) -> Result<Style, String> {
        let mut look = Style::new();
        let mut behind = false;
        for word in written.split_whitespace() {
            let shape = |name: &str| SHAPES.iter().find(|(own, _)| *own == name).map(|(_, shape)| *shape);
            if word == "on" {
                behind = true;
            } else if let Some(shape) = shape(word) {
                look = look.add_modifier(shape);
            } else if let Some(shape) = word.strip_prefix("not-").and_then(shape) {
                look = look.remove_modifier(shape);
            } else {
                let color = self.colour(word)?;
                look = if behind { look.bg(color) } else { look.fg(color) };
                behind = false;
            }
        }
        Ok(look)
    }

    fn colour(&self, word: &str) -> Result<Color, String> {
        let known = self.colours.get(word).copied();
        known.or_else(|| color(word).map(|mixed| shown(mixed, self.depth))).ok_or_else(|| {
            let given = names().chain(SHAPES.iter().map(|(name, _)| *name)).map(str::to_owned);
            let all: Vec<String> = self.colours.keys().cloned().chain(given).collect();
            let meant = one_of(word, all.iter().map(String::as_str));
            format!("“{word}” is neither a colour nor a shape{meant}")
        })
    }
}
