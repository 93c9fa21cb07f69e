//! Which codes come in on stdin? One a line, however the scanner ends it.

use std::io::{self, BufRead};

/// A code longer than this is no code; what comes after is read and left out.
const MOST_BYTES: usize = 4096;

/// One line with something on it.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// Its number, from 1.
    pub line: u64,
    /// The code, without the signs that end the line.
    pub text: String,
    /// Bytes of it were no text and were replaced by `�`.
    pub damaged: bool,
}

/// What is read, as UTF-8. PowerShell writes UTF-16 with a mark in front; that is read to its end first. Anything else
/// comes line by line, as it is scanned.
pub fn text_of<'r>(mut from: impl BufRead + 'r) -> io::Result<Box<dyn BufRead + 'r>> {
    while from.fill_buf().is_err_and(|error| error.kind() == io::ErrorKind::Interrupted) {}
    let from_bytes: fn([u8; 2]) -> u16 = match from.fill_buf()? {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return Ok(Box::new(from)),
    };
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes)?;
    let units = bytes.chunks_exact(2).map(|pair| from_bytes([pair[0], pair[1]]));
    let text: String = char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Ok(Box::new(io::Cursor::new(text.into_bytes())))
}

/// Reads codes line by line.
pub struct Codes<R> {
    from: R,
    line: u64,
    /// The last line ended with CR: an LF right behind it belongs to the same end.
    after_cr: bool,
}

impl<R: BufRead> Codes<R> {
    /// Reads from there.
    pub fn new(from: R) -> Self {
        Self { from, line: 0, after_cr: false }
    }

    /// The next code; nothing at the end.
    pub fn next(&mut self) -> io::Result<Option<Code>> {
        loop {
            let mut bytes = Vec::new();
            if !self.read_line(&mut bytes)? {
                return Ok(None);
            }
            self.line += 1;
            let text = String::from_utf8_lossy(&bytes);
            // A file made by Windows begins with a mark that is no part of the code.
            let text = text.trim_start_matches('\u{feff}').trim();
            if !text.is_empty() {
                let damaged = std::str::from_utf8(&bytes).is_err();
                return Ok(Some(Code { line: self.line, text: text.to_owned(), damaged }));
            }
        }
    }

    /// Reads one line without its end; `false` when there is none.
    fn read_line(&mut self, line: &mut Vec<u8>) -> io::Result<bool> {
        let mut any = false;
        loop {
            let read = match self.from.fill_buf() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                read => read?,
            };
            if read.is_empty() {
                return Ok(any);
            }
            if std::mem::take(&mut self.after_cr) && read[0] == b'\n' {
                self.from.consume(1);
                continue;
            }
            any = true;
            // Scanners end a code with CR, LF or both.
            let end = read.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
            let taken = end.unwrap_or(read.len());
            self.after_cr = end.is_some_and(|end| read[end] == b'\r');
            let room = MOST_BYTES.saturating_sub(line.len());
            line.extend_from_slice(&read[..taken.min(room)]);
            self.from.consume(end.map_or(taken, |end| end + 1));
            if end.is_some() {
                return Ok(true);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Codes, text_of};

    fn all(bytes: &[u8]) -> Vec<(u64, String, bool)> {
        let mut codes = Codes::new(bytes);
        let mut read = Vec::new();
        while let Some(code) = codes.next().unwrap() {
            read.push((code.line, code.text, code.damaged));
        }
        read
    }

    #[test]
    fn any_line_end_will_do_and_blank_lines_are_left_out() {
        let read = all(b"MC-1\r\n\nMC-2\rMC-3\t\n  \nMC-4");
        let lines: Vec<_> = read.iter().map(|(line, text, _)| (*line, text.as_str())).collect();
        assert_eq!(lines, [(1, "MC-1"), (3, "MC-2"), (4, "MC-3"), (6, "MC-4")]);
    }

    #[test]
    fn bytes_that_are_no_text_are_kept_as_well_as_can_be() {
        assert_eq!(all(b"MC\xff1\n"), [(1, "MC\u{fffd}1".to_owned(), true)]);
    }

    #[test]
    fn an_endless_line_does_not_fill_the_memory() {
        assert_eq!(all(&[b'x'; 100_000])[0].1.len(), 4096);
    }

    #[test]
    fn what_power_shell_writes_is_text_too() {
        let utf16 = |to_bytes: fn(u16) -> [u8; 2]| {
            "\u{feff}MC-1\r\nMC-é\r\n".encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>()
        };
        for bytes in [utf16(u16::to_le_bytes), utf16(u16::to_be_bytes), b"MC-1\nMC-\xc3\xa9\n".to_vec()] {
            let mut codes = Codes::new(text_of(&bytes[..]).unwrap());
            let mut next = || codes.next().unwrap().map(|code| code.text);
            assert_eq!([next(), next(), next()], [Some("MC-1".into()), Some("MC-é".into()), None]);
        }
    }

    #[test]
    fn the_mark_at_the_beginning_of_a_file_is_no_part_of_its_first_code() {
        let mut codes = Codes::new(&b"\xef\xbb\xbfMC-1\r\nMC-2"[..]);
        let mut next = || codes.next().unwrap().map(|code| code.text);
        assert_eq!([next(), next(), next()], [Some("MC-1".into()), Some("MC-2".into()), None]);
    }
}
