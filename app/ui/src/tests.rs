//! What the tests of fields and pages share.

pub mod markup;
pub mod samples;
