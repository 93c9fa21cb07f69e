//! Invents a believable district.
