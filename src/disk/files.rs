//! Files that are added to, replaced whole, or set aside.

use std::fs::{self, DirBuilder, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use tempfile::NamedTempFile;

/// Makes a folder and those above it, for its owner only.
pub fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// Adds lines to a file, and returns when they are on the disk. A torn last line is ended first. Where there is
/// no room for all of them, none is added.
pub fn append(path: &Path, lines: &[u8]) -> io::Result<()> {
    let mut file = File::options().read(true).append(true).create(true).open(path)?;
    let length = file.metadata()?.len();
    let new = length == 0;
    let mut bytes = Vec::with_capacity(lines.len() + 1);
    if !new && !ends_whole(&mut file)? {
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(lines);
    if let Err(error) = file.write_all(&bytes).and_then(|()| file.sync_all()) {
        let _ = file.set_len(length);
        return Err(error);
    }
    if new { settle(path.parent()) } else { Ok(()) }
}

/// Puts a whole new file in the place of an old one, as readable as that was; returns when it is on the disk.
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = new_file(folder)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(path) {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    settle(Some(folder))
}

/// A file as any program makes one, readable as the user has set it for new files.
#[cfg(unix)]
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    NamedTempFile::new_in(folder)
}

/// Copies a file to a name beside it that nobody has yet: `a.jsonl` to `a.jsonl.1.bak`. Returns when the copy
/// is on the disk.
pub fn set_aside(path: &Path, ending: &str) -> io::Result<PathBuf> {
    let mut old = File::open(path)?;
    for number in 1.. {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".{number}.{ending}"));
        match File::options().write(true).create_new(true).open(&name) {
            Ok(mut copy) => {
                copy.set_permissions(old.metadata()?.permissions())?;
                io::copy(&mut old, &mut copy)?;
                copy.sync_all()?;
                settle(path.parent())?;
                return Ok(name.into());
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Takes a file away; that it is gone already is no error.
pub fn remove(path: &Path) -> io::Result<()> {
    absent_is((), fs::remove_file(path))
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
