//! `rollcall import`: a device list, a roster, a room list or a portal's export comes in.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Args, Subcommand};
use rollcall_core::imports::{Applied, ImportCounts, ImportKind, Rehearsal};
use rollcall_core::reading::mapping::{DeviceField, PersonField, RequestField, RoomField};
use serde_json::{Value, json};

use crate::door::Door;
use crate::print::{count, counted, typed};
use crate::stop::{Result, Stop};
use crate::verbs::Global;
use crate::words::{imports, rosters};

/// Imports.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// A device list
    #[command(after_help = imports::facts::<DeviceField>())]
    Devices(Import),
    /// A list of students, staff, contractors: it brings and changes people, and lets nobody leave (roster does)
    #[command(after_help = imports::facts::<PersonField>())]
    People(Import),
    /// Rooms, carts and closets
    #[command(after_help = imports::facts::<RoomField>())]
    Rooms(Import),
    /// Who is enrolled and employed now: OneRoster, Clever, PowerSchool, the accounts of Google or Entra, or any list;
    /// a zip, a folder or a file. Who is absent has left
    #[command(after_help = imports::facts::<PersonField>())]
    Roster(RosterImport),
    /// A report of device management (Google, Intune, any list with serials): when each device was seen, and by whom it
    /// was used
    #[command(after_help = imports::facts::<DeviceField>())]
    Mdm(Import),
    /// What schools asked for in a help-desk portal: new ones come in, known ones are found by the portal's number
    #[command(after_help = imports::facts::<RequestField>())]
    Requests(Import),
    /// What people paid, as a payment portal says: matched by the receipt's number, else by person and amount
    #[command(after_help = imports::payment_facts())]
    Payments(Payments),
}

/// Take a roster in.
#[derive(Debug, Args)]
pub struct RosterImport {
    #[command(flatten)]
    import: Import,
    /// How many people leave by it, where that is so many that it has to be said
    #[arg(long, value_name = "N")]
    confirm_left: Option<u64>,
    /// What becomes of the devices of those who change schools: they go along, or the old school collects them
    #[arg(long, value_parser = ["along", "collect"])]
    transfers: Option<String>,
    /// The number of somebody whose devices go along
    #[arg(long, value_name = "PERSON")]
    along: Vec<String>,
    /// The number of somebody whose devices the old school collects
    #[arg(long, value_name = "PERSON")]
    collect: Vec<String>,
}

impl RosterImport {
    fn run(self, door: &Door) -> Result {
        let mut plan = self.import.plan("roster");
        plan["confirm_left"] = json!(self.confirm_left);
        plan["transfers"] = json!(self.transfers);
        let mut choices = Vec::new();
        for (people, choice) in [(&self.along, "along"), (&self.collect, "collect")] {
            for person in people {
                choices.push(json!({ "person": door.id("person", person)?, "choice": choice }));
            }
        }
        plan["transfers_of"] = json!(choices);
        self.import.follow(&plan, door)
    }
}

/// Take a portal's payments in.
#[derive(Debug, Args)]
pub struct Payments {
    #[command(flatten)]
    import: Import,
    /// Keep what somebody paid above what they owe for later
    #[arg(long)]
    keep_as_credit: bool,
}

impl Payments {
    fn run(self, door: &Door) -> Result {
        let mut plan = self.import.plan("payments");
        plan["keep_as_credit"] = json!(self.keep_as_credit);
        self.import.follow(&plan, door)
    }
}

/// Take a list in.
#[derive(Debug, Args)]
pub struct Import {
    /// The list: CSV with any delimiter, or XLSX
    file: PathBuf,
    /// The sheet of a workbook; the first one with a table when not given
    #[arg(long)]
    sheet: Option<String>,
    /// The row with the names of the columns, where the guess is wrong; 0 when there is none: they are called Column 1,
    /// Column 2 and so on
    #[arg(long, value_name = "ROW")]
    header: Option<u32>,
    /// The sign between the cells of a text, where the guess is wrong
    #[arg(long, value_name = "SIGN")]
    delimiter: Option<char>,
    /// The encoding of a text, where the guess is wrong: utf-8, utf-16le, windows-1252
    #[arg(long)]
    encoding: Option<String>,
    /// What a column tells, where the guess is wrong: "Tag No=asset_tag"; "Colour=" leaves it out
    #[arg(long, value_name = "HEADER=FIELD", value_parser = a_column)]
    map: Vec<Column>,
    /// What a word means: "status:Deployed=in_service", "school:Cedar Crk=CCE"
    #[arg(long, value_name = "FACT:WORD=MEANING")]
    value: Vec<String>,
    /// The school of rows that name none, by code or name
    #[arg(long)]
    school: Option<String>,
    /// What may change on known devices beyond their facts
    #[arg(long, value_delimiter = ',', value_parser = ["custody", "status", "condition"])]
    take: Vec<String>,
    /// Let an empty cell clear what is there
    #[arg(long)]
    clear_empty: bool,
    /// What may be created although there are some already
    #[arg(long, value_delimiter = ',', value_parser = ["schools"])]
    create: Vec<String>,
    /// Take everything or nothing: one rejected row refuses the file
    #[arg(long)]
    strict: bool,
    /// That it is a list of this kind, although its columns look like another
    #[arg(long, value_name = "KIND", value_parser = kinds())]
    yes_it_is: Option<String>,
    /// Only show what would change
    #[arg(long)]
    dry_run: bool,
    /// Where rejected rows go, with the reason
    #[arg(long, value_name = "OUT.csv")]
    rejected: Option<PathBuf>,
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(ImportKind::ALL.iter().map(|kind| kind.word()))
}

#[derive(Debug, Clone)]
struct Column {
    header: String,
    field: Option<String>,
}

/// Reads `Header=field`; the last `=` counts, since headers may hold one.
fn a_column(said: &str) -> Result<Column, String> {
    let Some((header, field)) = said.rsplit_once('=') else { return Err("write it as HEADER=FIELD".into()) };
    let (header, field) = (header.trim(), field.trim());
    if header.is_empty() {
        return Err("the header is missing before the =".into());
    }
    let field = Some(field).filter(|field| !matches!(*field, "" | "-")).map(str::to_owned);
    Ok(Column { header: header.into(), field })
}

impl Verb {
    /// Rehearses or applies it.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        match self {
            Self::Devices(import) => import.run("devices", &door),
            Self::People(import) => import.run("people", &door),
            Self::Rooms(import) => import.run("rooms", &door),
            Self::Roster(import) => import.run(&door),
            Self::Mdm(import) => import.run("mdm", &door),
            Self::Requests(import) => import.run("requests", &door),
            Self::Payments(payments) => payments.run(&door),
        }
    }
}

impl Import {
    fn run(self, kind: &str, door: &Door) -> Result {
        self.follow(&self.plan(kind), door)
    }

    fn follow(&self, plan: &Value, door: &Door) -> Result {
        if self.dry_run {
            let rehearsal = door.dispatch_watched("import.rehearse", json!({ "plan": plan }))?;
            door.out.answer(&rehearsal, |rehearsal| Ok(rehearsed(&typed(rehearsal)?)))?;
            return if rehearsal["refused"] == true { Err(Stop::Told) } else { Ok(()) };
        }
        let mut input = json!({ "plan": plan });
        if let Some(rejected) = &self.rejected {
            input["rejected"] = json!(rejected);
        }
        let done = door.dispatch_watched("import.apply", input)?;
        let lists_people = plan["kind"] == ImportKind::People.word();
        door.out.answer(&done, |done| {
            let mut said = applied(&typed(&done["value"])?);
            if lists_people {
                said += &format!("\n{}", imports::nobody_left(&self.file));
            }
            Ok(said)
        })
    }

    fn plan(&self, kind: &str) -> Value {
        let map: Vec<Value> =
            self.map.iter().map(|column| json!({ "header": column.header, "field": column.field })).collect();
        json!({
            "path": self.file,
            "kind": kind,
            "sheet": self.sheet,
            "header": self.header,
            "delimiter": self.delimiter,
            "encoding": self.encoding,
            "map": map,
            "values": self.value,
            "school": self.school,
            "take": self.take,
            "clear_empty": self.clear_empty,
            "create": self.create,
            "strict": self.strict,
            "kind_is_meant": self.yes_it_is.as_deref() == Some(kind),
        })
    }
}

/// What an import would do.
fn rehearsed(answer: &Rehearsal) -> String {
    let rows = counted(answer.counts.rows, "row was", "rows were");
    let mut lines = vec![format!("{rows} looked at; nothing is changed yet.")];
    lines.extend(ways(&answer.counts));
    lines.extend(answer.roster.iter().flat_map(|roster| rosters::outcome(roster, false)));
    lines.extend(imports::created(&answer.creates));
    lines.extend(answer.totals.iter().map(|total| {
        format!("  {} would change in {}", imports::field(&total.field), counted(total.rows, "row", "rows"))
    }));
    lines.extend(answer.changed.iter().take(10).map(imports::changed));
    lines.extend(imports::rejections(answer.counts.rejected, &answer.reasons, &answer.rejected));
    lines.extend(imports::findings(&answer.findings));
    lines.extend(imports::columns(&answer.guesses, answer.looks_like, &answer.unused));
    if answer.refused {
        lines.push("As it is, the file would be refused.".into());
    }
    lines.join("\n")
}

/// What an import has done.
fn applied(answer: &Applied) -> String {
    let counts = &answer.counts;
    let mut lines = vec![format!("{} read.", counted(counts.rows, "row was", "rows were"))];
    lines.extend(ways(counts));
    lines.extend(answer.roster.iter().flat_map(|roster| rosters::outcome(roster, true)));
    lines.extend(imports::created(&answer.creates));
    lines.extend(imports::rejections(counts.rejected, &answer.reasons, &answer.rejected));
    lines.extend(imports::findings(&answer.findings));
    lines.extend(imports::columns(&answer.guesses, None, &answer.unused));
    match &answer.saved {
        Some(saved) => lines.push(format!("The rejected rows are in {saved}, with the reason.")),
        None if counts.rejected > 0 => lines.push("--rejected OUT.csv would have kept the rejected rows.".into()),
        None => {}
    }
    if counts.new + counts.changed + counts.left > 0 {
        lines.push("You can take all of it back at once: rollcall undo.".into());
    }
    lines.join("\n")
}

/// How many rows went which way.
fn ways(counts: &ImportCounts) -> Vec<String> {
    let ImportCounts {
        rows: _,
        new,
        changed,
        unchanged,
        rejected,
        skipped,
        blank: _,
        left: _,
        merged,
        transferred,
        sightings,
    } = *counts;
    let ways = [(new, "new"), (changed, "changed"), (unchanged, "unchanged"), (rejected, "rejected")];
    let mut lines = vec![format!("  {}", ways.map(|(rows, way)| format!("{} {way}", count(rows))).join(", "))];
    if skipped > 0 {
        lines.push(format!("  {} left out on purpose: parents, relatives, and who left long ago", count(skipped)));
    }
    let besides = [
        (merged, "known from the counter before, now by the number"),
        (transferred, "at another school than before"),
        (sightings, "seen by device management since"),
    ];
    lines.extend(besides.iter().filter(|(many, _)| *many > 0).map(|(many, what)| format!("  {} {what}", count(*many))));
    lines
}
