//! What may a reader of this export see, column by column and row by row?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// For whom an export is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// For the people who run the devices: everything.
    #[default]
    Internal,
    /// For the board and for public records: no student, no free text, no police detail.
    Public,
}

/// What kind of private fact a column holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    /// Nothing about a person.
    #[default]
    None,
    /// A student's name, number or e-mail.
    StudentIdentity,
    /// A staff member's name, number or e-mail.
    StaffIdentity,
    /// Who worked at this program: operators, who hold nothing by that.
    Operator,
    /// A holder's name, number or e-mail; whether it is a student's is known only row by row.
    HolderIdentity,
    /// Something a person typed: notes, reasons, descriptions.
    FreeText,
    /// The name of an attached file.
    Attachment,
    /// Agency, report number, officer.
    PoliceDetail,
    /// A tag, a serial or an amount, which tells of the student in a row held by one.
    CodeInStudentRow,
}

/// Who holds the device that a row is about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Holder {
    /// Not said, or a person known by name only: treated as a student.
    #[default]
    Unknown,
    /// A student.
    Student,
    /// A member of staff.
    Staff,
    /// No person: nobody, a room or cart, IT, a vendor.
    NoPerson,
}

/// Whether the district publishes which staff hold devices of the row's category.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum StaffRecords {
    /// They are public records, the default.
    #[default]
    Public,
    /// The district has switched this category off.
    Private,
}

/// What a row has to say about itself so that a profile can judge its cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowFacts {
    /// Who holds the device.
    pub holder: Holder,
    /// Whether staff holders of this category are published.
    pub staff_records: StaffRecords,
}

impl RowFacts {
    /// A row about no person's device.
    pub const NO_PERSON: Self = Self { holder: Holder::NoPerson, staff_records: StaffRecords::Public };

    /// A row about a device held by `holder`, in a category whose staff holders are published.
    pub const fn held_by(holder: Holder) -> Self {
        Self { holder, staff_records: StaffRecords::Public }
    }

    /// The same, in a category of which the district says whether they are.
    pub const fn of(holder: Holder, staff_records: StaffRecords) -> Self {
        Self { holder, staff_records }
    }
}

/// Whether one cell is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Showing {
    /// As it is.
    Shown,
    /// The word "withheld" stands in its place.
    Withheld,
}

/// Whether a column appears at all: one that would be withheld in every row is left out.
pub(super) fn keeps(profile: Profile, privacy: Privacy) -> bool {
    match profile {
        Profile::Internal => true,
        Profile::Public => match privacy {
            Privacy::None | Privacy::StaffIdentity | Privacy::HolderIdentity | Privacy::CodeInStudentRow => true,
            Privacy::StudentIdentity
            | Privacy::Operator
            | Privacy::FreeText
            | Privacy::Attachment
            | Privacy::PoliceDetail => false,
        },
    }
}

/// Whether a cell of such a column is shown in such a row.
pub fn withhold(profile: Profile, privacy: Privacy, about: RowFacts) -> Showing {
    match profile {
        Profile::Internal => Showing::Shown,
        Profile::Public => match privacy {
            Privacy::None => Showing::Shown,
            Privacy::StudentIdentity
            | Privacy::Operator
            | Privacy::FreeText
            | Privacy::Attachment
            | Privacy::PoliceDetail => Showing::Withheld,
            Privacy::StaffIdentity => staff(about.staff_records),
            Privacy::HolderIdentity => match about.holder {
                Holder::Unknown | Holder::Student => Showing::Withheld,
                Holder::Staff => staff(about.staff_records),
                Holder::NoPerson => Showing::Shown,
            },
            Privacy::CodeInStudentRow => match about.holder {
                Holder::Unknown | Holder::Student => Showing::Withheld,
                Holder::Staff | Holder::NoPerson => Showing::Shown,
            },
        },
    }
}

fn staff(records: StaffRecords) -> Showing {
    match records {
        StaffRecords::Public => Showing::Shown,
        StaffRecords::Private => Showing::Withheld,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_profile_is_this_table() {
        let kinds = [
            Privacy::None,
            Privacy::StudentIdentity,
            Privacy::StaffIdentity,
            Privacy::Operator,
            Privacy::HolderIdentity,
            Privacy::FreeText,
            Privacy::Attachment,
            Privacy::PoliceDetail,
            Privacy::CodeInStudentRow,
        ];
        let holders = [Holder::Unknown, Holder::Student, Holder::Staff, Holder::NoPerson];
        let mut table = String::new();
        for privacy in kinds {
            let word = |about| match withhold(Profile::Public, privacy, about) {
                Showing::Shown => "shown",
                Showing::Withheld => "-",
            };
            let mut line = format!("{privacy:?}:");
            for holder in holders {
                line += &format!(" {holder:?} {}", word(RowFacts::held_by(holder)));
            }
            let switched_off = RowFacts { holder: Holder::Staff, staff_records: StaffRecords::Private };
            line += &format!(" StaffPrivate {}", word(switched_off));
            line += if keeps(Profile::Public, privacy) { "\n" } else { " (no column)\n" };
            table += &line;
            for holder in holders {
                assert_eq!(withhold(Profile::Internal, privacy, RowFacts::held_by(holder)), Showing::Shown);
            }
        }
        assert_eq!(
            table,
            "None: Unknown shown Student shown Staff shown NoPerson shown StaffPrivate shown
StudentIdentity: Unknown - Student - Staff - NoPerson - StaffPrivate - (no column)
StaffIdentity: Unknown shown Student shown Staff shown NoPerson shown StaffPrivate -
Operator: Unknown - Student - Staff - NoPerson - StaffPrivate - (no column)
HolderIdentity: Unknown - Student - Staff shown NoPerson shown StaffPrivate -
FreeText: Unknown - Student - Staff - NoPerson - StaffPrivate - (no column)
Attachment: Unknown - Student - Staff - NoPerson - StaffPrivate - (no column)
PoliceDetail: Unknown - Student - Staff - NoPerson - StaffPrivate - (no column)
CodeInStudentRow: Unknown - Student - Staff shown NoPerson shown StaffPrivate shown
"
        );
    }
}
