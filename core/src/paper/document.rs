//! What is a document made of? Values only: no measure of a page occurs here.

use crate::writing::Orientation;

/// A document before it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// What it is, as its reader sees it in a list of files.
    pub title: String,
    /// At the foot of every page, beside the page's number: who made it and when.
    pub foot: String,
    /// Its sections; each begins a page and counts its pages by itself.
    pub sections: Vec<Section>,
}

/// What belongs together and counts its own pages: one receipt, one list.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What it is, repeated at the foot of its pages.
    pub name: String,
    /// Which way the paper lies.
    pub orientation: Orientation,
    /// From top to bottom.
    pub blocks: Vec<Block>,
}

/// One piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The head of a form.
    Masthead(Masthead),
    /// A heading within it.
    Heading(String),
    /// A paragraph; a line its writer broke stays broken.
    Text(String),
    /// A paragraph in strong type.
    Strong(String),
    /// Points, one beneath the other.
    List(Vec<String>),
    /// A paragraph in small type.
    Small(String),
    /// Names and values, one beneath the other.
    Facts(Vec<(String, String)>),
    /// A few large numbers, side by side.
    Figures(Vec<Figure>),
    /// A table; its header is repeated on every page it reaches.
    Table(Table),
    /// Lines to sign on, side by side; never parted from each other.
    Signatures(Vec<Signer>),
    /// A picture by itself.
    Picture(Picture),
    /// A code to scan, with what it says beneath.
    Code(String),
}

/// The head of a form: whose it is, what it is, and two lines at the right.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Masthead {
    /// Above the title: the district.
    pub over: String,
    /// The title.
    pub title: String,
    /// Beneath it.
    pub under: String,
    /// At the right, one beneath the other.
    pub corner: Vec<String>,
}

/// One large number and what it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number, as written.
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// Rows and columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// What it lists; read to those who do not see it.
    pub name: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a text a column.
    pub rows: Vec<Vec<String>>,
    /// The last line, ruled off.
    pub total: Option<Vec<String>>,
}

/// One column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header.
    pub title: String,
    /// On which side its texts stand.
    pub align: Align,
    /// In which form its cells stand.
    pub form: Form,
}

impl Column {
    /// A column of words.
    pub fn words(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::Start, form: Form::Words }
    }

    /// A column of numbers.
    pub fn numbers(title: impl Into<String>) -> Self {
        Self { align: Align::End, ..Self::words(title) }
    }

    /// A column of codes to scan; what they say stands in words in another.
    pub fn codes(title: impl Into<String>) -> Self {
        Self { form: Form::Code, ..Self::words(title) }
    }
}

/// In which form the cells of a column stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Form {
    /// As they are written.
    #[default]
    Words,
    /// As bars for a scanner; as a square code where they would be too fine.
    Code,
}

/// On which side text stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    /// Where reading begins.
    #[default]
    Start,
    /// Opposite: numbers.
    End,
}

/// Who signs.
#[derive(Debug, Clone, PartialEq)]
pub struct Signer {
    /// As what: "Principal, date".
    pub role: String,
    /// The signature, where it was drawn already.
    pub drawn: Option<Picture>,
}

impl Signer {
    /// A line still to be signed.
    pub fn line(role: impl Into<String>) -> Self {
        Self { role: role.into(), drawn: None }
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// PNG.
    pub png: Vec<u8>,
    /// What it shows, for those who do not see it.
    pub says: String,
    /// How high it stands, in millimetres; its width follows, and it never leaves the page.
    pub height_mm: f32,
}

/// Facts of those that are known; what is empty is left out.
pub fn facts<const N: usize>(lines: [(&str, Option<String>); N]) -> Block {
    let known = lines.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    Block::Facts(known.filter(|(_, value)| !value.is_empty()).collect())
}
