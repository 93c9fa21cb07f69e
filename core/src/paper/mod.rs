//! What stands on paper: documents made of blocks, sheets of labels, and who draws them.
//!
//! The core says what is on the paper and never how it is set: whoever opens the file brings a [`Press`]. A list that
//! is a [`Report`](crate::writing::Report) becomes a document by itself; the documents with a form of their own are
//! beside this file.

mod document;
mod labels;
mod press;
mod receipt;
mod still_out;
mod stock;
mod words;

pub use document::{Align, Block, Column, Document, Figure, Form, Masthead, Picture, Section, Signer, Table, facts};
pub use labels::{CodeChoice, Label, LabelRun, Labelling};
pub use press::{Drawn, PaperNote, Press, Unprintable};
pub use receipt::{Agreement, HandedOut, Receipt, receipts};
pub use still_out::{StillOut, StillOutHomeroom, StillOutPerson, still_out};
pub use stock::{Measures, Stock};
pub use words::{counted, day, moment, money, number, share};
