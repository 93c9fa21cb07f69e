//! `rollcall check`, `backup`, `restore`: is the file sound, is there a copy, how does it come back?

use std::path::{Path, PathBuf};

use clap::Args;
use rollcall_core::refusal::{Reason, Refusal};
use rollcall_core::store::put_backup;
use rollcall_core::values::Timestamp;
use serde_json::{Value, json};

use crate::ask_first;
use crate::door::{Door, make_folder_of};
use crate::print::{Out, Table, count, counted, list, moment, number, text};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::operations;

/// Checks the file. Anything wrong ends with the exit code of a fault.
pub fn check(global: &Global) -> Result {
    let door = Door::open(global)?;
    let report = door.dispatch("file.check", json!({}))?;
    door.out.answer(&report, |report| Ok(sentences(report)))?;
    match report["sound"] == true {
        true => Ok(()),
        false => Err(Stop::Unsound),
    }
}

fn sentences(report: &Value) -> String {
    let operations = counted(number(report, "operations"), "operation", "operations");
    if report["sound"] == true {
        return format!("The file is sound. Its history explains every row ({operations}).");
    }
    let findings = list(report, "findings");
    let mismatches = list(report, "mismatches");
    let mut lines = vec![format!(
        "The file is not sound: {} and {}.",
        counted(findings.len() as u64, "damaged place", "damaged places"),
        counted(mismatches.len() as u64, "row that history does not explain", "rows that history does not explain")
    )];
    lines.extend(findings.iter().take(20).map(|at| format!("  {}: {}", text(at, "place"), text(at, "detail"))));
    lines.extend(mismatches.iter().take(20).map(|at| format!("  {at}")));
    lines.push("Go back to the newest good backup: rollcall backup --list, then rollcall restore FILE.".into());
    lines.join("\n")
}

/// Backups.
#[derive(Debug, Args)]
pub struct BackUp {
    /// Show the backups there are instead
    #[arg(long)]
    list: bool,
}

impl BackUp {
    /// Makes one, or lists them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        if self.list {
            let answer = door.dispatch("file.backups", json!({}))?;
            return door.out.answer(&answer, |answer| {
                let zone = door.zone();
                let mut table = Table::headed(&["made", "kilobytes", "file"]);
                for backup in list(answer, "backups") {
                    let made = moment(&backup["made_at"], zone, door.app().now());
                    table.row([made, count(number(backup, "bytes") / 1024), text(backup, "path").to_owned()]);
                }
                Ok(table.show())
            });
        }
        let made = door.dispatch("file.backup", json!({}))?;
        door.out.answer(&made, |made| Ok(format!("Backed up and verified: {}", text(made, "path"))))
    }
}

/// Bring a backup back.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup
    file: PathBuf,
    /// Do it without asking
    #[arg(long)]
    yes: bool,
}

impl Restore {
    /// Shows what would be lost, and brings the backup back when that is agreed to.
    pub fn run(self, global: &Global) -> Result {
        let path = global.file();
        if !path.exists() {
            let gone = format!("There is no file {}, so nothing of it would be lost.", path.display());
            return self.put(global, &path, &gone);
        }
        match self.bring_back(global) {
            Err(Stop::Refused(refusal)) if is_damaged(&refusal, &path) => {
                let damaged = format!(
                    "{} is damaged, so what was recorded since the backup cannot be listed. The damaged file will be \
                     kept aside.",
                    path.display()
                );
                self.put(global, &path, &damaged)
            }
            done => done,
        }
    }

    /// A file that is damaged or gone cannot be asked what would be lost: the backup takes its place.
    fn put(&self, global: &Global, path: &Path, said: &str) -> Result {
        let out = Out::new(global.json);
        if !out.json {
            out.line(said)?;
        }
        if !self.yes && (out.json || !ask_first::yes("Put the backup in its place?")?) {
            return Err(Stop::NotDone("Nothing was changed. Say --yes to put the backup in its place.".into()));
        }
        if global.db.is_none() {
            make_folder_of(path)?;
        }
        let kept = put_backup(path, &self.file, Timestamp::now())?;
        out.answer(&json!({ "kept_aside": kept.map(|path| json!({ "path": path })) }), |done| {
            Ok(match done["kept_aside"]["path"].as_str() {
                Some(aside) => format!("The backup is back. What was left of the file is kept in {aside}."),
                None => "The backup is back.".into(),
            })
        })
    }

    fn bring_back(&self, global: &Global) -> Result {
        let door = Door::open_or_make(global)?;
        let caller = door.anyone()?;
        let from = json!({ "from": self.file.display().to_string() });
        let plan = door.dispatch_as(&caller, "file.plan_restore", from.clone(), None)?;
        if !door.out.json {
            door.out.line(&cost(&plan, door.zone(), door.app().now()))?;
        }
        if !self.yes && (door.out.json || !ask_first::yes("Bring the backup back?")?) {
            if door.out.json {
                door.out.raw(&plan)?;
                return Err(Stop::Told);
            }
            return Err(Stop::NotDone("Nothing was changed. Say --yes to bring the backup back.".into()));
        }
        let done = door.dispatch_as(&caller, "file.restore", from, None)?;
        door.out.answer(&done, |done| {
            let aside = text(&done["kept_aside"], "path");
            Ok(format!("The backup is back. The file as it was before is kept in {aside}."))
        })
    }
}

fn is_damaged(refusal: &Refusal, file: &Path) -> bool {
    let Refusal::Refused { reason: Reason::DamagedFile { path, .. } } = refusal else { return false };
    path.as_deref().is_none_or(|path| Path::new(path) == file)
}

/// What would be lost, newest first.
fn cost(plan: &Value, zone: chrono_tz::Tz, now: Timestamp) -> String {
    let until = match plan["backup_ends_at"].is_string() {
        true => format!("The backup ends on {}.", moment(&plan["backup_ends_at"], zone, now)),
        false => "The backup is of an empty file.".into(),
    };
    let lost = number(plan, "lost");
    if lost == 0 {
        return format!("{until} Nothing would be lost.");
    }
    let mut lines = vec![format!("{until} {} since then would be lost:", counted(lost, "operation", "operations"))];
    let shown = list(plan, "lost_operations");
    for operation in shown.iter().take(20) {
        let what = operations::did(text(operation, "command"));
        lines.push(format!("  {}  {what}", moment(&operation["at"], zone, now)));
    }
    let more = lost.saturating_sub(shown.len().min(20) as u64);
    if more > 0 {
        lines.push(format!("  and {} more", count(more)));
    }
    lines.push("The present file is kept aside first.".into());
    lines.join("\n")
}
