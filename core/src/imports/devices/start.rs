//! In what state does a device come into the register, as its row says? Pure.

use crate::reading::mapping::words::StatusWord;
use crate::register::Status;

/// How a new device begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start {
    /// Its status.
    pub status: Status,
    /// What happened to it, when it is away.
    pub loss: Option<Loss>,
    /// What becomes of the custody its row names.
    pub custody: StartCustody,
}

/// Why a new device is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// Nobody knows where it is.
    Missing,
    /// It is given up.
    Lost,
    /// It is said to be stolen, without a whole police report.
    Claimed,
    /// It was stolen, with a police report.
    Stolen,
}

/// Who has a new device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StartCustody {
    /// Whom the row names.
    Named,
    /// Whom the row names had it until it was given up, and answers for it.
    GivenUp,
    /// IT, for repair.
    It,
    /// Nobody, whomever the row names.
    Nobody,
}

/// How a new device begins, by its status word and whether the row has a whole police report.
pub fn start(word: Option<StatusWord>, has_report: bool) -> Start {
    let plain = |status, custody| Start { status, loss: None, custody };
    let away = |status, loss, custody| Start { status, loss: Some(loss), custody };
    match word {
        None | Some(StatusWord::InService | StatusWord::Assigned) => plain(Status::InService, StartCustody::Named),
        Some(StatusWord::InStock) => plain(Status::InService, StartCustody::Nobody),
        Some(StatusWord::InRepair) => plain(Status::InService, StartCustody::It),
        Some(StatusWord::Missing) => away(Status::Missing, Loss::Missing, StartCustody::Named),
        Some(StatusWord::Lost) => away(Status::Lost, Loss::Lost, StartCustody::GivenUp),
        Some(StatusWord::Stolen) if has_report => away(Status::Stolen, Loss::Stolen, StartCustody::GivenUp),
        Some(StatusWord::Stolen) => away(Status::Lost, Loss::Claimed, StartCustody::GivenUp),
        Some(StatusWord::Surplus) => plain(Status::Surplus, StartCustody::Nobody),
        Some(StatusWord::Disposed) => plain(Status::Disposed, StartCustody::Nobody),
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::start;
    use crate::reading::mapping::words::{StatusWord, Word};

    #[test]
    fn how_a_device_comes_into_the_register() {
        let mut table = String::from("list says    report  status      away because  custody\n");
        let words = [None].into_iter().chain(StatusWord::MEANINGS.iter().map(|(word, _)| Some(*word)));
        for word in words {
            for has_report in [false, true] {
                let said = word.map_or("·", |word| {
                    StatusWord::MEANINGS.iter().find(|(other, _)| *other == word).map_or("", |(_, said)| said)
                });
                let begins = start(word, has_report);
                let loss = begins.loss.map_or_else(|| "·".to_owned(), |loss| format!("{loss:?}"));
                let has = if has_report { "yes" } else { "no" };
                let status = begins.status.word();
                let _ = writeln!(table, "{said:<12} {has:<7} {status:<11} {loss:<13} {:?}", begins.custody);
            }
        }
        insta::assert_snapshot!(table);
    }
}
