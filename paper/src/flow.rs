//! How does a document fall into pages? Block after block from top to bottom, each section with its own numbers.

use rollcall_core::paper::{Block, Document, Figure, Masthead, Picture, Section, Signer};
use rollcall_core::writing::Orientation;

use crate::codes::{Bars, Square};
use crate::fonts::Weight;
use crate::label::{draw_bars, draw_square};
use crate::marks::{Area, Ink, MM, Mark, Page, Role, Spot, Work};
use crate::picture;
use crate::table::Wishes;
use crate::text::{CAPITALS, LINE, Typesetter};

/// US Letter, in points.
const LETTER: (f32, f32) = (612.0, 792.0);
const MARGIN: f32 = 42.0;
/// What the line at the foot takes away.
const FOOT: f32 = 20.0;
const BODY: f32 = 10.0;
pub(crate) const SMALL: f32 = 8.5;
/// What must still fit below a heading, or it goes to the next page with what it heads.
const KEPT_WITH_HEADING: f32 = 64.0;

/// Lays a document out.
pub(crate) struct Flow<'t> {
    pub(crate) set: &'t Typesetter,
    pub(crate) work: Work,
    /// Where text may stand on the present page.
    pub(crate) frame: Area,
    /// How far down the present page is filled.
    pub(crate) y: f32,
    /// What the columns of the section's tables wish for, by their titles: tables of one shape stand alike.
    pub(crate) wishes: Wishes,
    section: Option<Spot>,
}

/// The document on its pages.
pub(crate) fn lay_out(set: &Typesetter, document: &Document, sections: &[&Section]) -> Work {
    let work = Work { title: document.title.clone(), ..Work::default() };
    let mut flow =
        Flow { set, work, frame: Area::new(0.0, 0.0, 0.0, 0.0), y: 0.0, wishes: Wishes::new(), section: None };
    for section in sections {
        flow.section(section, &document.foot);
    }
    flow.work
}

impl Flow<'_> {
    fn section(&mut self, section: &Section, foot: &str) {
        let (width, height) = match section.orientation {
            Orientation::Portrait => LETTER,
            Orientation::Landscape => (LETTER.1, LETTER.0),
        };
        self.frame = Area::new(MARGIN, MARGIN, width - 2.0 * MARGIN, height - 2.0 * MARGIN - FOOT);
        let first = self.work.pages.len();
        self.work.contents.push((section.name.clone(), first));
        self.section = Some(self.work.begin(Role::Section, None));
        self.new_page();
        self.wishes = self.wishes_of(&section.blocks);
        for block in &section.blocks {
            self.block(block);
        }
        let last = self.work.pages.len();
        for at in first..last {
            let left =
                [foot, &section.name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            self.foot(at, &left, &format!("{} of {}", at - first + 1, last - first));
        }
    }

    /// Begins a page of the present section.
    pub(crate) fn new_page(&mut self) {
        let (width, height) = (self.frame.width + 2.0 * MARGIN, self.frame.height + 2.0 * MARGIN + FOOT);
        self.work.pages.push(Page { width, height, placed: Vec::new() });
        self.y = self.frame.y;
    }

    /// What is left of the page.
    pub(crate) fn room(&self) -> f32 {
        self.frame.bottom() - self.y
    }

    /// Goes to the next page where the height does not fit on this one; never from an empty page.
    pub(crate) fn need(&mut self, height: f32) {
        if height > self.room() && self.y > self.frame.y {
            self.new_page();
        }
    }

    /// Leaves room, except at the top of a page.
    fn gap(&mut self, height: f32) {
        if self.y > self.frame.y {
            self.y += height;
        }
    }

    pub(crate) fn begin(&mut self, role: Role) -> Spot {
        self.work.begin(role, self.section)
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Masthead(masthead) => self.masthead(masthead),
            Block::Heading(text) => self.heading(text),
            Block::Text(text) => self.paragraph(text, Weight::Regular, BODY),
            Block::Strong(text) => self.paragraph(text, Weight::Strong, BODY),
            Block::Small(text) => self.paragraph(text, Weight::Regular, SMALL),
            Block::List(items) => self.list(items),
            Block::Facts(facts) => self.facts(facts),
            Block::Figures(figures) => self.figures(figures),
            Block::Table(table) => self.table(table),
            Block::Signatures(signers) => self.signatures(signers),
            Block::Picture(picture) => self.picture(picture),
            Block::Code(code) => self.code(code),
        }
    }

    fn masthead(&mut self, masthead: &Masthead) {
        let corner: Vec<_> = masthead.corner.iter().map(|line| self.set.line(line, Weight::Regular)).collect();
        let corner_width = corner.iter().map(|line| line.width * 9.0).fold(0.0, f32::max);
        let (top, right) = (self.y, self.frame.right());
        let spot = self.begin(Role::Paragraph);
        for (at, line) in corner.into_iter().enumerate() {
            let x = right - line.width * 9.0;
            let baseline = top + 9.0 * LINE * (at as f32 + 1.0) - 3.0;
            self.work.put(Mark::Text { line, x, baseline, size: 9.0, ink: Ink::Grey }, Some(spot));
        }
        let width = self.frame.width - corner_width - 16.0;
        let parts = [
            (&masthead.over, Weight::Regular, 9.5, Ink::Grey, Role::Paragraph),
            (&masthead.title, Weight::Strong, 18.0, Ink::Black, Role::Title(masthead.title.clone())),
            (&masthead.under, Weight::Regular, 10.5, Ink::Grey, Role::Paragraph),
        ];
        for (text, weight, size, ink, role) in parts {
            if !text.is_empty() {
                let spot = self.begin(role);
                self.lines(text, weight, size, width, ink, spot);
            }
        }
        self.y += 6.0;
        self.rule(0.8, Ink::Black);
        self.y += 12.0;
    }

    fn heading(&mut self, text: &str) {
        self.gap(10.0);
        self.need(KEPT_WITH_HEADING);
        let spot = self.begin(Role::Heading(text.to_owned()));
        self.lines(text, Weight::Strong, 11.5, self.frame.width, Ink::Black, spot);
        self.y += 3.0;
    }

    /// Lines of a paragraph that its writer broke stay broken.
    fn paragraph(&mut self, text: &str, weight: Weight, size: f32) {
        let spot = self.begin(Role::Paragraph);
        for line in text.split('\n') {
            self.lines(line, weight, size, self.frame.width, Ink::Black, spot);
        }
        self.y += 6.0;
    }

    fn list(&mut self, items: &[String]) {
        const INDENT: f32 = 12.0;
        let list = self.begin(Role::List);
        for item in items {
            let spot = self.work.begin(Role::Item, Some(list));
            for (at, line) in
                self.set.wrap(item, Weight::Regular, BODY, self.frame.width - INDENT).into_iter().enumerate()
            {
                self.need(BODY * LINE);
                let baseline = self.y + BODY * (LINE + CAPITALS) / 2.0;
                if at == 0 {
                    let line = self.set.line("•", Weight::Regular);
                    self.work
                        .put(Mark::Text { line, x: self.frame.x, baseline, size: BODY, ink: Ink::Grey }, Some(spot));
                }
                let x = self.frame.x + INDENT;
                self.work.put(Mark::Text { line, x, baseline, size: BODY, ink: Ink::Black }, Some(spot));
                self.y += BODY * LINE;
            }
            self.y += 2.0;
        }
        self.y += 4.0;
    }

    /// Lines beneath each other, over pages where they must.
    fn lines(&mut self, text: &str, weight: Weight, size: f32, width: f32, ink: Ink, spot: Spot) {
        for line in self.set.wrap(text, weight, size, width) {
            self.need(size * LINE);
            let baseline = self.y + size * (LINE + CAPITALS) / 2.0;
            self.work.put(Mark::Text { line, x: self.frame.x, baseline, size, ink }, Some(spot));
            self.y += size * LINE;
        }
    }

    fn rule(&mut self, weight: f32, ink: Ink) {
        let (x, right, y) = (self.frame.x, self.frame.right(), self.y);
        self.work.put(Mark::Rule { from: (x, y), to: (right, y), weight, ink }, None);
    }

    /// Names and values: in one column, or side by side in two where there are several short ones.
    fn facts(&mut self, facts: &[(String, String)]) {
        const SIZE: f32 = 9.5;
        const BETWEEN: f32 = 18.0;
        let width = |text: &str| self.set.line(text, Weight::Regular).width * SIZE;
        let names = facts.iter().map(|(name, _)| width(name)).fold(0.0, f32::max).min(self.frame.width * 0.4);
        let values = facts.iter().map(|(_, value)| width(value)).fold(0.0, f32::max);
        let half = (self.frame.width - BETWEEN) / 2.0;
        let columns = if facts.len() > 3 && names + BETWEEN + values <= half { 2 } else { 1 };
        let room = if columns == 2 { half } else { self.frame.width };
        for row in facts.chunks(columns) {
            let broken: Vec<_> = row
                .iter()
                .map(|(name, value)| {
                    let name = self.set.wrap(name, Weight::Regular, SIZE, names + 0.1);
                    (name, self.set.wrap(value, Weight::Regular, SIZE, room - names - BETWEEN))
                })
                .collect();
            let lines = broken.iter().map(|(name, value)| name.len().max(value.len())).max().unwrap_or(0);
            let height = SIZE * LINE * lines as f32 + 2.5;
            self.need(height);
            let top = self.y;
            for (at, (name, value)) in broken.into_iter().enumerate() {
                let x = self.frame.x + (half + BETWEEN) * at as f32;
                let spot = self.begin(Role::Paragraph);
                for (lines, x, ink) in [(name, x, Ink::Grey), (value, x + names + BETWEEN, Ink::Black)] {
                    for (at, line) in lines.into_iter().enumerate() {
                        let baseline = top + SIZE * (LINE * at as f32 + (LINE + CAPITALS) / 2.0);
                        self.work.put(Mark::Text { line, x, baseline, size: SIZE, ink }, Some(spot));
                    }
                }
            }
            self.y += height;
        }
        self.y += 8.0;
    }

    fn figures(&mut self, figures: &[Figure]) {
        const VALUE: f32 = 20.0;
        let column = self.frame.width / figures.len().max(1) as f32;
        let labels: Vec<_> =
            figures.iter().map(|figure| self.set.wrap(&figure.label, Weight::Regular, SMALL, column - 12.0)).collect();
        let lines = labels.iter().map(Vec::len).max().unwrap_or(0) as f32;
        let height = VALUE * LINE + SMALL * LINE * lines;
        self.need(height);
        for (at, (figure, label)) in figures.iter().zip(labels).enumerate() {
            let spot = self.begin(Role::Paragraph);
            let x = self.frame.x + column * at as f32;
            let (line, size) = self.set.fit(&figure.value, Weight::Strong, 9.0..VALUE, column - 12.0);
            let baseline = self.y + VALUE * (LINE + CAPITALS) / 2.0;
            self.work.put(Mark::Text { line, x, baseline, size, ink: Ink::Black }, Some(spot));
            for (row, line) in label.into_iter().enumerate() {
                let baseline = self.y + VALUE * LINE + SMALL * (LINE * row as f32 + CAPITALS);
                self.work.put(Mark::Text { line, x, baseline, size: SMALL, ink: Ink::Grey }, Some(spot));
            }
        }
        self.y += height + 10.0;
    }

    fn signatures(&mut self, signers: &[Signer]) {
        const ROOM: f32 = 40.0;
        const BETWEEN: f32 = 24.0;
        if signers.is_empty() {
            return;
        }
        let count = signers.len() as f32;
        let width = (self.frame.width - BETWEEN * (count - 1.0)) / count;
        let roles: Vec<_> =
            signers.iter().map(|signer| self.set.wrap(&signer.role, Weight::Regular, SMALL, width)).collect();
        let lines = roles.iter().map(Vec::len).max().unwrap_or(1) as f32;
        let height = ROOM + 6.0 + SMALL * LINE * lines;
        self.need(height);
        for (at, (signer, role)) in signers.iter().zip(roles).enumerate() {
            let x = self.frame.x + (width + BETWEEN) * at as f32;
            let line = self.y + ROOM;
            if let Some(drawn) = &signer.drawn {
                self.place(drawn, Area::new(x, self.y + 6.0, width, ROOM - 8.0));
            }
            self.work.put(Mark::Rule { from: (x, line), to: (x + width, line), weight: 0.7, ink: Ink::Black }, None);
            let spot = self.begin(Role::Paragraph);
            for (row, text) in role.into_iter().enumerate() {
                let baseline = line + 4.0 + SMALL * (LINE * row as f32 + CAPITALS);
                self.work.put(Mark::Text { line: text, x, baseline, size: SMALL, ink: Ink::Grey }, Some(spot));
            }
        }
        self.y += height + 12.0;
    }

    fn picture(&mut self, picture: &Picture) {
        let height = (picture.height_mm * MM).clamp(1.0, self.frame.height);
        self.need(height);
        self.place(picture, Area::new(self.frame.x, self.y, self.frame.width, height));
        self.y += height + 8.0;
    }

    /// The picture as large as it gets in that area without being bent, at its left and on its bottom.
    fn place(&mut self, picture: &Picture, within: Area) {
        // What is no PNG is refused when it is drawn.
        let (width, height) = picture::size(&picture.png).unwrap_or((1, 1));
        let scale = (within.width / width as f32).min(within.height / height as f32);
        let (width, height) = (width as f32 * scale, height as f32 * scale);
        let spot = self.begin(Role::Picture(picture.says.clone()));
        self.work.pictures.push(picture.png.clone());
        let area = Area::new(within.x, within.bottom() - height, width, height);
        self.work.put(Mark::Picture { picture: self.work.pictures.len() - 1, area }, Some(spot));
    }

    /// Bars with what they say beneath; a square where they would be too wide for the page.
    fn code(&mut self, text: &str) {
        const HEIGHT: f32 = 12.0 * MM;
        const MODULE: f32 = 0.33 * MM;
        self.need(HEIGHT + SMALL * LINE + 4.0);
        let spot = self.begin(Role::Picture(format!("Code: {text}")));
        let bars = Bars::of(text).filter(|bars| bars.modules() as f32 * MODULE <= self.frame.width);
        let width = match (bars, Square::of(text)) {
            (Some(bars), _) => {
                let width = bars.modules() as f32 * MODULE;
                let area = Area::new(self.frame.x, self.y, width, HEIGHT);
                self.work.put(draw_bars(&bars, area), Some(spot));
                width
            }
            (None, Some(square)) => {
                self.set.notes.square_only(text);
                let area = Area::new(self.frame.x, self.y, HEIGHT, HEIGHT);
                self.work.put(draw_square(&square, area), Some(spot));
                HEIGHT
            }
            (None, None) => {
                self.set.notes.text_only(text);
                0.0
            }
        };
        let spot = self.begin(Role::Paragraph);
        let (line, size) = self.set.fit(text, Weight::Regular, SMALL..SMALL, self.frame.width);
        let x = self.frame.x + (width - line.width * size).max(0.0) / 2.0;
        let baseline = self.y + HEIGHT + 5.0 + SMALL * CAPITALS;
        self.work.put(Mark::Text { line, x, baseline, size, ink: Ink::Black }, Some(spot));
        self.y += HEIGHT + SMALL * LINE + 8.0;
    }

    fn foot(&mut self, page: usize, left: &str, right: &str) {
        let right = self.set.line(right, Weight::Regular);
        let taken = right.width * SMALL;
        let (left, size) = self.set.fit(left, Weight::Regular, 6.0..SMALL, self.frame.width - taken - 16.0);
        let Some(page) = self.work.pages.get_mut(page) else { return };
        let baseline = page.height - MARGIN;
        let mut put = |line, x, size| {
            let mark = Mark::Text { line, x, baseline, size, ink: Ink::Grey };
            page.placed.push(crate::marks::Placed { mark, spot: None });
        };
        put(left, self.frame.x, size);
        put(right, self.frame.right() - taken, SMALL);
    }
}
