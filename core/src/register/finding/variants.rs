//! What may an unknown code have been before a hand, an eye or Excel spoilt it? Pure: codes in, codes out.

use std::collections::HashSet;

use crate::values::loose_form;

crate::words! {
    /// Why a code may be another one, from likeliest to least likely.
    pub enum Because {
        /// A trailing `.0` from a column taken for numbers.
        TrailingZero = "trailing_zero",
        /// Zeros at the front of the number went, or came.
        LostZeros = "lost_zeros",
        /// Signs that look alike: O and 0, I and 1, B and 8, S and 5, Z and 2.
        LookAlike = "look_alike",
        /// Two neighbours changed places.
        Transposed = "transposed",
        /// A spreadsheet rounded it: `1.00E+11`.
        ExcelDamage = "excel_damage",
    }
}

/// A code that the unknown one may have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Variant {
    pub(super) code: String,
    pub(super) because: Because,
}

/// All whole numbers of so many digits that begin between two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NumberRange {
    pub(super) from: String,
    pub(super) until: String,
    pub(super) digits: u32,
}

const ENOUGH: usize = 240;
const MOST_ZEROS: usize = 8;
/// Pairs of look-alikes are only tried in codes with few of them: the number of pairs grows with the square.
const PAIRS_UP_TO: usize = 12;

/// Every variant worth a look-up, the likeliest first, without the code itself.
pub(super) fn variants(normal: &str) -> Vec<Variant> {
    let mut found = Variants { seen: HashSet::from([normal.to_owned()]), list: Vec::new() };
    if !normal.is_ascii() || normal.len() > 40 {
        return found.list;
    }
    trailing_zero(normal, &mut found);
    lost_zeros(normal, Because::LostZeros, &mut found);
    look_alikes(normal, &mut found);
    transposed(normal, &mut found);
    excel_serials(normal, &mut found);
    found.list.truncate(ENOUGH);
    found.list
}

struct Variants {
    seen: HashSet<String>,
    list: Vec<Variant>,
}

impl Variants {
    fn add(&mut self, code: String, because: Because) {
        if !code.is_empty() && self.seen.insert(code.clone()) {
            self.list.push(Variant { code, because });
        }
    }
}

fn trailing_zero(normal: &str, found: &mut Variants) {
    let Some((head, tail)) = normal.rsplit_once('.') else { return };
    if head.is_empty() || tail.is_empty() || !tail.bytes().all(|byte| byte == b'0') {
        return;
    }
    found.add(head.to_owned(), Because::TrailingZero);
    lost_zeros(head, Because::TrailingZero, found);
}

/// Zeros put back, or taken away, where the code's last run of digits begins.
fn lost_zeros(normal: &str, because: Because, found: &mut Variants) {
    let digits = normal.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 18 {
        return;
    }
    let (head, number) = normal.split_at(normal.len() - digits);
    let bare = number.trim_start_matches('0');
    if bare.is_empty() {
        return;
    }
    for zeros in 0..=MOST_ZEROS {
        found.add(format!("{head}{}{bare}", "0".repeat(zeros)), because);
    }
    if let Some(loose) = loose_form(normal) {
        found.add(loose, because);
    }
}

fn alike(sign: u8) -> Option<u8> {
    Some(match sign {
        b'O' => b'0',
        b'0' => b'O',
        b'I' => b'1',
        b'1' => b'I',
        b'B' => b'8',
        b'8' => b'B',
        b'S' => b'5',
        b'5' => b'S',
        b'Z' => b'2',
        b'2' => b'Z',
        _ => return None,
    })
}

fn look_alikes(normal: &str, found: &mut Variants) {
    let signs = normal.as_bytes();
    let doubtful: Vec<usize> = (0..signs.len()).filter(|&at| alike(signs[at]).is_some()).collect();
    let mut swap = |at: &[usize]| {
        let mut code = signs.to_vec();
        for &at in at {
            code[at] = alike(code[at]).unwrap_or(code[at]);
        }
        found.add(String::from_utf8(code).unwrap_or_default(), Because::LookAlike);
    };
    for &at in &doubtful {
        swap(&[at]);
    }
    // A hand that takes O for 0 does so throughout.
    let all_of =
        |wanted: fn(&u8) -> bool| -> Vec<usize> { doubtful.iter().copied().filter(|&at| wanted(&signs[at])).collect() };
    for group in [all_of(u8::is_ascii_alphabetic), all_of(u8::is_ascii_digit)] {
        swap(&group);
    }
    for pair in [b"O0", b"I1", b"B8", b"S5", b"Z2"] {
        for one in pair {
            let group: Vec<usize> = doubtful.iter().copied().filter(|&at| signs[at] == *one).collect();
            swap(&group);
        }
    }
    if doubtful.len() <= PAIRS_UP_TO {
        for (nth, &first) in doubtful.iter().enumerate() {
            for &second in &doubtful[nth + 1..] {
                swap(&[first, second]);
            }
        }
    }
}

fn transposed(normal: &str, found: &mut Variants) {
    for at in 1..normal.len() {
        let mut code = normal.as_bytes().to_vec();
        code.swap(at - 1, at);
        found.add(String::from_utf8(code).unwrap_or_default(), Because::Transposed);
    }
}

/// A serial like `12E5` that Excel took for a number and shows as `1.20E+06`.
fn excel_serials(normal: &str, found: &mut Variants) {
    let Some(damaged) = Scientific::read(normal) else { return };
    let shown = damaged.digits.trim_end_matches('0');
    let exponent = damaged.exponent as usize;
    for length in shown.len().max(1)..=6.min(exponent + 1) {
        let digits = format!("{shown:0<length$}");
        let rest = exponent + 1 - length;
        found.add(format!("{digits}E{rest}"), Because::ExcelDamage);
        found.add(format!("{digits}E{rest:02}"), Because::ExcelDamage);
    }
}

/// The whole numbers that Excel would show as this code: half a step to either side of what is shown.
pub(super) fn excel_range(normal: &str) -> Option<NumberRange> {
    let damaged = Scientific::read(normal)?;
    let shown: i128 = damaged.digits.parse().ok()?;
    // One more digit than shown, so that half a step is five.
    let (from, until) = (shown * 10 - 5, shown * 10 + 5);
    let length = damaged.digits.len() + 1;
    let whole = damaged.exponent as usize + 1;
    if whole < length {
        return None;
    }
    // 1.00 begins 0.995 when rounded up from one digit fewer; those numbers have another length and are let go.
    let from = from.max(10_i128.pow(u32::try_from(length).ok()? - 1));
    Some(NumberRange { from: from.to_string(), until: until.to_string(), digits: damaged.exponent + 1 })
}

struct Scientific {
    /// All digits shown, without the point.
    digits: String,
    exponent: u32,
}

impl Scientific {
    fn read(normal: &str) -> Option<Self> {
        let (mantissa, exponent) = normal.split_once("E+")?;
        let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let is_shown = whole.len() == 1 && whole != "0" && is_number(part) && is_number(whole) && part.len() <= 15;
        let exponent = exponent.parse::<u32>().ok().filter(|exponent| (1..=30).contains(exponent))?;
        is_shown.then(|| Self { digits: format!("{whole}{part}"), exponent })
    }
}

#[cfg(test)]
mod tests {
    use super::{Because, NumberRange, excel_range, variants};

    #[test]
    fn every_kind_of_damage_leads_back() {
        let table = [
            ("MC0012345.0", "MC0012345", Because::TrailingZero),
            ("12345.0", "0012345", Because::TrailingZero),
            ("MC12345", "MC0012345", Because::LostZeros),
            ("MC00012345", "MC0012345", Because::LostZeros),
            ("MCOO12345", "MC0012345", Because::LookAlike),
            ("MC0OI2345", "MC0012345", Because::LookAlike),
            ("MCB012345", "MC8012345", Because::LookAlike),
            ("MC00I234S", "MC0012345", Because::LookAlike),
            ("MC0012Z45", "MC0012245", Because::LookAlike),
            ("MC0012354", "MC0012345", Because::Transposed),
            ("CM0012345", "MC0012345", Because::Transposed),
            ("1.20E+06", "12E5", Because::ExcelDamage),
            ("5.00E+10", "5E10", Because::ExcelDamage),
        ];
        for (read, was, because) in table {
            let found = variants(read).into_iter().find(|variant| variant.code == was);
            assert_eq!(found.map(|variant| variant.because), Some(because), "{read} → {was}");
        }
    }

    #[test]
    fn a_code_is_never_its_own_variant_and_none_comes_twice() {
        for code in ["MC0012345", "0000", "OOOO1111SSSS8888", "A", "", "É12", "1.00E+11"] {
            let mut codes: Vec<_> = variants(code).into_iter().map(|variant| variant.code).collect();
            assert!(!codes.contains(&code.to_owned()), "{code}");
            assert!(codes.len() <= 240);
            let count = codes.len();
            codes.sort();
            codes.dedup();
            assert_eq!(codes.len(), count, "{code}");
        }
    }

    #[test]
    fn a_rounded_number_stands_for_a_range() {
        let range = |from: &str, until: &str, digits| NumberRange { from: from.into(), until: until.into(), digits };
        assert_eq!(excel_range("1.23E+11"), Some(range("1225", "1235", 12)));
        assert_eq!(excel_range("1.00E+11"), Some(range("1000", "1005", 12)));
        assert_eq!(excel_range("4.5E+8"), Some(range("445", "455", 9)));
        assert_eq!(["1.23E+2", "12.3E+11", "MC0012345", "0.1E+9", "1.2E+99"].map(excel_range), [const { None }; 5]);
    }
}
