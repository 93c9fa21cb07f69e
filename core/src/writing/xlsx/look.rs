//! How do the cells of a workbook look?

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use super::super::report::Kind;

const HEADER_FILL: Color = Color::RGB(0x00E7_ECF3);
const RULE: Color = Color::RGB(0x0094_A0B2);

/// The formats of one workbook, made once.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) label: Format,
    pub(super) header: Format,
    pub(super) signer: Format,
    pub(super) signature: Format,
    /// A word that stands where a number would.
    pub(super) stand_in: Format,
    body: Kinds,
    total: Kinds,
}

struct Kinds {
    text: Format,
    code: Format,
    number: Format,
    money: Format,
    date: Format,
    moment: Format,
    share: Format,
}

impl Kinds {
    fn on(base: &Format) -> Self {
        let with = |number_format: &str| base.clone().set_num_format(number_format);
        Self {
            text: base.clone(),
            // The text format keeps leading zeros when a person edits the cell.
            code: with("@"),
            number: with("#,##0"),
            money: with("$#,##0.00;-$#,##0.00"),
            date: with("yyyy-mm-dd"),
            moment: with("yyyy-mm-dd hh:mm"),
            share: with("0.0%"),
        }
    }

    fn of(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text | Kind::YesNo => &self.text,
            Kind::Code => &self.code,
            Kind::Number => &self.number,
            Kind::Money => &self.money,
            Kind::Date => &self.date,
            Kind::DateTime => &self.moment,
            Kind::Percent => &self.share,
        }
    }
}

impl Looks {
    /// The format of such a cell in a row.
    pub(super) fn body(&self, kind: Kind) -> &Format {
        self.body.of(kind)
    }

    /// The format of such a cell in the last line.
    pub(super) fn total(&self, kind: Kind) -> &Format {
        self.total.of(kind)
    }
}

impl Default for Looks {
    fn default() -> Self {
        let bold = Format::new().set_bold();
        Self {
            title: bold.clone().set_font_size(14),
            label: bold.clone(),
            header: bold
                .clone()
                .set_text_wrap()
                .set_align(FormatAlign::Top)
                .set_background_color(HEADER_FILL)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(RULE),
            signer: bold.clone().set_align(FormatAlign::Bottom),
            signature: Format::new().set_border_bottom(FormatBorder::Thin),
            stand_in: Format::new().set_align(FormatAlign::Right),
            body: Kinds::on(&Format::new()),
            total: Kinds::on(&bold.set_border_top(FormatBorder::Thin)),
        }
    }
}
