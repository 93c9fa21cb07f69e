//! A list's columns, filters and order under a name, shared by everybody who opens the file.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record;
use crate::contract::{Command, Query};
use crate::error::{Error, Result, invalid};
use crate::refusal::Problem;
use crate::settings::SavedView;
use crate::store::{Read, Role, Write};
use crate::values::RowId;

/// Saves a view, over the one of the same name if there is one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// Which list: `device`, `person` …
    pub list: String,
    /// Its name.
    pub name: String,
    /// The view, as the screen understands it.
    #[ts(type = "unknown")]
    pub view: serde_json::Value,
}

impl Command for SaveView {
    const NAME: &'static str = "view.save";
    const WHO: Role = Role::Champion;
    type Output = SavedView;

    fn run(self, write: &mut Write<'_>) -> Result<SavedView> {
        let name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            return invalid("name", Problem::Missing);
        }
        if name.chars().count() > 60 {
            return invalid("name", Problem::TooLong { most: 60 });
        }
        let view = self.view.to_string();
        if view.len() > 64 * 1024 {
            return invalid("view", Problem::TooLong { most: 64 * 1024 });
        }
        let saved = match record::view_named(write, &self.list, &name)? {
            Some(saved) => SavedView { view, ..saved },
            None => SavedView { id: write.new_id(), list: self.list, name, view },
        };
        write.put(&saved)?;
        Ok(saved)
    }
}

/// Removes a saved view.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemoveView {
    /// Which.
    pub view: RowId,
}

impl Command for RemoveView {
    const NAME: &'static str = "view.remove";
    const WHO: Role = Role::Champion;
    type Output = ();

    fn run(self, write: &mut Write<'_>) -> Result<()> {
        write.remove::<SavedView>(self.view)
    }
}

/// The saved views of a list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Views {
    /// Which list.
    pub list: String,
}

/// By name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ViewList {
    /// The views.
    pub views: Vec<View>,
}

/// A saved view, ready to use.
#[derive(Debug, Clone, Serialize, TS)]
pub struct View {
    /// The row.
    pub id: RowId,
    /// Its name.
    pub name: String,
    /// The view, as the screen understands it.
    #[ts(type = "unknown")]
    pub view: serde_json::Value,
}

impl Query for Views {
    const NAME: &'static str = "view.list";
    type Output = ViewList;

    fn run(self, read: &Read<'_>) -> Result<ViewList> {
        let saved = record::views_of(read, &self.list)?;
        let open = |saved: SavedView| {
            Ok(View { id: saved.id, name: saved.name, view: serde_json::from_str(&saved.view).map_err(Error::from)? })
        };
        Ok(ViewList { views: saved.into_iter().map(open).collect::<Result<_>>()? })
    }
}
