//! `rollcall request list` and `counts`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::requests::sla::SlaStanding;
use serde_json::{Value, json};

use super::new::kinds;
use super::one::{how, perhaps};
use crate::door::Door;
use crate::print::{Table, count, counted, list, moment, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::requests;
use crate::words::terms::told;

/// The queue, or what is done with.
#[derive(Debug, Args)]
pub struct List {
    /// Only of this school, by code or name
    #[arg(long)]
    school: Option<String>,
    /// Only those that stand so; again for more
    #[arg(long, value_parser = standings(), value_delimiter = ',')]
    standing: Vec<String>,
    /// Only of this kind; again for more
    #[arg(long, value_parser = kinds(), value_delimiter = ',')]
    kind: Vec<String>,
    /// Only those that you work on
    #[arg(long, conflicts_with_all = ["unassigned", "of"])]
    mine: bool,
    /// Only those that this operator works on
    #[arg(long, value_name = "OPERATOR", conflicts_with = "unassigned")]
    of: Option<String>,
    /// Only those that nobody works on
    #[arg(long)]
    unassigned: bool,
    /// Only those in which these words stand: number, subject, requester, description
    #[arg(long)]
    words: Option<String>,
    /// What is done with, the latest first, instead of what is open
    #[arg(long)]
    done: bool,
    /// How many to leave out
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: u32,
    /// How many to show, 500 at most
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: u32,
}

/// How an open request may stand.
fn standings() -> PossibleValuesParser {
    let open = SlaStanding::ALL.iter().filter(|standing| match standing {
        SlaStanding::Overdue | SlaStanding::DueSoon | SlaStanding::OnTrack | SlaStanding::Paused => true,
        SlaStanding::Missed | SlaStanding::Met => false,
    });
    PossibleValuesParser::new(open.map(|standing| standing.word()))
}

impl List {
    /// Shows it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let assignee = match (self.mine, &self.of) {
            (true, _) => match door.caller()?.operator {
                Some(operator) => Some(json!(operator)),
                None => return Err(Stop::Usage("Say who you are with --as.".into())),
            },
            (false, of) => perhaps(&door, "operator", of.as_deref())?,
        };
        let page = door.dispatch(
            "request.queue",
            json!({
                "school": perhaps(&door, "school", self.school.as_deref())?,
                "standings": self.standing,
                "kinds": self.kind,
                "assignee": assignee,
                "unassigned": self.unassigned,
                "words": self.words,
                "ended": self.done,
                "offset": self.offset,
                "limit": self.limit,
            }),
        )?;
        let (from, done) = (self.offset, self.done);
        door.out.answer(&page, |page| Ok(shown(&door, page, u64::from(from), done)))
    }
}

fn shown(door: &Door, page: &Value, from: u64, done: bool) -> String {
    let (rows, total, now) = (list(page, "rows"), number(page, "total"), door.app().now());
    if rows.is_empty() {
        let nothing = if done { "Nothing of that is done with." } else { "Nothing of that is open." };
        return format!("{nothing}\n{}", tally(page)).trim_end().to_owned();
    }
    let when = if done { "ended" } else { "due" };
    let mut table = Table::headed(&["number", "stands", when, "", "school", "subject", "who asks", "who works on it"]);
    for row in rows {
        let ended = &row["ended_at"];
        let due = if ended.is_null() { &row["clocks"]["resolution"]["due"] } else { ended };
        let urgent = match row["major"] == true {
            true => "major".to_owned(),
            false => told(text(row, "priority"), requests::priority),
        };
        table.row([
            format!("R-{}", number(row, "number")),
            how(&row["clocks"]),
            moment(due, door.zone(), now),
            urgent,
            text(row, "school_name").to_owned(),
            text(row, "subject").to_owned(),
            text(row, "requester_name").to_owned(),
            text(row, "assignee_name").to_owned(),
        ]);
    }
    let last = from + rows.len() as u64;
    let part = if rows.len() as u64 == total { String::new() } else { format!("{}–{} of ", from + 1, count(last)) };
    let what = if done { ("request done with", "requests done with") } else { ("request", "requests") };
    format!("{}{part}{}. {}", table.show(), counted(total, what.0, what.1), tally(page)).trim_end().to_owned()
}

/// "Open: 3 overdue, 12 on track."
fn tally(page: &Value) -> String {
    let parts = SlaStanding::ALL.iter().filter_map(|standing| {
        let many = number(&page["standings"], standing.word());
        (many > 0).then(|| format!("{} {}", count(many), requests::standing(*standing)))
    });
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { String::new() } else { format!("Open altogether: {}.", parts.join(", ")) }
}

/// Counts by school.
#[derive(Debug, Args)]
pub struct Counts {
    /// Only of this school, by code or name
    #[arg(long)]
    school: Option<String>,
}

impl Counts {
    /// Shows them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let school = perhaps(&door, "school", self.school.as_deref())?;
        let totals = door.dispatch("request.counts", json!({ "school": school }))?;
        door.out.answer(&totals, |totals| {
            if number(&totals["total"], "open") == 0 {
                return Ok("Nothing is open.".into());
            }
            let mut table = Table::headed(&["school", "open", "overdue", "due soon", "on track", "waiting", "major"]);
            let mut row = |name: &str, counts: &Value| {
                let figures = ["open", "overdue", "due_soon", "on_track", "paused", "major"];
                table.row([name.to_owned()].into_iter().chain(figures.map(|field| count(number(counts, field)))));
            };
            for school in list(totals, "schools") {
                row(text(school, "name"), &school["counts"]);
            }
            row("Altogether", &totals["total"]);
            Ok(table.show())
        })
    }
}
