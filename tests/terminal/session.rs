//! A program in a terminal of its own. Whoever waits, waits for something to be seen.

use super::listen::listen;
use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use std::io::Write;
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// How long something may take to be seen.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a program ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Ended {
    /// With an exit code.
    With(u32),
    /// By a signal.
    By(u32),
}

/// A running program and its screen.
pub struct Session {
    child: Box<dyn Child + Send + Sync>,
    keyboard: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    parser: vt100::Parser,
    terminal: Box<dyn MasterPty + Send>,
    /// The terminal's settings before the program, spelt out.
    before: String,
    /// All that the program wrote.
    written: Vec<u8>,
}

impl Session {
    /// Starts the program with its data in a folder of its own.
    pub fn start(home: &Path, width: u16, height: u16, arguments: &[&str]) -> Self {
        Self::with(home, width, height, arguments, &[])
    }

    /// The same, with something more in its environment.
    pub fn with(home: &Path, width: u16, height: u16, arguments: &[&str], more: &[(&str, &str)]) -> Self {
        Self::of(Path::new(env!("CARGO_BIN_EXE_rashomon")), home, width, height, arguments, more)
    }

    /// Starts any program.
    pub fn of(
        program: &Path,
        home: &Path,
        width: u16,
        height: u16,
        arguments: &[&str],
        more: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.cwd(home);
        command.env_remove("NO_COLOR");
        command.env("TERM", "xterm-256color");
        for name in ["HOME", "XDG_DATA_HOME", "RASHOMON_DATA", "RASHOMON_CONFIG"] {
            command.env(name, home);
        }
        for (name, value) in more {
            command.env(name, value);
        }
        let pair = native_pty_system().openpty(size(width, height)).expect("the system gives a terminal");
        let before = settings(&*pair.master);
        let child = pair.slave.spawn_command(command).expect("the program can be started");
        Self {
            child,
            keyboard: pair.master.take_writer().expect("a keyboard"),
            output: listen(pair.master.try_clone_reader().expect("a screen")),
            parser: vt100::Parser::new(some(height), some(width), 0),
            terminal: pair.master,
            before,
            written: Vec::new(),
        }
    }

    /// What is seen now.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// All that the program has written.
    pub fn written(&self) -> &[u8] {
        &self.written
    }

    /// The program's number.
    pub fn process(&self) -> u32 {
        self.child.process_id().expect("the program runs")
    }

    /// Sends what the keyboard sends.
    pub fn press(&mut self, keys: &str) {
        self.keyboard
            .write_all(keys.as_bytes())
            .and_then(|()| self.keyboard.flush())
            .expect("keys are taken");
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        self.terminal.resize(size(width, height)).expect("the terminal takes the size");
        self.parser.screen_mut().set_size(some(height), some(width));
    }

    /// Waits until a text is seen.
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until the screen is as it should be.
    pub fn wait_until(&mut self, what: &str, holds: impl Fn(&vt100::Screen) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !holds(self.parser.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            let seen = || self.parser.screen().contents();
            let bytes = self.output.recv_timeout(left);
            let bytes = bytes.unwrap_or_else(|_| panic!("it was never seen that {what}:\n{}", seen()));
            self.take(&bytes);
        }
    }

    /// Waits until the program has written some bytes so many times.
    pub fn wait_for_bytes(&mut self, wanted: &[u8], times: usize) {
        let deadline = Instant::now() + PATIENCE;
        while self.written.windows(wanted.len()).filter(|bytes| *bytes == wanted).count() < times {
            let left = deadline.saturating_duration_since(Instant::now());
            let bytes = self.output.recv_timeout(left).expect("it is written in time");
            self.take(&bytes);
        }
    }

    /// Waits until the program has ended, and holds it to leaving the terminal as it was.
    pub fn end(mut self) -> Ended {
        let deadline = Instant::now() + PATIENCE;
        while let Ok(bytes) = self.output.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            self.take(&bytes);
        }
        assert!(Instant::now() < deadline, "the program does not end:\n{}", self.parser.screen().contents());
        let status = self.child.wait().expect("the program has ended");
        let screen = self.parser.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert_eq!(settings(&*self.terminal), self.before, "the terminal's settings");
        match status.signal() {
            Some(name) => Ended::By(number(name)),
            None => Ended::With(status.exit_code()),
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.written.extend_from_slice(bytes);
        self.parser.process(bytes);
    }
}

/// The number of a signal, by what the system calls it.
fn number(name: &str) -> u32 {
    let names = [("Hangup", 1), ("Interrupt", 2), ("Quit", 3), ("Terminated", 15)];
    names
        .iter()
        .find(|(known, _)| name.starts_with(known))
        .map_or_else(|| panic!("{name}"), |(_, number)| *number)
}

fn some(cells: u16) -> NonZeroU16 {
    NonZeroU16::new(cells).expect("a terminal has cells")
}

fn settings(terminal: &dyn MasterPty) -> String {
    format!("{:?}", terminal.get_termios())
}

const fn size(cols: u16, rows: u16) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}
