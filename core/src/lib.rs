//! Everything Rollcall knows: the records, the rules, the local file.

pub mod imports;
