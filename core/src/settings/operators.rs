//! Who may sit at this program, and with which role?

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{District, Operator};
use crate::contract::{Command, Query};
use crate::error::{Result, invalid};
use crate::people::School;
use crate::refusal::{Problem, Reason};
use crate::store::{Read, Role, Write};
use crate::values::{OperatorId, SchoolId};
use crate::writing::Profile;

/// The form in which operators' names are compared.
pub(crate) fn name_key(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether there is any operator yet.
pub fn any(read: &Read<'_>) -> Result<bool> {
    Ok(!Operator::all(read)?.is_empty())
}

/// The active operator with that name.
pub fn named(read: &Read<'_>, name: &str) -> Result<Option<OperatorId>> {
    let key = name_key(name);
    let all = Operator::all(read)?;
    Ok(all.into_iter().find(|operator| operator.active && name_key(&operator.name) == key).map(|operator| operator.id))
}

/// Who asks when nobody is named: the only active operator, or else the only one of IT; with several of IT somebody must
/// be named.
///
/// # Errors
/// `which_operator`, `not_set_up` when there is no operator.
pub fn only_one(read: &Read<'_>) -> Result<OperatorId> {
    let all = Operator::all(read)?;
    let active: Vec<&Operator> = all.iter().filter(|operator| operator.active).collect();
    let of_it: Vec<&Operator> = active.iter().copied().filter(|operator| operator.role == Role::It).collect();
    match (active.as_slice(), of_it.as_slice()) {
        ([], _) => Err(Reason::NotSetUp.into()),
        ([only], _) | (_, [only]) => Ok(only.id),
        (several, _) => {
            Err(Reason::WhichOperator { names: several.iter().map(|operator| operator.name.clone()).collect() }.into())
        }
    }
}

/// Who sits down without being asked: the only active operator, and in the sample district its IT. None where a
/// person has to say who it is, so that nothing is done in somebody else's name.
pub fn unasked(read: &Read<'_>) -> Result<Option<OperatorId>> {
    let is_sample = District::find(read)?.is_some_and(|district| district.is_sample);
    let active: Vec<_> = Operator::all(read)?.into_iter().filter(|operator| operator.active).collect();
    Ok(match active.as_slice() {
        [only] => Some(only.id),
        several if is_sample => several.iter().find(|operator| operator.role == Role::It).map(|it| it.id),
        _ => None,
    })
}

/// Refuses an internal export to a viewer to whom they were not granted (DOMAIN §1).
///
/// # Errors
/// `internal_not_granted`.
pub fn may_export(read: &Read<'_>, profile: Profile) -> Result<()> {
    let actor = read.actor();
    let operator = actor.operator.map(|id| read.find::<Operator>(id)).transpose()?.flatten();
    match profile {
        Profile::Internal if actor.role == Role::Viewer && !operator.is_some_and(|operator| operator.sees_internal) => {
            Err(Reason::InternalNotGranted.into())
        }
        Profile::Internal | Profile::Public => Ok(()),
    }
}

/// Adds an operator.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddOperator {
    /// The name by which the operator is chosen.
    pub name: String,
    /// What the operator may do.
    pub role: Role,
    /// The only school the operator works for: needed for a champion, not for IT.
    #[serde(default)]
    pub school: Option<SchoolId>,
    /// Whether a viewer may make internal exports.
    #[serde(default)]
    pub sees_internal: bool,
}

impl Command for AddOperator {
    const NAME: &'static str = "operator.add";
    const WHO: Role = Role::It;
    type Output = Operator;

    fn run(self, write: &mut Write<'_>) -> Result<Operator> {
        let operator = Operator {
            id: write.new_id(),
            name: self.name,
            role: self.role,
            school: self.school,
            sees_internal: self.sees_internal,
            active: true,
        };
        save(write, operator)
    }
}

/// Changes an operator; one who did anything is never deleted, only made inactive.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeOperator {
    /// The operator as it shall be.
    pub operator: Operator,
}

impl Command for ChangeOperator {
    const NAME: &'static str = "operator.change";
    const WHO: Role = Role::It;
    type Output = Operator;

    fn run(self, write: &mut Write<'_>) -> Result<Operator> {
        write.get::<Operator>(self.operator.id.uuid())?;
        let others = Operator::all(write)?;
        let last_it =
            !others.iter().any(|other| other.id != self.operator.id && other.active && other.role == Role::It);
        if last_it && !(self.operator.active && self.operator.role == Role::It) {
            return Err(Reason::LastItOperator.into());
        }
        save(write, self.operator)
    }
}

fn save(write: &mut Write<'_>, mut operator: Operator) -> Result<Operator> {
    operator.name = operator.name.split_whitespace().collect::<Vec<_>>().join(" ");
    if operator.name.is_empty() {
        return invalid("name", Problem::Missing);
    }
    let taken = Operator::all(write)?.into_iter().find(|other| name_key(&other.name) == name_key(&operator.name));
    if let Some(other) = taken.filter(|other| other.id != operator.id) {
        return invalid("name", Problem::Taken { found: operator.name, by: other.name });
    }
    match (operator.role, operator.school) {
        (Role::Champion, None) => return invalid("school", Problem::Missing),
        (Role::It, Some(_)) => operator.school = None,
        (Role::Champion, Some(_)) | (Role::It, None) | (Role::Viewer, _) => {}
    }
    write.put(&operator)?;
    Ok(operator)
}

/// Every operator.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Operators {}

/// Who there is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OperatorList {
    /// By name.
    pub operators: Vec<Operator>,
    /// The schools that some of them work for, by name: whoever sits down is told which, before anything else may be
    /// asked.
    pub schools: Vec<OperatorsSchool>,
}

/// A school that an operator works for.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OperatorsSchool {
    /// The school.
    pub id: SchoolId,
    /// Its name.
    pub name: String,
}

impl Query for Operators {
    const NAME: &'static str = "session.operators";
    type Output = OperatorList;

    fn run(self, read: &Read<'_>) -> Result<OperatorList> {
        let operators = Operator::all(read)?;
        let theirs = |school: &School| operators.iter().any(|operator| operator.school == Some(school.id));
        let schools = School::all(read)?.into_iter().filter(theirs);
        let schools = schools.map(|School { id, name, .. }| OperatorsSchool { id, name }).collect();
        Ok(OperatorList { operators, schools })
    }
}
