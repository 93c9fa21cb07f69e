//! In which words does a pickup stand on paper and in files? Words only.

use super::{PickupWarning, TruckBecause};
use crate::pickups::{Band, CorrectionKind, Disposition, ListedHow, TruckVerdict, WipeMethod};
use crate::refusal::PickupBlock;
use crate::register::Funding;

/// "P-3".
pub fn number(number: u32) -> String {
    format!("P-{number}")
}

/// Who approves.
pub const fn approves(band: Band) -> &'static str {
    match band {
        Band::Superintendent => "Superintendent",
        Band::Board => "Board",
        Band::PublicSale => "Board, with a public sale",
    }
}

/// How a device was wiped.
pub const fn method(method: WipeMethod) -> &'static str {
    match method {
        WipeMethod::Reset => "Reset to factory state",
        WipeMethod::Overwritten => "Storage overwritten",
        WipeMethod::CryptoErased => "Encryption key destroyed",
        WipeMethod::Destroyed => "Storage destroyed",
        WipeMethod::NothingToWipe => "Holds no data",
    }
}

/// What becomes of a device.
pub const fn disposition(disposition: Disposition) -> &'static str {
    match disposition {
        Disposition::Recycled => "recycled",
        Disposition::Sold => "sold",
        Disposition::Donated => "donated",
        Disposition::Returned => "returned",
    }
}

/// The same, with who gets it: "sold to Green Reuse".
pub fn becomes(what: Disposition, receiver: Option<&str>) -> String {
    match receiver {
        None => disposition(what).to_owned(),
        Some(receiver) => match what {
            Disposition::Recycled => format!("recycled by {receiver}"),
            Disposition::Sold | Disposition::Donated | Disposition::Returned => {
                format!("{} to {receiver}", disposition(what))
            }
        },
    }
}

/// How a device came onto the list.
pub const fn listed(how: ListedHow) -> &'static str {
    match how {
        ListedHow::Request => "with the request",
        ListedHow::Scan => "scanned",
        ListedHow::List => "in a list of tags",
        ListedHow::Filter => "looked for",
        ListedHow::Place => "with its place",
        ListedHow::Truck => "at the truck",
    }
}

/// Who paid.
pub const fn funding(funding: Funding) -> &'static str {
    match funding {
        Funding::Local => "local",
        Funding::State => "state",
        Funding::Federal => "federal",
        Funding::Eef => "EEF",
        Funding::Donated => "donated",
    }
}

/// What came of a scan at the truck.
pub const fn verdict(verdict: TruckVerdict) -> &'static str {
    match verdict {
        TruckVerdict::Loaded => "loaded",
        TruckVerdict::Repeat => "scanned again",
        TruckVerdict::Over => "over the list, went along",
        TruckVerdict::Left => "left here",
        TruckVerdict::Unknown => "unknown code",
        TruckVerdict::Unloaded => "taken off the truck",
    }
}

/// What a correction says.
pub const fn corrected(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Disposition => "something else became of it",
        CorrectionKind::NotTaken => "did not leave",
        CorrectionKind::WentAlong => "left as well",
        CorrectionKind::Remark => "remark",
    }
}

/// Why a device may not go. Who has it is not said: it may be a student.
pub fn block(block: &PickupBlock) -> String {
    match block {
        PickupBlock::CheckedOut { .. } => "checked out".into(),
        PickupBlock::OpenIncident { .. } => "open incident".into(),
        PickupBlock::NoClearance { .. } => "federal money, no clearance".into(),
        PickupBlock::NoTag => "no tag".into(),
        PickupBlock::InAnotherPickup { number: other } => format!("on {}", number(*other)),
        PickupBlock::Status { status } => status.replace('_', " "),
        PickupBlock::OtherSchool => "another school’s".into(),
        PickupBlock::CostUnknown => "cost unknown".into(),
    }
}

/// What should be known of a device.
pub fn warning(warning: &PickupWarning) -> String {
    match warning {
        PickupWarning::OpenCharge { cents } => format!("{cents} of a charge is open"),
        PickupWarning::NotScanned => "not scanned".into(),
        PickupWarning::AgeUnknown => "purchase date unknown".into(),
    }
}

/// Why a device stayed here.
pub fn stayed(because: &TruckBecause) -> String {
    match because {
        TruckBecause::Blocked { blocks } => several(blocks.iter().map(block)),
        TruckBecause::NotWiped => "not wiped".into(),
        TruckBecause::NotReleased => "not released from management".into(),
        TruckBecause::NotOnTheList => "not on the list".into(),
        TruckBecause::NotApproved => "not approved".into(),
        TruckBecause::BeyondApproval { value } => format!("all would be worth {value}: beyond the approval"),
        TruckBecause::OtherSchool => "another school’s".into(),
    }
}

/// One after the other.
pub fn several(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}
