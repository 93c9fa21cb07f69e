//! How is a Clever export read?
//!
//! It lists only those who are here, so whoever is absent has left. Staff have a row for each of their schools, and a
//! student's sections show at which other schools they are. Birth dates, addresses, services and passwords are never
//! looked at.

use std::collections::HashMap;

use super::listed::Listed;
use super::oneroster::optional;
use super::table::{Column, Table};
use crate::error::Result;
use crate::imports::codes::Codes;
use crate::imports::people::SchoolSaid;
use crate::imports::rejection::Rejected;
use crate::imports::tally::Tally;
use crate::reading::read::{Package, Row};
use crate::store::Read;

/// A Clever export, ready to be gone through.
pub struct Clever {
    students: Box<Table>,
    staff: Vec<(Box<Table>, &'static str)>,
    schools: HashMap<String, (String, String)>,
    sections: Sections,
}

impl Clever {
    /// Whether these tables are such an export.
    pub fn is(names: &[String]) -> bool {
        let has = |name: &str| names.iter().any(|other| other == name);
        has("students") && (has("schools") || has("teachers") || has("sections"))
    }

    /// Opens an export and reads its schools, sections and who is in them.
    ///
    /// # Errors
    /// `cannot_use_roster`.
    pub fn open(read: &Read<'_>, package: &mut Package, tally: &mut Tally) -> Result<Self> {
        let students = Table::needed(package, "students")?;
        students.column_needed("Student_id")?;
        let mut table = Table::needed(package, "schools")?;
        let schools = schools(read, &mut table)?;
        let mut staff = Vec::new();
        for (name, role) in [("teachers", "teacher"), ("staff", "staff")] {
            staff.extend(optional(package, name, false, tally)?.map(|table| (table, role)));
        }
        let mut sections = Sections::default();
        if let Some(mut table) = optional(package, "sections", false, tally)? {
            sections.homerooms(read, &mut table)?;
        }
        if let Some(mut table) = optional(package, "enrollments", false, tally)? {
            sections.members(read, &mut table)?;
        }
        Ok(Self { students, staff, schools, sections })
    }

    /// Hands over every student, then every member of staff.
    ///
    /// # Errors
    /// `cannot_use_roster` when a table breaks off.
    pub fn each(&mut self, visit: &mut dyn FnMut(&Listed<'_>) -> Result<()>) -> Result<()> {
        let Self { students, staff, schools, sections } = self;
        let columns = Columns::of(students, "student");
        let name = students.name.clone();
        students.each(|row, progress| {
            let mut listed = Listed { progress, ..columns.listed(&name, "student", row, schools) };
            let id = listed.sourced_id;
            if let Some(member) = sections.of(id) {
                if let (Some(school), Some(homeroom)) = (listed.schools.first_mut(), &member.homeroom) {
                    school.homeroom = sections.titles.get(*homeroom as usize).map_or("", String::as_str);
                }
                for other in &member.schools {
                    let school = said(schools, other, "student");
                    if !listed.schools.iter().any(|known| known.code == school.code) {
                        listed.schools.push(school);
                    }
                }
                listed.first_told = true;
            }
            visit(&listed)
        })?;
        for (table, role) in staff {
            let columns = Columns::of(table, role);
            let name = table.name.clone();
            table.each(|row, progress| visit(&Listed { progress, ..columns.listed(&name, role, row, schools) }))?;
        }
        Ok(())
    }
}

#[derive(Clone, Copy)]
struct Columns {
    school: Column,
    id: Column,
    number: Column,
    first: Column,
    last: Column,
    email: Column,
    username: Column,
    grade: Column,
}

impl Columns {
    fn of(table: &Table, role: &str) -> Self {
        let own = |what: &str| table.column(&[&format!("{role}{what}"), what]);
        Self {
            school: table.column(&["schoolid"]),
            id: own("id"),
            number: own("number"),
            first: table.column(&["firstname"]),
            last: table.column(&["lastname"]),
            email: own("email"),
            username: own("username"),
            grade: table.column(&["grade"]),
        }
    }

    fn listed<'r>(
        self,
        table: &'r str,
        role: &'r str,
        row: &'r Row,
        schools: &'r HashMap<String, (String, String)>,
    ) -> Listed<'r> {
        let (id, number) = (self.id.of(row), self.number.of(row));
        let school = self.school.of(row);
        Listed {
            table,
            row: row.number(),
            broken: row.problem().map(Rejected::broken),
            number: if number.is_empty() { id } else { number },
            sourced_id: id,
            username: self.username.of(row),
            email: self.email.of(row),
            first: self.first.of(row),
            last: self.last.of(row),
            role,
            grade: grade(self.grade.of(row)),
            schools: if school.is_empty() { Vec::new() } else { vec![said(schools, school, role)] },
            ..Listed::default()
        }
    }
}

fn said<'r>(schools: &'r HashMap<String, (String, String)>, id: &'r str, role: &'r str) -> SchoolSaid<'r> {
    let (code, name) = schools.get(id).map_or((id, ""), |(code, name)| (code, name));
    SchoolSaid { code, name, role, ..SchoolSaid::default() }
}

/// Clever writes kindergarten in full.
fn grade(cell: &str) -> &str {
    const WORDS: [(&str, &str); 6] = [
        ("kindergarten", "K"),
        ("prekindergarten", "PK"),
        ("transitionalkindergarten", "TK"),
        ("infanttoddler", "IT"),
        ("preschool", "PS"),
        ("postgraduate", "PG"),
    ];
    WORDS.iter().find(|(word, _)| cell.eq_ignore_ascii_case(word)).map_or(cell, |(_, grade)| grade)
}

fn schools(read: &Read<'_>, table: &mut Table) -> Result<HashMap<String, (String, String)>> {
    let (id, name) = (table.column_needed("School_id")?, table.column_needed("School_name")?);
    let number = table.column(&["schoolnumber"]);
    let mut schools = HashMap::new();
    table.walk(read, |row| {
        let code = if number.of(row).is_empty() { id.of(row) } else { number.of(row) };
        schools.insert(id.of(row).to_owned(), (code.to_owned(), name.of(row).to_owned()));
        Ok(())
    })?;
    Ok(schools)
}

/// Who is in which homeroom, and at which schools.
#[derive(Default)]
struct Sections {
    ids: Codes,
    titles: Vec<String>,
    by_student: Codes,
    members: Vec<Member>,
}

#[derive(Default)]
struct Member {
    homeroom: Option<u32>,
    schools: Vec<String>,
}

impl Sections {
    fn homerooms(&mut self, read: &Read<'_>, table: &mut Table) -> Result<()> {
        let id = table.column_needed("Section_id")?;
        let name = table.column(&["name", "sectionname"]);
        let told = ["name", "sectionname", "coursename", "period", "subject", "coursenumber"];
        let told = told.map(|column| table.column(&[column]));
        table.walk(read, |row| {
            if told.iter().any(|column| is_homeroom(column.of(row))) {
                let title = [name.of(row), told[2].of(row), id.of(row)].into_iter().find(|title| !title.is_empty());
                let next = u32::try_from(self.titles.len()).unwrap_or(u32::MAX);
                if self.ids.keep(id.of(row), next).is_none() {
                    self.titles.push(title.unwrap_or("").to_owned());
                }
            }
            Ok(())
        })
    }

    fn members(&mut self, read: &Read<'_>, table: &mut Table) -> Result<()> {
        let (section, student) = (table.column_needed("Section_id")?, table.column_needed("Student_id")?);
        let school = table.column(&["schoolid"]);
        table.walk(read, |row| {
            let next = u32::try_from(self.members.len()).unwrap_or(u32::MAX);
            let at = self.by_student.keep(student.of(row), next).unwrap_or(next) as usize;
            if at == self.members.len() {
                self.members.push(Member::default());
            }
            let member = &mut self.members[at];
            member.homeroom = member.homeroom.or(self.ids.get(section.of(row)));
            let school = school.of(row);
            if !school.is_empty() && !member.schools.iter().any(|known| known == school) {
                member.schools.push(school.to_owned());
            }
            Ok(())
        })
    }

    fn of(&self, student: &str) -> Option<&Member> {
        self.by_student.get(student).and_then(|at| self.members.get(at as usize))
    }
}

fn is_homeroom(said: &str) -> bool {
    let mut words = said.split(|sign: char| !sign.is_alphanumeric());
    words.any(|word| ["homeroom", "hr", "advisory", "hmrm"].iter().any(|known| word.eq_ignore_ascii_case(known)))
}

#[cfg(test)]
mod tests {
    use super::{grade, is_homeroom};

    #[test]
    fn a_homeroom_is_called_so_somewhere() {
        assert!(is_homeroom("Homeroom 7A") && is_homeroom("HR") && is_homeroom("Advisory – Whitfield"));
        assert!(!is_homeroom("Three-dimensional art") && !is_homeroom("") && !is_homeroom("Chrome"));
        assert_eq!((grade("Kindergarten"), grade("07")), ("K", "07"));
    }
}
