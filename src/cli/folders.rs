//! The folders of the program: those that the environment names, else those of the platform.

use crate::disk::paths;
use std::path::PathBuf;

/// Where notebooks are kept; nothing where the platform has no folder for it.
pub fn data() -> Option<PathBuf> {
    paths::data(named("RASHOMON_DATA"))
}

/// Where settings and themes are kept; nothing where the platform has no folder for it.
pub fn config() -> Option<PathBuf> {
    paths::config(named("RASHOMON_CONFIG"))
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from)
}
