//! Which letters do the bytes of a text file mean?

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The encoding a file was read with, to be shown: a guess is marked as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EncodingFound {
    /// Its name, such as `UTF-8` or `windows-1252`.
    pub name: String,
    /// How we know.
    pub how: EncodingHow,
    /// Some bytes mean nothing in it; the cells concerned carry replacement marks and will be rejected.
    pub damaged: bool,
}

/// How an encoding became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EncodingHow {
    /// A byte order mark says so.
    Marked,
    /// Every byte fits.
    Fits,
    /// The best guess.
    Guessed,
    /// The user chose it.
    Chosen,
}

/// What one pass over all bytes of a text learnt, chunk by chunk.
pub(super) struct EncodingPass {
    head: Vec<u8>,
    carry: Vec<u8>,
    valid_letters: u64,
    invalid: u64,
    detector: EncodingDetector,
    fed: usize,
}

const HEAD: usize = 64 << 10;
const DETECT: usize = 4 << 20;

impl EncodingPass {
    pub(super) fn new() -> Self {
        Self {
            head: Vec::new(),
            carry: Vec::new(),
            valid_letters: 0,
            invalid: 0,
            detector: EncodingDetector::new(Iso2022JpDetection::Deny),
            fed: 0,
        }
    }

    /// Looks at the next bytes.
    pub(super) fn feed(&mut self, chunk: &[u8]) {
        if self.head.len() < HEAD {
            self.head.extend_from_slice(&chunk[..chunk.len().min(HEAD - self.head.len())]);
        }
        if self.carry.is_empty() && chunk.is_ascii() {
            return;
        }
        if self.fed < DETECT {
            self.detector.feed(chunk, false);
            self.fed += chunk.len();
        }
        let joined;
        let mut rest = if self.carry.is_empty() {
            chunk
        } else {
            joined = [std::mem::take(&mut self.carry).as_slice(), chunk].concat();
            &joined
        };
        loop {
            let (valid, after) = match std::str::from_utf8(rest) {
                Ok(_) => (rest, None),
                Err(error) => {
                    let (valid, tail) = rest.split_at(error.valid_up_to());
                    (valid, Some((tail, error.error_len())))
                }
            };
            self.valid_letters += valid.iter().filter(|&&byte| byte >= 0xC0).count() as u64;
            match after {
                None => break,
                Some((tail, None)) => {
                    self.carry = tail.to_vec();
                    break;
                }
                Some((tail, Some(bad))) => {
                    self.invalid += 1;
                    rest = &tail[bad..];
                }
            }
        }
    }

    /// The first bytes, for recognising what else a file may be.
    pub(super) fn head(&self) -> &[u8] {
        &self.head
    }

    /// Decides: mark, then UTF-16 by its zeros, then strict UTF-8, then the guess.
    pub(super) fn decide(mut self, chosen: Option<&'static Encoding>) -> (EncodingFound, &'static Encoding) {
        let broken = self.invalid > 0 || !self.carry.is_empty();
        let (encoding, how) = match (chosen, Encoding::for_bom(&self.head), utf16_by_zeros(&self.head)) {
            (Some(encoding), _, _) => (encoding, EncodingHow::Chosen),
            (None, Some((encoding, _)), _) => (encoding, EncodingHow::Marked),
            (None, None, Some(encoding)) => (encoding, EncodingHow::Guessed),
            (None, None, None) if !broken => (UTF_8, EncodingHow::Fits),
            // Two exports pasted together: letters that are whole in UTF-8 do not come about by chance, so the others are
            // the stray ones, and their cells show it. Read the other way round, names would be garbled silently.
            (None, None, None) if self.valid_letters > 0 && self.valid_letters >= self.invalid => {
                (UTF_8, EncodingHow::Guessed)
            }
            (None, None, None) => {
                self.detector.feed(&[], true);
                (self.detector.guess(None, Utf8Detection::Deny), EncodingHow::Guessed)
            }
        };
        let damaged = encoding == UTF_8 && broken;
        (EncodingFound { name: encoding.name().to_owned(), how, damaged }, encoding)
    }
}

/// UTF-16 without a mark: nearly every other byte of Western text is zero.
pub(super) fn utf16_by_zeros(head: &[u8]) -> Option<&'static Encoding> {
    let head = &head[..head.len().min(4096) & !1];
    if head.len() < 8 {
        return None;
    }
    let zeros =
        |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count() * 100 / (head.len() / 2);
    match (zeros(0), zeros(1)) {
        (0..=5, 60..) => Some(UTF_16LE),
        (60.., 0..=5) => Some(UTF_16BE),
        _ => None,
    }
}

/// Any text as UTF-8, decoded while it is read.
pub(super) struct Decoded<R> {
    input: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    start: usize,
    end: usize,
    ended: bool,
}

impl<R: Read> Decoded<R> {
    /// `as_it_is` skips decoding: the pass has shown that every byte is UTF-8.
    pub(super) fn new(input: R, encoding: &'static Encoding, as_it_is: bool) -> Self {
        let decoder = (!as_it_is).then(|| encoding.new_decoder_with_bom_removal());
        let raw = vec![0; if as_it_is { 0 } else { 64 << 10 }];
        Self { input, decoder, raw, start: 0, end: 0, ended: false }
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else { return self.input.read(out) };
        // A decoder asks for room for one whole character and its look-back; less can be no progress.
        debug_assert!(out.len() >= 16);
        loop {
            if self.start == self.end && !self.ended {
                self.start = 0;
                self.end = self.input.read(&mut self.raw)?;
                self.ended = self.end == 0;
            }
            let (_, read, written, _) = decoder.decode_to_utf8(&self.raw[self.start..self.end], out, self.ended);
            self.start += read;
            if written > 0 {
                return Ok(written);
            }
            if self.ended && self.start == self.end {
                self.decoder = None;
                return Ok(0);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use encoding_rs::WINDOWS_1252;
    use proptest::prelude::*;

    use super::*;

    const NAMES: &str = "Name,School\nJosé Ortiz,Cedar Creek\nZoë O’Neil,Pine Ridge\nBjörn Ångström,Élan\n";

    fn read(bytes: &[u8]) -> (EncodingFound, String) {
        let mut pass = EncodingPass::new();
        for chunk in bytes.chunks(7) {
            pass.feed(chunk);
        }
        let (found, encoding) = pass.decide(None);
        let mut buffer = vec![0; 64];
        let mut reader = Decoded::new(bytes, encoding, false);
        let mut text = Vec::new();
        loop {
            let count = reader.read(&mut buffer).unwrap();
            if count == 0 {
                break;
            }
            text.extend_from_slice(&buffer[..count]);
        }
        (found, String::from_utf8(text).unwrap())
    }

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn every_usual_encoding_gives_the_same_names() {
        let marked = |mark: &[u8], body: Vec<u8>| [mark.to_vec(), body].concat();
        let cases = [
            (NAMES.as_bytes().to_vec(), "UTF-8", EncodingHow::Fits),
            (marked(b"\xEF\xBB\xBF", NAMES.as_bytes().to_vec()), "UTF-8", EncodingHow::Marked),
            (marked(b"\xFF\xFE", utf16(NAMES, false)), "UTF-16LE", EncodingHow::Marked),
            (marked(b"\xFE\xFF", utf16(NAMES, true)), "UTF-16BE", EncodingHow::Marked),
            (utf16(NAMES, false), "UTF-16LE", EncodingHow::Guessed),
            (utf16(NAMES, true), "UTF-16BE", EncodingHow::Guessed),
            (WINDOWS_1252.encode(NAMES).0.into_owned(), "windows-1252", EncodingHow::Guessed),
        ];
        for (bytes, name, how) in cases {
            let (found, text) = read(&bytes);
            assert_eq!((found.name.as_str(), found.how, found.damaged), (name, how, false));
            assert_eq!(text, NAMES);
        }
    }

    #[test]
    fn one_name_in_the_ansi_of_excel_is_enough() {
        let (found, text) = read(b"Tag,Holder\n10432,Jos\xE9 Ruiz\n");
        assert_eq!((found.name.as_str(), found.how), ("windows-1252", EncodingHow::Guessed));
        assert!(text.contains("José Ruiz"));
    }

    #[test]
    fn two_exports_pasted_together_stay_utf8_and_show_the_damage() {
        let (found, text) = read(&[NAMES.as_bytes(), b"Jos\xE9,Oak\n"].concat());
        assert_eq!((found.name.as_str(), found.how, found.damaged), ("UTF-8", EncodingHow::Guessed, true));
        assert!(text.contains("José Ortiz") && text.contains("Jos\u{FFFD},Oak"));
    }

    proptest! {
        #[test]
        fn any_text_with_a_mark_comes_back(text in "\\PC{0,40}") {
            for (mark, body) in [
                (&b"\xEF\xBB\xBF"[..], text.as_bytes().to_vec()),
                (b"\xFF\xFE", utf16(&text, false)),
                (b"\xFE\xFF", utf16(&text, true)),
            ] {
                prop_assert_eq!(&read(&[mark, &body].concat()).1, &text);
            }
        }

        #[test]
        fn any_bytes_become_some_text(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read(&bytes);
        }
    }
}
