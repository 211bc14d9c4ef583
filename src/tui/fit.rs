//! The theme that fits the terminal.

use super::theme::{THEMES, Theme, theme};
use std::env;
use supports_color::Stream;

/// The theme for this terminal: without colours where it has none or `NO_COLOR` asks for none, else by the
/// number of colours and, where the terminal says so, by its background.
pub fn fitting() -> &'static Theme {
    let refused = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let colors = supports_color::on(Stream::Stdout).filter(|_| !refused);
    let name = match colors {
        None => "mono",
        Some(level) if !level.has_256 && !level.has_16m => "ansi",
        Some(_) if is_light(&env::var("COLORFGBG").unwrap_or_default()) => "light",
        Some(_) => "dark",
    };
    theme(name).unwrap_or(&THEMES[0])
}

/// Whether the background is light, from what some terminals tell in `COLORFGBG`: `15;0` is white on black.
fn is_light(told: &str) -> bool {
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
            assert_eq!(is_light(told), light, "{told}");
        }
    }
}
