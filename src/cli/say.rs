//! What is printed, and what is said of trouble.

use std::io::{self, ErrorKind, Write};

/// Says what went wrong.
pub fn complain(problem: &str) {
    let _ = writeln!(io::stderr(), "rashomon: {problem}");
}

/// Says all that went wrong.
pub fn complain_of(problems: &[String]) {
    for problem in problems {
        complain(problem);
    }
}

/// Prints a text. That nobody reads on is no trouble.
pub fn print(text: &str) -> Result<(), String> {
    print_on(text).map(drop)
}

/// Prints a text; whether somebody still reads.
pub fn print_on(text: &str) -> Result<bool, String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(format!("cannot print ({error})")),
    }
}
