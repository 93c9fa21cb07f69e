//! What does the terminal say of surplus pickups: why not, what stands against a device, what came of a scan?

use rollcall_core::pickups::{Band, CorrectionKind, PickupState, TruckVerdict};
use rollcall_core::refusal::{NotEligible, PickupBlock, Reason, Refusal, SurplusReason};
use rollcall_core::register::Status;
use rollcall_core::register::custody::CustodianKind;
use rollcall_core::register::incident::IncidentKind;
use rollcall_core::requests::RequestKind;
use rollcall_core::surplus::{PickupAction, PickupWarning, TruckBecause};
use serde_json::Value;

use super::reasons::steps;
use super::terms::{self, told};
use super::{incidents, requesting};
use crate::print::{count, counted, list, text, typed};

/// How many devices are named one by one.
const TOLD: usize = 10;

/// The sentence for each rule that said no.
pub fn say(reason: &SurplusReason) -> String {
    match reason {
        SurplusReason::PickupEnded { number, state } => {
            format!("P-{number} is {}. Nothing of it is changed any more.", state_word(state))
        }
        SurplusReason::PickupUnderWay { number, state } => format!(
            "Its pickup P-{number} is {}, so the request stays open. Sign the pickup, or withdraw it: rollcall surplus \
             withdraw P-{number} --reason WHY.",
            state_word(state)
        ),
        SurplusReason::NotAPickupRequest { number, kind } => format!(
            "R-{number} asks for something else ({}). A pickup begins with a request for one: rollcall request new \
             surplus_pickup.",
            told(kind, |kind: RequestKind| requesting::kind(kind))
        ),
        SurplusReason::PickupRequestEnded { number } => {
            format!("R-{number} is done with. Take its answer back, or ask for a new pickup.")
        }
        SurplusReason::ApprovedAlready { number, reference, .. } => format!(
            "P-{number} is approved as it stands ({reference}), so its list is closed. Take the approval back first: \
             rollcall surplus take-back-approval P-{number} --reason WHY."
        ),
        SurplusReason::NotApproved { number } => format!(
            "Nobody approved P-{number} yet. Record the approval first: rollcall surplus approve P-{number} --reference \
             REFERENCE --on DAY."
        ),
        SurplusReason::NotScheduled { number } => format!(
            "Nobody said when the truck comes for P-{number}: rollcall surplus schedule P-{number} --on DAY --collector WHO."
        ),
        SurplusReason::NothingListed { number } => {
            format!("P-{number} lists nothing yet. List something first: rollcall surplus add P-{number} CODE.")
        }
        SurplusReason::NotAllEligible { cannot, which } => format!(
            "{} may not go:{}\nMend that first: rollcall surplus check says how. An approval may leave them out: --leave-out.",
            counted(u64::from(*cannot), "device", "devices"),
            named(*cannot, which)
        ),
        SurplusReason::ValueChanged { said, is } => format!(
            "It is worth {is} now, not {said}: the list changed since. Whoever approves must be told the new value."
        ),
        SurplusReason::NotListed { number, shown } => {
            format!("{shown} is not on the list of P-{number}. List it first: rollcall surplus add P-{number} {shown}.")
        }
        SurplusReason::InAnotherPickup { number, shown } => {
            format!(
                "{shown} is on the list of P-{number}. Take it off there: rollcall surplus remove P-{number} {shown}."
            )
        }
        SurplusReason::CannotBeListed { shown, status, next } => {
            format!("{shown} is {}, so it cannot be listed. {}", told(status, terms::status), steps(next))
        }
        SurplusReason::NothingToDo { number } => {
            format!("P-{number} has no device that waits for it. Look at it: rollcall surplus show P-{number}.")
        }
        SurplusReason::NotSurplusYet { shown } => format!(
            "{shown} is not set aside as surplus: nobody scanned it for the pickup, or nobody approved it. Scan it: \
             rollcall surplus add P-… {shown} --scanned."
        ),
        SurplusReason::NotWipedYet { shown } => {
            format!(
                "{shown} is not wiped yet. Wipe it first: rollcall surplus wipe P-… {shown} --method METHOD --by NAME."
            )
        }
        SurplusReason::WipedAlready { shown, certificate } => {
            format!("{shown} is wiped already, certificate {certificate}. Nothing is left to do.")
        }
        SurplusReason::CertificateUsed { certificate, shown } => {
            format!("Certificate {certificate} is that of {shown}, and each is one device’s. Check the number.")
        }
        SurplusReason::OnTheTruck { shown } => {
            format!("{shown} is on the truck. Take it off first: rollcall surplus unload P-… {shown}.")
        }
        SurplusReason::NotOnTheTruck { shown } => format!("{shown} is not on the truck. Nothing is left to do."),
        SurplusReason::NothingLoaded { number } => {
            format!("The truck of P-{number} is empty. Load it first: rollcall surplus load P-{number} CODE.")
        }
        SurplusReason::SaleIncomplete { devices, which } => {
            let more = if which.len() < *devices as usize { " …" } else { "" };
            format!(
                "A sale has a price and a buyer, and {} one: {}{more}. Say them: rollcall surplus dispose-as P-… sold CODES \
                 --to WHO --price-each AMOUNT.",
                counted(u64::from(*devices), "device lacks", "devices lack"),
                which.join(", ")
            )
        }
        SurplusReason::SoldAndShort { devices, which } => {
            let more = if which.len() < *devices as usize { " …" } else { "" };
            format!(
                "What is sold goes with the truck, and {} here: {}{more}. A lot’s price was shared out over them, too. \
                 Say it again for what is on the truck: rollcall surplus dispose-as P-… sold CODES --to WHO --price-of-lot \
                 AMOUNT. Then say what becomes of those: rollcall surplus dispose-as P-… recycled CODES.",
                counted(u64::from(*devices), "device stays", "devices stay"),
                which.join(", ")
            )
        }
        SurplusReason::NotSigned { number } => {
            format!("P-{number} is not signed, so there is nothing to correct: change it instead.")
        }
        SurplusReason::NotOnManifest { shown } => {
            format!("{shown} did not leave, as far as is known. If it left all the same, say went-along.")
        }
        SurplusReason::OnManifest { shown } => {
            format!("{shown} left, as is known already. Nothing is left to do.")
        }
        SurplusReason::BeyondApproval { value, band } => format!(
            "With it all would be worth {value}, and the {} may not approve so much. Leave it for another pickup.",
            told(band, |band: Band| approves(band)).to_lowercase()
        ),
    }
}

/// Whether a rule speaks of one device, so that the next one may be scanned.
pub const fn is_about_a_device(reason: &SurplusReason) -> bool {
    match reason {
        SurplusReason::NotListed { .. }
        | SurplusReason::InAnotherPickup { .. }
        | SurplusReason::CannotBeListed { .. }
        | SurplusReason::NotSurplusYet { .. }
        | SurplusReason::NotWipedYet { .. }
        | SurplusReason::WipedAlready { .. }
        | SurplusReason::CertificateUsed { .. }
        | SurplusReason::OnTheTruck { .. }
        | SurplusReason::NotOnTheTruck { .. }
        | SurplusReason::NotOnManifest { .. }
        | SurplusReason::OnManifest { .. }
        | SurplusReason::BeyondApproval { .. } => true,
        SurplusReason::PickupEnded { .. }
        | SurplusReason::PickupUnderWay { .. }
        | SurplusReason::NotAPickupRequest { .. }
        | SurplusReason::PickupRequestEnded { .. }
        | SurplusReason::ApprovedAlready { .. }
        | SurplusReason::NotApproved { .. }
        | SurplusReason::NotScheduled { .. }
        | SurplusReason::NothingListed { .. }
        | SurplusReason::NotAllEligible { .. }
        | SurplusReason::ValueChanged { .. }
        | SurplusReason::NothingToDo { .. }
        | SurplusReason::NothingLoaded { .. }
        | SurplusReason::SaleIncomplete { .. }
        | SurplusReason::SoldAndShort { .. }
        | SurplusReason::NotSigned { .. } => false,
    }
}

/// Why a code could not be listed: each of the refusals that a code can meet, by its sentence.
pub fn cannot(refusal: &Value) -> String {
    let of = |field: &str| text(&refusal["reason"], field).to_owned();
    if refusal["code"] == "not_found" {
        let (entity, sought) = (text(refusal, "entity").to_owned(), text(refusal, "sought").to_owned());
        return super::refusal(&Refusal::NotFound { entity, sought });
    }
    if let Ok(reason) = typed::<SurplusReason>(&refusal["reason"]) {
        return say(&reason);
    }
    let known = match of("why").as_str() {
        "other_school" => Some(Reason::OtherSchool),
        "person_code" => Some(Reason::PersonCode { population: of("population") }),
        "place_code" => Some(Reason::PlaceCode { place: of("place") }),
        "control_code" => Some(Reason::ControlCode { word: of("word") }),
        "run_together" => {
            let codes = list(&refusal["reason"], "codes").iter().filter_map(Value::as_str).map(str::to_owned);
            Some(Reason::RunTogether { codes: codes.collect() })
        }
        "several_match" => {
            Some(Reason::SeveralMatch { entity: of("entity"), sought: of("sought"), choices: Vec::new() })
        }
        _ => None,
    };
    known.map_or_else(|| terms::plain(&of("why")), |reason| super::reasons::say(&reason))
}

fn state_word(state: &str) -> String {
    told(state, |state: PickupState| self::state(state))
}

/// The first of them, a line each.
fn named(cannot: u32, which: &[NotEligible]) -> String {
    let line = |one: &NotEligible| {
        let shown = one.shown.as_deref().unwrap_or("a device without tag or serial");
        format!("\n  {shown}: {}", one.blocks.iter().map(block).collect::<Vec<_>>().join("; "))
    };
    let mut lines: String = which.iter().take(TOLD).map(line).collect();
    let more = u64::from(cannot).saturating_sub(which.len().min(TOLD) as u64);
    if more > 0 {
        lines += &format!("\n  and {} more", count(more));
    }
    lines
}

/// Why a pickup may not take a device.
pub fn block(block: &PickupBlock) -> String {
    match block {
        PickupBlock::CheckedOut { kind, name } => match (CustodianKind::from_word(kind), name) {
            (_, Some(name)) => format!("{name} has it"),
            (Some(CustodianKind::It), None) => "IT has it".into(),
            (Some(CustodianKind::Vendor), None) => "a vendor has it".into(),
            (Some(CustodianKind::Person | CustodianKind::Place) | None, None) => "somebody has it".into(),
        },
        PickupBlock::OpenIncident { kind, .. } => {
            format!("its incident ({}) is open", told(kind, |kind: IncidentKind| incidents::kind(kind)))
        }
        PickupBlock::NoClearance { share: Some(share) } => {
            let (whole, part) = (share / 100, share % 100);
            let part = if part > 0 { format!(".{part:02}") } else { String::new() };
            format!("federal money paid {whole}{part} % of it, and nobody gave leave")
        }
        PickupBlock::NoClearance { share: None } => "federal money paid for it, and nobody gave leave".into(),
        PickupBlock::NoTag => "it has no tag".into(),
        PickupBlock::InAnotherPickup { number } => format!("it is on the list of P-{number}"),
        PickupBlock::Status { status } => format!("it is {}", told(status, terms::status)),
        PickupBlock::OtherSchool => "another school answers for it".into(),
        PickupBlock::CostUnknown => "nobody knows what it cost".into(),
    }
}

/// The command that mends it. CODES stands for the devices, [CODES] for those that may be left out when all are meant, and
/// CODE for one: there is a command each.
pub fn mends(block: &PickupBlock, pickup: &str) -> String {
    match block {
        PickupBlock::CheckedOut { .. } => "rollcall check-in CODE".into(),
        PickupBlock::OpenIncident { .. } => "rollcall incident show CODE".into(),
        PickupBlock::NoClearance { .. } => {
            format!("rollcall surplus clear {pickup} --reference REFERENCE --on DAY [CODES]")
        }
        PickupBlock::NoTag => format!("rollcall surplus give-tags {pickup} [CODES]"),
        PickupBlock::InAnotherPickup { number } => format!("rollcall surplus remove P-{number} CODES"),
        PickupBlock::Status { status } => match Status::from_word(status) {
            Some(Status::Missing | Status::Lost | Status::Stolen) => "rollcall recover CODE".into(),
            Some(Status::InService | Status::Surplus | Status::Disposed) | None => {
                format!("rollcall surplus remove {pickup} CODES")
            }
        },
        PickupBlock::OtherSchool => format!("rollcall surplus remove {pickup} CODES"),
        PickupBlock::CostUnknown => format!("rollcall surplus cost {pickup} AMOUNT [CODES]"),
    }
}

/// What should be known of a device that may go.
pub fn warning(warning: &PickupWarning) -> String {
    match warning {
        PickupWarning::OpenCharge { cents } => format!("{cents} of a charge about it is open"),
        PickupWarning::NotScanned => "nobody scanned it yet".into(),
        PickupWarning::AgeUnknown => "nobody knows when it was bought, so it counts at its cost".into(),
    }
}

/// What came of a scan at the truck.
pub fn scanned(verdict: TruckVerdict, device: &str, because: Option<&TruckBecause>) -> String {
    match verdict {
        TruckVerdict::Loaded => format!("Loaded: {device}."),
        TruckVerdict::Repeat => format!("On the truck already: {device}."),
        TruckVerdict::Over => format!("Loaded over the list: {device}."),
        TruckVerdict::Left => format!("It stays here: {device}. {}", because.map(stays).unwrap_or_default()),
        TruckVerdict::Unknown => format!("Nobody knows {device}. It stays here."),
        TruckVerdict::Unloaded => format!("Off the truck: {device}."),
    }
}

/// Why a device stays, and what to do.
fn stays(because: &TruckBecause) -> String {
    match because {
        TruckBecause::Blocked { blocks } => {
            format!("Against it: {}.", blocks.iter().map(block).collect::<Vec<_>>().join("; "))
        }
        TruckBecause::NotWiped => "It is not wiped: rollcall surplus wipe P-… CODE --method METHOD --by NAME.".into(),
        TruckBecause::NotReleased => "It is not released from management: rollcall surplus release P-… CODE.".into(),
        TruckBecause::NotOnTheList => {
            "It is not on the list. IT may let it go along: --initials XY --wiped METHOD --by NAME.".into()
        }
        TruckBecause::NotApproved => {
            "The approval does not cover it. IT may take it off the list (rollcall surplus remove P-… CODE), then scan it again."
                .into()
        }
        TruckBecause::BeyondApproval { value } => {
            format!("With it all would be worth {value}, more than whoever approved may approve.")
        }
        TruckBecause::OtherSchool => "It belongs to another school.".into(),
    }
}

/// "wiped", "being loaded".
pub const fn state(state: PickupState) -> &'static str {
    match state {
        PickupState::Draft => "a draft",
        PickupState::Approved => "approved",
        PickupState::Wiped => "wiped",
        PickupState::Scheduled => "scheduled",
        PickupState::Loaded => "being loaded",
        PickupState::Signed => "signed",
        PickupState::Withdrawn => "withdrawn",
    }
}

/// Who approves.
pub const fn approves(band: Band) -> &'static str {
    match band {
        Band::Superintendent => "Superintendent",
        Band::Board => "Board",
        Band::PublicSale => "Board, with a public sale",
    }
}

/// Who approves it, once somebody has to.
pub const fn has_to_approve(band: Band) -> &'static str {
    match band {
        Band::Superintendent => "The superintendent has to approve it.",
        Band::Board => "The board has to approve it.",
        Band::PublicSale => "The board has to approve it, with a public sale.",
    }
}

/// Who approved it.
pub const fn approved(band: Band) -> &'static str {
    match band {
        Band::Superintendent => "The superintendent approved it.",
        Band::Board => "The board approved it.",
        Band::PublicSale => "The board approved it, with a public sale.",
    }
}

/// What a correction says.
pub const fn corrected(kind: CorrectionKind) -> &'static str {
    match kind {
        CorrectionKind::Disposition => "something else became of it",
        CorrectionKind::NotTaken => "it is still here",
        CorrectionKind::WentAlong => "it left as well",
        CorrectionKind::Remark => "a remark",
    }
}

/// The verb that does it, as typed.
pub const fn verb(action: PickupAction) -> &'static str {
    match action {
        PickupAction::Add => "add",
        PickupAction::Scan => "add --scanned",
        PickupAction::Remove => "remove",
        PickupAction::Count => "count",
        PickupAction::Approve => "approve",
        PickupAction::TakeBackApproval => "take-back-approval",
        PickupAction::Wipe => "wipe",
        PickupAction::Release => "release",
        PickupAction::Schedule => "schedule",
        PickupAction::DisposeAs => "dispose-as",
        PickupAction::Load => "load",
        PickupAction::Sign => "sign",
        PickupAction::Withdraw => "withdraw",
        PickupAction::Correct => "correct",
    }
}

#[cfg(test)]
mod tests {
    use rollcall_core::values::{Cents, DeviceId, IncidentId};

    use super::*;

    fn blocks() -> Vec<PickupBlock> {
        vec![
            PickupBlock::CheckedOut { kind: "person".into(), name: Some("Ana Ruiz".into()) },
            PickupBlock::CheckedOut { kind: "vendor".into(), name: None },
            PickupBlock::OpenIncident { incident: IncidentId(uuid::Uuid::nil()), kind: "damage".into() },
            PickupBlock::NoClearance { share: Some(7_550) },
            PickupBlock::NoClearance { share: None },
            PickupBlock::NoTag,
            PickupBlock::InAnotherPickup { number: 4 },
            PickupBlock::Status { status: "lost".into() },
            PickupBlock::OtherSchool,
            PickupBlock::CostUnknown,
        ]
    }

    #[test]
    fn every_reason_against_a_device_has_its_words_and_what_mends_it() {
        let lines = blocks().iter().map(|one| format!("{} | {}", block(one), mends(one, "P-3"))).collect::<Vec<_>>();
        let warnings =
            [PickupWarning::OpenCharge { cents: Cents(2_700) }, PickupWarning::NotScanned, PickupWarning::AgeUnknown];
        let warnings = warnings.iter().map(warning).collect::<Vec<_>>();
        insta::assert_snapshot!(format!("{}\n\n{}", lines.join("\n"), warnings.join("\n")));
    }

    #[test]
    fn every_verdict_at_the_truck_has_its_sentence() {
        let because = [
            TruckBecause::Blocked { blocks: blocks() },
            TruckBecause::NotWiped,
            TruckBecause::NotReleased,
            TruckBecause::NotOnTheList,
            TruckBecause::NotApproved,
            TruckBecause::BeyondApproval { value: Cents(100_000) },
            TruckBecause::OtherSchool,
        ];
        let left = because.iter().map(|because| scanned(TruckVerdict::Left, "MC-1", Some(because)));
        let others = TruckVerdict::ALL.iter().filter(|verdict| **verdict != TruckVerdict::Left);
        let all = others.map(|verdict| scanned(*verdict, "MC-1, Lark 11", None)).chain(left);
        insta::assert_snapshot!(all.collect::<Vec<_>>().join("\n"));
    }

    #[test]
    fn every_rule_that_says_no_has_its_sentence() {
        let shown = || "MC-1".to_owned();
        let which = vec![NotEligible { device: DeviceId(uuid::Uuid::nil()), shown: Some(shown()), blocks: blocks() }];
        let number = 3;
        let reasons = [
            SurplusReason::PickupEnded { number, state: "signed".into() },
            SurplusReason::PickupUnderWay { number, state: "approved".into() },
            SurplusReason::NotAPickupRequest { number: 12, kind: "charger".into() },
            SurplusReason::PickupRequestEnded { number: 12 },
            SurplusReason::ApprovedAlready { number, reference: "Board 27-114".into(), next: Vec::new() },
            SurplusReason::NotApproved { number },
            SurplusReason::NotScheduled { number },
            SurplusReason::NothingListed { number },
            SurplusReason::NotAllEligible { cannot: 12, which },
            SurplusReason::ValueChanged { said: Cents(100), is: Cents(200) },
            SurplusReason::NotListed { number, shown: shown() },
            SurplusReason::InAnotherPickup { number, shown: shown() },
            SurplusReason::CannotBeListed { shown: shown(), status: "disposed".into(), next: Vec::new() },
            SurplusReason::NothingToDo { number },
            SurplusReason::NotSurplusYet { shown: shown() },
            SurplusReason::NotWipedYet { shown: shown() },
            SurplusReason::WipedAlready { shown: shown(), certificate: "W3-0001".into() },
            SurplusReason::CertificateUsed { certificate: "W3-0001".into(), shown: shown() },
            SurplusReason::OnTheTruck { shown: shown() },
            SurplusReason::NotOnTheTruck { shown: shown() },
            SurplusReason::NothingLoaded { number },
            SurplusReason::SaleIncomplete { devices: 1, which: vec![shown()] },
            SurplusReason::SoldAndShort { devices: 1, which: vec![shown()] },
            SurplusReason::NotSigned { number },
            SurplusReason::NotOnManifest { shown: shown() },
            SurplusReason::OnManifest { shown: shown() },
            SurplusReason::BeyondApproval { value: Cents(100_000), band: "superintendent".into() },
        ];
        insta::assert_snapshot!(reasons.iter().map(say).collect::<Vec<_>>().join("\n"));
    }
}
