//! A lock that several programs respect, waited for with patience but not for ever.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::time::Duration;

/// How often the lock is tried for, and how long the pauses between are: a second in all.
const TRIES: usize = 500;
const PAUSE: Duration = Duration::from_millis(2);

/// Held until it is dropped, or the program ends in whatever way.
///
/// The lock is on a file of its own: the file that it guards can be replaced meanwhile.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] if another program does not let go of it; else why its file cannot be
    /// made. A file system that knows no locks is no error: there the lock holds nobody off.
    pub fn take(path: &Path) -> io::Result<Self> {
        let file = File::options().create(true).append(true).open(path)?;
        for _ in 0..TRIES {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {
                    return Ok(Self { _file: file });
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
        }
        Err(io::ErrorKind::WouldBlock.into())
    }
}
