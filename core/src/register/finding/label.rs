//! What does a printed label or a scanned address say? No look-ups here.

use uuid::Uuid;

/// What Rollcall prints on a label: `RC:`, a kind, an identifier or word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// `RC:D:` a device.
    Device(Uuid),
    /// `RC:P:` a person.
    Person(Uuid),
    /// `RC:L:` a room, cart or closet.
    Place(Uuid),
    /// `RC:K:` a control code, its word in upper case.
    Control(String),
    /// It begins like one of our labels but cannot be read.
    Damaged,
}

crate::words! {
    /// What a printed control code tells a station: the words of the card that lies beside the scanner.
    pub enum ControlCode {
        /// Take the last scan back.
        Undo = "UNDO",
        /// Go on to the next person.
        Next = "NEXT",
        /// End this person, bag or place.
        Done = "DONE",
        /// Yes to what is asked.
        Yes = "YES",
        /// No to what is asked.
        No = "NO",
        /// The charger of the device scanned last came back.
        Charger = "CHARGER",
        /// It did not.
        NoCharger = "NO-CHARGER",
        /// The device scanned last works.
        Working = "WORKING",
        /// It is damaged.
        Damaged = "DAMAGED",
    }
}

/// The text to print so that [`printed`] reads it back.
pub fn printed_label(label: &Printed) -> String {
    let id = |id: &Uuid| id.simple().to_string().to_uppercase();
    match label {
        Printed::Device(device) => format!("RC:D:{}", id(device)),
        Printed::Person(person) => format!("RC:P:{}", id(person)),
        Printed::Place(place) => format!("RC:L:{}", id(place)),
        Printed::Control(word) => format!("RC:K:{word}"),
        Printed::Damaged => String::new(),
    }
}

/// The label, when the code is one of ours.
pub fn printed(code: &str) -> Option<Printed> {
    let rest = strip_start(code, "RC:")?;
    let (kind, rest) = rest.split_once(':')?;
    let id = Uuid::parse_str(rest);
    Some(match (kind, id) {
        ("D" | "d", Ok(id)) => Printed::Device(id),
        ("P" | "p", Ok(id)) => Printed::Person(id),
        ("L" | "l", Ok(id)) => Printed::Place(id),
        ("K" | "k", _) if !rest.is_empty() => Printed::Control(rest.to_ascii_uppercase()),
        (_, _) => Printed::Damaged,
    })
}

/// The code without what surrounds it: blanks, line ends, and the scanner's AIM prefix (`]C0`).
pub(super) fn bare(code: &str) -> &str {
    let code = code.trim_matches(|sign: char| sign.is_whitespace() || sign.is_control());
    match code.as_bytes() {
        [b']', letter, digit, _, ..] if letter.is_ascii_alphabetic() && digit.is_ascii_alphanumeric() => &code[3..],
        _ => code,
    }
}

/// The last segment of a web address, which may be a tag.
pub(super) fn last_segment(code: &str) -> Option<String> {
    let rest = strip_start(code, "https://").or_else(|| strip_start(code, "http://"))?;
    let path = rest.split(['?', '#']).next()?;
    let (_host, path) = path.split_once('/')?;
    let segment = path.split('/').rev().find(|segment| !segment.is_empty())?;
    Some(unescaped(segment))
}

fn strip_start<'c>(code: &'c str, start: &str) -> Option<&'c str> {
    let head = code.get(..start.len())?;
    head.eq_ignore_ascii_case(start).then(|| &code[start.len()..])
}

fn unescaped(segment: &str) -> String {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.filter(|_| first == b'%').and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{ControlCode, Printed, bare, last_segment, printed, printed_label};
    use uuid::Uuid;

    #[test]
    fn our_own_labels_are_read_back_in_any_case() {
        let id = Uuid::from_u128(0x0199_8a7e_0000_7000_8000_0000_0000_00aa);
        for label in [Printed::Device(id), Printed::Person(id), Printed::Place(id), Printed::Control("UNDO".into())] {
            let text = printed_label(&label);
            assert_eq!(printed(&text), Some(label.clone()), "{text}");
            assert_eq!(printed(&text.to_lowercase()), Some(label));
        }
        for code in ControlCode::ALL {
            let read = printed(&printed_label(&Printed::Control(code.word().into())));
            let Some(Printed::Control(word)) = read else { panic!("{code} is read as {read:?}") };
            assert_eq!(ControlCode::from_word(&word), Some(*code));
        }
        assert_eq!(printed(&format!("RC:D:{id}")), Some(Printed::Device(id)));
        assert_eq!(printed("RC:D:12"), Some(Printed::Damaged));
        assert_eq!(printed("RC-0012"), None);
        assert_eq!(printed("é:D:12"), None);
    }

    #[test]
    fn an_address_ends_in_a_tag() {
        let segments = [
            ("https://assets.maple.example/d/MC-0012345", Some("MC-0012345")),
            ("HTTP://x.example/MC%2D0012345/?from=label#top", Some("MC-0012345")),
            ("https://x.example", None),
            ("MC-0012345", None),
            ("https://x.example/a%4", Some("a%4")),
        ];
        for (code, segment) in segments {
            assert_eq!(last_segment(code).as_deref(), segment, "{code}");
        }
    }

    #[test]
    fn what_surrounds_a_code_goes() {
        assert_eq!(["\tMC-1\r\n", "]C0MC-1", "  ", "]"].map(bare), ["MC-1", "MC-1", "", "]"]);
    }
}
