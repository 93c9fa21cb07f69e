//! `rollcall audit scan`: a station on the terminal. A code is acknowledged when it is on the disk, never before.

use std::io;

use clap::Args;
use rollcall_core::refusal::Refusal;
use serde_json::{Value, json};

use super::Site;
use super::station::Station;
use crate::codes::{Code, Codes, text_of};
use crate::door::Door;
use crate::print::{count, counted, list, number, text};
use crate::stop::{Result, Stop, complain};
use crate::verbs::Global;
use crate::words;
use crate::words::answers;

/// The printed control code that takes back the last scan.
const UNDO: &str = "RC:K:UNDO";

/// Scan a building.
#[derive(Debug, Args)]
pub struct Scan {
    #[command(flatten)]
    site: Site,
    /// The room or cart to begin in; scanning its label changes it
    #[arg(long, value_name = "ROOM")]
    place: Option<String>,
    /// Which station this is, when several scan at once
    #[arg(long, default_value = "Terminal")]
    station: String,
}

impl Scan {
    /// Scans until stdin ends.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?.for_scanning();
        let station = Station::at(&door, &self.site, self.place.as_deref())?;
        let mut walk = Walk { door: &door, station, name: self.station, kept: Vec::new(), refused: 0 };
        let mut codes = Codes::new(text_of(io::stdin().lock())?);
        while let Some(code) = codes.next()? {
            walk.take(&code)?;
        }
        walk.end()
    }
}

/// What this walk through the building has kept so far: the scans of each line, and where they were made.
struct Walk<'d> {
    door: &'d Door,
    station: Station,
    name: String,
    kept: Vec<(Vec<Value>, Value)>,
    refused: u64,
}

impl Walk<'_> {
    fn take(&mut self, code: &Code) -> Result {
        if code.damaged {
            complain(&format!("Line {}: some signs were no text and are kept as �.", code.line));
        }
        if code.text.eq_ignore_ascii_case(UNDO) {
            return self.undo(code.line);
        }
        let mut input = json!({ "audit": self.station.audit, "code": code.text, "station": self.name });
        if self.station.place.is_string() {
            input["place"] = self.station.place.clone();
        }
        let answer = match self.door.run("audit.scan", input) {
            Err(stop) => return self.not_kept(code.line, stop),
            Ok(answer) => answer,
        };
        let before = self.station.place.clone();
        if answer["place"].is_string() {
            self.station.place = answer["place"].clone();
        }
        // Two codes that ran together are two scans; the first one's answer comes with the second's.
        let both = || list(&answer, "before").iter().chain([&answer]);
        let acknowledged = self.acknowledge(&answer, || {
            both().map(|answer| answers::scan(answer, &self.station)).collect::<Vec<_>>().join(" ")
        });
        self.kept.push((both().map(|answer| answer["scan"].clone()).collect(), before));
        acknowledged
    }

    /// The scan is on the disk: now it may be said.
    fn acknowledge(&self, answer: &Value, said: impl FnOnce() -> String) -> Result {
        let out = self.door.out;
        if out.json { out.raw(answer) } else { out.line(&said()) }
    }

    fn undo(&mut self, line: u64) -> Result {
        let Some((scans, place)) = self.kept.pop() else {
            complain(&format!("Line {line}: there is nothing to take back yet."));
            return Ok(());
        };
        for scan in scans.iter().rev() {
            let input = json!({ "audit": self.station.audit, "scan": scan });
            let voided = match self.door.run("audit.void_scan", input) {
                Err(stop) => return self.not_kept(line, stop),
                Ok(voided) => voided,
            };
            self.acknowledge(&voided, || format!("Taken back: {}.", text(&voided, "code")))?;
        }
        self.station.place = place;
        Ok(())
    }

    /// One code that is no code is said, and scanning goes on; anything else would be refused for every code.
    fn not_kept(&mut self, line: u64, stop: Stop) -> Result {
        match stop {
            Stop::Refused(refusal) if matches!(&*refusal, Refusal::Invalid { field, .. } if field == "code") => {
                self.refused += 1;
                if self.door.out.json {
                    return self.door.out.raw(&serde_json::to_value(&refusal).unwrap_or_default());
                }
                self.door.out.line(&format!("Not kept (line {line}): {}", words::refusal(&refusal)))
            }
            stop => {
                let kept = counted(self.kept.len() as u64, "code before it is kept", "codes before it are kept");
                complain(&format!("Stopped at line {line}: {kept}, this one and those after it are not."));
                Err(stop)
            }
        }
    }

    fn end(self) -> Result {
        if !self.door.out.json {
            let sheet = self.door.dispatch("audit.show", json!({ "audit": self.station.audit }))?;
            let left = number(&sheet["figures"]["outcomes"], "missing");
            let kept = counted(self.kept.len() as u64, "code is kept", "codes are kept");
            let of = count(number(&sheet["figures"], "expected"));
            self.door.out.line(&format!("{kept}. Still to find: {} of {of}.", count(left)))?;
        }
        match self.refused {
            0 => Ok(()),
            _ => Err(Stop::Told),
        }
    }
}
