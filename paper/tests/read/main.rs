//! What is printed is read back: pages as pictures by a code reader, text by another program.

mod documents;
mod labels;
mod paper;
