//! Which file is open, and who sits at it?

use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};

use rollcall_core::catalog::{Caller, Rollcall, SystemClock};
use rollcall_core::refusal::{Reason, Refusal};
use rollcall_core::store::{OpenAs, default_file, put_backup};
use rollcall_core::values::{OperatorId, Timestamp};
use serde::Serialize;
use tauri::State;

use crate::logs;

/// What is on the desk: an open file, perhaps, and its operator.
#[derive(Default)]
pub(crate) struct Desk {
    open: RwLock<Option<Arc<Rollcall>>>,
    caller: RwLock<Caller>,
    trouble: RwLock<Option<Refusal>>,
    no_backup: RwLock<Option<Refusal>>,
}

/// Whether the sample district was asked for at the start.
#[derive(Clone, Copy)]
pub(crate) enum Sample {
    /// It was not.
    No,
    /// As whoever tried it last left it.
    AsItIs,
    /// As it is at first.
    Anew,
}

/// What the page must know before it can ask anything.
#[derive(Serialize)]
pub(crate) struct Standing {
    /// The open file.
    file: Option<String>,
    /// Who sits here.
    operator: Option<OperatorId>,
    /// Why the file named at the start could not be opened.
    trouble: Option<Refusal>,
    /// Why the day's first backup of the open file could not be made.
    no_backup: Option<Refusal>,
    /// Where a new district's file goes.
    default_file: String,
}

impl Desk {
    /// Opens what was named at the start, the sample district when asked for, else the usual file if there is one.
    pub(crate) fn start(&self, file: Option<PathBuf>, sample: Sample) {
        let usual = Some(default_file()).filter(|path| path.exists());
        let opened = match (file, sample) {
            (Some(path), _) => self.open(&path),
            (None, Sample::Anew) => rollcall_demo::forget_sample().and_then(|()| self.sample()),
            (None, Sample::AsItIs) => self.sample(),
            (None, Sample::No) => usual.map_or(Ok(()), |path| self.open(&path)),
        };
        if let Err(refusal) = opened {
            *self.trouble.write().unwrap_or_else(PoisonError::into_inner) = Some(refusal);
        }
    }

    /// Lets go of the open file: with its last connection its companions go, too.
    pub(crate) fn close(&self) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The open file.
    pub(crate) fn rollcall(&self) -> Result<Arc<Rollcall>, Refusal> {
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.clone().ok_or(Refusal::Refused { reason: Reason::NotSetUp })
    }

    /// Who sits here.
    pub(crate) fn caller(&self) -> Caller {
        self.caller.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn open(&self, path: &Path) -> Result<(), Refusal> {
        self.lay_out(path).inspect_err(|refusal| logs::refused("open", refusal))
    }

    /// What is open stays open until the other file is: a wrong one takes nothing away.
    fn lay_out(&self, path: &Path) -> Result<(), Refusal> {
        if self.is_open(path) {
            // Its own locks must not stand in the way of opening it again.
            *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
        }
        let opened = Rollcall::open(path, OpenAs::Window, SystemClock)?.with_press(rollcall_paper::Pdf);
        // A full disk must not keep anybody from the district: the file opens, and the page says what is missing.
        let backup = opened.store().backup_daily(opened.now()).map_err(rollcall_core::error::Error::into_refusal);
        let no_backup = backup.inspect_err(|refusal| logs::refused("backup", refusal)).err();
        let caller = opened.operator_unasked()?;
        *self.caller.write().unwrap_or_else(PoisonError::into_inner) = caller;
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(opened));
        *self.trouble.write().unwrap_or_else(PoisonError::into_inner) = None;
        *self.no_backup.write().unwrap_or_else(PoisonError::into_inner) = no_backup;
        Ok(())
    }

    fn is_open(&self, path: &Path) -> bool {
        let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let open = self.open.read().unwrap_or_else(PoisonError::into_inner);
        open.as_ref().is_some_and(|open| real(open.store().path()) == real(path))
    }

    /// A file somebody named must be there: a slip of the pen makes no second district.
    fn named(&self, path: &Path) -> Result<(), Refusal> {
        if !path.exists() {
            return Err(Refusal::Refused { reason: Reason::NoSuchFile { path: path.display().to_string() } });
        }
        self.open(path)
    }

    fn usual(&self) -> Result<(), Refusal> {
        let path = default_file();
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)
                .map_err(|error| rollcall_core::error::Error::file(folder, error).into_refusal())?;
        }
        self.open(&path)
    }

    fn sample(&self) -> Result<(), Refusal> {
        self.open(&rollcall_demo::sample_file()?)
    }

    fn sit(&self, operator: Option<OperatorId>) {
        *self.caller.write().unwrap_or_else(PoisonError::into_inner) = Caller { operator };
    }
}

/// What is open, and who sits here.
#[tauri::command(async)]
pub(crate) fn standing(desk: State<'_, Desk>) -> Standing {
    let file = desk.rollcall().ok().map(|open| open.store().path().display().to_string());
    let trouble = desk.trouble.read().unwrap_or_else(PoisonError::into_inner).clone();
    let no_backup = desk.no_backup.read().unwrap_or_else(PoisonError::into_inner).clone();
    let default_file = default_file().display().to_string();
    Standing { file, operator: desk.caller().operator, trouble, no_backup, default_file }
}

/// Opens a file that is there; the usual one, made when there is none, where none is named.
#[tauri::command(async)]
pub(crate) fn open_district(desk: State<'_, Desk>, path: Option<PathBuf>) -> Result<(), Refusal> {
    path.map_or_else(|| desk.usual(), |path| desk.named(&path))
}

/// Opens the invented sample district, a file of its own.
#[tauri::command(async)]
pub(crate) fn open_sample(desk: State<'_, Desk>) -> Result<(), Refusal> {
    desk.sample()
}

/// Puts a sound backup in the place of a damaged file, which is kept aside, and opens it.
#[tauri::command(async)]
pub(crate) fn bring_back(desk: State<'_, Desk>, path: PathBuf, backup: PathBuf) -> Result<(), Refusal> {
    put_backup(&path, &backup, Timestamp::now()).map_err(rollcall_core::error::Error::into_refusal)?;
    desk.open(&path)
}

/// Another operator sits down.
#[tauri::command(async)]
pub(crate) fn sit_down(desk: State<'_, Desk>, operator: Option<OperatorId>) {
    desk.sit(operator);
}

#[cfg(test)]
mod tests {
    use super::Desk;
    use rollcall_core::refusal::{Reason, Refusal};

    fn reason(refused: Result<(), Refusal>) -> Reason {
        match refused {
            Err(Refusal::Refused { reason }) => reason,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_wrong_file_leaves_the_one_that_is_open() {
        let folder = tempfile::tempdir().unwrap();
        let [ours, list, nowhere] =
            ["ours.rollcall", "list.rollcall", "nowhere.rollcall"].map(|name| folder.path().join(name));
        std::fs::write(&list, "tag,serial\nMC-1,5CD1\n").unwrap();
        let desk = Desk::default();
        desk.open(&ours).unwrap();
        assert!(matches!(reason(desk.named(&list)), Reason::NotOurFile { .. }));
        assert!(matches!(reason(desk.named(&nowhere)), Reason::NoSuchFile { .. }));
        assert!(!nowhere.exists(), "no file is made by a slip of the pen");
        assert_eq!(desk.rollcall().unwrap().store().path(), ours);
        desk.named(&ours).unwrap();
        assert_eq!(desk.rollcall().unwrap().store().path(), ours, "the same file may be opened again");
    }
}
