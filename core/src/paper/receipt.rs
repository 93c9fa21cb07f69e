//! What stands on the receipt of somebody who was handed a device?

use chrono::{NaiveDate, NaiveDateTime};

use super::document::{Block, Column, Document, Masthead, Picture, Section, Signer, Table, facts};
use super::words::{day, moment};
use crate::writing::Orientation;

/// What one person was handed.
#[derive(Debug, Clone, PartialEq)]
pub struct Receipt {
    /// The district.
    pub district: String,
    /// The school.
    pub school: String,
    /// The person's name.
    pub person: String,
    /// The person's number; also printed as a code.
    pub number: Option<String>,
    /// Grade.
    pub grade: Option<String>,
    /// Homeroom.
    pub homeroom: Option<String>,
    /// What was handed over, a device each.
    pub lines: Vec<HandedOut>,
    /// The agreement, where one was signed.
    pub agreement: Option<Agreement>,
    /// When it is due back, where one day holds for all of it.
    pub due: Option<NaiveDate>,
    /// When it was handed over, on the district's clock.
    pub at: NaiveDateTime,
    /// Who handed it over.
    pub operator: Option<String>,
}

/// One device and what went along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandedOut {
    /// Its tag, or its serial when it has none.
    pub device: String,
    /// Its model.
    pub model: Option<String>,
    /// Its serial.
    pub serial: Option<String>,
    /// What went along without a tag: charger, case.
    pub accessories: Vec<String>,
}

/// What was agreed to.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Its text, as it was signed; a paragraph a line.
    pub text: String,
    /// Who signed, and as what: "Rosa Beltrán, guardian".
    pub signer: String,
    /// On which day; none while it is still to be signed.
    pub signed_on: Option<NaiveDate>,
    /// The signature, where it was drawn on the screen.
    pub drawn: Option<Picture>,
}

/// One receipt a page.
pub fn receipts(all: &[Receipt]) -> Document {
    let title = match all {
        [one] => format!("Receipt for {}", one.person),
        _ => "Receipts".into(),
    };
    let foot = all.first().map(|one| format!("{} · {}", one.district, one.school)).unwrap_or_default();
    Document { title, foot, sections: all.iter().map(section).collect() }
}

fn section(receipt: &Receipt) -> Section {
    let mut blocks = vec![
        Block::Masthead(Masthead {
            over: receipt.district.clone(),
            title: receipt.person.clone(),
            under: format!("Receipt, {}", receipt.school),
            corner: vec![moment(receipt.at)],
        }),
        facts([
            ("Number", receipt.number.clone()),
            ("Grade", receipt.grade.clone()),
            ("Homeroom", receipt.homeroom.clone()),
            ("Due back", receipt.due.map(day)),
            ("Handed over by", receipt.operator.clone()),
        ]),
        Block::Table(lines(&receipt.lines)),
    ];
    let handed = receipt.operator.clone().unwrap_or_else(|| "Name".into());
    let mut signers = vec![Signer::line(format!("{handed}, for the school"))];
    match &receipt.agreement {
        Some(agreement) => {
            blocks.push(Block::Heading("What was agreed".into()));
            let paragraphs = agreement.text.lines().map(str::trim).filter(|line| !line.is_empty());
            blocks.extend(paragraphs.map(|line| Block::Small(line.to_owned())));
            let on = agreement.signed_on.map_or_else(|| "date".into(), day);
            let signer = Signer { role: format!("{}, {on}", agreement.signer), drawn: agreement.drawn.clone() };
            signers.insert(0, signer);
        }
        None => signers.insert(0, Signer::line(format!("{}, date", receipt.person))),
    }
    blocks.push(Block::Signatures(signers));
    blocks.extend(receipt.number.clone().map(Block::Code));
    Section { name: format!("Receipt for {}", receipt.person), orientation: Orientation::Portrait, blocks }
}

fn lines(lines: &[HandedOut]) -> Table {
    let row = |line: &HandedOut| {
        vec![
            line.device.clone(),
            line.model.clone().unwrap_or_default(),
            line.serial.clone().unwrap_or_default(),
            line.accessories.join(", "),
        ]
    };
    Table {
        name: "Handed over".into(),
        columns: ["Device", "Model", "Serial", "Goes along"].map(Column::words).into(),
        rows: lines.iter().map(row).collect(),
        total: None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Agreement, Block, HandedOut, NaiveDate, Receipt, receipts};

    #[test]
    fn a_receipt_asks_for_the_signature_that_is_not_there_yet() {
        let day = NaiveDate::from_ymd_opt(2026, 8, 17).unwrap();
        let mut receipt = Receipt {
            district: "Maple County Schools".into(),
            school: "Cedar Fork Middle".into(),
            person: "Ana Beltrán".into(),
            number: Some("100234".into()),
            grade: Some("8".into()),
            homeroom: None,
            lines: vec![HandedOut { device: "MC-0001".into(), ..HandedOut::default() }],
            agreement: None,
            due: None,
            at: day.and_hms_opt(9, 5, 0).unwrap(),
            operator: Some("Imani".into()),
        };
        let signers = |receipt: &Receipt| {
            let document = receipts(std::slice::from_ref(receipt));
            let signers = document.sections[0].blocks.iter().find_map(|block| match block {
                Block::Signatures(signers) => Some(signers.iter().map(|one| one.role.clone()).collect::<Vec<_>>()),
                _ => None,
            });
            signers.unwrap()
        };
        assert_eq!(signers(&receipt), ["Ana Beltrán, date", "Imani, for the school"]);
        let signer = "Rosa Beltrán, guardian".to_owned();
        let text = "I look after it.\n\nI bring it back.".to_owned();
        receipt.agreement = Some(Agreement { text, signer, signed_on: Some(day), drawn: None });
        assert_eq!(signers(&receipt), ["Rosa Beltrán, guardian, Mon 17 Aug 2026", "Imani, for the school"]);
        assert_eq!(receipts(&[receipt.clone(), receipt]).title, "Receipts");
    }
}
