//! What a reader can choose once and for all, as the file of settings says it.

use super::begin::keymap;
use super::commands::{COMMANDS, Command, named};
use super::given::When;
use super::key::Key;
use super::keymap::{Bound, Keymap, LAYER, LETTER, PANE};
use super::layout::Limits;
use crate::config::{Problem, Setting, Value, one_of, read as read_document};
use crate::page::{LAYERS, Layers};
use std::collections::BTreeMap;
use std::fmt::Write;

/// What was chosen.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The theme, and the line on which it is named; the best for the terminal where none is.
    pub theme: Option<(usize, String)>,
    /// Whether the program listens to the mouse.
    pub mouse: bool,
    /// How wide panes are and how many.
    pub limits: Limits,
    /// What is marked.
    pub layers: Layers,
    /// The keys of every command.
    pub keymap: Keymap,
}

/// A row of the table of settings, keys and layers left aside.
struct Row {
    /// The table in which it stands; nothing where in none.
    table: &'static str,
    name: &'static str,
    help: &'static str,
    /// Takes in a value, or says which it would be.
    set: fn(&mut Settings, &Setting) -> Result<(), &'static str>,
    /// Its value as it is written.
    get: fn(&Settings) -> String,
}

/// All settings that are single values.
const ROWS: &[Row] = &[
    Row {
        table: "",
        name: "theme",
        help: "how the screen is painted: auto, one of the themes, or a file of your own in the folder themes",
        set: |settings, set| match &set.value {
            Value::Text(name) => {
                settings.theme = Some((set.line, name.clone())).filter(|(_, name)| name != AUTO);
                Ok(())
            }
            _ => Err("the name of a theme"),
        },
        get: |settings| quoted(settings.theme.as_ref().map_or(AUTO, |(_, name)| name)),
    },
    Row {
        table: "",
        name: "mouse",
        help: "whether the mouse points, scrolls and selects; without it the terminal's own selection works",
        set: |settings, set| match set.value {
            Value::Flag(on) => {
                settings.mouse = on;
                Ok(())
            }
            _ => Err("true or false"),
        },
        get: |settings| settings.mouse.to_string(),
    },
    Row {
        table: "layout",
        name: "columns",
        help: "the columns that the words of a pane need at least, from 10 to 200",
        set: |settings, set| {
            within(set, 10, 200)
                .map(|columns| settings.limits.columns = columns)
                .ok_or("a number from 10 to 200")
        },
        get: |settings| settings.limits.columns.to_string(),
    },
    Row {
        table: "layout",
        name: "panes",
        help: "how many panes there are side by side at most, from 1 to 99",
        set: |settings, set| {
            within(set, 1, 99).map(|panes| settings.limits.panes = panes).ok_or("a number from 1 to 99")
        },
        get: |settings| settings.limits.panes.to_string(),
    },
];

/// Stands for the theme that fits the terminal.
const AUTO: &str = "auto";

/// The tables of the file.
const TABLES: [&str; 3] = ["layout", "layers", "keys"];

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: None,
            mouse: true,
            limits: Limits::default(),
            layers: Layers::default(),
            keymap: keymap(),
        }
    }
}

impl Settings {
    /// Reads a file of settings: what is right in it is taken, and everything that is wrong is told.
    pub fn read(text: &str) -> (Self, Vec<Problem>) {
        let mut settings = Self::default();
        let (document, mut problems) = read_document(text);
        for set in &document {
            let wrong = match (set.name.as_str(), &set.value) {
                ("layers", Value::Table(layers)) => settings.take_each(layers, Self::take_layer),
                ("keys", Value::Table(keys)) => settings.take_keys(keys),
                (table, Value::Table(sets)) if TABLES.contains(&table) => {
                    settings.take_each(sets, |settings, set| settings.take_single(table, set))
                }
                (table, _) if TABLES.contains(&table) => {
                    vec![Problem::new(set.line, format!("[{table}] is a table"))]
                }
                _ => settings.take_single("", set).err().into_iter().collect(),
            };
            problems.extend(wrong);
        }
        problems.sort();
        (settings, problems)
    }

    fn take_each(
        &mut self,
        sets: &[Setting],
        mut take: impl FnMut(&mut Self, &Setting) -> Result<(), Problem>,
    ) -> Vec<Problem> {
        sets.iter().filter_map(|set| take(self, set).err()).collect()
    }

    fn take_single(&mut self, table: &str, set: &Setting) -> Result<(), Problem> {
        let rows = || ROWS.iter().filter(|row| row.table == table);
        let Some(row) = rows().find(|row| row.name == set.name) else {
            let tables = TABLES.into_iter().filter(|_| table.is_empty());
            let meant = one_of(&set.name, rows().map(|row| row.name).chain(tables));
            return Err(Problem::new(set.line, format!("no setting is called “{}”{meant}", set.name)));
        };
        let told = |wanted| Problem::new(set.line, format!("“{}” must be {wanted}", set.name));
        (row.set)(self, set).map_err(told)
    }

    fn take_layer(&mut self, set: &Setting) -> Result<(), Problem> {
        let Some(row) = LAYERS.iter().find(|row| row.name == set.name) else {
            let meant = one_of(&set.name, LAYERS.iter().map(|row| row.name));
            return Err(Problem::new(set.line, format!("no layer is called “{}”{meant}", set.name)));
        };
        let Value::Flag(on) = set.value else {
            return Err(Problem::new(set.line, format!("“{}” must be true or false", set.name)));
        };
        if self.layers.has(row.layer) != on {
            self.layers.toggle(row.layer);
        }
        Ok(())
    }

    fn take_keys(&mut self, sets: &[Setting]) -> Vec<Problem> {
        let mut lines = BTreeMap::new();
        let mut problems = Vec::new();
        for set in sets {
            match self.take_command(set) {
                Ok(command) => {
                    lines.insert(command, set.line);
                }
                Err(wrong) => problems.extend(wrong),
            }
        }
        problems.extend(self.clashes(&lines));
        problems
    }

    /// What is wrong with keys that hide others, given the line of each command that was given keys.
    fn clashes(&self, lines: &BTreeMap<&'static str, usize>) -> Vec<Problem> {
        let line_of = |a: &str, b: &str| lines.get(a).max(lines.get(b)).copied().unwrap_or(1);
        let (same, longer): (Vec<_>, Vec<_>) =
            self.keymap.clashes().into_iter().partition(|[a, b]| a.keys == b.keys);
        let mut problems: Vec<_> = same
            .into_iter()
            .map(|[a, b]| {
                Problem::new(
                    line_of(a.command, b.command),
                    format!("“{}” is both {} and {}", a.keys, a.command, b.command),
                )
            })
            .collect();
        // Keys with which many others begin are one mistake.
        let mut hidden: BTreeMap<(&str, &str), Vec<&Bound>> = BTreeMap::new();
        for [a, b] in longer {
            let (short, long) = if a.keys.len() < b.keys.len() { (a, b) } else { (b, a) };
            hidden.entry((&short.keys, short.command)).or_default().push(long);
        }
        for ((keys, command), long) in hidden {
            let line = long.iter().map(|long| line_of(command, long.command)).max().unwrap_or(1);
            let more = if long.len() > 1 { format!(" and {} more", long.len() - 1) } else { String::new() };
            let text = format!("“{keys}” ({command}) hides “{}” ({}){more}", long[0].keys, long[0].command);
            problems.push(Problem::new(line, text));
        }
        problems
    }

    /// Gives a command its keys; says which command it was.
    fn take_command(&mut self, set: &Setting) -> Result<&'static str, Vec<Problem>> {
        let Some(command) = named(&set.name) else {
            let meant = one_of(&set.name, COMMANDS.iter().map(|row| row.name));
            return Err(vec![Problem::new(set.line, format!("no command is called “{}”{meant}", set.name))]);
        };
        let items = match &set.value {
            Value::List(items) => items.clone(),
            single => vec![(set.line, single.clone())],
        };
        let read = items.into_iter().map(|(line, value)| keys(command, line, value));
        let (good, bad): (Vec<_>, Vec<_>) = read.partition(Result::is_ok);
        if !bad.is_empty() {
            return Err(bad.into_iter().filter_map(Result::err).collect());
        }
        if good.is_empty() && command.name == "quit" {
            return Err(vec![Problem::new(set.line, "“quit” needs a key: nothing else leaves".to_owned())]);
        }
        self.keymap.remove(command.name);
        self.keymap.add(command.name, command.when, good.into_iter().flatten());
        Ok(command.name)
    }

    /// The whole file that says this, with what each thing is.
    pub fn written(&self) -> String {
        let mut file = String::from(HEAD);
        for table in ["", "layout"] {
            if !table.is_empty() {
                let _ = write!(file, "\n[{table}]\n");
            }
            for row in ROWS.iter().filter(|row| row.table == table) {
                let _ = write!(file, "# {}\n{} = {}\n", row.help, row.name, (row.get)(self));
            }
        }
        file.push_str("\n# What is marked when a story is opened for the first time.\n[layers]\n");
        for row in LAYERS {
            let _ = writeln!(file, "{} = {} # {}", row.name, self.layers.has(row.layer), row.help);
        }
        file.push_str(KEYS);
        for when in When::ALL {
            let _ = writeln!(file, "\n# {}", when.title());
            for command in COMMANDS.iter().filter(|command| command.when == when && !is_number(command)) {
                let keys: Vec<_> = self.keymap.keys_of(command.name).map(quoted).collect();
                let _ = writeln!(file, "{} = [{}] # {}", command.name, keys.join(", "), command.help);
            }
        }
        file
    }
}

/// What stands in front of the file.
const HEAD: &str = "# The settings of rashomon. What is not set is as it stands here.\n\n";

/// What stands in front of the keys.
const KEYS: &str = "\n# The keys of every command: one after the other with a blank between, as `g g`; several ways in a list; none\n\
    # in an empty one. A key is what it writes, or a name: enter, esc, tab, shift-tab, backspace, delete, up, down,\n\
    # left, right, home, end, page-up, page-down, space; with ctrl- or alt- in front. <layer> stands for the letter\n\
    # of a layer, <letter> for any. The numbers of panes stay as they are.\n[keys]\n";

/// A number between two others.
fn within(set: &Setting, least: i64, most: i64) -> Option<u16> {
    match set.value {
        Value::Number(number) if (least..=most).contains(&number) => u16::try_from(number).ok(),
        _ => None,
    }
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Whether a command is given by the number of a pane, and so by no key of its own.
fn is_number(command: &Command) -> bool {
    command.keys.contains(&PANE)
}

/// The keys that a line gives to a command, as they are spelt.
fn keys(command: &Command, line: usize, value: Value) -> Result<String, Problem> {
    let wrong = |text: String| Err(Problem::new(line, text));
    let Value::Text(text) = value else {
        return wrong(format!("the keys of “{}” are words between quotation marks", command.name));
    };
    if is_number(command) {
        return wrong("the numbers of panes cannot be changed".to_owned());
    }
    let mut parts: Vec<&str> = text.split_whitespace().collect();
    let stands =
        [LAYER, LETTER].into_iter().find(|stands| command.keys.iter().any(|keys| keys.ends_with(stands)));
    if let Some(stands) = stands
        && parts.pop() != Some(stands)
    {
        return wrong(format!("the keys of “{}” end with {stands}", command.name));
    }
    match parts.iter().find(|part| Key::named(part).is_none()) {
        _ if parts.is_empty() => wrong(format!("“{text}” is no key")),
        Some(part) => wrong(format!("“{part}” is no key{}", one_of(part, Key::names()))),
        None => Ok(parts.into_iter().chain(stands).collect::<Vec<_>>().join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let (_, problems) = Settings::read(text);
        let told: Vec<_> = problems.iter().map(|it| format!("{}: {}", it.line, it.text)).collect();
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let first = Settings::default().written();
        check(&first, &[]);
        assert_eq!(Settings::read(&first).0.written(), first);
        let changed = "theme = \"light\"\nmouse = false\n[layout]\npanes = 2\n[layers]\nonly = false\n[keys]\n\
            quit = [\"Q\", \"ctrl-c\"]\nhelp = []\nset-mark = \"M <letter>\"\n";
        let (settings, problems) = Settings::read(changed);
        assert_eq!(problems, []);
        let again = Settings::read(&settings.written()).0;
        assert_eq!(again.written(), settings.written());
        assert_eq!(again.keymap.keys_of("quit").collect::<Vec<_>>(), ["Q", "ctrl-c"]);
        assert_eq!(again.keymap.keys_of("help").count(), 0);
        assert!((again.mouse, again.limits.panes) == (false, 2) && again.layers.count() == LAYERS.len() - 1);
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        check(
            "themme = \"dark\"\nmouse = 1\n[layout]\npanes = 0\nwidth = 3\n[layers]\ndifer = true\nonly = 1\n[keys]\n\
                nxt-finding = \"]\"\nquit = \"ctrl-pg\"\nhelp = \"j\"\nlayer = \"T\"\npane = \"p\"\nundo = 3\n",
            &[
                "1: no setting is called “themme”; did you mean “theme”?",
                "2: “mouse” must be true or false",
                "4: “panes” must be a number from 1 to 99",
                "5: no setting is called “width”; there are columns, panes",
                "7: no layer is called “difer”; did you mean “differ”?",
                "8: “only” must be true or false",
                "10: no command is called “nxt-finding”; did you mean “next-finding”?",
                "11: “ctrl-pg” is no key; there are enter, esc, tab, shift-tab, backspace, delete, up, down, left, \
                    right, home, end, page-up, page-down, space",
                "12: “j” is both down and help",
                "13: the keys of “layer” end with <layer>",
                "14: the numbers of panes cannot be changed",
                "15: the keys of “undo” are words between quotation marks",
            ],
        );
        check("keys = 3\n", &["1: [keys] is a table"]);
        check("[keys]\nundo = \"m\"\n", &["2: “m” (undo) hides “m <letter>” (set-mark)"]);
        check("[keys]\nleft = \"m\"\n", &["2: “m” (left) hides “m <letter>” (set-mark)"]);
        check("[keys]\nleft = \"g\"\n", &["2: “g” (left) hides “g g” (top) and 8 more"]);
        check("[keys]\nquit = []\n", &["2: “quit” needs a key: nothing else leaves"]);
        check("[keys]\nundo = \"\"\n", &["2: “” is no key"]);
        check("[keys]\nquit = \"entre\"\n", &["2: “entre” is no key; did you mean “enter”?"]);
    }
}
