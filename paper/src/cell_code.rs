//! How does a code stand in a cell of a table, so that a scanner still reads it?

use crate::codes::{Bars, Square};
use crate::label::{draw_bars, draw_square};
use crate::marks::{Area, MM, Mark};
use crate::notes::Notes;

/// What bars wish for. A table that is too wide shrinks by a fifth before words break: they are read even then.
const BAR: f32 = 0.32 * MM;
/// Finer bars are not read by every scanner.
const LEAST_BAR: f32 = 0.25 * MM;
const BARS_HEIGHT: f32 = 6.0 * MM;
const MODULE: f32 = 0.3 * MM;

/// A code that fits its cell.
#[derive(Debug)]
pub(crate) enum CellCode {
    /// Bars, and how wide they are.
    Bars { text: String, bars: Bars, width: f32 },
    /// A square, and how wide it is.
    Square { text: String, square: Square, side: f32 },
}

/// How wide a cell should be for a code that says this.
pub(crate) fn wished(text: &str) -> f32 {
    Bars::of(text).map_or(0.0, |bars| bars.modules() as f32 * BAR)
}

impl CellCode {
    /// Bars where they are not too fine, else a square; nothing, and a note, where neither fits.
    pub(crate) fn of(text: &str, room: f32, notes: &Notes) -> Option<Self> {
        let bars = Bars::of(text).and_then(|bars| {
            let module = (room / bars.modules() as f32).min(BAR);
            (module >= LEAST_BAR).then(|| Self::Bars { text: text.into(), width: module * bars.modules() as f32, bars })
        });
        let square = || {
            let square = Square::of(text)?;
            let side = square.modules() as f32 * MODULE;
            (side <= room).then(|| Self::Square { text: text.into(), square, side })
        };
        match (bars, square) {
            (Some(bars), _) => Some(bars),
            (None, square) => match square() {
                Some(square) => {
                    notes.square_only(text);
                    Some(square)
                }
                None => {
                    notes.text_only(text);
                    None
                }
            },
        }
    }

    /// How high it stands.
    pub(crate) fn height(&self) -> f32 {
        match self {
            Self::Bars { .. } => BARS_HEIGHT,
            Self::Square { side, .. } => *side,
        }
    }

    /// What it is to somebody who has the page read out.
    pub(crate) fn says(&self) -> String {
        match self {
            Self::Bars { text, .. } => format!("Bars: {text}"),
            Self::Square { text, .. } => format!("Square code of {text}"),
        }
    }

    /// Drawn, with its upper left corner there.
    pub(crate) fn drawn_at(&self, x: f32, y: f32) -> Mark {
        match self {
            Self::Bars { bars, width, .. } => draw_bars(bars, Area::new(x, y, *width, BARS_HEIGHT)),
            Self::Square { square, side, .. } => draw_square(square, Area::new(x, y, *side, *side)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CellCode, LEAST_BAR, MM, wished};
    use crate::notes::Notes;

    #[test]
    fn a_code_in_a_cell_is_never_too_fine_to_scan() {
        let notes = Notes::default();
        let tag = "MC-0001234";
        let roomy = CellCode::of(tag, wished(tag), &notes);
        assert!(matches!(roomy, Some(CellCode::Bars { .. })), "{roomy:?}");
        let shrunk = CellCode::of(tag, wished(tag) * 0.8, &notes);
        let Some(CellCode::Bars { bars, width, .. }) = &shrunk else { panic!("{shrunk:?}") };
        assert!(width / bars.modules() as f32 >= LEAST_BAR);
        let narrow = CellCode::of(tag, 12.0 * MM, &notes);
        assert!(matches!(narrow, Some(CellCode::Square { .. })), "{narrow:?}");
        assert!(CellCode::of(tag, 4.0 * MM, &notes).is_none());
    }
}
