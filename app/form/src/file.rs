//! Stub until the reader lands.
