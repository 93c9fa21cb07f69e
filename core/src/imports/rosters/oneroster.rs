//! How is a OneRoster export read, in version 1.1 and 1.2?
//!
//! Whoever is in `users.csv` is listed; `demographics.csv`, passwords and telephone numbers are never opened. Version
//! 1.2 says in `roles.csv` who is what at which school, version 1.1 says it in the user's own row.

use std::collections::HashMap;

use super::listed::Listed;
use super::sessions::{InForce, Sessions};
use super::table::{Column, Found, Table, unusable};
use crate::error::Result;
use crate::imports::answer::ImportFindingKind;
use crate::imports::codes::Codes;
use crate::imports::people::SchoolSaid;
use crate::imports::rejection::Rejected;
use crate::imports::tally::Tally;
use crate::people::PersonState;
use crate::reading::mapping::words::{EnrolmentWord, PopulationWord, Word};
use crate::reading::read::{Package, Row};
use crate::refusal::RosterProblem;
use crate::store::Read;

/// A export of OneRoster, ready to be gone through.
pub struct OneRoster {
    users: Box<Table>,
    columns: Columns,
    orgs: HashMap<String, Org>,
    homerooms: Homerooms,
    roles: Option<Roles>,
}

struct Org {
    code: String,
    name: String,
    is_school: bool,
}

#[derive(Clone, Copy)]
struct Columns {
    sourced_id: Column,
    status: Column,
    enabled: Column,
    orgs: Column,
    first_org: Column,
    role: Column,
    username: Column,
    user_ids: Column,
    given: Column,
    family: Column,
    preferred_given: Column,
    preferred_family: Column,
    identifier: Column,
    email: Column,
    grades: Column,
}

impl OneRoster {
    /// Whether these tables are such an export.
    pub fn is(names: &[String]) -> bool {
        let has = |name: &str| names.iter().any(|other| other == name);
        has("users") && (has("orgs") || has("manifest") || has("enrollments") || has("roles"))
    }

    /// Opens an export and reads what its users refer to.
    ///
    /// # Errors
    /// `cannot_use_roster`.
    pub fn open(read: &Read<'_>, package: &mut Package, tally: &mut Tally) -> Result<Self> {
        check_manifest(read, package)?;
        let users = Table::needed(package, "users")?;
        let columns = Columns {
            sourced_id: users.column_needed("sourcedId")?,
            status: users.column(&["status"]),
            enabled: users.column(&["enableduser"]),
            orgs: users.column(&["orgsourcedids"]),
            first_org: users.column(&["primaryorgsourcedid"]),
            role: users.column(&["role"]),
            username: users.column(&["username"]),
            user_ids: users.column(&["userids"]),
            given: users.column_needed("givenName")?,
            family: users.column_needed("familyName")?,
            preferred_given: users.column(&["preferredgivenname"]),
            preferred_family: users.column(&["preferredfamilyname"]),
            identifier: users.column(&["identifier"]),
            email: users.column(&["email"]),
            grades: users.column(&["grades"]),
        };
        let mut table = Table::needed(package, "orgs")?;
        let orgs = orgs(read, &mut table)?;
        let today = read.today();
        let roles = match optional(package, "roles", columns.role.is_there(), tally)? {
            Some(mut table) => Some(Roles::read(read, &mut table, today)?),
            None => None,
        };
        let sessions = match optional(package, "academicSessions", false, tally)? {
            Some(mut table) => Sessions::read(read, &mut table)?,
            None => Sessions::default(),
        };
        let mut homerooms = Homerooms::default();
        if let Some(mut classes) = optional(package, "classes", false, tally)? {
            homerooms.classes(read, &mut classes, &sessions)?;
        }
        if let Some(mut enrollments) = optional(package, "enrollments", false, tally)? {
            homerooms.members(read, &mut enrollments)?;
        }
        Ok(Self { users, columns, orgs, homerooms, roles })
    }

    /// Hands over every user.
    ///
    /// # Errors
    /// `cannot_use_roster` when the table breaks off.
    pub fn each(&mut self, visit: &mut dyn FnMut(&Listed<'_>) -> Result<()>) -> Result<()> {
        let Self { users, columns, orgs, homerooms, roles } = self;
        let name = users.name.clone();
        users.each(|row, progress| {
            let mut listed = Listed { progress, ..columns.listed(row) };
            listed.table = &name;
            let of_user = roles.as_ref().map_or(&[][..], |roles| roles.of(listed.sourced_id));
            match of_user {
                [] => columns.schools(row, orgs, &mut listed),
                _ => at_roles(of_user, columns.first_org.of(row), orgs, &mut listed),
            }
            let homeroom = homerooms.of(listed.sourced_id);
            if let (Some(homeroom), Some(school)) = (homeroom, listed.schools.first_mut()) {
                school.homeroom = homeroom;
            }
            visit(&listed)
        })
    }
}

impl Columns {
    fn listed<'r>(self, row: &'r Row) -> Listed<'r> {
        let other = |preferred: &'r str, legal: &'r str| if preferred.is_empty() { legal } else { preferred };
        let identifier = self.identifier.of(row);
        Listed {
            row: row.number(),
            broken: row.problem().map(Rejected::broken),
            number: if identifier.is_empty() { number_in(self.user_ids.of(row)) } else { identifier },
            sourced_id: self.sourced_id.of(row),
            username: self.username.of(row),
            email: self.email.of(row),
            first: other(self.preferred_given.of(row), self.given.of(row)),
            last: other(self.preferred_family.of(row), self.family.of(row)),
            role: self.role.of(row),
            grade: first_of(self.grades.of(row)),
            state: state(self.status.of(row), self.enabled.of(row)),
            ..Listed::default()
        }
    }

    /// The schools that a user's own row names.
    fn schools<'r>(self, row: &'r Row, orgs: &'r HashMap<String, Org>, listed: &mut Listed<'r>) {
        let first = self.first_org.of(row);
        listed.first_told = !first.is_empty() && orgs.get(first).is_some_and(|org| org.is_school);
        let role = listed.role;
        let named = std::iter::once(first).chain(parts(self.orgs.of(row))).filter(|org| !org.is_empty());
        for said in named.map(|org| said(orgs, org, role)) {
            if !listed.schools.iter().any(|other| other.code == said.code) {
                listed.schools.push(said);
            }
        }
        // A school comes before the district's office.
        listed.schools.sort_by_key(|school| school.is_office);
    }
}

/// What a user's roles say: the schools, the one called primary in front, and what the person is there.
fn at_roles<'r>(roles: &'r [RoleAt], first: &'r str, orgs: &'r HashMap<String, Org>, listed: &mut Listed<'r>) {
    let rank = |role: &RoleAt| match PopulationWord::read(&role.role) {
        Some(PopulationWord::Student) => 0,
        Some(PopulationWord::Staff) => 1,
        Some(PopulationWord::Contractor) => 2,
        None => 3,
        Some(PopulationWord::Relative) => 4,
    };
    let Some(best) = roles.iter().min_by_key(|role| rank(role)) else { return };
    listed.role = &best.role;
    let same: Vec<&RoleAt> = roles.iter().filter(|role| rank(role) == rank(best)).collect();
    let when = same.iter().map(|role| role.when).min().unwrap_or(InForce::Now);
    listed.state = match (listed.state, when) {
        (Some(PersonState::Left), _) | (_, InForce::Past) => Some(PersonState::Left),
        (_, InForce::Later) => Some(PersonState::Pre),
        (state, InForce::Now) => state,
    };
    let mut at: Vec<&&RoleAt> = same.iter().filter(|role| role.when == when).collect();
    at.sort_by_key(|role| (role.org != first, !role.is_primary));
    listed.first_told = at.first().is_some_and(|role| role.is_primary || role.org == first);
    for role in at {
        let said = said(orgs, &role.org, &role.role);
        if !listed.schools.iter().any(|other| other.code == said.code) {
            listed.schools.push(said);
        }
    }
    listed.schools.sort_by_key(|school| school.is_office);
}

fn said<'r>(orgs: &'r HashMap<String, Org>, id: &'r str, role: &'r str) -> SchoolSaid<'r> {
    let org = orgs.get(id);
    SchoolSaid {
        code: org.map_or(id, |org| org.code.as_str()),
        name: org.map_or("", |org| org.name.as_str()),
        is_office: org.is_some_and(|org| !org.is_school),
        role,
        ..SchoolSaid::default()
    }
}

fn state(status: &str, enabled: &str) -> Option<PersonState> {
    let left = |header: &str, cell: &str| EnrolmentWord::in_column(header, cell) == Some(EnrolmentWord::Left);
    (left("status", status) || left("enabledUser", enabled)).then_some(PersonState::Left)
}

/// The parts of a list within one cell.
fn parts(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ';']).map(str::trim).filter(|part| !part.is_empty())
}

fn first_of(cell: &str) -> &str {
    parts(cell).next().unwrap_or("")
}

/// The number among a user's other identifiers: `{SIS:100234},{LDAP:ana}`.
fn number_in(user_ids: &str) -> &str {
    let id = |part: &'_ str| {
        let (kind, id) = part.trim_matches(['{', '}']).split_once(':')?;
        let kind = kind.to_ascii_lowercase();
        ["sis", "student", "staff", "employee", "local"].iter().any(|word| kind.contains(word)).then_some(id.len())
    };
    let found = parts(user_ids).find_map(|part| id(part).map(|length| (part, length)));
    found.map_or("", |(part, length)| {
        let bare = part.trim_matches(['{', '}']);
        bare.get(bare.len() - length..).unwrap_or("").trim()
    })
}

/// A manifest may say that a table holds only what changed.
fn check_manifest(read: &Read<'_>, package: &mut Package) -> Result<()> {
    let Found::Table(mut manifest) = Table::open(package, "manifest")? else { return Ok(()) };
    let (property, value) = (manifest.column(&["propertyname"]), manifest.column(&["value"]));
    let mut only_changes = None;
    manifest.walk(read, |row| {
        let name = property.of(row).to_ascii_lowercase();
        if value.of(row).eq_ignore_ascii_case("delta")
            && let Some(table) = name.strip_prefix("file.")
        {
            only_changes.get_or_insert_with(|| format!("{table}.csv"));
        }
        Ok(())
    })?;
    match only_changes {
        Some(table) => Err(unusable(RosterProblem::OnlyChanges { table })),
        None => Ok(()),
    }
}

/// A table that a roster can do without; that it is not there is told.
pub fn optional(package: &mut Package, name: &str, is_spare: bool, tally: &mut Tally) -> Result<Option<Box<Table>>> {
    match Table::open(package, name)? {
        Found::Table(table) => return Ok(Some(table)),
        Found::Missing if !is_spare => tally.find(ImportFindingKind::TableMissing, 0, &format!("{name}.csv")),
        Found::Missing => {}
        Found::Empty(table) => tally.find(ImportFindingKind::TableEmpty, 0, &table),
    }
    Ok(None)
}

fn orgs(read: &Read<'_>, table: &mut Table) -> Result<HashMap<String, Org>> {
    let id = table.column_needed("sourcedId")?;
    let name = table.column_needed("name")?;
    let (kind, identifier) = (table.column(&["type"]), table.column(&["identifier"]));
    let mut orgs = HashMap::new();
    table.walk(read, |row| {
        let code = [identifier.of(row), id.of(row)].into_iter().find(|code| !code.is_empty()).unwrap_or("");
        let kind = kind.of(row);
        let is_school = kind.is_empty() || kind.eq_ignore_ascii_case("school");
        let org = Org { code: code.to_owned(), name: name.of(row).to_owned(), is_school };
        orgs.insert(id.of(row).to_owned(), org);
        Ok(())
    })?;
    Ok(orgs)
}

/// Who is what at which school.
struct Roles {
    by_user: Codes,
    all: Vec<Vec<RoleAt>>,
}

struct RoleAt {
    org: String,
    role: String,
    is_primary: bool,
    when: InForce,
}

impl Roles {
    fn read(read: &Read<'_>, table: &mut Table, today: crate::values::Date) -> Result<Self> {
        let (user, role) = (table.column_needed("userSourcedId")?, table.column_needed("role")?);
        let (kind, org) = (table.column(&["roletype"]), table.column(&["orgsourcedid"]));
        let (begin, end) = (table.column(&["begindate"]), table.column(&["enddate"]));
        let status = table.column(&["status"]);
        let mut roles = Self { by_user: Codes::default(), all: Vec::new() };
        table.walk(read, |row| {
            if state(status.of(row), "").is_some() || row.problem().is_some() {
                return Ok(());
            }
            let said = RoleAt {
                org: org.of(row).to_owned(),
                role: role.of(row).to_owned(),
                is_primary: kind.of(row).eq_ignore_ascii_case("primary"),
                when: InForce::between(begin.of(row), end.of(row), today),
            };
            let next = u32::try_from(roles.all.len()).unwrap_or(u32::MAX);
            match roles.by_user.keep(user.of(row), next) {
                Some(known) => roles.all[known as usize].push(said),
                None => roles.all.push(vec![said]),
            }
            Ok(())
        })?;
        Ok(roles)
    }

    fn of(&self, user: &str) -> &[RoleAt] {
        self.by_user.get(user).and_then(|at| self.all.get(at as usize)).map_or(&[], Vec::as_slice)
    }
}

/// Which homeroom each student is in: the class of that type in force today, else the one to come.
#[derive(Default)]
struct Homerooms {
    classes: Codes,
    titles: Vec<(String, InForce)>,
    by_user: Codes,
    of_user: Vec<(u32, InForce)>,
}

impl Homerooms {
    fn classes(&mut self, read: &Read<'_>, table: &mut Table, sessions: &Sessions) -> Result<()> {
        let (id, title) = (table.column_needed("sourcedId")?, table.column_needed("title")?);
        let (kind, terms) = (table.column(&["classtype"]), table.column(&["termsourcedids"]));
        let (code, status) = (table.column(&["classcode"]), table.column(&["status"]));
        let today = read.today();
        table.walk(read, |row| {
            if kind.of(row).eq_ignore_ascii_case("homeroom") && state(status.of(row), "").is_none() {
                let title = if title.of(row).is_empty() { code.of(row) } else { title.of(row) };
                let when = sessions.in_force(parts(terms.of(row)), today);
                let next = u32::try_from(self.titles.len()).unwrap_or(u32::MAX);
                if !title.is_empty() && self.classes.keep(id.of(row), next).is_none() {
                    self.titles.push((title.to_owned(), when));
                }
            }
            Ok(())
        })
    }

    fn members(&mut self, read: &Read<'_>, table: &mut Table) -> Result<()> {
        let (class, user) = (table.column_needed("classSourcedId")?, table.column_needed("userSourcedId")?);
        let (role, status) = (table.column(&["role"]), table.column(&["status"]));
        let (begin, end) = (table.column(&["begindate"]), table.column(&["enddate"]));
        let today = read.today();
        table.walk(read, |row| {
            // Four hundred thousand rows, of which one in eight is a homeroom's.
            let Some(at) = self.classes.get(class.of(row)) else { return Ok(()) };
            let is_student = role.of(row).is_empty() || role.of(row).eq_ignore_ascii_case("student");
            if !is_student || state(status.of(row), "").is_some() {
                return Ok(());
            }
            let when = InForce::between(begin.of(row), end.of(row), today).max(self.titles[at as usize].1);
            let next = u32::try_from(self.of_user.len()).unwrap_or(u32::MAX);
            match self.by_user.keep(user.of(row), next) {
                None => self.of_user.push((at, when)),
                Some(known) if when < self.of_user[known as usize].1 => self.of_user[known as usize] = (at, when),
                Some(_) => {}
            }
            Ok(())
        })
    }

    fn of(&self, user: &str) -> Option<&str> {
        let (class, when) = self.of_user.get(self.by_user.get(user)? as usize)?;
        (*when != InForce::Past).then(|| self.titles[*class as usize].0.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::number_in;

    #[test]
    fn the_number_is_found_among_other_identifiers() {
        assert_eq!(number_in("{LDAP:ana},{SIS:100234}"), "100234");
        assert_eq!(number_in("{Student Number: 7}"), "7");
        assert_eq!(number_in("{LDAP:ana}"), "");
        assert_eq!(number_in(""), "");
    }
}
