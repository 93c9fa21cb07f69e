//! World: the story harness.
