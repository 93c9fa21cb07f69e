//! How does a row of a table become a Rust value and back, and what does the store know about it without its type?

use rusqlite::types::ToSqlOutput;
use uuid::Uuid;

use crate::values::SchoolId;

/// Whose row it is, for the rule that nobody writes another school's rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Belongs to one school or site.
    School(SchoolId),
    /// Belongs to the district as a whole.
    District,
}

/// What undo does with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// A state row: its image before the operation comes back.
    Restore,
    /// A state row that remembers how somebody likes things; undo leaves it alone, and an operation that changed
    /// nothing else is nothing to take back.
    Keep,
    /// A fact: it stays, and a void beside it says that it no longer counts.
    Void,
    /// A fact that counts only while a state row says so (an expected row while its audit has that opening): undo
    /// restores the state row and has nothing to do here. The text is the SQL condition under which it counts.
    Dependent(&'static str),
}

/// How two machines' writings of one row are brought together (used by the hub between machines).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// Field by field, the later writing wins.
    LastWritten,
    /// A set that only grows: the union.
    Union,
    /// The hub decides who was first; the second becomes a conflict for a person.
    FirstClaims,
    /// One side owns it; the other side's writing is not taken.
    Owner,
}

/// A reference from one table to another that undo must respect.
pub type Reference = (&'static str, &'static str);

/// What the store knows of a table without knowing its type.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// The table's name, which is also the entity's name in history and on the wire.
    pub name: &'static str,
    /// Every column written, the identifier first.
    pub columns: &'static [&'static str],
    /// How many of the last columns were added to a fact's table after rows of it were counted.
    pub added: usize,
    /// What undo does with a row of it.
    pub undo: Undo,
    /// How two machines' writings merge.
    pub merge: Merge,
    /// Column → table it points to.
    pub references: &'static [Reference],
}

impl Table {
    /// The table of a row type.
    pub const fn of<R: Row>() -> Self {
        Self {
            name: R::TABLE,
            columns: R::COLUMNS,
            added: R::ADDED,
            undo: R::UNDO,
            merge: R::MERGE,
            references: R::REFERENCES,
        }
    }

    /// The name of a column that was added later, by its place among the columns.
    pub(super) fn added_at(&self, at: usize) -> Option<&'static str> {
        added_at(self.columns, self.added, at)
    }

    /// Whether rows of it are facts: inserted once, never changed.
    pub const fn is_fact(&self) -> bool {
        match self.undo {
            Undo::Restore | Undo::Keep => false,
            Undo::Void | Undo::Dependent(_) => true,
        }
    }
}

/// The name of a column that is among the last `added`, by its place.
pub(super) fn added_at(columns: &'static [&'static str], added: usize, at: usize) -> Option<&'static str> {
    columns.get(at).copied().filter(|_| at + added >= columns.len())
}

/// A Rust type that is one row of one table. Declared by `record!` or `fact!`.
pub trait Row: Sized {
    /// The table.
    const TABLE: &'static str;
    /// Every column written, the identifier first.
    const COLUMNS: &'static [&'static str];
    /// How many of the last columns were added to a fact's table after rows of it were counted: such a column counts
    /// into an operation's digest only where it has a value, so that what was counted before still adds up.
    const ADDED: usize = 0;
    /// What undo does.
    const UNDO: Undo;
    /// How two machines' writings merge.
    const MERGE: Merge;
    /// Column → table it points to.
    const REFERENCES: &'static [Reference];

    /// The row's identifier.
    fn uuid(&self) -> Uuid;
    /// Whose row it is.
    fn scope(&self) -> Scope;
    /// Hands every column's value to `sink`, in the order of [`Row::COLUMNS`].
    fn each(&self, sink: &mut dyn FnMut(ToSqlOutput<'_>) -> rusqlite::Result<()>) -> rusqlite::Result<()>;
    /// Reads a row selected with [`Row::COLUMNS`].
    fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self>;
}

/// A row of state: changed in place, restored by undo.
pub trait Record: Row + PartialEq {}

/// A row that is a fact: inserted once, never changed, voided by undo.
pub trait Fact: Row {}

/// Declares a row type; used through `record!` and `fact!`.
#[macro_export]
macro_rules! row {
    (
        $(#[$meta:meta])*
        pub struct $name:ident in $table:literal {
            $($(#[$fmeta:meta])* $field:ident: $type:ty),+ $(,)?
        }
        $(added { $($(#[$ameta:meta])* $added:ident: $atype:ty),+ $(,)? })?
        $(derived { $($derived:ident = |$this:ident| $value:expr),+ $(,)? })?
        scope |$scoped:ident| $scope:expr;
        undo $undo:expr; merge $merge:ident;
        refers { $($column:ident -> $target:literal),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub struct $name {
            $($(#[$fmeta])* pub $field: $type,)+
            $($($(#[$ameta])* pub $added: $atype,)+)?
        }

        impl $crate::store::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[
                $(stringify!($field),)+ $($(stringify!($derived),)+)? $($(stringify!($added),)+)?
            ];
            const ADDED: usize = {
                let added: &[&str] = &[$($(stringify!($added),)+)?];
                added.len()
            };
            const UNDO: $crate::store::Undo = {
                #[allow(unused_imports)]
                use $crate::store::Undo::{Dependent, Keep, Restore, Void};
                $undo
            };
            const MERGE: $crate::store::Merge = $crate::store::Merge::$merge;
            const REFERENCES: &'static [$crate::store::Reference] = &[$((stringify!($column), $target)),*];

            fn uuid(&self) -> uuid::Uuid { self.id.uuid() }

            fn scope(&self) -> $crate::store::Scope { let $scoped = self; $scope }

            fn each(
                &self,
                sink: &mut dyn FnMut(rusqlite::types::ToSqlOutput<'_>) -> rusqlite::Result<()>,
            ) -> rusqlite::Result<()> {
                $(sink(rusqlite::ToSql::to_sql(&self.$field)?)?;)+
                $($({ let $this = self; let value = $value; sink(rusqlite::ToSql::to_sql(&value)?)?; })+)?
                $($(sink(rusqlite::ToSql::to_sql(&self.$added)?)?;)+)?
                Ok(())
            }

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut at = 0..;
                Ok(Self {
                    $($field: row.get(at.next().unwrap_or(usize::MAX))?,)+
                    $($($added: row.get(at.next().unwrap_or(usize::MAX))?,)+)?
                })
            }
        }
    };
}

/// What undo does with a row of state: restores it, unless it says otherwise.
#[macro_export]
macro_rules! undo_of {
    () => {
        Restore
    };
    ($undo:ident) => {
        $undo
    };
}

/// Declares a row of state: changed in place, restored by undo unless it says `undo Keep`.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident in $table:literal { $($fields:tt)+ }
        $(derived { $($derived:tt)+ })?
        scope |$scoped:ident| $scope:expr;
        $(undo $undo:ident;)? merge $merge:ident;
        refers { $($refers:tt)* }
    ) => {
        $crate::row! {
            $(#[$meta])*
            pub struct $name in $table { $($fields)+ }
            $(derived { $($derived)+ })?
            scope |$scoped| $scope;
            undo $crate::undo_of!($($undo)?); merge $merge;
            refers { $($refers)* }
        }
        impl $crate::store::Record for $name {}
    };
}

/// Declares a fact: inserted once, never changed. Its `operation` column is filled by the store. A column that its table
/// got in a later step stands under `added`.
#[macro_export]
macro_rules! fact {
    (
        $(#[$meta:meta])*
        pub struct $name:ident in $table:literal { $($fields:tt)+ }
        $(added { $($added:tt)+ })?
        scope |$scoped:ident| $scope:expr;
        undo $undo:expr; merge $merge:ident;
        refers { $($refers:tt)* }
    ) => {
        $crate::row! {
            $(#[$meta])*
            pub struct $name in $table { $($fields)+ }
            $(added { $($added)+ })?
            scope |$scoped| $scope;
            undo $undo; merge $merge;
            refers { $($refers)* }
        }
        impl $crate::store::Fact for $name {}
    };
}
