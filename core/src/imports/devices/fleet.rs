//! Which device does a row mean: one the register has, one an earlier row brought, or a new one?

use uuid::Uuid;

use crate::imports::codes::Codes;
/// Every device by tag and serial in normal form, in little memory: those of the register first, then the new ones.
#[derive(Default)]
pub struct Fleet {
    ids: Vec<Uuid>,
    rows: Vec<u32>,
    tags: Codes,
    disposed_tags: Codes,
    serials: Codes,
    shared_serials: Codes,
}

/// A row's codes in normal form.
#[derive(Debug, Default)]
pub struct RowCodes {
    /// The tag; empty when it says none.
    pub tag: String,
    /// The serial; empty when it says none.
    pub serial: String,
    /// Whether the row says that the device is disposed of.
    pub is_disposed: bool,
}

/// What a row's codes hit.
#[derive(Debug, PartialEq, Eq)]
pub struct Hits {
    /// The device with that serial.
    pub serial: Option<u32>,
    /// Several devices have that serial.
    pub is_shared: bool,
    /// The device with that tag that is not disposed of.
    pub tag: Option<u32>,
    /// The disposed device with that tag.
    pub disposed_tag: Option<u32>,
}

impl Fleet {
    /// Adds a device of the register.
    pub fn know(&mut self, id: Uuid, tag: Option<&str>, serial: Option<&str>, is_disposed: bool) {
        self.ids.push(id);
        self.add(tag.unwrap_or(""), serial.unwrap_or(""), is_disposed, 0);
    }

    /// The register's row of a device; nothing when it is new.
    pub fn id_of(&self, device: u32) -> Option<Uuid> {
        self.ids.get(device as usize).copied()
    }

    /// The number of a device of the register: rows come in the order of their identifiers.
    pub fn number_of(&self, id: Uuid) -> Option<u32> {
        self.ids.binary_search(&id).ok().and_then(|at| u32::try_from(at).ok())
    }

    /// What a row's codes hit.
    pub fn hits(&self, codes: &RowCodes) -> Hits {
        let find = |codes: &Codes, code: &str| if code.is_empty() { None } else { codes.get(code) };
        Hits {
            serial: find(&self.serials, &codes.serial),
            is_shared: find(&self.shared_serials, &codes.serial).is_some(),
            tag: find(&self.tags, &codes.tag),
            disposed_tag: find(&self.disposed_tags, &codes.tag),
        }
    }

    /// The row of this file that brought or meant a device already.
    pub fn first_row(&self, device: u32) -> Option<u64> {
        self.rows.get(device as usize).copied().filter(|row| *row > 0).map(u64::from)
    }

    /// Notes that a row means a device.
    pub fn meant(&mut self, device: u32, row: u64) {
        if let Some(slot) = self.rows.get_mut(device as usize) {
            *slot = u32::try_from(row).unwrap_or(u32::MAX);
        }
    }

    /// Adds a device that a row brings.
    pub fn bring(&mut self, codes: &RowCodes, row: u64) {
        self.add(&codes.tag, &codes.serial, codes.is_disposed, u32::try_from(row).unwrap_or(u32::MAX));
    }

    /// Adds the codes that a row gave to a device which had none.
    pub fn also(&mut self, device: u32, codes: &RowCodes) {
        if !codes.tag.is_empty() {
            self.tags.keep(&codes.tag, device);
        }
        if !codes.serial.is_empty() {
            self.serials.keep(&codes.serial, device);
        }
    }

    fn add(&mut self, tag: &str, serial: &str, is_disposed: bool, row: u32) {
        let device = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        self.rows.push(row);
        if !tag.is_empty() {
            let tags = if is_disposed { &mut self.disposed_tags } else { &mut self.tags };
            tags.keep(tag, device);
        }
        if !serial.is_empty() && self.serials.keep(serial, device).is_some() {
            self.shared_serials.keep(serial, device);
        }
    }
}

/// What is known of a device that was hit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its tag in normal form; empty when it has none, or only a provisional one.
    pub tag: String,
    /// Its serial in normal form; empty when it has none.
    pub serial: String,
    /// What it is called.
    pub called: String,
}

/// Which device a row means.
#[derive(Debug, PartialEq, Eq)]
pub enum Match {
    /// None that is known.
    New,
    /// That one.
    Known(u32),
    /// None that could be told: the row cannot be taken.
    Not(Unclear),
}

/// Why it cannot be told which device a row means.
#[derive(Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Its codes mean two devices, which are called so.
    TwoMatches {
        /// The one.
        one: String,
        /// The other.
        other: String,
    },
    /// Its serial is that of a device with another tag.
    SerialTaken {
        /// What that device is called.
        by: String,
    },
    /// Several devices have its serial.
    SeveralMatch,
}

/// Decides which device a row means, by serial, then by tag. `look` tells what is known of a device that was hit.
pub fn decide<E>(codes: &RowCodes, hits: &Hits, mut look: impl FnMut(u32) -> Result<Candidate, E>) -> Result<Match, E> {
    // What was hit by tag and is another property: a tag goes on to a new device once the old one is disposed of.
    let mut by_tag = None;
    if let Some(device) = hits.tag {
        let known = look(device)?;
        let is_other = codes.is_disposed && !codes.serial.is_empty() && known.serial != codes.serial;
        if !is_other {
            by_tag = Some((device, known));
        }
    }
    let Some(device) = hits.serial else {
        if let Some((device, _)) = by_tag {
            return Ok(Match::Known(device));
        }
        return Ok(match hits.disposed_tag {
            // The same list again: a retired device without a serial is known by its tag alone.
            Some(device) if codes.is_disposed && is_same_retired(codes, &look(device)?) => Match::Known(device),
            Some(_) | None => Match::New,
        });
    };
    if hits.is_shared {
        // Two devices share the serial with IT's leave; only the tag says which of them is meant.
        return Ok(match by_tag {
            Some((device, known)) if known.serial == codes.serial => Match::Known(device),
            Some(_) | None => Match::Not(Unclear::SeveralMatch),
        });
    }
    let known = look(device)?;
    let same_tag = codes.tag.is_empty() || known.tag.is_empty() || known.tag == codes.tag;
    Ok(match by_tag {
        Some((other, by_tag)) if other != device && known.tag != codes.tag => {
            Match::Not(Unclear::TwoMatches { one: known.called, other: by_tag.called })
        }
        Some(_) | None if same_tag => Match::Known(device),
        Some(_) | None => Match::Not(Unclear::SerialTaken { by: known.called }),
    })
}

fn is_same_retired(codes: &RowCodes, known: &Candidate) -> bool {
    codes.serial.is_empty() || known.serial.is_empty() || known.serial == codes.serial
}

/// Whether it is the serial, and not the tag, by which a row means the device that an earlier row means.
pub fn is_same_by_serial(codes: &RowCodes, hits: &Hits, device: u32) -> bool {
    hits.serial == Some(device) && (codes.tag.is_empty() || hits.tag != Some(device))
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::{Candidate, Fleet, Match, RowCodes, Unclear, decide};

    fn codes(tag: &str, serial: &str, is_disposed: bool) -> RowCodes {
        RowCodes { tag: tag.into(), serial: serial.into(), is_disposed }
    }

    /// 0: T1 S1 · 1: T2 S2 · 2: T3, disposed, S3 · 3: no tag, S4 · 4: T3 (reused), S5 · 5 and 6: share S6.
    fn matched(tag: &str, serial: &str, is_disposed: bool) -> String {
        let all = [
            ("T1", "S1", false),
            ("T2", "S2", false),
            ("T3", "S3", true),
            ("", "S4", false),
            ("T3", "S5", false),
            ("T5", "S6", false),
            ("T6", "S6", false),
        ];
        let mut fleet = Fleet::default();
        for (tag, serial, is_disposed) in all {
            let some = |code: &'static str| Some(code).filter(|code| !code.is_empty());
            fleet.know(uuid::Uuid::nil(), some(tag), some(serial), is_disposed);
        }
        let codes = codes(tag, serial, is_disposed);
        let look = |device: u32| -> Result<Candidate, Infallible> {
            let (tag, serial, _) = all[device as usize];
            Ok(Candidate { tag: tag.into(), serial: serial.into(), called: format!("#{device}") })
        };
        let Ok(matched) = decide(&codes, &fleet.hits(&codes), look);
        match matched {
            Match::New => "new".into(),
            Match::Known(device) => device.to_string(),
            Match::Not(Unclear::TwoMatches { one, other }) => format!("{one} and {other}"),
            Match::Not(Unclear::SerialTaken { by }) => format!("serial of {by}"),
            Match::Not(Unclear::SeveralMatch) => "several_match".into(),
        }
    }

    #[test]
    fn a_row_finds_its_device_by_serial_then_by_tag() {
        let cases = [
            ("T1", "S1", false, "0"),
            ("", "S1", false, "0"),
            ("T1", "", false, "0"),
            ("T1", "S9", false, "0"),
            ("T9", "S9", false, "new"),
            ("T9", "S1", false, "serial of #0"),
            ("T2", "S1", false, "#0 and #1"),
            ("T9", "S4", false, "3"),
            ("T3", "S3", true, "2"),
            ("T3", "S5", false, "4"),
            ("T3", "", false, "4"),
            ("T3", "", true, "4"),
            ("T1", "S8", true, "new"),
            ("T5", "S6", false, "5"),
            ("T6", "S6", false, "6"),
            ("", "S6", false, "several_match"),
            ("T9", "S6", false, "several_match"),
        ];
        for (tag, serial, is_disposed, expected) in cases {
            assert_eq!(matched(tag, serial, is_disposed), expected, "{tag} {serial} disposed: {is_disposed}");
        }
    }
}
