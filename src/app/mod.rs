//! One sitting: state, commands, keys. Pure: what concerns the world goes into an outbox.
