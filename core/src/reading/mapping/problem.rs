//! Which facts say why the columns of a file cannot be taken as they are?

use serde::Serialize;
use ts_rs::TS;

use super::fields::Field;
use super::guess::MappingProblem;
use super::overrides::OverrideProblem;
use super::privacy::PrivateKind;

/// Why columns or words cannot be taken as they are or as somebody said; the same for devices, people and rooms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum ColumnProblem {
    /// Several columns tell one fact.
    TwoColumns {
        /// The fact.
        field: String,
        /// The headers.
        headers: Vec<String>,
    },
    /// The file has no such header.
    UnknownHeader {
        /// As somebody wrote it.
        header: String,
        /// The header nearest to it.
        near: Option<String>,
    },
    /// The column is dropped for privacy.
    PrivateColumn {
        /// Its header.
        header: String,
        /// What it would tell.
        what: PrivateKind,
    },
    /// No column tells by what a row is found.
    NothingToMatch {
        /// The facts of which one is needed.
        wanted: Vec<String>,
    },
    /// There is no such fact.
    UnknownField {
        /// As written.
        field: String,
        /// The facts there are.
        known: Vec<String>,
    },
    /// The fact has no such meaning.
    UnknownMeaning {
        /// The fact.
        field: String,
        /// As written.
        meaning: String,
        /// The meanings there are.
        known: Vec<String>,
    },
    /// Not of the form `fact:Word=meaning`.
    NotUnderstood {
        /// As written.
        said: String,
    },
}

impl<F: Field> From<MappingProblem<F>> for ColumnProblem {
    fn from(problem: MappingProblem<F>) -> Self {
        match problem {
            MappingProblem::TwoColumns { field, headers } => Self::TwoColumns { field: field.word().into(), headers },
            MappingProblem::UnknownHeader { header, near } => Self::UnknownHeader { header, near },
            MappingProblem::PrivateColumn { header, what } => Self::PrivateColumn { header, what },
        }
    }
}

impl From<OverrideProblem> for ColumnProblem {
    fn from(problem: OverrideProblem) -> Self {
        match problem {
            OverrideProblem::NotUnderstood { said } => Self::NotUnderstood { said },
            OverrideProblem::UnknownField { field, known } => Self::UnknownField { field, known },
            OverrideProblem::UnknownMeaning { field, meaning, known } => Self::UnknownMeaning { field, meaning, known },
        }
    }
}
