//! Which rules of surplus pickups say no?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::NextStep;
use crate::values::{Cents, DeviceId, IncidentId};

/// Why a pickup may not take a device (DOMAIN §9); facts, each with what mends it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum PickupBlock {
    /// Somebody has it.
    CheckedOut {
        /// Person, place or vendor.
        kind: String,
        /// The name.
        name: Option<String>,
    },
    /// Something happened to it that is not done with.
    OpenIncident {
        /// The incident.
        incident: IncidentId,
        /// What it is.
        kind: String,
    },
    /// Federal money paid for it, and nobody gave leave to part with it.
    NoClearance {
        /// The federal share, in hundredths of a percent; nothing where none is recorded.
        share: Option<u32>,
    },
    /// It has no tag, so that nobody can say which one it was.
    NoTag,
    /// Another pickup under way lists it.
    InAnotherPickup {
        /// That pickup's number.
        number: u32,
    },
    /// Its status does not let it go.
    Status {
        /// Its status.
        status: String,
    },
    /// Another school answers for it now.
    OtherSchool,
    /// Nobody knows what it cost, so nobody knows who has to approve.
    CostUnknown,
}

/// A device that a pickup may not take, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotEligible {
    /// The device.
    pub device: DeviceId,
    /// It, by tag or serial.
    pub shown: Option<String>,
    /// Why not.
    pub blocks: Vec<PickupBlock>,
}

/// Which rule of surplus pickups said no. It is told like any other reason, by the same `why`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum SurplusReason {
    /// The pickup is signed or withdrawn.
    PickupEnded {
        /// Its number.
        number: u32,
        /// How it stands.
        state: String,
    },
    /// The request cannot be closed while its pickup goes on.
    PickupUnderWay {
        /// The pickup's number.
        number: u32,
        /// How it stands.
        state: String,
    },
    /// Only a request for a pickup begins one.
    NotAPickupRequest {
        /// The request's number.
        number: u32,
        /// What it asks for.
        kind: String,
    },
    /// The pickup's request is done with.
    PickupRequestEnded {
        /// The request's number.
        number: u32,
    },
    /// The pickup is approved as it stands, so its list is closed.
    ApprovedAlready {
        /// The pickup's number.
        number: u32,
        /// The reference of the approval.
        reference: String,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// Nobody approved the pickup yet.
    NotApproved {
        /// The pickup's number.
        number: u32,
    },
    /// The day of the truck is not agreed.
    NotScheduled {
        /// The pickup's number.
        number: u32,
    },
    /// Nothing is listed.
    NothingListed {
        /// The pickup's number.
        number: u32,
    },
    /// Some of what is listed may not go.
    NotAllEligible {
        /// How many may not.
        cannot: u32,
        /// The first hundred of them.
        which: Vec<NotEligible>,
    },
    /// What it is worth is not what whoever approves was told.
    ValueChanged {
        /// What was said.
        said: Cents,
        /// What it is.
        is: Cents,
    },
    /// The device is not on that pickup's list.
    NotListed {
        /// The pickup's number.
        number: u32,
        /// The device.
        shown: String,
    },
    /// Another pickup under way lists it.
    InAnotherPickup {
        /// That pickup's number.
        number: u32,
        /// The device.
        shown: String,
    },
    /// Its status does not let it be listed.
    CannotBeListed {
        /// The device.
        shown: String,
        /// Its status.
        status: String,
        /// What may be done first.
        next: Vec<NextStep>,
    },
    /// The approval covers no device that may be wiped now.
    NothingToDo {
        /// The pickup's number.
        number: u32,
    },
    /// Only what is declared surplus is wiped: it was not scanned for this pickup yet.
    NotSurplusYet {
        /// The device.
        shown: String,
    },
    /// Only what is wiped is released from management.
    NotWipedYet {
        /// The device.
        shown: String,
    },
    /// It is wiped already.
    WipedAlready {
        /// The device.
        shown: String,
        /// The certificate.
        certificate: String,
    },
    /// A certificate is one device's.
    CertificateUsed {
        /// The certificate.
        certificate: String,
        /// The device it is for.
        shown: String,
    },
    /// It is on the truck.
    OnTheTruck {
        /// The device.
        shown: String,
    },
    /// It is not on the truck.
    NotOnTheTruck {
        /// The device.
        shown: String,
    },
    /// The truck is empty.
    NothingLoaded {
        /// The pickup's number.
        number: u32,
    },
    /// A sale has a price and a buyer.
    SaleIncomplete {
        /// How many lack one.
        devices: u32,
        /// The first of them.
        which: Vec<String>,
    },
    /// What is sold is on the truck: a lot's price was shared out over what stays here, too.
    SoldAndShort {
        /// How many are sold and stay here.
        devices: u32,
        /// The first of them.
        which: Vec<String>,
    },
    /// Only a signed manifest is corrected.
    NotSigned {
        /// The pickup's number.
        number: u32,
    },
    /// The device does not stand on the manifest.
    NotOnManifest {
        /// The device.
        shown: String,
    },
    /// It stands on the manifest already.
    OnManifest {
        /// The device.
        shown: String,
    },
    /// It would be worth more than whoever approved may approve.
    BeyondApproval {
        /// What all of it would be worth.
        value: Cents,
        /// Who approved.
        band: String,
    },
}
