//! Receipts on paper: what people have in their hands, and what they agreed to.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::receipt::{AskReceipts, Receipt, ReceiptLine};
use crate::agreements::{Agreement, AgreementShown, How};
use crate::contract::Query;
use crate::error::Result;
use crate::paper;
use crate::refusal::Reason;
use crate::settings::Operator;
use crate::settings::policy::school_year_now;
use crate::store::{Read, Role};
use crate::values::{DriveId, PersonId};
use crate::writing::{Written, print};

/// Height of a drawn signature on paper, in millimetres.
const DRAWN_MM: f32 = 16.0;

/// Prints a receipt for one person, or for everyone who got something in a drive: one a page.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintReceipts {
    /// One person.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// Or everyone of a drive.
    #[serde(default)]
    pub drive: Option<DriveId>,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintReceipts {
    const NAME: &'static str = "print.receipts";
    const WHO: Role = Role::Champion;
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let all = AskReceipts { person: self.person, drive: self.drive }.run(read)?;
        if all.receipts.is_empty() {
            return Err(Reason::NothingHeld.into());
        }
        let operator = read.actor().operator.map(|operator| read.find::<Operator>(operator)).transpose()?.flatten();
        let operator = operator.map(|operator| operator.name);
        let mut pages = Vec::new();
        for receipt in all.receipts {
            pages.push(on_paper(read, &all.district, operator.as_deref(), receipt)?);
        }
        let (document, rows) = (paper::receipts(&pages), pages.len());
        Ok(print(&PathBuf::from(self.out), read.press(), rows, |press| Ok(press.document(&document)?))?)
    }
}

fn on_paper(read: &Read<'_>, district: &str, operator: Option<&str>, receipt: Receipt) -> Result<paper::Receipt> {
    let first = receipt.lines.first().and_then(|line| line.due_on);
    let is_one_day = receipt.lines.iter().all(|line| line.due_on == first);
    let since = receipt.lines.iter().map(|line| line.since).max().unwrap_or_else(|| read.now());
    Ok(paper::Receipt {
        district: district.to_owned(),
        school: receipt.school.unwrap_or_default(),
        agreement: agreement(read, receipt.person)?,
        person: receipt.name,
        number: receipt.number,
        grade: receipt.grade,
        homeroom: receipt.homeroom,
        due: first.filter(|_| is_one_day).map(|day| day.0),
        at: since.wall_clock(read.zone()),
        operator: operator.map(str::to_owned),
        lines: receipt.lines.into_iter().map(line).collect(),
    })
}

fn line(line: ReceiptLine) -> paper::HandedOut {
    let device = line.tag.or_else(|| line.serial.clone()).unwrap_or_default();
    paper::HandedOut { device, model: line.model, serial: line.serial, accessories: line.accessories }
}

/// What this school year's agreement says, with the signature where it was drawn.
fn agreement(read: &Read<'_>, person: PersonId) -> Result<Option<paper::Agreement>> {
    let Some(signed) = Agreement::in_year(read, person, &school_year_now(read)?)? else { return Ok(None) };
    let shown = AgreementShown::of(read, signed)?;
    let signed = &shown.agreement;
    let drawn = match (signed.how, shown.attachments.first()) {
        (How::Drawn, Some(drawing)) => Some(paper::Picture {
            png: drawing.bytes(read)?,
            says: format!("Signature of {}", signed.signer_name),
            height_mm: DRAWN_MM,
        }),
        (How::Drawn | How::Paper | How::Ticked, _) => None,
    };
    Ok(Some(paper::Agreement {
        text: shown.text,
        signer: format!("{}, {}", signed.signer_name, signed.signer.word()),
        signed_on: Some(signed.signed_at.date_in(read.zone()).0),
        drawn,
    }))
}
