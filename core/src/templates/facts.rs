//! What may a paper say? Every field of a wording, as it is written; what is not known is an empty text.

use serde::Serialize;

/// Whom a paper is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Reader {
    /// The district.
    pub district: String,
    /// The person's school.
    pub school: String,
    /// The day it is printed.
    pub today: String,
    /// The person's name.
    pub person: String,
    /// The person's number.
    pub number: String,
    /// Grade.
    pub grade: String,
    /// Homeroom.
    pub homeroom: String,
    /// Whether it is a member of staff or a contractor.
    pub is_staff: bool,
}

/// An account, for a statement and for letters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AccountPaper {
    /// Whom it is about.
    #[serde(flatten)]
    pub reader: Reader,
    /// The school year it is narrowed to.
    pub school_year: String,
    /// What was owed before the first entry shown; empty where nothing came before.
    pub before: String,
    /// What was owed after the last entry shown.
    pub after: String,
    /// Whether entries came since that change what is owed.
    pub is_later: bool,
    /// What is owed today; what was paid too much has a minus.
    pub balance: String,
    /// Whether anything is owed.
    pub owes: bool,
    /// What was paid too much; empty where nothing was.
    pub credit: String,
    /// Everything that was paid; empty where nothing was.
    pub paid: String,
    /// What of it was given back; empty where nothing was.
    pub refunded: String,
    /// The entries, the oldest first.
    pub entries: Vec<EntryLine>,
    /// The charges that are open, the oldest first.
    pub charges: Vec<ChargeLine>,
}

/// An entry of an account.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct EntryLine {
    /// The day.
    pub day: String,
    /// Charged, paid, waived …
    pub what: String,
    /// What it is for.
    pub about: String,
    /// The device, by tag or serial.
    pub device: String,
    /// The number of its receipt.
    pub receipt: String,
    /// How much; what takes from what is owed has a minus.
    pub amount: String,
    /// What was owed after it.
    pub balance: String,
}

/// A charge that is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ChargeLine {
    /// The day it was charged.
    pub day: String,
    /// What it is for.
    pub about: String,
    /// The device, by tag or serial.
    pub device: String,
    /// What was charged.
    pub amount: String,
    /// What is still owed of it.
    pub open: String,
}

/// One payment, refund or credit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct PaymentPaper {
    /// Whom it is about.
    #[serde(flatten)]
    pub reader: Reader,
    /// The receipt's number.
    pub receipt: String,
    /// The day it was paid.
    pub day: String,
    /// How much.
    pub amount: String,
    /// What it settles: what each charge took of it.
    pub pays: Vec<ChargeLine>,
    /// What of it is left for what is charged later; empty where nothing is.
    pub kept: String,
    /// What was noted.
    pub note: String,
    /// Who took it.
    pub taken_by: String,
    /// What was owed after it; what was paid too much has a minus.
    pub balance: String,
    /// Whether anything was owed after it.
    pub owes: bool,
    /// Whether money was given back, rather than paid.
    pub is_refund: bool,
    /// Whether something is owed no longer because it came back, and no money changed hands.
    pub is_credit: bool,
}

/// A device as papers name it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OnPaperDevice {
    /// Its tag.
    pub tag: String,
    /// Its serial.
    pub serial: String,
    /// Its model.
    pub model: String,
    /// Who made it.
    pub maker: String,
    /// When it was bought.
    pub purchased: String,
    /// What it cost.
    pub cost: String,
    /// What a new one costs.
    pub replacement_price: String,
}

/// An incident, for the police or the insurer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct IncidentPaper {
    /// Whom it is about.
    #[serde(flatten)]
    pub reader: Reader,
    /// The device.
    pub device: OnPaperDevice,
    /// Damage, missing, lost or stolen.
    pub kind: String,
    /// Whether somebody says it was stolen and there is no police report yet.
    pub claimed_stolen: bool,
    /// When it was reported to the school.
    pub reported: String,
    /// Who reported it.
    pub reported_by: String,
    /// When it happened.
    pub happened: String,
    /// Where it was last seen.
    pub last_seen: String,
    /// What happened, in the words of whoever reported it.
    pub what_happened: String,
    /// Who saw it.
    pub witnesses: String,
    /// The serial that was given, where it is not the device's.
    pub other_serial: String,
    /// Why that is in order.
    pub other_serial_because: String,
    /// The police agency.
    pub police_agency: String,
    /// The police report's number.
    pub police_number: String,
    /// The day the report was filed.
    pub police_filed: String,
    /// When the report arrived at the school.
    pub police_received: String,
    /// When the device turned up.
    pub recovered: String,
    /// What was corrected since it was reported, the oldest first.
    pub corrections: Vec<Correction>,
    /// What is attached.
    pub evidence: Vec<Evidence>,
    /// What the attached pictures show; `photo:1` draws the first of them.
    pub photos: Vec<String>,
}

/// Something that was told otherwise at first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Correction {
    /// The day it was corrected.
    pub day: String,
    /// What was corrected.
    pub what: String,
    /// What it was.
    pub was: String,
    /// What it is now.
    pub now: String,
    /// Why.
    pub why: String,
}

/// A file that is attached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// What it is called.
    pub name: String,
    /// The day it was attached.
    pub day: String,
    /// SHA-256 of the kept file, in hexadecimal: whoever gets the file can tell that it is the same.
    pub sha256: String,
}

/// What goes along with a device that takes another's place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct HandOverPaper {
    /// Whom it is about.
    #[serde(flatten)]
    pub reader: Reader,
    /// Whether it is lent for a while, rather than for good.
    pub is_loaner: bool,
    /// When it went out.
    pub at: String,
    /// When it is due back.
    pub due: String,
    /// The device that went out.
    pub device: OnPaperDevice,
    /// What went along.
    pub accessories: String,
    /// The device that is gone or damaged.
    pub old: OnPaperDevice,
    /// What became of that one.
    pub kind: String,
    /// When that was reported.
    pub reported: String,
    /// What is owed in all.
    pub balance: String,
    /// Whether anything is owed.
    pub owes: bool,
    /// Who handed it over.
    pub handed_by: String,
}
