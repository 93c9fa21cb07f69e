//! The rows: the district, its settings by school year, operators, saved views.

use std::collections::BTreeMap;

use uuid::Uuid;

use crate::error::{Error, Result};
use crate::refusal::Reason;
use crate::store::{Actor, Read, Role, Scope};
use crate::values::{OperatorId, RowId, SchoolId};

crate::record! {
    /// The district this file belongs to.
    pub struct District in "district" {
        /// Its row.
        id: RowId,
        /// Its name, as on paper.
        name: String,
        /// Its time zone (`America/New_York`).
        zone: String,
        /// The month in which a school year starts, 1 to 12.
        year_starts_month: u32,
        /// Whether it is the invented sample district.
        is_sample: bool,
    }
    scope |_row| Scope::District;
    merge Owner;
    refers {}
}

impl District {
    /// The district, once the file is set up.
    pub fn find(read: &Read<'_>) -> Result<Option<Self>> {
        let id: Option<Uuid> = read.row("SELECT id FROM district LIMIT 1", [], |row| row.get(0))?;
        id.map_or(Ok(None), |id| read.find(id))
    }

    /// The district.
    ///
    /// # Errors
    /// `not_set_up`.
    pub fn get(read: &Read<'_>) -> Result<Self> {
        Self::find(read)?.ok_or_else(|| Error::from(Reason::NotSetUp))
    }

    /// Its time zone; UTC when the name is not known to this program.
    pub fn zone(&self) -> chrono_tz::Tz {
        self.zone.parse().unwrap_or(chrono_tz::UTC)
    }
}

crate::record! {
    /// One setting of the district policy, holding from a school year on.
    pub struct Setting in "setting" {
        /// Its row.
        id: RowId,
        /// Which setting.
        key: String,
        /// The first school year it holds for (`2026-27`).
        school_year: String,
        /// Its value as JSON.
        value: String,
    }
    scope |_row| Scope::District;
    merge LastWritten;
    refers {}
}

crate::record! {
    /// A list's columns, filters and order under a name.
    pub struct SavedView in "saved_view" {
        /// Its row.
        id: RowId,
        /// Which list.
        list: String,
        /// Its name.
        name: String,
        /// The view as JSON, understood by the screen.
        view: String,
    }
    scope |_row| Scope::District;
    merge LastWritten;
    refers {}
}

crate::record! {
    /// Who may sit at this program.
    pub struct Operator in "operator" {
        /// The row.
        id: OperatorId,
        /// The name by which the operator is chosen.
        name: String,
        /// What the operator may do.
        role: Role,
        /// The only school the operator works for; none for the whole district.
        school: Option<SchoolId>,
        /// Whether a viewer may make internal exports.
        sees_internal: bool,
        /// Whether the operator may still be chosen.
        active: bool,
    }
    derived { name_norm = |row| super::operators::name_key(&row.name) }
    scope |row| row.school.map_or(Scope::District, Scope::School);
    merge Owner;
    refers { school -> "school" }
}

impl Operator {
    /// The operator as the store knows who asks.
    pub fn actor(&self) -> Actor {
        Actor { operator: Some(self.id), role: self.role, school: self.school }
    }

    /// Every operator by name.
    pub fn all(read: &Read<'_>) -> Result<Vec<Self>> {
        let sql = "SELECT id, name, role, school, sees_internal, active FROM operator ORDER BY name_norm";
        read.rows(sql, [], <Self as crate::store::Row>::read)
    }

    /// The name of every operator.
    pub fn names(read: &Read<'_>) -> Result<BTreeMap<OperatorId, String>> {
        Ok(Self::all(read)?.into_iter().map(|operator| (operator.id, operator.name)).collect())
    }
}

/// The value of a setting in a school year: the latest version that began by then.
pub(super) fn setting_in(read: &Read<'_>, key: &str, school_year: &str) -> Result<Option<String>> {
    let sql = "SELECT value FROM setting WHERE key = ?1 AND school_year <= ?2 ORDER BY school_year DESC LIMIT 1";
    read.row(sql, [key, school_year], |row| row.get(0))
}

/// The school year from which the value of a setting in a school year holds.
pub(super) fn setting_year_in(read: &Read<'_>, key: &str, school_year: &str) -> Result<Option<String>> {
    let sql = "SELECT school_year FROM setting WHERE key = ?1 AND school_year <= ?2 ORDER BY school_year DESC LIMIT 1";
    read.row(sql, [key, school_year], |row| row.get(0))
}

/// Every version of a setting: the school year from which it holds, and its value.
pub(super) fn setting_versions(read: &Read<'_>, key: &str) -> Result<Vec<(String, String)>> {
    let sql = "SELECT school_year, value FROM setting WHERE key = ?1 ORDER BY school_year";
    read.rows(sql, [key], |row| Ok((row.get(0)?, row.get(1)?)))
}

impl Setting {
    /// The version of a setting that begins with exactly that school year.
    pub fn version(read: &Read<'_>, key: &str, school_year: &str) -> Result<Option<Self>> {
        setting_version(read, key, school_year)
    }
}

/// The version of a setting that begins with exactly that school year.
pub(super) fn setting_version(read: &Read<'_>, key: &str, school_year: &str) -> Result<Option<Setting>> {
    let sql = "SELECT id, key, school_year, value FROM setting WHERE key = ?1 AND school_year = ?2";
    read.row(sql, [key, school_year], <Setting as crate::store::Row>::read)
}

/// Whether any quarter was set up already.
pub(super) fn has_periods(read: &Read<'_>) -> Result<bool> {
    Ok(read.row("SELECT 1 FROM period LIMIT 1", [], |_| Ok(()))?.is_some())
}
