//! A TOML file as values that know their lines.

use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// One name of a file of settings, and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The name.
    pub name: String,
    /// The line on which it stands, counted from 1.
    pub line: usize,
    /// What it is set to.
    pub value: Value,
}

/// What a name is set to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Several values, each with its line.
    List(Vec<(usize, Value)>),
    /// More settings, in the order of their lines.
    Table(Vec<Setting>),
    /// What no setting is: a date, a number that is not whole.
    Other,
}

/// Something that is wrong in a file of settings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong, and what would be right.
    pub text: String,
}

impl Problem {
    /// Something wrong on a line.
    pub fn new(line: usize, text: impl Into<String>) -> Self {
        Self { line, text: text.into() }
    }
}

/// Reads a file of settings: what can be read of it, in the order of lines, and what is wrong in its form.
pub fn read(text: &str) -> (Vec<Setting>, Vec<Problem>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let lines = Lines::of(text);
    let problem = |error: &toml::de::Error| {
        let line = error.span().map_or(1, |span| lines.of_span(&span));
        Problem::new(line, error.message().to_owned())
    };
    let mut problems: Vec<_> = errors.iter().map(problem).collect();
    problems.sort();
    (lines.settings(table.get_ref()), problems)
}

/// Where each line begins, in bytes.
struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let after = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { starts: [0].into_iter().chain(after).collect() }
    }

    fn of_span(&self, span: &Range<usize>) -> usize {
        self.starts.partition_point(|start| *start <= span.start)
    }

    fn settings(&self, table: &DeTable) -> Vec<Setting> {
        let setting = |(name, value): (&Spanned<_>, &Spanned<DeValue>)| {
            let name: &Spanned<toml::de::DeString> = name;
            Setting {
                name: name.get_ref().to_string(),
                line: self.of_span(&name.span()),
                value: self.value(value.get_ref()),
            }
        };
        let mut settings: Vec<_> = table.iter().map(setting).collect();
        settings.sort_by_key(|setting| setting.line);
        settings
    }

    fn value(&self, value: &DeValue) -> Value {
        match value {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Boolean(flag) => Value::Flag(*flag),
            DeValue::Integer(number) => {
                let digits = number.as_str();
                i64::from_str_radix(digits, number.radix()).map_or(Value::Other, Value::Number)
            }
            DeValue::Array(items) => {
                let item = |item: &Spanned<DeValue>| (self.of_span(&item.span()), self.value(item.get_ref()));
                Value::List(items.iter().map(item).collect())
            }
            DeValue::Table(table) => Value::Table(self.settings(table)),
            DeValue::Float(_) | DeValue::Datetime(_) => Value::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_lines() {
        let (settings, problems) =
            read("a = \"x\"\n\n[b]\nd = [\"p\",\n  \"q\"]\nc = true\nn = 0x10\nf = 1.5\n");
        assert!(problems.is_empty(), "{problems:?}");
        let text = |text: &str| Value::Text(text.to_owned());
        let set = |name: &str, line, value| Setting { name: name.to_owned(), line, value };
        let b = vec![
            set("d", 4, Value::List(vec![(4, text("p")), (5, text("q"))])),
            set("c", 6, Value::Flag(true)),
            set("n", 7, Value::Number(16)),
            set("f", 8, Value::Other),
        ];
        assert_eq!(settings, [set("a", 1, text("x")), set("b", 3, Value::Table(b))]);
    }

    #[test]
    fn all_that_is_wrong_is_told_and_the_rest_is_read() {
        let (settings, problems) = read("a = \nb = true\nc = \"open\nd = 1\n= 2\n");
        let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [1, 3, 5]);
        assert!(settings.iter().any(|setting| setting.name == "b" && setting.value == Value::Flag(true)));
        assert!(settings.iter().any(|setting| setting.name == "d"));
    }
}
