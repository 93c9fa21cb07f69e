//! What must a feature say of itself to become a command, a query or a task?

use serde::Serialize;
use serde::de::DeserializeOwned;
use ts_rs::TS;

use crate::error::Result;
use crate::store::{Context, Read, Role, Store, Write};

/// The only way to change anything: a plain struct that runs in one recorded transaction.
pub trait Command: DeserializeOwned + TS {
    /// Noun or workflow, then verb: `custody.check_out`.
    const NAME: &'static str;
    /// The least role that may run it.
    const WHO: Role;
    /// Raised when the meaning of the input changes.
    const VERSION: u32 = 1;
    /// Whether its operation may be undone. Submit, close, sign, erase and restore may not.
    const UNDOABLE: bool = true;
    /// Whether it may write rows of schools that are not the operator's.
    const CROSS_SCHOOL: bool = false;
    /// Its answer.
    type Output: Serialize + TS;

    /// What takes long and needs no row: reading a file somebody brings, opening a picture. It comes first, so that
    /// nobody else who writes waits for it.
    ///
    /// # Errors
    /// Those of what is read.
    fn prepare(&mut self) -> Result<()> {
        Ok(())
    }

    /// Does it, or refuses and changes nothing.
    fn run(self, write: &mut Write<'_>) -> Result<Self::Output>;
}

/// A command by its name, where somebody of that role may run it.
pub fn may<C: Command>(role: Role) -> Option<&'static str> {
    (role >= C::WHO).then_some(C::NAME)
}

/// A question: changes nothing.
pub trait Query: DeserializeOwned + TS {
    /// Noun or workflow, then what is asked: `device.page`.
    const NAME: &'static str;
    /// The least role that may ask it.
    const WHO: Role = Role::Viewer;
    /// Its answer.
    type Output: Serialize + TS;

    /// Answers it from one snapshot.
    fn run(self, read: &Read<'_>) -> Result<Self::Output>;
}

/// Work on the file as a whole: backup, restore, undo. Runs its own transactions.
pub trait Task: DeserializeOwned + TS {
    /// Noun, then verb: `file.backup`.
    const NAME: &'static str;
    /// The least role that may run it.
    const WHO: Role;
    /// Its answer.
    type Output: Serialize + TS;

    /// Does it, or refuses.
    fn run(self, store: &Store, context: Context<'_>) -> Result<Self::Output>;
}
