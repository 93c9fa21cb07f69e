//! What has been laid on the pages, before anybody draws it: marks at their places, and the order they are read in.

use std::sync::Arc;

use crate::text::Line;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// A box, in points from the upper left corner of the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Area {
    pub(crate) x: f32,
    pub(crate) y: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Area {
    pub(crate) const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    pub(crate) fn right(&self) -> f32 {
        self.x + self.width
    }

    pub(crate) fn bottom(&self) -> f32 {
        self.y + self.height
    }

    /// The same without a margin on every side.
    pub(crate) fn inside(&self, margin: f32) -> Self {
        Self::new(self.x + margin, self.y + margin, self.width - 2.0 * margin, self.height - 2.0 * margin)
    }
}

/// How dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Text and codes.
    Black,
    /// What stands beside.
    Grey,
    /// Lines between rows.
    Faint,
}

/// One thing on a page.
#[derive(Debug, Clone)]
pub(crate) enum Mark {
    /// A line of text from `x` on, standing on `baseline`.
    Text { line: Arc<Line>, x: f32, baseline: f32, size: f32, ink: Ink },
    /// A straight line.
    Rule { from: (f32, f32), to: (f32, f32), weight: f32, ink: Ink },
    /// A box to cut along.
    Cut(Area),
    /// Dark boxes: the modules of a code.
    Modules(Vec<Area>),
    /// A picture, by its place among the pictures of the work.
    Picture { picture: usize, area: Area },
}

/// What a mark is to somebody who has the page read out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Role {
    /// A section.
    Section,
    /// A title, and what it says.
    Title(String),
    /// A heading, and what it says.
    Heading(String),
    /// A paragraph.
    Paragraph,
    /// A list of points, and one of them.
    List,
    Item,
    /// A table, with what it lists.
    Table(String),
    /// A row of a table.
    Row,
    /// The head of a column.
    HeadCell,
    /// A cell.
    Cell,
    /// A code or picture, with what it says.
    Picture(String),
}

/// A place in the order of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spot(pub(crate) usize);

/// One place in the order of reading, and what it is part of.
#[derive(Debug, Clone)]
pub(crate) struct Read {
    pub(crate) role: Role,
    pub(crate) within: Option<Spot>,
}

/// A mark, and where it is read; what only serves the eye is read nowhere.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) mark: Mark,
    pub(crate) spot: Option<Spot>,
}

/// One page.
#[derive(Debug, Clone)]
pub(crate) struct Page {
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) placed: Vec<Placed>,
}

/// Everything that is to be drawn.
#[derive(Debug, Default)]
pub(crate) struct Work {
    pub(crate) title: String,
    pub(crate) pages: Vec<Page>,
    /// Where each section begins, for the list of contents beside the pages.
    pub(crate) contents: Vec<(String, usize)>,
    pub(crate) order: Vec<Read>,
    /// PNG files.
    pub(crate) pictures: Vec<Vec<u8>>,
}

impl Work {
    /// Begins something that is read after what came before it.
    pub(crate) fn begin(&mut self, role: Role, within: Option<Spot>) -> Spot {
        self.order.push(Read { role, within });
        Spot(self.order.len() - 1)
    }

    /// Puts a mark on the last page.
    pub(crate) fn put(&mut self, mark: Mark, spot: Option<Spot>) {
        if let Some(page) = self.pages.last_mut() {
            page.placed.push(Placed { mark, spot });
        }
    }
}
