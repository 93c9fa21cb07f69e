//! Was anything drawn? Pure.

/// How much a point must differ from the paper in its strongest colour to be ink, of 255.
const CONTRAST: u8 = 48;
/// A line through a signature pad covers more than one point in that many.
const ONE_IN: usize = 1000;
/// The ink must reach over at least that part of the longer side: a dot by accident is no signature.
const SPAN_OF_SIDE: u32 = 20;

/// Whether a picture of a signature has ink on it. Paper is whatever colour most of it has; clear counts as a colour.
/// `points` are red, green, blue and cover, row by row.
pub fn has_ink(points: &[u8], width: u32, height: u32) -> bool {
    let row = usize::try_from(width).unwrap_or(0);
    let points: Vec<[u8; 4]> = points.as_chunks::<4>().0.iter().map(seen).collect();
    if row == 0 || points.len() < row {
        return false;
    }
    let paper = commonest(&points);
    let (mut ink, mut left, mut right, mut top, mut bottom) = (0, row, 0, usize::MAX, 0);
    for (at, point) in points.iter().enumerate() {
        if differs(*point, paper) {
            ink += 1;
            (left, right) = (left.min(at % row), right.max(at % row));
            (top, bottom) = (top.min(at / row), bottom.max(at / row));
        }
    }
    let span = right.saturating_sub(left).max(bottom.saturating_sub(top));
    let needed = usize::try_from(width.max(height) / SPAN_OF_SIDE).unwrap_or(usize::MAX);
    ink > points.len() / ONE_IN && span >= needed.max(2)
}

/// What is seen of a point: a colour that nothing covers is none.
fn seen(point: &[u8; 4]) -> [u8; 4] {
    let [red, green, blue, cover] = *point;
    let dimmed = |colour: u8| u8::try_from(u16::from(colour) * u16::from(cover) / 255).unwrap_or(u8::MAX);
    [dimmed(red), dimmed(green), dimmed(blue), cover]
}

/// The colour most of the picture has, near enough: the edges of lines blur into many.
fn commonest(points: &[[u8; 4]]) -> [u8; 4] {
    let mut counted = std::collections::HashMap::<[u8; 4], (usize, [u8; 4])>::new();
    for point in points {
        let near = point.map(|colour| colour / 16);
        counted.entry(near).or_insert((0, *point)).0 += 1;
    }
    counted.into_values().max_by_key(|(count, point)| (*count, *point)).map_or([0; 4], |(_, point)| point)
}

fn differs(point: [u8; 4], paper: [u8; 4]) -> bool {
    point.iter().zip(paper).any(|(colour, paper)| colour.abs_diff(paper) > CONTRAST)
}

#[cfg(test)]
mod tests {
    use super::has_ink;

    const WIDTH: u32 = 600;
    const HEIGHT: u32 = 200;
    const CLEAR: [u8; 4] = [0, 0, 0, 0];
    const WHITE: [u8; 4] = [255; 4];
    const BLACK: [u8; 4] = [0, 0, 0, 255];

    fn pad(paper: [u8; 4], ink: [u8; 4], drawn: impl Fn(u32, u32) -> bool) -> Vec<u8> {
        let points = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (x, y)));
        points.flat_map(|(x, y)| if drawn(x, y) { ink } else { paper }).collect()
    }

    fn is_signed(points: &[u8]) -> bool {
        has_ink(points, WIDTH, HEIGHT)
    }

    #[test]
    fn a_line_is_a_signature_on_any_paper() {
        let line = |x: u32, y: u32| (100..500).contains(&x) && (y == 100 || y == 101);
        for (paper, ink) in
            [(CLEAR, BLACK), (WHITE, BLACK), (BLACK, WHITE), (CLEAR, WHITE), (WHITE, [20, 40, 160, 255])]
        {
            assert!(is_signed(&pad(paper, ink, line)), "{ink:?} on {paper:?}");
        }
    }

    #[test]
    fn nothing_a_dot_or_one_colour_all_over_is_none() {
        let dot = |x: u32, y: u32| (300..312).contains(&x) && (100..112).contains(&y);
        let specks = |x: u32, y: u32| x.is_multiple_of(97) && y == 50;
        let faint = |x: u32, y: u32| x > 100 && y > 100;
        assert!(!is_signed(&pad(CLEAR, BLACK, |_, _| false)), "clear");
        assert!(!is_signed(&pad(WHITE, BLACK, |_, _| false)), "white");
        assert!(!is_signed(&pad(WHITE, BLACK, |_, _| true)), "black all over");
        assert!(!is_signed(&pad(CLEAR, BLACK, dot)), "a dot");
        assert!(!is_signed(&pad(CLEAR, BLACK, specks)), "specks");
        assert!(!is_signed(&pad(WHITE, [240, 240, 240, 255], faint)), "a shadow");
        assert!(!is_signed(&[]), "no points");
    }
}
