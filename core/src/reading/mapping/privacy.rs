//! Which columns are dropped when reading, because nobody at this program needs to know?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column would have told about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrivateKind {
    /// Birth date or age.
    BirthDate,
    /// Race, ethnicity, gender, language, citizenship.
    Demographic,
    /// Lunch, special education, health, discipline.
    Services,
    /// Home address or private telephone.
    Address,
    /// Parents, guardians, emergency contacts.
    Contacts,
    /// Password, PIN or social security number.
    Secret,
}

const KINDS: [(PrivateKind, &[&str]); 6] = [
    (
        PrivateKind::BirthDate,
        &["dob", "birthdate", "dateofbirth", "birthday", "birthdt", "age", "birthcity", "birthplace"],
    ),
    (
        PrivateKind::Demographic,
        &[
            "race",
            "ethnicity",
            "ethnic",
            "raceethnicity",
            "hispaniclatino",
            "hispanic",
            "gender",
            "sex",
            "homelanguage",
            "language",
            "nativelanguage",
            "citizenship",
            "pronouns",
            "religion",
            "immigrant",
            "migrant",
            "countryofbirth",
        ],
    ),
    (
        PrivateKind::Services,
        &[
            "ellstatus",
            "ell",
            "frlstatus",
            "frl",
            "lunchstatus",
            "freereduced",
            "iepstatus",
            "iep",
            "504",
            "504status",
            "sped",
            "specialeducation",
            "disability",
            "homeless",
            "fostercare",
            "medical",
            "allergies",
            "discipline",
            "gpa",
            "economicallydisadvantaged",
        ],
    ),
    (
        PrivateKind::Address,
        &[
            "address",
            "address1",
            "address2",
            "street",
            "street1",
            "street2",
            "city",
            "zip",
            "zipcode",
            "postalcode",
            "country",
            "studentstreet",
            "studentcity",
            "studentstate",
            "studentzip",
            "homeaddress",
            "mailingaddress",
            "useraddress",
            "usercity",
            "userstate",
            "usercountry",
            "userzip",
            "homephone",
            "studentphone",
            "sms",
            "mailingcity",
            "mailingstate",
            "mailingzip",
            "userphone",
        ],
    ),
    (
        PrivateKind::Contacts,
        &[
            "contactrelationship",
            "contacttype",
            "contactname",
            "contactphone",
            "contactemail",
            "contactsisid",
            "guardian",
            "guardianname",
            "guardianemail",
            "guardianphone",
            "parent",
            "parentname",
            "parentemail",
            "parentphone",
            "mother",
            "father",
            "emergencycontact",
            "emergencyphone",
            "agentsourcedids",
        ],
    ),
    (
        PrivateKind::Secret,
        &[
            "password",
            "passwd",
            "pwd",
            "pin",
            "ssn",
            "socialsecuritynumber",
            "socialsecurity",
            "passwordpolicy",
            "lunchpin",
        ],
    ),
];

/// What a header in its form would tell, if it is private.
pub(super) fn of(form: &str) -> Option<PrivateKind> {
    KINDS.iter().find(|(_, forms)| forms.contains(&form)).map(|&(kind, _)| kind)
}

#[cfg(test)]
mod tests {
    use super::super::form::header_form;
    use super::*;

    #[test]
    fn what_clever_sends_about_a_student_is_dropped() {
        let dropped = [
            "Gender",
            "DOB",
            "Race",
            "Hispanic_Latino",
            "Home_language",
            "Ell_status",
            "Frl_status",
            "IEP_status",
            "Student_street",
            "Student_city",
            "Student_state",
            "Student_zip",
            "Contact_relationship",
            "Contact_type",
            "Contact_email",
            "Contact_sis_id",
            "Password",
        ];
        for header in dropped {
            assert!(of(&header_form(header)).is_some(), "{header}");
        }
        for header in ["Student_number", "Grade", "Student_email", "Username", "State_id"] {
            assert_eq!(of(&header_form(header)), None, "{header}");
        }
    }
}
