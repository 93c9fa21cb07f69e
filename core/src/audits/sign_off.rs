//! What do the champion and the principal put their names to? One page: the balance, the exceptions, who counted.

use std::path::PathBuf;

use serde::Deserialize;
use ts_rs::TS;

use super::choices::ChoiceWord;
use super::exceptions::Exception;
use super::figures::{Figures, Grades};
use super::record::evidence as asked;
use super::record::{Audit, AuditState, ExceptionKind, Submission};
use super::sheet::Counter;
use super::workbook::{Standing, outcomes};
use crate::contract::Query;
use crate::error::Result;
use crate::paper::{
    Block, Column, Document, Figure, Masthead, Section, Signer, Table, counted, day, moment, money, number, share,
};
use crate::refusal::AuditReason;
use crate::settings::{District, Operator};
use crate::store::Read;
use crate::values::{AuditId, OperatorId, RowId, Timestamp};
use crate::writing::{Orientation, Written, print};

/// Prints the sign-off sheet of an audit. It names no student, so a viewer may print it too.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct PrintSignOff {
    /// The audit.
    pub audit: AuditId,
    /// An earlier submission; the present state when absent.
    #[serde(default)]
    pub submission: Option<RowId>,
    /// Where to: `.pdf`.
    pub out: String,
}

impl Query for PrintSignOff {
    const NAME: &'static str = "print.sign_off";
    type Output = Written;

    fn run(self, read: &Read<'_>) -> Result<Written> {
        let audit: Audit = read.get(self.audit)?;
        read.must_cover(audit.school)?;
        if audit.state == AuditState::Planned {
            return Err(AuditReason::AuditNotOpen { state: audit.state.word().into() }.into());
        }
        let submission = match self.submission.or(audit.submission) {
            Some(id) => Some(Submission::of(read, audit.id, id)?),
            None => None,
        };
        let standing = Standing::of(read, audit, self.submission)?;
        let document = document(read, &standing, submission.as_ref())?;
        Ok(print(&PathBuf::from(self.out), read.press(), 1, |press| Ok(press.document(&document)?))?)
    }
}

fn document(read: &Read<'_>, standing: &Standing, submission: Option<&Submission>) -> Result<Document> {
    let Standing { audit, period, school, figures, exceptions, .. } = standing;
    let district = District::get(read)?.name;
    let revision = submission.map_or(audit.revision, |submission| submission.revision);
    let state = match (submission, audit.state) {
        (None, _) => "draft",
        (Some(_), AuditState::Closed) => "closed",
        (Some(_), AuditState::Submitted | AuditState::Open | AuditState::Planned) => "submitted",
    };
    let champion = school.champion_name.as_deref().unwrap_or("Name");
    let title = format!("Device audit {}", period.name);
    let mut blocks = vec![
        Block::Masthead(Masthead {
            over: district.clone(),
            title: school.name.clone(),
            under: title.clone(),
            corner: vec![format!("Revision {revision}, {state}"), format!("Due {}", day(audit.due_on.0))],
        }),
        Block::Figures(at_a_glance(figures)),
        Block::Heading("The balance".into()),
        Block::Table(balance(figures)),
        Block::Heading("Exceptions".into()),
        by_kind(exceptions),
        Block::Facts(beside(figures)),
        Block::Small(story(read, audit, submission)?),
    ];
    // Who scanned is known of the audit as a whole: beside an earlier revision it would be more than that one saw.
    if revision == audit.revision {
        blocks.push(Block::Small(counted_by(read, audit)?));
    }
    let champion = Signer::line(format!("{champion}, Tech Champion, date"));
    blocks.push(Block::Signatures(vec![champion, Signer::line("Principal, date")]));
    let section = Section { name: format!("{title}, {}", school.name), orientation: Orientation::Portrait, blocks };
    let foot = format!("{district} · made {}", moment(read.now().wall_clock(read.zone())));
    Ok(Document { title: format!("{title}, {}", school.name), foot, sections: vec![section] })
}

fn count(value: u32) -> String {
    number(i64::from(value))
}

fn at_a_glance(figures: &Figures) -> Vec<Figure> {
    let figure = |value: String, label: &str| Figure { value, label: label.into() };
    vec![
        figure(count(figures.expected), "expected"),
        figure(figures.accounted_share().map_or_else(|| "none".into(), share), "accounted for"),
        figure(count(figures.outcomes.missing), "missing"),
        figure(money(figures.value_at_risk.0), "value at risk"),
    ]
}

/// Expected = the sum of all outcomes, each with what it means.
fn balance(figures: &Figures) -> Table {
    const MEANS: [&str; 8] = [
        "scanned at its place",
        "scanned at another place of this site",
        "scanned at another site",
        "not scanned, shown otherwise",
        "with IT, or with a vendor under a reference",
        "declared lost since opening",
        "stolen, with a police report",
        "nothing shows where it is",
    ];
    let grades = grades(&figures.grades);
    let rows = outcomes(figures).into_iter().zip(MEANS).map(|((word, value), means)| {
        let means = if word == "evidenced" && value > 0 { format!("{means}: {grades}") } else { means.to_owned() };
        vec![word.to_owned(), means, count(value)]
    });
    Table {
        name: "The balance".into(),
        columns: vec![Column::words("Outcome"), Column::words("What it means"), Column::numbers("Devices")],
        rows: rows.collect(),
        total: Some(vec!["expected".into(), String::new(), count(figures.expected)]),
    }
}

fn grades(grades: &Grades) -> String {
    let all = [
        (grades.handled, "handled"),
        (grades.synced, "synced"),
        (grades.authorised, "kept with leave"),
        (grades.attested, "vouched for"),
        (grades.departed, "departed"),
    ];
    let known = all.iter().filter(|(value, _)| *value > 0).map(|(value, word)| format!("{} {word}", count(*value)));
    known.collect::<Vec<_>>().join(", ")
}

fn by_kind(exceptions: &[Exception]) -> Block {
    if exceptions.is_empty() {
        return Block::Text("None: all that was expected is accounted for, and nothing else was found.".into());
    }
    let rows = ExceptionKind::ALL.iter().filter_map(|kind| {
        let of_kind: Vec<&Exception> = exceptions.iter().filter(|exception| exception.kind == *kind).collect();
        let open = of_kind.iter().filter(|exception| exception.is_open()).count();
        let decided = ChoiceWord::ALL.iter().filter_map(|choice| {
            let times = of_kind.iter().filter_map(|one| one.decision.as_ref()).filter(|one| one.choice == *choice);
            Some(times.count()).filter(|times| *times > 0).map(|times| format!("{times} {}", plain(choice.word())))
        });
        let cells = [plain(kind.word()), of_kind.len().to_string(), open.to_string()];
        let row: Vec<String> = cells.into_iter().chain([decided.collect::<Vec<_>>().join(", ")]).collect();
        (!of_kind.is_empty()).then_some(row)
    });
    Block::Table(Table {
        name: "Exceptions by kind".into(),
        columns: vec![
            Column::words("Kind"),
            Column::numbers("Exceptions"),
            Column::numbers("Not decided"),
            Column::words("How they were decided"),
        ],
        rows: rows.collect(),
        total: None,
    })
}

fn plain(word: &str) -> String {
    word.replace('_', " ")
}

fn beside(figures: &Figures) -> Vec<(String, String)> {
    let recount = match figures.recount {
        None => "not drawn".into(),
        Some(recount) if !recount.finished => "not finished".into(),
        Some(recount) => format!("{} of {} found at the same place", count(recount.agreed), count(recount.sample)),
    };
    let lines = [
        ("Found, not on the list", count(figures.found_total)),
        ("Blind recount", recount),
        ("Surplus on site, outside the sum", count(figures.surplus_on_site)),
        ("Scans with a clock outside the audit", count(figures.scans.outside_window)),
        ("Missing, lost or stolen of unknown worth", count(figures.value_unknown)),
    ];
    lines.map(|(name, value)| (name.to_owned(), value)).into()
}

fn story(read: &Read<'_>, audit: &Audit, submission: Option<&Submission>) -> Result<String> {
    let on = |at: Timestamp| day(at.date_in(read.zone()).0);
    let mut said = Vec::new();
    if let Some(opened) = audit.opened_at {
        said.push(format!("Opened {} by {}.", on(opened), name(read, audit.opened_by)?));
    }
    match submission {
        Some(submission) => said.push(format!(
            "Submitted {} by {}; the figures are as they were then.",
            on(submission.at),
            name(read, submission.operator)?
        )),
        None => said.push("Not submitted yet: these figures are of this moment.".into()),
    }
    if let (Some(closed), AuditState::Closed) = (audit.closed_at, audit.state) {
        said.push(format!("Closed {} by {}.", on(closed), name(read, audit.closed_by)?));
    }
    Ok(said.join(" "))
}

fn name(read: &Read<'_>, operator: Option<OperatorId>) -> Result<String> {
    let found = operator.map(|operator| read.find::<Operator>(operator)).transpose()?.flatten();
    Ok(found.map_or_else(|| "somebody who did not sign".into(), |operator| operator.name))
}

fn counted_by(read: &Read<'_>, audit: &Audit) -> Result<String> {
    let at = |at: Timestamp| moment(at.wall_clock(read.zone()));
    let mut all = Vec::new();
    for mark in asked::counters(read, audit.id)? {
        let Counter { name, scans, first, last, .. } = super::sheet::counter(read, mark)?;
        let name = name.unwrap_or_else(|| "somebody who did not sign".into());
        all.push(format!("{name} ({}, {} to {})", counted(scans as usize, "scan", "scans"), at(first), at(last)));
    }
    Ok(if all.is_empty() { "Nobody has scanned yet.".into() } else { format!("Counted by {}.", all.join("; ")) })
}
