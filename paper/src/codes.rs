//! Which modules are dark in a code that says this? Code 128 and QR, without a measure.

use barcoders::sym::code128::Code128;
use qrcode::{Color, EcLevel, QrCode};

/// Modules of blank that must stand on each side of bars.
pub(crate) const BARS_QUIET: usize = 10;
/// Modules of blank that must stand around a square code.
pub(crate) const SQUARE_QUIET: usize = 4;

/// The bars of a code, dark or not, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bars(pub(crate) Vec<bool>);

/// The modules of a square code, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Square {
    pub(crate) side: usize,
    pub(crate) dark: Vec<bool>,
}

impl Bars {
    /// Code 128; nothing when the text has signs that it cannot say.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = Code128::new(in_sets(text)?).ok()?;
        Some(Self(code.encode().into_iter().map(|module| module == 1).collect()))
    }

    /// Its width in modules, with the blank on both sides.
    pub(crate) fn modules(&self) -> usize {
        self.0.len() + 2 * BARS_QUIET
    }

    /// Where dark bars begin, and how wide each is, in modules.
    pub(crate) fn runs(&self) -> impl Iterator<Item = (usize, usize)> {
        runs(&self.0)
    }
}

impl Square {
    /// QR with a quarter of it spare; nothing when the text is too long for any.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let dark = code.to_colors().into_iter().map(|module| module == Color::Dark).collect();
        Some(Self { side: code.width(), dark })
    }

    /// Its width in modules, with the blank on both sides.
    pub(crate) fn modules(&self) -> usize {
        self.side + 2 * SQUARE_QUIET
    }

    /// Where dark modules begin in each row, and how many lie side by side: column, row, length.
    pub(crate) fn runs(&self) -> impl Iterator<Item = (usize, usize, usize)> {
        let rows = self.dark.chunks(self.side).enumerate();
        rows.flat_map(|(row, modules)| runs(modules).map(move |(column, length)| (column, row, length)))
    }
}

fn runs(modules: &[bool]) -> impl Iterator<Item = (usize, usize)> {
    let mut at = 0;
    modules.chunk_by(|left, right| left == right).filter_map(move |run| {
        let from = at;
        at += run.len();
        run[0].then_some((from, run.len()))
    })
}

/// How the encoder is told which of its sets comes next: B has every sign of a keyboard, C has digits in pairs at half
/// the width.
const SET_B: char = '\u{181}';
const SET_C: char = '\u{106}';

/// The text with the sets marked in it, as short as it gets: digits go in pairs where there are four or more of them.
fn in_sets(text: &str) -> Option<String> {
    if text.is_empty() || !text.bytes().all(|sign| (b' '..=b'~').contains(&sign)) {
        return None;
    }
    let mut said = String::with_capacity(text.len() + 4);
    let mut set = None;
    let mut choose = |said: &mut String, next: char| {
        if set != Some(next) {
            said.push(next);
            set = Some(next);
        }
    };
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits >= 4 {
            // An odd one goes first, so that the pairs reach to the end.
            if digits % 2 == 1 {
                choose(&mut said, SET_B);
                said.push_str(&rest[..1]);
                rest = &rest[1..];
            }
            choose(&mut said, SET_C);
            said.push_str(&rest[..digits - digits % 2]);
            rest = &rest[digits - digits % 2..];
        } else {
            let length = digits.max(1);
            choose(&mut said, SET_B);
            said.push_str(&rest[..length]);
            rest = &rest[length..];
        }
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::{Bars, Square, in_sets};

    #[test]
    fn digits_go_in_pairs_where_it_saves_room() {
        let sets = ["MC-0001234", "10432", "123", "1234", "RC:K:UNDO", "A1234B"].map(|text| in_sets(text).unwrap());
        assert_eq!(sets, ["ƁMC-0Ć001234", "Ɓ1Ć0432", "Ɓ123", "Ć1234", "ƁRC:K:UNDO", "ƁAĆ1234ƁB"]);
        assert_eq!(["", "é", "a\tb"].map(in_sets), [None, None, None]);
    }

    #[test]
    fn a_tag_of_ten_signs_has_as_many_modules_as_the_standard_says() {
        // Ten symbols of 11 modules (start, M, C, -, 0, change, 00, 12, 34, check) and a stop of 13.
        let bars = Bars::of("MC-0001234").unwrap();
        assert_eq!(bars.0.len(), 10 * 11 + 13);
        assert_eq!(bars.runs().next(), Some((0, 2)), "a start begins with a bar of two");
        assert_eq!(Bars::of("naïve"), None);
    }

    #[test]
    fn a_label_of_ours_is_a_small_square() {
        let square = Square::of("RC:D:01998A7E00007000800000000000000A").unwrap();
        assert_eq!(square.side, 25);
        assert_eq!(square.runs().next(), Some((0, 0, 7)), "a corner begins with seven");
        assert_eq!(square.modules(), 33);
    }
}
