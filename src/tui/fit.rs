//! The theme that fits the terminal.

use super::theme::Depth;
use std::env;
use std::time::Duration;
use supports_color::Stream;
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

/// The name of the theme for this terminal: without colours where it has none or `NO_COLOR` asks for none, else
/// by the number of colours and by its background.
pub fn fitting() -> &'static str {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colors = supports_color::on(Stream::Stdout).filter(|_| !refused);
    match colors {
        None => "mono",
        Some(level) if !level.has_256 && !level.has_16m => "ansi",
        Some(_) if is_light() => "light",
        Some(_) => "dark",
    }
}

/// How many colours this terminal has.
pub fn depth() -> Depth {
    let full = supports_color::on(Stream::Stdout).is_some_and(|level| level.has_16m);
    if full { Depth::Full } else { Depth::Indexed }
}

/// How long the terminal has to answer what its background is. Every known one answers at once, be it that it does
/// not know; an answer that came later would be taken for keys.
const PATIENCE: Duration = Duration::from_millis(400);

/// What terminals set that answer at once. One that sets none of these, a far one or a bare line, is not asked: the
/// first screen would wait for an answer that may never come.
const ANSWERING: [&str; 5] = ["COLORTERM", "TERM_PROGRAM", "TMUX", "WT_SESSION", "XTERM_VERSION"];

/// Whether the background is light: what the terminal itself answers, else what it has told in `COLORFGBG`.
/// It must be asked before anybody else reads from it. Where there is no terminal nobody is asked.
fn is_light() -> bool {
    if !ANSWERING.iter().any(|name| env::var_os(name).is_some()) {
        return tells_light(&env::var("COLORFGBG").unwrap_or_default());
    }
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match theme_mode(options) {
        Ok(mode) => mode == ThemeMode::Light,
        Err(_) => tells_light(&env::var("COLORFGBG").unwrap_or_default()),
    }
}

/// Whether the background is light, from what some terminals tell in `COLORFGBG`: `15;0` is white on black.
fn tells_light(told: &str) -> bool {
    let ground = told.rsplit(';').next().and_then(|ground| ground.parse::<u8>().ok());
    ground.is_some_and(|ground| ground == 7 || (9..=15).contains(&ground))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_background_is_the_last_number() {
        for (told, light) in
            [("15;0", false), ("0;15", true), ("0;default;7", true), ("", false), ("0;8", false)]
        {
            assert_eq!(tells_light(told), light, "{told}");
        }
    }
}
