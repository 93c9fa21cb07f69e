//! Which rows hold a piece of text? All searched text lies in one run of bytes, walked with SIMD.
//!
//! Codes are kept in normal form, names in upper case without accents, so that one walk serves both. A changed row is written anew at the end; its old entry is dead.

use memchr::memmem::Finder;

use super::bits::Bits;

const NONE: u32 = u32::MAX;
const FIELD: u8 = 0x1f;
const ROW: u8 = 0x1e;

/// The searched text of a table's rows.
#[derive(Default)]
pub(super) struct Text {
    bytes: Vec<u8>,
    /// Where each entry starts.
    starts: Vec<u32>,
    /// Whose entry it is.
    owners: Vec<u32>,
    /// Each row's living entry.
    entries: Vec<u32>,
    dead: usize,
    /// Some row's last field, its name, has a digit in it.
    digits_in_names: bool,
}

impl Text {
    pub(super) fn reserve(&mut self, rows: usize, bytes: usize) {
        self.bytes.reserve(bytes);
        self.starts.reserve(rows);
        self.owners.reserve(rows);
        self.entries.reserve(rows);
    }

    /// Writes a row's fields: the next new row's, or anew over an old one's.
    pub(super) fn put(&mut self, row: u32, fields: &[&str]) {
        let entry = u32::try_from(self.starts.len()).unwrap_or(NONE);
        self.starts.push(u32::try_from(self.bytes.len()).unwrap_or(NONE));
        self.owners.push(row);
        for (nth, field) in fields.iter().enumerate() {
            if nth > 0 {
                self.bytes.push(FIELD);
            }
            self.bytes.extend_from_slice(field.as_bytes());
        }
        self.bytes.push(ROW);
        self.digits_in_names |= fields.last().is_some_and(|name| name.bytes().any(|byte| byte.is_ascii_digit()));
        match self.entries.get_mut(row as usize) {
            Some(old) => {
                self.dead += usize::from(*old != NONE);
                *old = entry;
            }
            None => self.entries.push(entry),
        }
    }

    /// The row is gone: nothing finds it.
    pub(super) fn remove(&mut self, row: u32) {
        if let Some(entry) = self.entries.get_mut(row as usize).filter(|entry| **entry != NONE) {
            *entry = NONE;
            self.dead += 1;
        }
    }

    /// Whether so much is dead that reading everything anew is cheaper.
    pub(super) fn is_worn(&self) -> bool {
        self.dead > 10_000 && self.dead > self.entries.len() / 8
    }

    pub(super) fn weight(&self) -> usize {
        self.bytes.len() + 4 * (self.starts.len() + self.owners.len() + self.entries.len())
    }

    /// Whether any name has a digit in it; where none has, a word with one is a code.
    pub(super) fn names_have_digits(&self) -> bool {
        self.digits_in_names
    }

    /// One field of a row; empty when the row is gone.
    pub(super) fn field(&self, row: u32, nth: usize) -> &[u8] {
        let entry = self.entries.get(row as usize).copied().unwrap_or(NONE);
        let Some(&start) = self.starts.get(entry as usize) else { return &[] };
        let end = self.end_of(entry as usize);
        let bytes = self.bytes.get(start as usize..end.saturating_sub(1)).unwrap_or_default();
        bytes.split(|byte| *byte == FIELD).nth(nth).unwrap_or_default()
    }

    /// Marks every row that holds the needle in any field.
    pub(super) fn mark(&self, needle: &[u8], hits: &mut Bits) {
        if needle.is_empty() {
            return;
        }
        match needle {
            [sign] => self.mark_by(|bytes| memchr::memchr(*sign, bytes), hits),
            _ => {
                let finder = Finder::new(needle);
                self.mark_by(|bytes| finder.find(bytes), hits);
            }
        }
    }

    fn mark_by(&self, find: impl Fn(&[u8]) -> Option<usize>, hits: &mut Bits) {
        let (mut at, mut entry) = (0, 0);
        while let Some(found) = find(&self.bytes[at..]) {
            let found = at + found;
            entry = self.entry_at(found, entry);
            let row = self.owners[entry];
            if self.entries[row as usize] as usize == entry {
                hits.set(row);
            }
            at = self.end_of(entry);
            entry += 1;
        }
    }

    /// The entry that holds a byte, looked for from an earlier one on: near ones by steps, far ones by halving.
    fn entry_at(&self, byte: usize, from: usize) -> usize {
        let near = self.starts.len().min(from + 8);
        let step = self.starts[from..near].partition_point(|start| *start as usize <= byte);
        match from + step == near {
            true => near + self.starts[near..].partition_point(|start| *start as usize <= byte) - 1,
            false => from + step - 1,
        }
    }

    fn end_of(&self, entry: usize) -> usize {
        self.starts.get(entry + 1).map_or(self.bytes.len(), |start| *start as usize)
    }
}

/// The form in which names are searched: upper case, one space between words, the usual accents gone.
pub(super) fn folded(name: &str) -> String {
    let mut form = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !form.is_empty() {
            form.push(' ');
        }
        for sign in word.chars().flat_map(char::to_lowercase) {
            fold(sign, &mut form);
        }
    }
    form.make_ascii_uppercase();
    form
}

fn fold(sign: char, into: &mut String) {
    let plain = match sign {
        _ if sign.is_ascii() => {
            into.push(sign);
            return;
        }
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ả' | 'ạ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'đ' | 'ď' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' | 'ẹ' | 'ẻ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' | 'ị' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' | 'ơ' | 'ọ' | 'ố' | 'ồ' | 'ổ' | 'ỗ' | 'ộ' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        '\u{300}'..='\u{36f}' => "",
        '’' | 'ʻ' | 'ʼ' => "'",
        other => {
            into.push(other);
            return;
        }
    };
    into.push_str(plain);
}

#[cfg(test)]
mod tests {
    use super::super::bits::Bits;
    use super::{Text, folded};

    fn rows(text: &Text, needle: &str, count: u32) -> Vec<u32> {
        let mut hits = Bits::none(count as usize);
        text.mark(needle.as_bytes(), &mut hits);
        (0..count).filter(|row| hits.has(*row)).collect()
    }

    #[test]
    fn a_rewritten_row_is_found_by_its_new_text_only() {
        let mut text = Text::default();
        for row in 0..20 {
            text.put(row, &[&format!("MC00{row}"), "5CD1", "ana beltran"]);
        }
        text.put(3, &["MC0099", "5CD1", "ben ortiz"]);
        text.remove(4);
        assert_eq!(rows(&text, "MC003", 20), Vec::<u32>::new());
        assert_eq!(rows(&text, "ben", 20), [3]);
        assert_eq!(rows(&text, "MC001", 20), [1, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
        assert_eq!(rows(&text, "5CD1", 20).len(), 19);
        assert_eq!(rows(&text, "beltran", 20).len(), 18);
        assert_eq!(text.field(3, 0), b"MC0099");
        assert_eq!(text.field(19, 2), b"ana beltran");
        assert_eq!(text.field(4, 0), b"");
    }

    #[test]
    fn nothing_is_found_across_two_fields_or_rows() {
        let mut text = Text::default();
        text.put(0, &["AB", "CD"]);
        text.put(1, &["EF", "GH"]);
        assert_eq!(rows(&text, "BC", 2), Vec::<u32>::new());
        assert_eq!(rows(&text, "DE", 2), Vec::<u32>::new());
    }

    #[test]
    fn names_are_found_without_their_accents() {
        assert_eq!(folded("  Lucía  BELTRÁN "), "LUCIA BELTRAN");
        assert_eq!(folded("Nguyễn Đỗ"), "NGUYEN DO");
        assert_eq!(folded("O’Brien-Weiß"), "O'BRIEN-WEISS");
    }
}
