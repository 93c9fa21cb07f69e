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
        Self { name: R::TABLE, columns: R::COLUMNS, undo: R::UNDO, merge: R::MERGE, references: R::REFERENCES }
    }

    /// Whether rows of it are facts: inserted once, never changed.
    pub const fn is_fact(&self) -> bool {
        match self.undo {
            Undo::Restore | Undo::Keep => false,
            Undo::Void | Undo::Dependent(_) => true,
        }
    }
}

/// A Rust type that is one row of one table. Declared by `record!` or `fact!`.
pub trait Row: Sized {
    /// The table.
    const TABLE: &'static str;
    /// Every column written, the identifier first.
    const COLUMNS: &'static [&'static str];
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
        $(derived { $($derived:ident = |$this:ident| $value:expr),+ $(,)? })?
        scope |$scoped:ident| $scope:expr;
        undo $undo:expr; merge $merge:ident;
        refers { $($column:ident -> $target:literal),* $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
        pub struct $name { $($(#[$fmeta])* pub $field: $type),+ }

        impl $crate::store::Row for $name {
            const TABLE: &'static str = $table;
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field),)+ $($(stringify!($derived)),+)?];
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
                Ok(())
            }

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Self> {
                let mut at = 0..;
                Ok(Self { $($field: row.get(at.next().unwrap_or(usize::MAX))?),+ })
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

/// Declares a fact: inserted once, never changed. Its `operation` column is filled by the store.
#[macro_export]
macro_rules! fact {
    (
        $(#[$meta:meta])*
        pub struct $name:ident in $table:literal { $($fields:tt)+ }
        scope |$scoped:ident| $scope:expr;
        undo $undo:expr; merge $merge:ident;
        refers { $($refers:tt)* }
    ) => {
        $crate::row! {
            $(#[$meta])*
            pub struct $name in $table { $($fields)+ }
            scope |$scoped| $scope;
            undo $undo; merge $merge;
            refers { $($refers)* }
        }
        impl $crate::store::Fact for $name {}
    };
}
