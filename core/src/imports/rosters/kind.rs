//! Which roster is this, by its tables or its columns?

use crate::imports::plan::ColumnSaid;
use crate::reading::mapping::{Field, PersonField as F, header_form};

crate::words! {
    /// Where a roster comes from. Only the absence from the same one means that somebody left.
    pub enum RosterKind {
        /// OneRoster 1.1 or 1.2.
        OneRoster = "oneroster",
        /// Clever.
        Clever = "clever",
        /// PowerSchool.
        PowerSchool = "powerschool",
        /// The accounts of Google Workspace.
        Google = "google",
        /// The accounts of Microsoft Entra.
        Entra = "entra",
        /// Any other list of people.
        List = "list",
    }
}

/// Header forms, with the fact each tells.
type Told = &'static [(&'static str, F)];

const GOOGLE: Told = &[
    ("firstnamerequired", F::FirstName),
    ("lastnamerequired", F::LastName),
    ("emailaddressrequired", F::Email),
    ("primaryemail", F::Email),
    ("namegivenname", F::FirstName),
    ("namefamilyname", F::LastName),
    ("employeeid", F::Number),
    ("externalids0value", F::Number),
    ("statusreadonly", F::State),
    ("suspended", F::State),
    ("archived", F::State),
];

const ENTRA: Told = &[
    ("userprincipalname", F::Username),
    ("mail", F::Email),
    ("displayname", F::Name),
    ("givenname", F::FirstName),
    ("surname", F::LastName),
    ("employeeid", F::Number),
    ("accountenabled", F::State),
];

impl RosterKind {
    /// The kind of a single list.
    pub fn of_list(headers: &[String]) -> Self {
        let forms: Vec<String> = headers.iter().map(|header| header_form(header)).collect();
        let has = |form: &str| forms.iter().any(|other| other == form);
        if has("enrollstatus") && (has("studentnumber") || has("schoolid")) {
            Self::PowerSchool
        } else if has("emailaddressrequired") || (has("primaryemail") && has("orgunitpath")) {
            Self::Google
        } else if has("userprincipalname") && (has("accountenabled") || has("displayname")) {
            Self::Entra
        } else {
            Self::List
        }
    }

    /// Whether it lists accounts: who is enrolled or employed, and where, another roster says better.
    pub const fn is_of_accounts(self) -> bool {
        match self {
            Self::Google | Self::Entra => true,
            Self::OneRoster | Self::Clever | Self::PowerSchool | Self::List => false,
        }
    }

    /// What the columns of such a list tell; empty where their headers say it well enough.
    pub fn columns(self, headers: &[String]) -> Vec<ColumnSaid> {
        let told = match self {
            Self::Google => GOOGLE,
            Self::Entra => ENTRA,
            Self::OneRoster | Self::Clever | Self::PowerSchool | Self::List => return Vec::new(),
        };
        // What such a list says besides is nobody's business here: telephone numbers, addresses, recovery e-mails.
        let of = |header: &String| {
            let form = header_form(header);
            let field = told.iter().find(|(known, _)| *known == form).map(|(_, field)| field.word().to_owned());
            ColumnSaid { header: header.clone(), field }
        };
        headers.iter().map(of).collect()
    }

    /// The column that tells by its folders, or by a title, what somebody is.
    pub fn path_column(self, headers: &[String]) -> Option<usize> {
        let names: &[&str] = match self {
            Self::Google => &["orgunitpathrequired", "orgunitpath", "employeetype"],
            Self::Entra => &["employeetype", "jobtitle", "department"],
            Self::OneRoster | Self::Clever | Self::PowerSchool | Self::List => &[],
        };
        names.iter().find_map(|name| headers.iter().position(|header| header_form(header) == *name))
    }

    /// Whether a source is any list of people.
    pub fn is_list(source: &str) -> bool {
        source.split(':').next() == Some(Self::List.word())
    }

    /// What stands for this roster beside the rows it told of. Lists with the same columns are one roster; one with
    /// other columns may continue it.
    pub fn source(self, signature: &str) -> String {
        match self {
            Self::List => format!("{self}:{signature}"),
            Self::OneRoster | Self::Clever | Self::PowerSchool | Self::Google | Self::Entra => self.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RosterKind;

    #[test]
    fn the_columns_tell_where_a_list_comes_from() {
        let kind = |line: &str| RosterKind::of_list(&line.split([',', '\t']).map(str::to_owned).collect::<Vec<_>>());
        let cases = [
            ("Student_Number\tLast_Name\tFirst_Name\tGrade_Level\tSchoolID\tEnroll_Status", RosterKind::PowerSchool),
            ("First Name [Required],Last Name [Required],Email Address [Required]", RosterKind::Google),
            ("primaryEmail,name.givenName,name.familyName,orgUnitPath,suspended", RosterKind::Google),
            ("userPrincipalName,displayName,surname,mail,givenName,id,accountEnabled", RosterKind::Entra),
            ("Number,Name,School", RosterKind::List),
        ];
        for (line, expected) in cases {
            assert_eq!(kind(line), expected, "{line}");
        }
    }
}
