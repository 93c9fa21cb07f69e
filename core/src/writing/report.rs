//! What is a report: its head, its sheets, their columns and where the rows come from.

use super::cell::Cell;
use super::problem::Result;
use super::profile::{Privacy, Profile, RowFacts};
use super::rows::RowSink;

/// A report before it becomes a file.
#[derive(Debug)]
pub struct Report<'a> {
    /// Its name in the catalog and on the command line: `audit`, `devices`.
    pub name: String,
    /// Its title as a person reads it; also the print header.
    pub title: String,
    /// For whom it is made.
    pub profile: Profile,
    /// The lines of the head: district, school, period, made by, made on.
    pub facts: Vec<Fact>,
    /// Its sheets, in order. CSV writes one file a sheet.
    pub sheets: Vec<Sheet<'a>>,
}

/// One line of the head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// What it says.
    pub value: Cell<'static>,
}

impl Fact {
    /// A line of the head.
    pub fn new(label: impl Into<String>, value: Cell<'static>) -> Self {
        Self { label: label.into(), value }
    }
}

/// One table of a report.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// The sheet's name; cut to what a workbook takes.
    pub name: String,
    /// Whether title and facts stand above the table. Workbooks only: a CSV file is rows and nothing else.
    pub head: Head,
    /// The columns, private ones included; the profile decides which appear.
    pub columns: Vec<Column>,
    /// Where the rows come from.
    pub rows: Rows<'a>,
    /// The last line. Workbooks only, so that a CSV file can be imported again.
    pub total: Total,
    /// A picture beside the table.
    pub chart: Option<Chart>,
    /// How it prints.
    pub page: Page,
}

impl<'a> Sheet<'a> {
    /// A plain list: no head, no total, no chart, printed landscape.
    pub fn list(name: impl Into<String>, columns: Vec<Column>, rows: Rows<'a>) -> Self {
        Self {
            name: name.into(),
            head: Head::None,
            columns,
            rows,
            total: Total::None,
            chart: None,
            page: Page::default(),
        }
    }
}

/// What stands above the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Head {
    /// The table starts in the first row.
    #[default]
    None,
    /// The report's title and facts.
    Facts,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub title: String,
    /// What its cells are.
    pub kind: Kind,
    /// Its width in characters; measured over the first rows when not given.
    pub width: Option<u16>,
    /// What it would tell about a person.
    pub private: Privacy,
}

impl Column {
    /// A column without private facts, as wide as its rows need.
    pub fn new(title: impl Into<String>, kind: Kind) -> Self {
        Self { title: title.into(), kind, width: None, private: Privacy::None }
    }

    /// The same column, holding such a private fact.
    #[must_use]
    pub fn private(self, private: Privacy) -> Self {
        Self { private, ..self }
    }

    /// The same column, this many characters wide.
    #[must_use]
    pub fn wide(self, characters: u16) -> Self {
        Self { width: Some(characters), ..self }
    }
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words.
    Text,
    /// Tags, serials and other codes.
    Code,
    /// Counts.
    Number,
    /// Cents.
    Money,
    /// Dates.
    Date,
    /// Moments on the district's clock.
    DateTime,
    /// Yes or no.
    YesNo,
    /// Shares.
    Percent,
}

/// One kept row and what it says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who holds the device it is about.
    pub about: RowFacts,
    /// One cell a column.
    pub cells: Vec<Cell<'static>>,
}

/// A function that hands every row to the sink; a cancelled or failed one stops with the sink's or its own error.
pub type Stream<'a> = Box<dyn FnMut(&mut dyn RowSink) -> Result<()> + 'a>;

/// Where the rows come from.
pub enum Rows<'a> {
    /// A small table, kept in memory.
    Held(Vec<Row>),
    /// Any number of rows, never in memory together.
    Streamed(Stream<'a>),
}

impl<'a> Rows<'a> {
    /// Rows about no person, such as figures and settings.
    pub fn held(rows: Vec<Vec<Cell<'static>>>) -> Self {
        Self::Held(rows.into_iter().map(|cells| Row { about: RowFacts::NO_PERSON, cells }).collect())
    }

    /// Rows handed over one at a time.
    pub fn streamed(stream: impl FnMut(&mut dyn RowSink) -> Result<()> + 'a) -> Self {
        Self::Streamed(Box::new(stream))
    }
}

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Held(rows) => write!(f, "Held({} rows)", rows.len()),
            Self::Streamed(_) => write!(f, "Streamed"),
        }
    }
}

/// The last line of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Total {
    /// None.
    #[default]
    None,
    /// The sums of these columns, counted while the rows pass. A column with a withheld cell has its sum withheld.
    Summed {
        /// The word in the first column.
        label: String,
        /// The titles of the columns summed.
        columns: Vec<String>,
    },
    /// As given, one cell a column.
    Given(Vec<Cell<'static>>),
}

/// A picture of some columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// Its form.
    pub kind: ChartKind,
    /// What it shows.
    pub title: String,
    /// The title of the column that names the bars.
    pub labels: String,
    /// The titles of the columns drawn, one series each.
    pub values: Vec<String>,
}

/// The form of a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartKind {
    /// Lying bars, side by side.
    Bar,
    /// Lying bars, end to end.
    StackedBar,
    /// Standing columns, side by side.
    Column,
    /// Standing columns, one upon the other.
    StackedColumn,
}

/// How a sheet prints: US Letter, one page wide, the header on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Page {
    /// Which way the paper lies.
    pub orientation: Orientation,
    /// Who signs below the table: one line each, with room for name and date.
    pub signatures: Vec<String>,
}

/// Which way the paper lies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Orientation {
    /// The long side up.
    Portrait,
    /// The long side across, for lists.
    #[default]
    Landscape,
}
