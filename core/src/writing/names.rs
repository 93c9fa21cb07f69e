//! What may a file, and what may a sheet, be called?

use std::collections::HashSet;

/// File names are at most 255 bytes on every system we run on; room is left for " (2)" and an extension.
const FILE_BYTES: usize = 255;
const SHEET_UNITS: usize = 31;

/// Names Windows keeps for devices, whatever the extension.
const RESERVED: [&str; 32] = [
    "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7",
    "COM8", "COM9", "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "COM¹", "COM²",
    "COM³", "LPT¹", "LPT²", "LPT³",
];

/// A name that any system takes as one file in the folder it is put in, as near to `wanted` as possible.
/// An extension of up to five bytes survives a cut.
pub fn safe_name(wanted: &str) -> String {
    let clean: String = wanted.chars().filter(|c| !is_invisible(*c)).map(safe_char).collect();
    let cut = cut_before_extension(trimmed(&clean), FILE_BYTES);
    let name = trimmed(&cut);
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    if name.is_empty() {
        return "export".to_owned();
    }
    if RESERVED.iter().any(|reserved| stem.eq_ignore_ascii_case(reserved)) {
        return cut_before_extension(&format!("_{name}"), FILE_BYTES);
    }
    name.to_owned()
}

/// Leading dots hide a file, trailing dots and spaces vanish on Windows, and `..` leaves the folder.
fn trimmed(name: &str) -> &str {
    name.trim_start_matches(|c: char| c == '.' || c.is_whitespace())
        .trim_end_matches(|c: char| c == '.' || c.is_whitespace())
}

fn safe_char(c: char) -> char {
    match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => '-',
        c if c.is_control() => ' ',
        c => c,
    }
}

/// Characters that turn or hide the reading order: `exe.` can be made to read `.xlsx`.
fn is_invisible(c: char) -> bool {
    matches!(c, '\0' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{061c}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

fn cut_before_extension(name: &str, bytes: usize) -> String {
    if name.len() <= bytes {
        return name.to_owned();
    }
    let extension = name.rfind('.').map_or("", |dot| &name[dot..]);
    let extension = if extension.len() <= 6 { extension } else { "" };
    let stem = &name[..name.len() - extension.len()];
    let stem = stem[..stem.floor_char_boundary(bytes - extension.len())].trim_end();
    format!("{stem}{extension}")
}

/// The names given out in one workbook or zip; each is given once, whatever its case.
#[derive(Debug, Default)]
pub(super) struct Given(HashSet<String>);

impl Given {
    /// A sheet name of at most 31 characters without what workbooks refuse; taken ones continue as "name (2)".
    pub(super) fn sheet(&mut self, wanted: &str) -> String {
        let clean: String = wanted
            .chars()
            .filter(|c| !is_invisible(*c))
            .map(|c| match c {
                '[' => '(',
                ']' => ')',
                c => safe_char(c),
            })
            .collect();
        // Workbooks refuse an apostrophe at either end and keep "History" for themselves.
        let clean = clean.trim_matches(|c: char| c == '\'' || c.is_whitespace());
        let clean = if clean.is_empty() || clean.eq_ignore_ascii_case("history") {
            format!("Sheet {clean}").trim_end().to_owned()
        } else {
            clean.to_owned()
        };
        self.unused(|suffix| {
            let kept = cut_units(&clean, SHEET_UNITS - suffix.len());
            format!("{}{suffix}", kept.trim_end_matches(|c: char| c == '\'' || c.is_whitespace()))
        })
    }

    /// A file name with this extension.
    pub(super) fn file(&mut self, wanted: &str, extension: &str) -> String {
        let clean = safe_name(wanted);
        self.unused(|suffix| {
            let room = FILE_BYTES - suffix.len() - extension.len() - 1;
            let stem = clean[..clean.floor_char_boundary(room)].trim_end();
            format!("{stem}{suffix}.{extension}")
        })
    }

    fn unused(&mut self, name: impl Fn(&str) -> String) -> String {
        let mut count = 1_u64;
        loop {
            let suffix = if count == 1 { String::new() } else { format!(" ({count})") };
            let name = name(&suffix);
            if self.0.insert(name.to_lowercase()) {
                return name;
            }
            count += 1;
        }
    }
}

/// The longest start of at most this many UTF-16 units, the measure workbooks use.
pub(super) fn cut_units(text: &str, units: usize) -> &str {
    let mut used = 0;
    for (at, c) in text.char_indices() {
        used += c.len_utf16();
        if used > units {
            return &text[..at];
        }
    }
    text
}

#[cfg(test)]
#[path = "names_tests.rs"]
mod tests;
