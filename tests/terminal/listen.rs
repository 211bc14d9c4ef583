//! What a terminal shows, piece by piece as it comes.

use std::io::Read;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

/// Reads from the terminal for as long as it is open.
pub fn listen(mut terminal: Box<dyn Read + Send>) -> Receiver<Vec<u8>> {
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut buffer = [0; 8192];
        while let Ok(length @ 1..) = terminal.read(&mut buffer) {
            if sender.send(buffer[..length].to_vec()).is_err() {
                return;
            }
        }
    });
    receiver
}
