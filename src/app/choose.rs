//! Settings, taken over by a sitting, and the theme, chosen in it.

use super::settings::Settings;
use super::state::State;

impl State {
    /// Takes over what the reader chose.
    pub fn choose(&mut self, settings: Settings) {
        self.keymap = settings.keymap;
        self.layers = settings.layers;
        self.limits = settings.limits;
        self.settle();
    }

    /// Has the screen painted by the next theme, or by the one of this number.
    pub(super) fn next_theme(&mut self, number: Option<usize>) {
        let themes = self.themes.len();
        let next = number.map_or((self.theme + 1) % themes.max(1), |number| number.saturating_sub(1));
        let Some(name) = self.themes.get(next) else {
            return self.say(format!("There are {themes} themes."));
        };
        self.theme = next;
        self.say(format!(
            "Theme {name}, {} of {themes}. theme = \"{name}\" in the settings keeps it.",
            next + 1
        ));
    }
}
