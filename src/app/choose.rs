//! Settings, taken over by a sitting.

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
}
