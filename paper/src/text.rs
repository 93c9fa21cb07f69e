//! How does text become glyphs, and where may a line break? Everything is measured before it is drawn.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Feature, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level};

use crate::fonts::{FontId, Fonts, Weight};
use crate::notes::Notes;

/// The height of Inter's capital letters, its depth and its line, at a size of 1.
pub(crate) const CAPITALS: f32 = 0.73;
pub(crate) const DEPTH: f32 = 0.24;
pub(crate) const LINE: f32 = 1.32;

/// A part of a line in one font.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) font: FontId,
    pub(crate) text: String,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// Its width at a size of 1.
    pub(crate) width: f32,
}

/// One line of text, ready to be drawn from left to right.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    /// Its parts, as they stand from left to right.
    pub(crate) runs: Vec<Run>,
    /// Its width at a size of 1.
    pub(crate) width: f32,
    /// Signs that no font has: what such a line belongs to is not drawn.
    pub(crate) missing: Vec<char>,
}

/// Makes lines of text, and keeps those it made: lists say the same again and again.
pub(crate) struct Typesetter {
    pub(crate) fonts: Fonts,
    made: RefCell<HashMap<(String, Weight), Arc<Line>>>,
    pub(crate) notes: Notes,
}

/// Lines kept at most; beyond that the store is emptied.
const MOST_KEPT: usize = 50_000;

impl Typesetter {
    pub(crate) fn new() -> Option<Self> {
        Some(Self { fonts: Fonts::new()?, made: RefCell::default(), notes: Notes::default() })
    }

    /// The text in one line.
    pub(crate) fn line(&self, text: &str, weight: Weight) -> Arc<Line> {
        let key = (text.to_owned(), weight);
        if let Some(made) = self.made.borrow().get(&key) {
            return Arc::clone(made);
        }
        let line = Arc::new(self.make(text, weight));
        let mut made = self.made.borrow_mut();
        if made.len() >= MOST_KEPT {
            made.clear();
        }
        made.insert(key, Arc::clone(&line));
        line
    }

    /// The text in as many lines as it takes; no line is wider, except where not even one sign fits.
    pub(crate) fn wrap(&self, text: &str, weight: Weight, size: f32, width: f32) -> Vec<Arc<Line>> {
        let most = width / size;
        let whole = self.line(text, weight);
        if whole.width <= most {
            return vec![whole];
        }
        let (mut lines, mut from, mut end) = (Vec::new(), 0, 0);
        for next in breaks(text) {
            let fits = self.line(text[from..next].trim_end(), weight).width <= most;
            if !fits && end > from {
                lines.push(self.line(text[from..end].trim_end(), weight));
                from = end;
            }
            // A word that is too wide by itself breaks wherever it must.
            while self.line(text[from..next].trim_end(), weight).width > most {
                let cut = from + self.signs_that_fit(&text[from..next], weight, most);
                lines.push(self.line(&text[from..cut], weight));
                from = cut;
            }
            end = next;
        }
        if from < text.len() {
            lines.push(self.line(text[from..].trim_end(), weight));
        }
        lines
    }

    /// The text in one line of at most that width: as large as it may be, smaller where it must, and in the end cut.
    pub(crate) fn fit(&self, text: &str, weight: Weight, sizes: Range<f32>, width: f32) -> (Arc<Line>, f32) {
        let line = self.line(text, weight);
        let size = (width / line.width.max(f32::EPSILON)).clamp(sizes.start, sizes.end);
        if line.width * size <= width + 0.01 {
            return (line, size);
        }
        self.notes.shortened(text);
        let mut kept: Vec<char> = text.chars().collect();
        loop {
            kept.pop();
            let cut = format!("{}…", kept.iter().collect::<String>().trim_end());
            let line = self.line(&cut, weight);
            if line.width * size <= width || kept.is_empty() {
                return (line, size);
            }
        }
    }

    /// How many bytes of a word fit in a line; at least its first sign.
    fn signs_that_fit(&self, word: &str, weight: Weight, most: f32) -> usize {
        let ends: Vec<usize> = word.char_indices().map(|(at, sign)| at + sign.len_utf8()).collect();
        let fitting = ends.partition_point(|end| self.line(&word[..*end], weight).width <= most);
        ends[fitting.saturating_sub(1).min(ends.len() - 1)]
    }

    fn make(&self, text: &str, weight: Weight) -> Line {
        // What would end a line or a page in the file stands as a blank.
        let text: String = text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
        let (mut runs, mut missing) = (Vec::new(), Vec::new());
        let bidi = BidiInfo::new(&text, None);
        for paragraph in &bidi.paragraphs {
            let (levels, parts) = bidi.visual_runs(paragraph, paragraph.range.clone());
            for part in parts {
                let level = levels[part.start];
                runs.extend(self.part(&text[part], level, weight, &mut missing));
            }
        }
        let width = runs.iter().map(|run: &Run| run.width).sum();
        Line { runs, width, missing }
    }

    /// A part of one direction, cut where the font changes, from left to right.
    fn part(&self, text: &str, level: Level, weight: Weight, missing: &mut Vec<char>) -> Vec<Run> {
        let mut cuts: Vec<(Option<FontId>, Range<usize>)> = Vec::new();
        for (at, sign) in text.char_indices() {
            let end = at + sign.len_utf8();
            let joined = stays_with_the_sign_before(sign);
            match cuts.last_mut() {
                Some((Some(_), range)) if joined => range.end = end,
                None if is_unseen(sign) => {}
                _ => {
                    let font = self.fonts.with(sign, weight);
                    match cuts.last_mut() {
                        Some((last, range)) if *last == font && font.is_some() => range.end = end,
                        Some(_) | None => cuts.push((font, at..end)),
                    }
                }
            }
        }
        if level.is_rtl() {
            cuts.reverse();
        }
        let mut runs = Vec::new();
        for (font, range) in cuts {
            let said = &text[range];
            match font.and_then(|font| self.glyphs(said, font, level)) {
                Some((run, lacking)) => {
                    missing.extend(lacking);
                    runs.push(run);
                }
                None => missing.extend(said.chars()),
            }
        }
        runs
    }

    /// The glyphs of a text in a font, and the signs that come out as none: an accent may be in no font beside its
    /// letter.
    fn glyphs(&self, text: &str, font: FontId, level: Level) -> Option<(Run, Vec<char>)> {
        self.fonts.shape(font, |face| {
            let mut buffer = UnicodeBuffer::new();
            buffer.push_str(text);
            buffer.guess_segment_properties();
            buffer.set_direction(if level.is_rtl() { Direction::RightToLeft } else { Direction::LeftToRight });
            let shaped = rustybuzz::shape(face, &features(text), buffer);
            let em = face.units_per_em() as f32;
            let infos = shaped.glyph_infos();
            let mut starts: Vec<usize> = infos.iter().map(|info| info.cluster as usize).collect();
            starts.sort_unstable();
            starts.dedup();
            let end_of = |start: usize| starts.iter().copied().find(|next| *next > start).unwrap_or(text.len());
            let glyph = |(info, at): (&rustybuzz::GlyphInfo, &rustybuzz::GlyphPosition)| {
                let start = info.cluster as usize;
                let unit = |value: i32| value as f32 / em;
                let id = GlyphId::new(info.glyph_id);
                let offsets = (unit(at.x_offset), unit(at.y_offset));
                KrillaGlyph::new(id, unit(at.x_advance), offsets.0, offsets.1, 0.0, start..end_of(start), None)
            };
            let glyphs: Vec<KrillaGlyph> = infos.iter().zip(shaped.glyph_positions()).map(glyph).collect();
            let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
            // A letter and its accents are one cluster: which of them the font lacks, it says by itself.
            let lacking = infos.iter().filter(|info| info.glyph_id == 0).flat_map(|info| {
                let start = info.cluster as usize;
                text[start..end_of(start)].chars().filter(|sign| face.glyph_index(*sign).is_none())
            });
            let lacking = lacking.collect();
            (Run { font, text: text.to_owned(), glyphs, width }, lacking)
        })
    }
}

/// Figures of one width, so that columns of numbers line up; in a code also a zero that is no O.
fn features(text: &str) -> Vec<Feature> {
    let tags: &[&[u8; 4]] = if is_code(text) { &[b"tnum", b"zero"] } else { &[b"tnum"] };
    let mut features = Vec::new();
    let mut at = 0;
    for run in text.as_bytes().chunk_by(|left, right| left.is_ascii_digit() == right.is_ascii_digit()) {
        let (start, end) = (at as u32, (at + run.len()) as u32);
        at += run.len();
        if run[0].is_ascii_digit() {
            let tags = tags.iter().map(|tag| rustybuzz::ttf_parser::Tag::from_bytes(tag));
            // Its fields, and not its constructor, whose end is one off.
            features.extend(tags.map(|tag| Feature { tag, value: 1, start, end }));
        }
    }
    features
}

/// A tag, a serial, a number: long enough to be typed wrong, and of capital letters, figures and hyphens only.
fn is_code(text: &str) -> bool {
    let plain = |sign: u8| sign.is_ascii_digit() || sign.is_ascii_uppercase() || sign == b'-';
    text.len() >= 5 && text.bytes().all(plain) && text.bytes().any(|sign| sign.is_ascii_digit())
}

/// Accents, joiners and what is not seen at all belong to the sign before them.
fn stays_with_the_sign_before(sign: char) -> bool {
    matches!(sign, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
        || matches!(sign, '\u{64b}'..='\u{65f}' | '\u{591}'..='\u{5bd}')
        || is_unseen(sign)
}

/// Marks of direction and of where a word may break: they say how to read, and nothing is drawn for them.
fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(sign, '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Where a line may end: after blanks, and around signs of scripts without blanks.
fn breaks(text: &str) -> impl Iterator<Item = usize> {
    let signs = text.char_indices().map(|(at, sign)| (at + sign.len_utf8(), sign));
    let after: Vec<usize> =
        signs.filter(|(_, sign)| sign.is_whitespace() || is_ideograph(*sign)).map(|(end, _)| end).collect();
    let last = after.last() != Some(&text.len());
    after.into_iter().chain(last.then_some(text.len()))
}

fn is_ideograph(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::{Line, Run, Typesetter, Weight};

    fn said(line: &Line) -> String {
        line.runs.iter().map(|run| run.text.as_str()).collect()
    }

    fn lines(text: &str, width: f32) -> Vec<String> {
        let typesetter = Typesetter::new().unwrap();
        typesetter.wrap(text, Weight::Regular, 10.0, width).iter().map(|line| said(line)).collect()
    }

    #[test]
    fn a_text_breaks_between_words_and_a_long_word_where_it_must() {
        assert_eq!(lines("Ana Beltrán", 200.0), ["Ana Beltrán"]);
        assert_eq!(lines("Ana Beltrán has it", 50.0), ["Ana", "Beltrán", "has it"]);
        let broken = lines("to Donaudampfschifffahrtsgesellschaft now", 80.0);
        assert!(broken.len() > 3, "{broken:?}");
        assert_eq!(broken.concat().replace(' ', ""), "toDonaudampfschifffahrtsgesellschaftnow");
        assert_eq!(lines("", 10.0), [""]);
        assert_eq!(lines("wide", 0.1).concat(), "wide", "even where nothing fits, nothing is lost");
    }

    #[test]
    fn no_line_is_wider_than_it_may_be() {
        let typesetter = Typesetter::new().unwrap();
        let text = "The device, its charger and its case go back to the school by the last day of class.";
        for width in [40.0, 90.0, 300.0] {
            for line in typesetter.wrap(text, Weight::Strong, 9.0, width) {
                assert!(line.width * 9.0 <= width + 0.01, "{:?} at {width}", said(&line));
            }
        }
    }

    #[test]
    fn a_text_that_does_not_fit_shrinks_and_is_then_cut_and_said_so() {
        let typesetter = Typesetter::new().unwrap();
        let (line, size) = typesetter.fit("MC-0001234", Weight::Strong, 6.0..12.0, 500.0);
        assert_eq!((said(&line).as_str(), size), ("MC-0001234", 12.0));
        let (line, size) = typesetter.fit("MC-0001234", Weight::Strong, 6.0..12.0, 50.0);
        assert!(said(&line) == "MC-0001234" && size < 12.0 && line.width * size <= 50.01, "{size}");
        assert!(typesetter.notes.told().is_empty());
        let (line, size) = typesetter.fit("A very long model name of a laptop", Weight::Regular, 6.0..8.0, 50.0);
        assert!(said(&line).ends_with('…') && line.width * size <= 50.0, "{}", said(&line));
        assert_eq!(typesetter.notes.told().len(), 1);
    }

    #[test]
    fn figures_are_of_one_width_and_the_zero_of_a_code_is_no_o() {
        let typesetter = Typesetter::new().unwrap();
        let width = |text| typesetter.line(text, Weight::Regular).width;
        assert!((width("1111") - width("8888")).abs() < 1e-4);
        let last = |text| {
            let line = typesetter.line(text, Weight::Regular);
            line.runs.last().and_then(|run| run.glyphs.last()).map(|glyph| glyph.glyph_id.to_u32())
        };
        assert_ne!(last("MC-0010"), last("17 Aug 2010"));
    }

    #[test]
    fn a_sign_that_no_font_has_is_named() {
        let typesetter = Typesetter::new().unwrap();
        let missing = |text: &str| typesetter.line(text, Weight::Regular).missing.clone();
        // Not assigned to anything, so no font has it.
        assert_eq!(missing("A\u{5ffff}B"), ['\u{5ffff}']);
        assert!(missing("Zoë Õunapuu, Nguyễn, Ђорђе, Ελένη").is_empty());
        assert!(missing("\u{feff}a\u{200b}b\u{200f}\u{ad}").is_empty(), "what is not seen is not missed");
        let accent = missing("A\u{1acd}");
        assert!(accent.is_empty() || accent == ['\u{1acd}'], "an accent without a glyph is missed too: {accent:?}");
    }

    #[test]
    fn what_is_written_from_right_to_left_stands_so() {
        let typesetter = Typesetter::new().unwrap();
        let line = typesetter.line("8B: \u{5d0}\u{5d1} (7)", Weight::Regular);
        let first = |run: &Run| run.text.chars().next();
        let hebrew = line.runs.iter().filter_map(first).position(|sign| ('\u{5d0}'..'\u{5eb}').contains(&sign));
        assert_eq!(line.runs.first().and_then(first), Some('8'), "{:?}", line.runs);
        assert!(hebrew.is_some_and(|at| at > 0));
    }
}
