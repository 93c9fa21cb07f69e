//! When did the clock of a request stand still?

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::Timestamp;

/// The times during which a clock stood still, the earliest first. The last may be without an end: it stands still now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "[string, string | null][]")]
pub struct Pauses(Vec<(Timestamp, Option<Timestamp>)>);

impl Pauses {
    /// The times, the earliest first.
    pub fn times(&self) -> &[(Timestamp, Option<Timestamp>)] {
        &self.0
    }

    /// Whether the clock stands still now.
    pub fn stands(&self) -> bool {
        self.0.last().is_some_and(|(_, until)| until.is_none())
    }

    /// Stops the clock, unless it stands already.
    pub fn stop(&mut self, at: Timestamp) {
        if !self.stands() {
            self.0.push((at, None));
        }
    }

    /// Adds a time that is over: while a request was done with, before it was opened again.
    pub fn add(&mut self, from: Timestamp, until: Timestamp) {
        self.0.push((from, Some(until)));
    }

    /// Ends a time that stands still now at an instant that has passed; one that began later never was.
    pub(crate) fn cut(&mut self, at: Timestamp) {
        match self.0.last() {
            Some((from, None)) if *from >= at => {
                self.0.pop();
            }
            Some(_) | None => self.run(at),
        }
    }

    /// Lets the clock run again.
    pub fn run(&mut self, at: Timestamp) {
        if let Some((_, until @ None)) = self.0.last_mut() {
            *until = Some(at);
        }
    }
}

impl ToSql for Pauses {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let written = |(from, until): &(Timestamp, Option<Timestamp>)| {
            format!("{}/{}", from.millis(), until.map(|until| until.millis().to_string()).unwrap_or_default())
        };
        Ok(self.0.iter().map(written).collect::<Vec<_>>().join(";").into())
    }
}

impl FromSql for Pauses {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        if text.is_empty() {
            return Ok(Self::default());
        }
        let read = |part: &str| {
            let (from, until) = part.split_once('/')?;
            let instant = |text: &str| text.parse().ok().map(Timestamp::from_millis);
            Some((instant(from)?, if until.is_empty() { None } else { Some(instant(until)?) }))
        };
        let times: Option<Vec<_>> = text.split(';').map(read).collect();
        times.map(Self).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::{FromSql, Pauses, Timestamp, ToSql, ToSqlOutput};
    use rusqlite::types::{Value, ValueRef};

    #[test]
    fn what_is_stored_is_read_back() {
        let mut pauses = Pauses::default();
        for round in 0..3 {
            pauses.stop(Timestamp::from_millis(1000 + round * 10));
            pauses.stop(Timestamp::from_millis(1001 + round * 10));
            if round < 2 {
                pauses.run(Timestamp::from_millis(1005 + round * 10));
            }
        }
        assert!(pauses.stands());
        let ToSqlOutput::Owned(Value::Text(text)) = pauses.to_sql().unwrap() else { panic!("text") };
        assert_eq!(text, "1000/1005;1010/1015;1020/");
        assert_eq!(Pauses::column_result(ValueRef::Text(text.as_bytes())).unwrap(), pauses);
        assert!(Pauses::column_result(ValueRef::Text(b"12")).is_err());
    }
}
