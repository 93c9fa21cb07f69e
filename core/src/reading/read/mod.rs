//! What does the file hold, row by row, and how was it recognised?

mod csv_rows;
mod delimiter;
mod encoding;
mod header;
mod kind;
mod limits;
mod meter;
mod package;
mod problem;
mod row;
mod rows;
mod source;
mod workbook;
mod xlsx_rows;
mod xlsx_text;

pub use encoding::{EncodingFound, EncodingHow};
pub use header::{Header, HeaderChoice, name_columns, signature};
pub use limits::Limits;
pub use package::{Opened, Package};
pub use problem::{LooksLike, MeteredThing, ReadProblem, RowProblem, UnreadableWhy};
pub use row::Row;
pub use rows::{Rows, Tally};
pub use source::{ReadOptions, SampleRow, Shape, Source, SourceKind, open, open_bytes};
pub use workbook::Sheet;
