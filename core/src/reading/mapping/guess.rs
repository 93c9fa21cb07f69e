//! Which column tells which fact, as far as we can tell and as the user says?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::Field;
use super::form::header_form;
use super::privacy::{self, PrivateKind};

/// Why a column is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum LeftOut {
    /// We do not know it.
    Unknown,
    /// It tells something about a person that this program does not need.
    Private {
        /// What it would tell.
        what: PrivateKind,
    },
    /// Another column tells the same, better.
    AnotherColumn {
        /// That column's header.
        header: String,
    },
    /// The header occurs more than once, and the first of them is taken.
    Repeated,
    /// The user does not want it.
    ByUser,
}

/// What a column tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "meaning", rename_all = "snake_case")]
pub enum Meaning<F> {
    /// The header says so, or the user.
    Sure {
        /// The fact.
        field: F,
    },
    /// Probably; shown as a guess.
    Guess {
        /// The fact.
        field: F,
    },
    /// Nothing we take.
    LeftOut {
        /// Why not.
        why: LeftOut,
    },
}

impl<F: Copy> Meaning<F> {
    /// The fact, if the column is taken.
    #[must_use]
    pub fn field(&self) -> Option<F> {
        match self {
            Self::Sure { field } | Self::Guess { field } => Some(*field),
            Self::LeftOut { .. } => None,
        }
    }
}

/// One column and what it tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Column<F> {
    /// Its header, as shown.
    pub header: String,
    /// What it tells.
    pub meaning: Meaning<F>,
}

/// All columns of a file, from left to right.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mapping<F> {
    /// One entry per column.
    pub columns: Vec<Column<F>>,
}

/// Why a mapping cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum MappingProblem<F> {
    /// Several columns tell one fact, and it is not ours to choose.
    TwoColumns {
        /// The fact.
        field: F,
        /// The headers.
        headers: Vec<String>,
    },
    /// The user named a header that the file does not have.
    UnknownHeader {
        /// As the user wrote it.
        header: String,
        /// The header that is nearest to it.
        near: Option<String>,
    },
    /// The user mapped a column that is dropped for privacy.
    PrivateColumn {
        /// Its header.
        header: String,
        /// What it would tell.
        what: PrivateKind,
    },
}

/// How a header ends that tells a code, in the form headers are compared in.
const CODES: [&str; 5] = ["code", "id", "number", "abbreviation", "no"];
/// Headers that tell a whole name when another column has the code.
const PLACES: [&str; 5] = ["school", "building", "site", "campus", "bldg"];

impl<F: Field> Mapping<F> {
    /// Guesses from the headers alone.
    #[must_use]
    pub fn guess(headers: &[String]) -> Self {
        let ranked: Vec<Result<Ranked<F>, LeftOut>> = headers.iter().map(|header| rank(header, headers)).collect();
        let columns = headers.iter().zip(&ranked).map(|(header, own)| {
            let meaning = match own {
                Err(why) => Meaning::LeftOut { why: why.clone() },
                Ok(own) => match better(own, &ranked) {
                    Some(at) => Meaning::LeftOut { why: LeftOut::AnotherColumn { header: headers[at].clone() } },
                    None if own.sure => Meaning::Sure { field: own.field },
                    None => Meaning::Guess { field: own.field },
                },
            };
            Column { header: header.clone(), meaning }
        });
        let mut mapping = Self { columns: columns.collect() };
        for field in F::ALL.iter().copied() {
            if let Some(whole_name) = field.whole_name() {
                mapping.tell_code_and_name(&ranked, field, whole_name);
            }
        }
        mapping
    }

    /// Where one column has the code of something and another its name, both are taken; a name alone stands for both.
    fn tell_code_and_name(&mut self, ranked: &[Result<Ranked<F>, LeftOut>], field: F, whole_name: F) {
        let told = |wanted: F| -> Vec<usize> {
            (0..ranked.len()).filter(|at| matches!(&ranked[*at], Ok(own) if own.field == wanted)).collect()
        };
        let (codes, names) = (told(field), told(whole_name));
        let form = |at: &usize| header_form(&self.columns[*at].header);
        match (codes.as_slice(), names.as_slice()) {
            (unsure, [name, ..]) if !unsure.iter().any(|at| matches!(&ranked[*at], Ok(own) if own.sure)) => {
                let header = self.columns[*name].header.clone();
                for at in unsure {
                    self.columns[*at].meaning =
                        Meaning::LeftOut { why: LeftOut::AnotherColumn { header: header.clone() } };
                }
                self.columns[*name].meaning = Meaning::Guess { field };
            }
            ([one, other], []) => {
                let is_code = |at: &&usize| CODES.iter().any(|end| form(at).ends_with(end));
                let is_name = |at: &&usize| PLACES.contains(&form(at).as_str());
                let both = [one, other];
                if let (Some(&&code), Some(&&name)) =
                    (both.iter().find(|at| is_code(at)), both.iter().find(|at| is_name(at)))
                {
                    self.columns[code].meaning = Meaning::Sure { field };
                    self.columns[name].meaning = Meaning::Sure { field: whole_name };
                }
            }
            (_, _) => {}
        }
    }

    /// Applies what the user says: header → fact, or `None` to leave the column out. The user's columns push out
    /// the guessed ones for the same fact.
    pub fn with(mut self, said: &[(String, Option<F>)]) -> Result<Self, Vec<MappingProblem<F>>> {
        let mut problems = Vec::new();
        let mut mapped = Vec::new();
        for (header, field) in said {
            let Some(at) = self.position(header) else {
                problems.push(MappingProblem::UnknownHeader { header: header.clone(), near: self.nearest(header) });
                continue;
            };
            let private = privacy::of(&header_form(&self.columns[at].header));
            match (field, private) {
                // An address is not secret, and a sheet may use "City" for a site; the rest stays out whatever is said.
                (Some(_), Some(what)) if what != PrivateKind::Address => {
                    problems.push(MappingProblem::PrivateColumn { header: self.columns[at].header.clone(), what });
                }
                (Some(field), _) => mapped.push((at, *field)),
                (None, _) => self.columns[at].meaning = Meaning::LeftOut { why: LeftOut::ByUser },
            }
        }
        for &(at, field) in &mapped {
            if !field.repeats() {
                let header = self.columns[at].header.clone();
                for column in self.columns.iter_mut().filter(|column| column.meaning.field() == Some(field)) {
                    column.meaning = Meaning::LeftOut { why: LeftOut::AnotherColumn { header: header.clone() } };
                }
            }
        }
        for (at, field) in mapped {
            self.columns[at].meaning = Meaning::Sure { field };
        }
        problems.extend(self.problems());
        if problems.is_empty() { Ok(self) } else { Err(problems) }
    }

    /// Facts told by more than one column.
    #[must_use]
    pub fn problems(&self) -> Vec<MappingProblem<F>> {
        let single = F::ALL.iter().copied().filter(|field| !field.repeats());
        let told = single.map(|field| (field, self.headers_of(field))).filter(|(_, headers)| headers.len() > 1);
        told.map(|(field, headers)| MappingProblem::TwoColumns { field, headers }).collect()
    }

    /// The column (from 0) that tells a fact.
    #[must_use]
    pub fn column_of(&self, field: F) -> Option<usize> {
        self.columns.iter().position(|column| column.meaning.field() == Some(field))
    }

    /// All columns (from 0) that tell a fact which several may tell.
    pub fn columns_of(&self, field: F) -> impl Iterator<Item = usize> + '_ {
        let tells = move |column: &Column<F>| column.meaning.field() == Some(field);
        self.columns.iter().enumerate().filter(move |(_, column)| tells(column)).map(|(at, _)| at)
    }

    fn headers_of(&self, field: F) -> Vec<String> {
        self.columns_of(field).map(|at| self.columns[at].header.clone()).collect()
    }

    /// Exactly as written first, then in the form headers are compared in, if that is only one.
    fn position(&self, header: &str) -> Option<usize> {
        let exact = self.columns.iter().position(|column| column.header == header.trim());
        let form = header_form(header);
        let same = || self.columns.iter().enumerate().filter(|(_, column)| header_form(&column.header) == form);
        exact.or_else(|| (same().count() == 1).then(|| same().next().map(|(at, _)| at)).flatten())
    }

    fn nearest(&self, header: &str) -> Option<String> {
        let form = header_form(header);
        let distance = |column: &&Column<F>| strsim::damerau_levenshtein(&form, &header_form(&column.header));
        let near = self.columns.iter().min_by_key(distance)?;
        (distance(&near) <= 1 + form.chars().count() / 4).then(|| near.header.clone())
    }
}

/// How well a header tells a fact: sure before guessed, earlier in the list of names before later.
struct Ranked<F> {
    field: F,
    sure: bool,
    place: usize,
}

fn rank<F: Field>(header: &str, headers: &[String]) -> Result<Ranked<F>, LeftOut> {
    let form = header_form(header);
    if let Some(what) = privacy::of(&form) {
        return Err(LeftOut::Private { what });
    }
    // Between a city and a zip code, "State" is no status.
    let beside = |part: &str| headers.iter().any(|other| header_form(other) == part);
    if form == "state" && (beside("city") || beside("zip")) {
        return Err(LeftOut::Private { what: PrivateKind::Address });
    }
    if let Some((base, _)) =
        header.rsplit_once(" (").filter(|(_, count)| count.trim_end_matches(')').parse::<u32>().is_ok())
    {
        let repeated = headers.iter().any(|other| other.eq_ignore_ascii_case(base));
        return match privacy::of(&header_form(base)) {
            Some(what) if repeated => Err(LeftOut::Private { what }),
            // As with two names of one fact: which of them is meant is not ours to choose.
            Some(_) | None if repeated => find(&header_form(base))
                .filter(|own: &Ranked<F>| own.sure && !own.field.repeats())
                .ok_or(LeftOut::Repeated),
            Some(_) | None => find(&form).ok_or(LeftOut::Unknown),
        };
    }
    find(&form).ok_or(LeftOut::Unknown)
}

fn find<F: Field>(form: &str) -> Option<Ranked<F>> {
    for names in F::names() {
        if let Some(place) = names.sure().position(|name| name == form) {
            return Some(Ranked { field: names.field, sure: true, place });
        }
        if let Some(place) = names.guess().position(|name| name == form) {
            return Some(Ranked { field: names.field, sure: false, place });
        }
    }
    // One slip of the finger in a long header.
    let slip = |name: &str| form.len() >= 7 && name.len() >= 7 && strsim::damerau_levenshtein(form, name) == 1;
    let near = F::names().iter().find(|names| names.sure().any(slip))?;
    Some(Ranked { field: near.field, sure: false, place: usize::MAX })
}

/// The column that tells the same fact better. Two sure ones are a question for the user, so neither is better.
fn better<F: Field>(own: &Ranked<F>, all: &[Result<Ranked<F>, LeftOut>]) -> Option<usize> {
    if own.field.repeats() || own.sure {
        return None;
    }
    let better = |other: &Ranked<F>| other.field == own.field && (other.sure || other.place < own.place);
    all.iter().position(|other| other.as_ref().is_ok_and(better))
}

#[cfg(test)]
mod tests {
    use super::super::fields::{DeviceField, PersonField, RoomField};
    use super::*;
    use crate::reading::read::name_columns;

    fn headers(line: &str) -> Vec<String> {
        name_columns(&line.split(',').map(str::to_owned).collect::<Vec<_>>())
    }

    fn table<F: Field>(line: &str) -> String {
        let mapping = Mapping::<F>::guess(&headers(line));
        let word = |column: &Column<F>| match &column.meaning {
            Meaning::Sure { field } => field.word().to_owned(),
            Meaning::Guess { field } => format!("{}?", field.word()),
            Meaning::LeftOut { why: LeftOut::Private { .. } } => "private".to_owned(),
            Meaning::LeftOut { why: LeftOut::AnotherColumn { header } } => format!("- ({header})"),
            Meaning::LeftOut { why: LeftOut::Repeated } => "- repeated".to_owned(),
            Meaning::LeftOut { why: LeftOut::Unknown | LeftOut::ByUser } => "-".to_owned(),
        };
        let lines: Vec<String> = mapping.columns.iter().map(|c| format!("{} = {}", c.header, word(c))).collect();
        format!("{}\nproblems: {:?}", lines.join("\n"), mapping.problems())
    }

    #[test]
    fn the_exports_we_know_are_understood() {
        let devices = [
            (
                "Snipe-IT import sample",
                "Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,Model Notes,Model Number,Asset Notes,Purchase Date,Purchase Cost,Checkout Type,Checked Out To: Username,Checked Out To: First Name,Checked Out To: Last Name,Checked Out To: Email,Checked Out To: Location,Asset EOL Date",
            ),
            (
                "Snipe-IT custom asset report",
                "ID,Company,Asset Name,Asset Tag,Model,Model No.,Category,Manufacturer,Serial,Purchased,Cost,EOL,Warranty,Warranty Expires,Current Value,Diff,Order Number,Supplier,Location,Address,Address,City,State,Country,Zip,Default Location,Address,Address,City,State,Country,Zip,Checked Out,Type,Username,Employee No.,Manager,Department,Title,Phone,Status,Checkout Date,Last Checkin Date,Notes,URL",
            ),
            ("GAM", "deviceId,annotatedAssetId,annotatedLocation,annotatedUser,lastSync,notes,serialNumber,status"),
            (
                "Google by school script",
                "autoUpdateExpiration,macAddress,model,orgUnitPath,osVersion,serialNumber,recentUsers.email",
            ),
            (
                "Intune",
                "Device ID,Device name,Enrollment date,Last check-in,OS version,Serial number,Manufacturer,Model,Category,Primary user UPN,Primary user email address,Primary user display name,Ownership,Device state,OS,Phone number",
            ),
            (
                "Jamf",
                "Display Name,Serial Number,Asset Tag,Username,Email Address,Building,Room,Model,Last Inventory Update",
            ),
            (
                "Homebox",
                "HB.location,HB.asset_id,HB.name,HB.notes,HB.purchase_price,HB.purchase_time,HB.manufacturer,HB.model_number,HB.serial_number,HB.warranty_expires",
            ),
            (
                "by hand",
                "Asset #,S/N,Bldg,Loc 2,Unit $,Acq Dt,Upd Thru,Model Desc,Mfg,Cond,Fund Source,Fed. %,PO #,Student ID,Police Report #,Agency,Seriel Numbr,Asst Tag",
            ),
        ];
        let people = [
            (
                "PowerSchool",
                "Student_Number,Last_Name,First_Name,LastFirst,Grade_Level,SchoolID,Home_Room,Enroll_Status,EntryDate",
            ),
            (
                "Clever",
                "School_id,Student_id,Student_number,Last_name,First_name,Grade,Gender,DOB,IEP_status,Student_email,Username,Password",
            ),
            (
                "OneRoster",
                "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password",
            ),
        ];
        let mut all = String::new();
        for (name, line) in devices {
            all += &format!("## {name}\n{}\n\n", table::<DeviceField>(line));
        }
        for (name, line) in people {
            all += &format!("## {name}\n{}\n\n", table::<PersonField>(line));
        }
        all += &format!("## rooms\n{}\n", table::<RoomField>("School,Room,Type,Barcode,In Room"));
        insta::assert_snapshot!(all);
    }

    #[test]
    fn two_sure_columns_are_a_question_and_the_user_answers_it() {
        let mapping = Mapping::<DeviceField>::guess(&headers("Asset Tag,Asset Number,Serial"));
        let headers = vec!["Asset Tag".to_owned(), "Asset Number".to_owned()];
        assert_eq!(mapping.problems(), [MappingProblem::TwoColumns { field: DeviceField::AssetTag, headers }]);
        let mapped = mapping.with(&[("asset number".into(), Some(DeviceField::AssetTag))]).unwrap();
        assert_eq!(mapped.column_of(DeviceField::AssetTag), Some(1));
    }

    #[test]
    fn a_header_that_stands_there_twice_is_the_same_question() {
        let mapping = || Mapping::<DeviceField>::guess(&headers("Asset Tag,Serial,Serial,Colour,Colour"));
        let twice = vec!["Serial".to_owned(), "Serial (2)".to_owned()];
        let problem = MappingProblem::TwoColumns { field: DeviceField::Serial, headers: twice };
        assert_eq!(mapping().problems(), [problem]);
        let mapped = mapping().with(&[("Serial".into(), None)]).unwrap();
        assert_eq!(mapped.column_of(DeviceField::Serial), Some(2));
    }

    #[test]
    fn the_user_may_leave_out_remap_and_misspell_but_not_keep_a_birth_date() {
        let mapping = || Mapping::<DeviceField>::guess(&headers("Asset Tag,Serial,DOB,Extra"));
        let kept = mapping().with(&[("Serial".into(), None), ("Extra".into(), Some(DeviceField::Serial))]).unwrap();
        assert_eq!(kept.column_of(DeviceField::Serial), Some(3));
        let near = MappingProblem::UnknownHeader { header: "Seril".into(), near: Some("Serial".into()) };
        assert_eq!(mapping().with(&[("Seril".into(), None)]).unwrap_err(), [near]);
        let private = MappingProblem::PrivateColumn { header: "DOB".into(), what: PrivateKind::BirthDate };
        assert_eq!(mapping().with(&[("DOB".into(), Some(DeviceField::Notes))]).unwrap_err(), [private]);
    }

    #[test]
    fn the_user_cannot_map_two_columns_to_one_fact_either() {
        let said = [("A".to_owned(), Some(DeviceField::Serial)), ("B".to_owned(), Some(DeviceField::Serial))];
        let problems = Mapping::<DeviceField>::guess(&headers("A,B")).with(&said).unwrap_err();
        assert_eq!(problems, [MappingProblem::TwoColumns { field: DeviceField::Serial, headers: headers("A,B") }]);
        let aliases = said.map(|(header, _)| (header, Some(DeviceField::Alias)));
        let mapping = Mapping::<DeviceField>::guess(&headers("A,B")).with(&aliases).unwrap();
        assert_eq!(mapping.columns_of(DeviceField::Alias).collect::<Vec<_>>(), [0, 1]);
    }
}
