//! What is asked for?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Word, WordField};

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RequestKindWord {
    /// A device for a new member of staff.
    StaffDevice,
    /// A device for a student.
    StudentDevice,
    /// A mobile phone.
    MobilePhone,
    /// Another device for one that was damaged, lost or stolen.
    Replacement,
    /// A charger.
    Charger,
    /// That surplus devices are fetched.
    SurplusPickup,
    /// Help with something.
    Support,
    /// A lamp for a projector.
    ProjectorLamp,
    /// What something would cost.
    Quote,
    /// That something is bought.
    Purchase,
    /// Anything else.
    Other,
}

impl Word for RequestKindWord {
    const FIELD: WordField = WordField::RequestKind;
    const MEANINGS: &'static [(Self, &'static str)] = &[
        (Self::StaffDevice, "staff_device"),
        (Self::StudentDevice, "student_device"),
        (Self::MobilePhone, "mobile_phone"),
        (Self::Replacement, "replacement"),
        (Self::Charger, "charger"),
        (Self::SurplusPickup, "surplus_pickup"),
        (Self::Support, "support"),
        (Self::ProjectorLamp, "projector_lamp"),
        (Self::Quote, "quote"),
        (Self::Purchase, "purchase"),
        (Self::Other, "other"),
    ];
    const SAID: &'static [(&'static str, Self)] = &[
        ("new staff", Self::StaffDevice),
        ("new staff device", Self::StaffDevice),
        ("new hire", Self::StaffDevice),
        ("new employee", Self::StaffDevice),
        ("staff device", Self::StaffDevice),
        ("staff laptop", Self::StaffDevice),
        ("onboarding", Self::StaffDevice),
        ("new student", Self::StudentDevice),
        ("student device", Self::StudentDevice),
        ("student chromebook", Self::StudentDevice),
        ("loaner", Self::StudentDevice),
        ("loaner request", Self::StudentDevice),
        ("mobile phone", Self::MobilePhone),
        ("cell phone", Self::MobilePhone),
        ("phone request", Self::MobilePhone),
        ("replacement", Self::Replacement),
        ("device replacement", Self::Replacement),
        ("lost device", Self::Replacement),
        ("stolen device", Self::Replacement),
        ("lost or stolen", Self::Replacement),
        ("damaged device", Self::Replacement),
        ("charger", Self::Charger),
        ("charger request", Self::Charger),
        ("power adapter", Self::Charger),
        ("surplus", Self::SurplusPickup),
        ("surplus pickup", Self::SurplusPickup),
        ("equipment pickup", Self::SurplusPickup),
        ("support", Self::Support),
        ("incident", Self::Support),
        ("hardware", Self::Support),
        ("software", Self::Support),
        ("repair", Self::Support),
        ("network", Self::Support),
        ("printer", Self::Support),
        ("printing", Self::Support),
        ("chromebook", Self::Support),
        ("laptop", Self::Support),
        ("computer", Self::Support),
        ("break fix", Self::Support),
        ("help desk", Self::Support),
        ("technical support", Self::Support),
        ("projector lamp", Self::ProjectorLamp),
        ("projector bulb", Self::ProjectorLamp),
        ("lamp", Self::ProjectorLamp),
        ("bulb", Self::ProjectorLamp),
        ("quote", Self::Quote),
        ("quote request", Self::Quote),
        ("price quote", Self::Quote),
        ("purchase", Self::Purchase),
        ("purchase request", Self::Purchase),
        ("purchasing", Self::Purchase),
        ("other", Self::Other),
        ("general", Self::Other),
        ("general inquiry", Self::Other),
        ("question", Self::Other),
        ("service request", Self::Other),
        ("miscellaneous", Self::Other),
        ("misc", Self::Other),
    ];
}
