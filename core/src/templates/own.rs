//! Which wording holds: the district's own, else the one the program brings along?

use super::{TemplateKind, Wording};
use crate::error::{Error, Result};
use crate::settings::Setting;
use crate::store::Read;

/// A wording holds whatever the school year.
const ALWAYS: &str = "";

impl TemplateKind {
    /// The key of the setting that holds the district's own wording.
    fn key(self) -> String {
        format!("template.{self}")
    }

    /// The row of the district's own wording.
    pub(super) fn own_row(self, read: &Read<'_>) -> Result<Option<Setting>> {
        Setting::version(read, &self.key(), ALWAYS)
    }

    /// A row for the district's own wording.
    pub(super) fn new_row(self, id: crate::values::RowId, value: String) -> Setting {
        Setting { id, key: self.key(), school_year: ALWAYS.into(), value }
    }

    /// The wording that holds, ready to be filled in.
    ///
    /// # Errors
    /// None that is the caller's: a wording was tried before it was kept.
    pub fn wording(self, read: &Read<'_>) -> Result<Wording> {
        let own = self.own_row(read)?;
        let text = own.as_ref().map_or(self.built_in(), |row| &row.value);
        Wording::read(text).map_err(|fault| Error::Broken(format!("the wording of {self}: {fault:?}")))
    }
}
