//! Keys as people write them, and the bytes a terminal sends for them.

const NAMED: &[(&str, &str)] = &[
    ("enter", "\r"),
    ("tab", "\t"),
    ("shift-tab", "\x1b[Z"),
    ("esc", "\x1b"),
    ("space", " "),
    ("up", "\x1b[A"),
    ("down", "\x1b[B"),
    ("right", "\x1b[C"),
    ("left", "\x1b[D"),
    ("ctrl-d", "\x04"),
    ("ctrl-u", "\x15"),
    ("less", "<"),
];

/// What is sent for each key of a row.
///
/// # Errors
/// Says which name is not known or not closed.
pub fn keys(typed: &str) -> Result<Vec<String>, String> {
    let mut sent = vec![];
    let mut rest = typed.chars();
    while let Some(key) = rest.next() {
        if key != '<' {
            sent.push(key.to_string());
            continue;
        }
        let (name, after) = rest.as_str().split_once('>').ok_or("a key's name is not closed by >")?;
        let known = NAMED.iter().find(|(known, _)| *known == name);
        sent.push(known.ok_or(format!("there is no key <{name}>"))?.1.to_owned());
        rest = after.chars();
    }
    Ok(sent)
}
