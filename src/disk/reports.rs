//! Reports on the disk.

use super::paths;
use std::path::Path;

/// Writes a report into a file, in place of what was there.
///
/// # Errors
/// A sentence that names the file.
pub fn write(path: &Path, report: &str) -> Result<(), String> {
    std::fs::write(path, report).map_err(|error| format!("cannot write {} ({error})", paths::shown(path)))
}
