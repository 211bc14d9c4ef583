//! The loop: paint, read, change, do.
