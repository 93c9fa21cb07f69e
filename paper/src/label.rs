//! How do codes and words share a label, so that neither touches the other?

use rollcall_core::paper::{CodeChoice, Label, LabelRun, Measures};

use crate::codes::{BARS_QUIET, Bars, SQUARE_QUIET, Square};
use crate::fonts::Weight;
use crate::marks::{Area, Ink, MM, Mark, Page, Role, Work};
use crate::text::{CAPITALS, DEPTH, LINE, Typesetter};

/// Bars finer than this are not read by every scanner.
const LEAST_BAR: f32 = 0.25 * MM;
/// Wider ones only fill the label.
const MOST_BAR: f32 = 0.5 * MM;
/// A square code's module beside bars, and where it stands alone.
const LEAST_MODULE: f32 = 0.3 * MM;
const LEAST_LONE_MODULE: f32 = 0.25 * MM;
const MOST_MODULE: f32 = 1.0 * MM;
/// Bars lower than this are missed by a hand that shakes.
const LEAST_HEIGHT: f32 = 5.0 * MM;
const MOST_HEIGHT: f32 = 13.0 * MM;
/// No printer meets the edge exactly, and no hand with scissors does.
const EDGE: f32 = 1.0 * MM;
const CUT_EDGE: f32 = 3.0 * MM;
const LEAST_TEXT: (f32, f32) = (16.0 * MM, 2.6 * MM);
const GAP: f32 = 1.2 * MM;
const ROOMY: f32 = 14.0 * MM;

/// Where everything stands on one label.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Arrangement {
    bars: Option<Area>,
    square: Option<Area>,
    text: Area,
}

/// The labels on their sheets.
pub(crate) fn lay_out(set: &Typesetter, run: &LabelRun, labels: &[&Label]) -> Work {
    let sheet = run.laid.sheet.measures();
    let mut work = Work { title: run.title.clone(), ..Work::default() };
    work.contents.push((run.title.clone(), 0));
    let whole = work.begin(Role::Section, None);
    for (at, label) in (run.laid.start - 1..).zip(labels) {
        let on_sheet = at % sheet.labels();
        if on_sheet == 0 || work.pages.is_empty() {
            let [width, height] = sheet.page.map(|side| side * MM);
            work.pages.push(Page { width, height, placed: Vec::new() });
        }
        let area = place(&sheet, on_sheet, run);
        if sheet.cut {
            work.put(Mark::Cut(area), None);
        }
        one(set, &mut work, label, run.laid.codes, area.inside(edge(&sheet)), whole);
    }
    work
}

fn edge(sheet: &Measures) -> f32 {
    if sheet.cut { CUT_EDGE } else { EDGE }
}

fn place(sheet: &Measures, on_sheet: u32, run: &LabelRun) -> Area {
    let column = (on_sheet % sheet.grid[0]) as f32;
    let row = (on_sheet / sheet.grid[0]) as f32;
    let x = sheet.first[0] + sheet.step[0] * column + run.laid.right_mm;
    let y = sheet.first[1] + sheet.step[1] * row + run.laid.down_mm;
    Area::new(x * MM, y * MM, sheet.label[0] * MM, sheet.label[1] * MM)
}

fn one(set: &Typesetter, work: &mut Work, label: &Label, codes: CodeChoice, inside: Area, whole: crate::marks::Spot) {
    let bars = label.bars.as_deref().and_then(Bars::of);
    let square = Square::of(&label.square);
    let arranged = arrange(codes, bars.as_ref(), square.as_ref(), inside);
    let said = label.bars.as_deref().unwrap_or(&label.name);
    // Bars were wanted and there is something to say in them, but they did not fit.
    if codes != CodeChoice::Square && label.bars.is_some() && arranged.bars.is_none() && arranged.square.is_some() {
        set.notes.square_only(said);
    }
    if arranged.bars.is_none() && arranged.square.is_none() {
        set.notes.text_only(said);
    }
    if let (Some(square), Some(area)) = (&square, arranged.square) {
        let spot = work.begin(Role::Picture(format!("Square code of {}", label.name)), Some(whole));
        work.put(draw_square(square, area), Some(spot));
    }
    if let (Some(bars), Some(area)) = (&bars, arranged.bars) {
        let spot = work.begin(Role::Picture(format!("Bars: {said}")), Some(whole));
        work.put(draw_bars(bars, area), Some(spot));
    }
    words(set, work, label, arranged.text, whole);
}

/// The first way in which all of it fits.
fn arrange(codes: CodeChoice, bars: Option<&Bars>, square: Option<&Square>, inside: Area) -> Arrangement {
    let below = || bars.and_then(|bars| bars_below(bars, inside));
    let both = || {
        let (bars, square) = (bars?, square?);
        square_above_bars(bars, square, inside).or_else(|| square_beside_bars(bars, square, inside))
    };
    let alone = || square.and_then(|square| square_alone(square, inside));
    let found = match codes {
        CodeChoice::Both => both().or_else(alone).or_else(below),
        CodeChoice::Bars => below().or_else(alone),
        CodeChoice::Square => alone(),
    };
    found.unwrap_or(Arrangement { bars: None, square: None, text: inside })
}

fn is_room_for_text(area: Area) -> bool {
    area.width >= LEAST_TEXT.0 && area.height >= LEAST_TEXT.1
}

/// Right of a square code down to there; where there is room, beginning as high as its dark modules do.
fn beside(square: Area, inside: Area, bottom: f32) -> Area {
    let left = square.right() + GAP;
    let height = bottom - square.y;
    let top = if height > ROOMY { square.height / 10.0 } else { 0.0 };
    Area::new(left, square.y + top, inside.right() - left, height - top)
}

/// The width of bars in that room, with their blanks; nothing when they would be too fine.
fn bars_width(bars: &Bars, room: f32) -> Option<f32> {
    let modules = bars.modules() as f32;
    let module = (room / modules).min(MOST_BAR);
    (module >= LEAST_BAR).then_some(module * modules)
}

fn bars_height(of: f32) -> f32 {
    (of * 0.4).clamp(LEAST_HEIGHT, MOST_HEIGHT)
}

fn square_above_bars(bars: &Bars, square: &Square, inside: Area) -> Option<Arrangement> {
    let width = bars_width(bars, inside.width)?;
    let height = bars_height(inside.height);
    let side = (inside.height - height - GAP).min(square.modules() as f32 * MOST_MODULE);
    if side < square.modules() as f32 * LEAST_MODULE {
        return None;
    }
    let bars = Area::new(inside.x + (inside.width - width) / 2.0, inside.bottom() - height, width, height);
    let square = Area::new(inside.x, inside.y, side, side);
    let text = beside(square, inside, bars.y - GAP);
    is_room_for_text(text).then_some(Arrangement { bars: Some(bars), square: Some(square), text })
}

fn square_beside_bars(bars: &Bars, square: &Square, inside: Area) -> Option<Arrangement> {
    let side = inside.height.min(square.modules() as f32 * MOST_MODULE);
    if side < square.modules() as f32 * LEAST_MODULE {
        return None;
    }
    let square = Area::new(inside.x, inside.y, side, side);
    let room = inside.right() - square.right();
    let width = bars_width(bars, room)?;
    let height = bars_height(inside.height);
    let bars = Area::new(square.right() + (room - width) / 2.0, inside.bottom() - height, width, height);
    let text = beside(square, inside, bars.y - GAP / 2.0);
    is_room_for_text(text).then_some(Arrangement { bars: Some(bars), square: Some(square), text })
}

fn bars_below(bars: &Bars, inside: Area) -> Option<Arrangement> {
    let width = bars_width(bars, inside.width)?;
    let height = bars_height(inside.height);
    let bars = Area::new(inside.x + (inside.width - width) / 2.0, inside.bottom() - height, width, height);
    let text = Area::new(inside.x, inside.y, inside.width, bars.y - GAP / 2.0 - inside.y);
    is_room_for_text(text).then_some(Arrangement { bars: Some(bars), square: None, text })
}

fn square_alone(square: &Square, inside: Area) -> Option<Arrangement> {
    let modules = square.modules() as f32;
    let side = inside.height.min(inside.width * 0.5).min(modules * MOST_MODULE);
    if side < modules * LEAST_LONE_MODULE {
        return None;
    }
    let square = Area::new(inside.x, inside.y + (inside.height - side) / 2.0, side, side);
    let text = beside(square, inside, square.bottom());
    is_room_for_text(text).then_some(Arrangement { bars: None, square: Some(square), text })
}

/// The name as large as it fits, and beneath it as many lines as there is room for.
fn words(set: &Typesetter, work: &mut Work, label: &Label, area: Area, whole: crate::marks::Spot) {
    let largest = (area.height * 0.42).clamp(6.0, 20.0);
    let (name, size) = set.fit(&label.name, Weight::Strong, 6.0..largest, area.width);
    let small = (area.height * 0.2).clamp(5.0, 11.0);
    let spot = work.begin(Role::Paragraph, Some(whole));
    let mut baseline = area.y + size * CAPITALS + 1.0;
    work.put(Mark::Text { line: name, x: area.x, baseline, size, ink: Ink::Black }, Some(spot));
    baseline += size * DEPTH;
    for line in &label.lines {
        if baseline + small * (LINE - 0.1) + small * DEPTH > area.bottom() {
            break;
        }
        let (line, size) = set.fit(line, Weight::Regular, 5.0..small, area.width);
        baseline += small * (LINE - 0.1);
        work.put(Mark::Text { line, x: area.x, baseline, size, ink: Ink::Black }, Some(spot));
    }
}

/// Bars over the whole area, with their blanks inside it.
pub(crate) fn draw_bars(bars: &Bars, area: Area) -> Mark {
    let module = area.width / bars.modules() as f32;
    let bar = |(from, length): (usize, usize)| {
        let x = area.x + module * (from + BARS_QUIET) as f32;
        Area::new(x, area.y, module * length as f32, area.height)
    };
    Mark::Modules(bars.runs().map(bar).collect())
}

/// A square code over the whole area, with its blanks inside it.
pub(crate) fn draw_square(square: &Square, area: Area) -> Mark {
    let module = area.width / square.modules() as f32;
    let row = |(column, row, length): (usize, usize, usize)| {
        let x = area.x + module * (column + SQUARE_QUIET) as f32;
        let y = area.y + module * (row + SQUARE_QUIET) as f32;
        // A hair higher than the row, so that no viewer shows a seam between two of them.
        Area::new(x, y, module * length as f32, module * 1.02)
    };
    Mark::Modules(square.runs().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rollcall_core::paper::Stock;

    const OURS: &str = "RC:D:01998A7E00007000800000000000000A";

    fn on(stock: Stock, codes: CodeChoice, tag: &str) -> Arrangement {
        let [width, height] = stock.measures().label.map(|side| side * MM);
        let inside = Area::new(0.0, 0.0, width, height).inside(edge(&stock.measures()));
        let arranged = arrange(codes, Bars::of(tag).as_ref(), Square::of(OURS).as_ref(), inside);
        let parts: Vec<Area> = [arranged.bars, arranged.square, Some(arranged.text)].into_iter().flatten().collect();
        for (at, one) in parts.iter().enumerate() {
            let fits = one.x >= inside.x - 0.01 && one.right() <= inside.right() + 0.01;
            assert!(fits && one.bottom() <= inside.bottom() + 0.01, "{stock} {codes} {tag}: {one:?} leaves the label");
            for other in &parts[at + 1..] {
                let apart = one.right() <= other.x + 0.01
                    || other.right() <= one.x + 0.01
                    || one.bottom() <= other.y + 0.01
                    || other.bottom() <= one.y + 0.01;
                assert!(apart, "{stock} {codes} {tag}: {one:?} meets {other:?}");
            }
        }
        arranged
    }

    #[test]
    fn nothing_on_a_label_touches_anything_else() {
        let mut table = String::new();
        for stock in Stock::ALL {
            for codes in CodeChoice::ALL {
                for tag in ["10432", "MC-0001234", "MCPS-CHROMEBOOK-0001234-A"] {
                    let arranged = on(*stock, *codes, tag);
                    let word = match (arranged.bars, arranged.square) {
                        (Some(_), Some(_)) => "both",
                        (Some(_), None) => "bars",
                        (None, Some(_)) => "square",
                        (None, None) => "none",
                    };
                    table += &format!("{stock} {codes} {tag}: {word}\n");
                }
            }
        }
        assert!(!table.contains("none"), "{table}");
        let falls_back = table.lines().filter(|line| line.contains("bars MCPS") && line.ends_with("square")).count();
        assert!(falls_back > 0, "a long tag does not fit on a small label:\n{table}");
        assert!(table.contains("5160 both MC-0001234: both\n"), "{table}");
        assert!(table.contains("L7651 both MC-0001234: both\n"), "{table}");
        assert!(table.contains("5167 bars MC-0001234: bars\n"), "{table}");
    }

    #[test]
    fn bars_are_never_finer_than_a_scanner_reads() {
        for stock in Stock::ALL {
            let tag = "MC-0001234";
            let bars = Bars::of(tag).unwrap();
            if let Some(area) = on(*stock, CodeChoice::Both, tag).bars {
                let module = area.width / bars.modules() as f32;
                assert!((LEAST_BAR..=MOST_BAR + 0.001).contains(&module), "{stock}: {module}");
                assert!(area.height >= LEAST_HEIGHT - 0.01);
            }
        }
    }
}
