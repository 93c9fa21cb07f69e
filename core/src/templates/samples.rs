//! Invented papers: for trying a wording, for looking at one, and for the list of what each may say.

use minijinja::Value;

use super::TemplateKind;
use super::facts::{
    AccountPaper, ChargeLine, Correction, EntryLine, Evidence, HandOverPaper, IncidentPaper, OnPaperDevice,
    PaymentPaper, Reader,
};
use super::wording::{Frame, Known};
use crate::paper::Picture;
use crate::refusal::TemplateFault;

/// A grey field, where a paper that is made to be looked at has a picture.
const GREY: &[u8] = include_bytes!("grey.png");

/// Does something with an invented paper of that kind.
pub(super) fn with_sample<T>(
    kind: TemplateKind,
    known: Known,
    work: impl FnOnce(Value, Frame) -> Result<T, TemplateFault>,
) -> Result<T, TemplateFault> {
    let facts = match known {
        Known::Nothing => nothing(kind),
        Known::All => everything(kind),
    };
    let picture = Picture { png: GREY.to_vec(), says: "An invented picture".into(), height_mm: 40.0 };
    let frame = Frame {
        name: "Example".into(),
        over: "Maple County Schools".into(),
        under: "Cedar Fork Middle".into(),
        corner: vec!["Mon 9 Nov 2026".into()],
        photos: if known == Known::All { vec![picture] } else { Vec::new() },
    };
    work(facts, frame)
}

fn nothing(kind: TemplateKind) -> Value {
    match kind {
        TemplateKind::Statement | TemplateKind::Letter | TemplateKind::StaffLetter => {
            Value::from_serialize(AccountPaper::default())
        }
        TemplateKind::Payment => Value::from_serialize(PaymentPaper::default()),
        TemplateKind::Incident => Value::from_serialize(IncidentPaper::default()),
        TemplateKind::HandOver => Value::from_serialize(HandOverPaper::default()),
    }
}

fn everything(kind: TemplateKind) -> Value {
    match kind {
        TemplateKind::Statement | TemplateKind::Letter => Value::from_serialize(account(false)),
        TemplateKind::StaffLetter => Value::from_serialize(account(true)),
        TemplateKind::Payment => Value::from_serialize(payment()),
        TemplateKind::Incident => Value::from_serialize(incident()),
        TemplateKind::HandOver => Value::from_serialize(hand_over()),
    }
}

fn reader(is_staff: bool) -> Reader {
    let person = if is_staff { "Imani Okafor" } else { "Ana Beltrán" };
    Reader {
        district: "Maple County Schools".into(),
        school: "Cedar Fork Middle".into(),
        today: "Mon 9 Nov 2026".into(),
        person: person.into(),
        number: "100234".into(),
        grade: if is_staff { String::new() } else { "8".into() },
        homeroom: if is_staff { String::new() } else { "8B".into() },
        is_staff,
    }
}

fn account(is_staff: bool) -> AccountPaper {
    let entry = |day: &str, what: &str, about: &str, receipt: &str, amount: &str, balance: &str| EntryLine {
        day: day.into(),
        what: what.into(),
        about: about.into(),
        device: "MC-0001234".into(),
        receipt: receipt.into(),
        amount: amount.into(),
        balance: balance.into(),
    };
    AccountPaper {
        reader: reader(is_staff),
        school_year: "2026-27".into(),
        before: "$10.00".into(),
        after: "$27.00".into(),
        is_later: true,
        balance: "$27.00".into(),
        owes: true,
        credit: "$5.00".into(),
        paid: "$10.00".into(),
        refunded: "$1.00".into(),
        entries: vec![
            entry("Fri 4 Sep 2026", "Charged", "charger", "", "$27.00", "$37.00"),
            entry("Thu 1 Oct 2026", "Paid", "", "R-1187", "−$10.00", "$27.00"),
        ],
        charges: vec![ChargeLine {
            day: "Fri 4 Sep 2026".into(),
            about: "charger".into(),
            device: "MC-0001234".into(),
            amount: "$27.00".into(),
            open: "$27.00".into(),
        }],
    }
}

fn payment() -> PaymentPaper {
    PaymentPaper {
        reader: reader(false),
        receipt: "R-1187".into(),
        day: "Thu 1 Oct 2026".into(),
        amount: "$10.00".into(),
        pays: account(false).charges,
        kept: "$5.00".into(),
        note: "in cash".into(),
        taken_by: "Imani Okafor".into(),
        balance: "$17.00".into(),
        owes: true,
        is_refund: false,
        is_credit: false,
    }
}

fn device(tag: &str, serial: &str) -> OnPaperDevice {
    OnPaperDevice {
        tag: tag.into(),
        serial: serial.into(),
        model: "Dell Latitude 3140".into(),
        maker: "Dell".into(),
        purchased: "Tue 6 Aug 2024".into(),
        cost: "$349.00".into(),
        replacement_price: "$389.00".into(),
    }
}

fn incident() -> IncidentPaper {
    IncidentPaper {
        reader: reader(false),
        device: device("MC-0001234", "5CD1234XYZ"),
        kind: "lost".into(),
        claimed_stolen: true,
        reported: "Mon 11 Jan 2027 08:12".into(),
        reported_by: "Rosa Beltrán".into(),
        happened: "Sun 10 Jan 2027".into(),
        last_seen: "Sports hall".into(),
        what_happened: "The bag stood beside the door.\nAfter practice it was gone.".into(),
        witnesses: "The coach".into(),
        other_serial: "5CD1234XYY".into(),
        other_serial_because: "read from the box of another one".into(),
        police_agency: "Maple Police Department".into(),
        police_number: "27-00412".into(),
        police_filed: "Tue 19 Jan 2027".into(),
        police_received: "Wed 20 Jan 2027 09:30".into(),
        recovered: "Tue 2 Mar 2027 10:05".into(),
        corrections: vec![Correction {
            day: "Tue 12 Jan 2027".into(),
            what: "last seen".into(),
            was: "Bus 12".into(),
            now: "Sports hall".into(),
            why: "the driver found nothing".into(),
        }],
        evidence: vec![Evidence {
            name: "Police report.pdf".into(),
            day: "Wed 20 Jan 2027".into(),
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
        }],
        photos: vec!["The bag".into()],
    }
}

fn hand_over() -> HandOverPaper {
    HandOverPaper {
        reader: reader(false),
        is_loaner: true,
        at: "Thu 21 Jan 2027 08:05".into(),
        due: "Fri 4 Jun 2027".into(),
        device: device("MC-0002001", "5CD2001ABC"),
        accessories: "charger, case".into(),
        old: device("MC-0001234", "5CD1234XYZ"),
        kind: "stolen".into(),
        reported: "Mon 11 Jan 2027".into(),
        balance: "$27.00".into(),
        owes: true,
        handed_by: "Imani Okafor".into(),
    }
}
