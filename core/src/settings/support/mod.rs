//! What has the district decided about requests: hours, targets, who owns what, and what is said to whom?

mod change;
mod in_force;
mod sensible;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::{OpeningHours, Weekday};

pub use change::{ChangeSupport, SupportNow};
pub(super) use in_force::versions;

/// How requests are answered, by school year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct SupportPolicy {
    /// When support is open, a stretch for each weekday; a weekday without one is closed.
    pub week: Vec<OpeningHours>,
    /// Open hours within which a request gets its first answer.
    pub response_hours: u32,
    /// Open hours within which a request is resolved.
    pub resolution_hours: u32,
    /// A request is due soon in that last share of its target, in percent.
    pub due_soon_percent: u32,
    /// So many unsuccessful attempts to reach whoever asked close a request.
    pub contact_attempts: u32,
    /// A device for new staff is asked for that many business days before the start.
    pub staff_device_days: u32,
    /// A quote expires that many days after it was given.
    pub quote_days: u32,
    /// Testing windows stop the clock as closed days do; else they are only told.
    pub testing_stops_clock: bool,
    /// Domains of the district's e-mail, in lower case; none are checked when there is none.
    pub domains: Vec<String>,
    /// Who owns what technology does not.
    pub directory: Vec<DirectoryEntry>,
    /// Why a request about what technology did not buy is closed.
    pub out_of_scope_sentence: String,
    /// Why a request to buy what technology does not buy is closed.
    pub purchase_sentence: String,
    /// What to do about a lamp that only warns.
    pub lamp_sentence: String,
    /// A charger is handed out only once it is paid for, or the charge is waived.
    pub charger_after_payment: bool,
}

/// Who owns a subject that is not technology's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DirectoryEntry {
    /// What is asked about.
    pub subject: String,
    /// Who answers for it.
    pub owner: String,
    /// How they are reached; may be empty.
    #[serde(default)]
    pub contact: String,
    /// What whoever asked is told; may be empty.
    #[serde(default)]
    pub sentence: String,
}

const DIRECTORY: [(&str, &str, &str); 5] = [
    ("building repairs", "Facilities", "Facilities looks after buildings, furniture, doors and lights."),
    ("student information system", "Registrar", "The registrar's office looks after schedules, grades and rosters."),
    ("payroll and benefits", "Human Resources", "Human Resources looks after pay, leave and benefits."),
    ("curriculum software", "Curriculum", "Curriculum chooses and pays for what is used in lessons."),
    ("buses and routes", "Transportation", "Transportation looks after buses, routes and radios."),
];

const OUT_OF_SCOPE: &str = "The technology department looks after devices that it bought. This one is not among them, so \
    we cannot repair or set it up.";
const PURCHASE: &str = "The technology department does not buy boards, bulbs, cables, computers or ink. Use your school's \
    own funds for this, or ask your building administrator.";
const LAMP: &str = "The lamp warns when about 1,000 hours are left. Keep using it, and switch it off when nobody needs it. \
    Ask again when the picture is dim, flickers or is gone.";

impl Default for SupportPolicy {
    fn default() -> Self {
        let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
        let entry = |(subject, owner, sentence): (&str, &str, &str)| DirectoryEntry {
            subject: subject.into(),
            owner: owner.into(),
            contact: String::new(),
            sentence: sentence.into(),
        };
        Self {
            week: weekdays.map(|day| OpeningHours { day, from: "07:30".into(), until: "16:30".into() }).to_vec(),
            response_hours: 8,
            resolution_hours: 40,
            due_soon_percent: 25,
            contact_attempts: 3,
            staff_device_days: 7,
            quote_days: 30,
            testing_stops_clock: false,
            domains: Vec::new(),
            directory: DIRECTORY.map(entry).to_vec(),
            out_of_scope_sentence: OUT_OF_SCOPE.into(),
            purchase_sentence: PURCHASE.into(),
            lamp_sentence: LAMP.into(),
            charger_after_payment: true,
        }
    }
}
