//! Were promises kept? By school, kind and month, over what was done with in a stretch of days.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::desk::Desk;
use super::queue::lined_up;
use super::record::{Ended, ended_between};
use super::sla::SlaStanding;
use super::words::RequestKind;
use crate::contract::Query;
use crate::error::{Result, invalid};
use crate::people::School;
use crate::refusal::Problem;
use crate::store::Read;
use crate::values::{Date, SchoolId};

/// How promises were kept for what was done with from one day until another, both included.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct AskSlaReport {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// The school; every school the operator answers for when absent.
    #[serde(default)]
    pub school: Option<SchoolId>,
}

/// The answer to [`AskSlaReport`].
#[derive(Debug, Clone, Serialize, TS)]
pub struct SlaReport {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
    /// All of it.
    pub total: SlaFigures,
    /// By school, by name.
    pub schools: Vec<SchoolSla>,
    /// By kind, in the order of the kinds.
    pub kinds: Vec<KindSla>,
    /// By month, the earliest first.
    pub months: Vec<MonthSla>,
}

/// How promises were kept at a school.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchoolSla {
    /// The school.
    pub school: SchoolId,
    /// Its name.
    pub name: String,
    /// Its figures.
    pub figures: SlaFigures,
}

/// How promises were kept for a kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KindSla {
    /// The kind.
    pub kind: RequestKind,
    /// Its figures.
    pub figures: SlaFigures,
}

/// How promises were kept in a month.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MonthSla {
    /// Its first day.
    pub month: Date,
    /// Its figures.
    pub figures: SlaFigures,
}

/// How many promises were kept, and how long it took. A median or percentile is the smallest time within which at least
/// that share was done, in minutes of support hours; none where nothing was.
///
/// A response is judged for every request that got one. That something is done is judged only where IT had it to do: see
/// [`ClosedBecause::leaves_undone`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct SlaFigures {
    /// Requests done with.
    pub ended: u32,
    /// Of them, those that got a response; one that was taken back before needs none.
    pub responded: u32,
    /// Of those, in time.
    pub response_met: u32,
    /// Half of the responses came within that many minutes.
    pub response_median: Option<u32>,
    /// Nine of ten.
    pub response_p90: Option<u32>,
    /// Done with, less those in `not_counted`: of these it is judged whether they were done in time.
    pub resolved: u32,
    /// Of those, in time.
    pub resolution_met: u32,
    /// Half were done with within that many minutes.
    pub resolution_median: Option<u32>,
    /// Nine of ten.
    pub resolution_p90: Option<u32>,
    /// Closed without anything to be done, by why: no promise was kept or broken by that.
    #[ts(type = "Partial<Record<ClosedBecause, number>>")]
    pub not_counted: BTreeMap<&'static str, u32>,
    /// Open and overdue now, whatever the days; of a month nobody asks.
    pub overdue_now: Option<u32>,
}

#[derive(Debug, Default)]
struct Heap {
    figures: SlaFigures,
    responses: Vec<u32>,
    resolutions: Vec<u32>,
}

impl Heap {
    fn add(&mut self, ended: &Ended) {
        self.figures.ended += 1;
        match ended.because.filter(|because| because.leaves_undone()) {
            Some(because) => *self.figures.not_counted.entry(because.word()).or_default() += 1,
            None => {
                self.figures.resolved += 1;
                self.figures.resolution_met += u32::from(ended.resolution_met);
                self.resolutions.push(ended.resolution_minutes);
            }
        }
        if let Some(minutes) = ended.response_minutes {
            self.figures.responded += 1;
            self.figures.response_met += u32::from(ended.response_met);
            self.responses.push(minutes);
        }
    }

    fn add_overdue(&mut self) {
        *self.figures.overdue_now.get_or_insert_default() += 1;
    }

    fn with_overdue(mut self) -> SlaFigures {
        self.figures.overdue_now.get_or_insert_default();
        self.figures()
    }

    fn figures(mut self) -> SlaFigures {
        self.responses.sort_unstable();
        self.resolutions.sort_unstable();
        SlaFigures {
            response_median: within(&self.responses, 50),
            response_p90: within(&self.responses, 90),
            resolution_median: within(&self.resolutions, 50),
            resolution_p90: within(&self.resolutions, 90),
            ..self.figures
        }
    }
}

/// The smallest of these sorted times within which at least that percentage lies: the nearest rank.
fn within(sorted: &[u32], percent: usize) -> Option<u32> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

impl Query for AskSlaReport {
    const NAME: &'static str = "request.sla_report";
    type Output = SlaReport;

    fn run(self, read: &Read<'_>) -> Result<SlaReport> {
        if self.until < self.from {
            return invalid("until", Problem::EndsBeforeItBegins);
        }
        let school = read.school_asked(self.school)?;
        let zone = read.zone();
        let since = self.from.starts_at(zone);
        let before = self.until.plus_days(1).starts_at(zone);
        let mut total = Heap::default();
        let mut schools: BTreeMap<SchoolId, Heap> = BTreeMap::new();
        let mut kinds: BTreeMap<RequestKind, Heap> = BTreeMap::new();
        let mut months: BTreeMap<(i32, u32), Heap> = BTreeMap::new();
        ended_between(read, since, before, school, |ended| {
            let day = ended.at.date_in(zone);
            total.add(&ended);
            schools.entry(ended.school).or_default().add(&ended);
            kinds.entry(ended.kind).or_default().add(&ended);
            months.entry((day.year(), day.month())).or_default().add(&ended);
        })?;
        for (thin, standing) in lined_up(read, &Desk::of(read)?, school)? {
            if standing == SlaStanding::Overdue {
                total.add_overdue();
                schools.entry(thin.school).or_default().add_overdue();
                kinds.entry(thin.kind).or_default().add_overdue();
            }
        }
        let schools = School::all(read)?.into_iter().filter_map(|school| {
            let figures = schools.remove(&school.id)?.with_overdue();
            Some(SchoolSla { school: school.id, name: school.name, figures })
        });
        let months = months.into_iter().filter_map(|((year, month), heap)| {
            Some(MonthSla { month: Date::of(year, month, 1)?, figures: heap.figures() })
        });
        Ok(SlaReport {
            from: self.from,
            until: self.until,
            total: total.with_overdue(),
            schools: schools.collect(),
            kinds: kinds.into_iter().map(|(kind, heap)| KindSla { kind, figures: heap.with_overdue() }).collect(),
            months: months.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn a_percentile_is_the_nearest_rank() {
        let ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        let said = [(&ten[..], 50), (&ten, 90), (&ten[..1], 50), (&ten[..1], 90), (&ten[..3], 50), (&ten[..3], 90)]
            .map(|(sorted, percent)| within(sorted, percent));
        assert_eq!(said, [Some(5), Some(9), Some(1), Some(1), Some(2), Some(3)]);
        assert_eq!(within(&[], 50), None);
    }
}
