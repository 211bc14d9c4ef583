//! Files that are only ever added to.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Makes a folder and those above it, for its owner only.
pub fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// Adds lines to a file, and returns when they are on the disk. A torn last line is ended first.
pub fn append(path: &Path, lines: &[u8]) -> io::Result<()> {
    let mut file = File::options().read(true).append(true).create(true).open(path)?;
    let new = file.metadata()?.len() == 0;
    let mut bytes = Vec::with_capacity(lines.len() + 1);
    if !new && !ends_whole(&mut file)? {
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(lines);
    file.write_all(&bytes)?;
    file.sync_all()?;
    if new { settle(path.parent()) } else { Ok(()) }
}

/// All bytes of a file; none if it is gone.
pub fn read(path: &Path) -> io::Result<Vec<u8>> {
    absent_is(Vec::new(), fs::read(path))
}

/// The size and age of a file; nothing if it is gone.
pub fn stamp(path: &Path) -> io::Result<Option<(u64, SystemTime)>> {
    let stamp = fs::metadata(path).and_then(|it| Ok(Some((it.len(), it.modified()?))));
    absent_is(None, stamp)
}

/// The notebook files of a folder, by name; none if it is not there.
pub fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let Some(entries) = absent_is(None, fs::read_dir(folder).map(Some))? else { return Ok(Vec::new()) };
    let mut files: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "jsonl") && path.is_file())
        .collect();
    files.sort();
    Ok(files)
}

/// Whether the last line has its end.
fn ends_whole(file: &mut File) -> io::Result<bool> {
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// Has the name of a new file on the disk, where folders can be opened.
fn settle(folder: Option<&Path>) -> io::Result<()> {
    match folder {
        #[cfg(unix)]
        Some(folder) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

fn absent_is<T>(absent: T, result: io::Result<T>) -> io::Result<T> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(absent),
        result => result,
    }
}
