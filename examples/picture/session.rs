//! A program in a terminal of its own.

use super::listen::listen;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::error::Error;
use std::io::Write;
use std::num::NonZeroU16;
use std::sync::mpsc::Receiver;
use std::time::Duration;

/// How long a program may take to show something, at first and after a key.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long it must be silent for its screen to count as drawn.
const SILENCE: Duration = Duration::from_millis(400);

/// The size of a terminal, in cells.
#[derive(Clone, Copy)]
pub struct Size {
    columns: NonZeroU16,
    rows: NonZeroU16,
}

impl Size {
    /// Reads `120x40`.
    pub fn parse(text: &str) -> Option<Self> {
        let (columns, rows) = text.split_once('x')?;
        Some(Self { columns: columns.parse().ok()?, rows: rows.parse().ok()? })
    }
}

/// A running program and its screen.
pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    /// Keeps the terminal open.
    _terminal: Box<dyn MasterPty + Send>,
    /// The program's home, empty at the start and gone at the end.
    _home: tempfile::TempDir,
}

impl Session {
    /// Starts a program with an empty home and waits until its screen is drawn.
    ///
    /// # Errors
    /// If there is no such program, or the system gives no terminal.
    pub fn start(
        size: Size,
        program: &str,
        arguments: impl Iterator<Item = String>,
    ) -> Result<Self, Box<dyn Error>> {
        let home = tempfile::tempdir()?;
        // A program that is no file is looked for where programs are.
        let file = std::fs::canonicalize(program).unwrap_or_else(|_| program.into());
        let mut command = CommandBuilder::new(file);
        command.args(arguments);
        command.cwd(std::env::current_dir()?);
        command.env_remove("NO_COLOR");
        for (name, value) in [("TERM", "xterm-256color"), ("COLORTERM", "truecolor"), ("LANG", "C.UTF-8")] {
            command.env(name, value);
        }
        for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"] {
            command.env(name, home.path());
        }
        let (rows, cols) = (size.rows.get(), size.columns.get());
        let pair = native_pty_system().openpty(PtySize { rows, cols, pixel_width: 0, pixel_height: 0 })?;
        let child = pair.slave.spawn_command(command)?;
        let mut session = Self {
            child,
            keyboard: pair.master.take_writer()?,
            output: listen(pair.master.try_clone_reader()?),
            parser: vt100::Parser::new(size.rows, size.columns, 0),
            _terminal: pair.master,
            _home: home,
        };
        session.settle();
        Ok(session)
    }

    /// Presses a key and waits until the screen is drawn.
    ///
    /// # Errors
    /// If the program has ended.
    pub fn press(&mut self, key: &str) -> Result<(), Box<dyn Error>> {
        self.keyboard.write_all(key.as_bytes())?;
        self.keyboard.flush()?;
        self.settle();
        Ok(())
    }

    /// What is seen.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Ends the program.
    ///
    /// # Errors
    /// If it cannot be ended.
    pub fn end(mut self) -> Result<(), Box<dyn Error>> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Takes in what the program writes until it is silent.
    fn settle(&mut self) {
        let mut wait = PATIENCE;
        while let Ok(bytes) = self.output.recv_timeout(wait) {
            self.parser.process(&bytes);
            wait = SILENCE;
        }
    }
}
