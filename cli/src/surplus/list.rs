//! `rollcall surplus list`.

use clap::Args;
use clap::builder::PossibleValuesParser;
use rollcall_core::pickups::{Band, PickupState};
use rollcall_core::values::Date;
use serde_json::{Value, json};

use super::one::{called, money};
use crate::door::Door;
use crate::print::{Table, count, counted, day, list, number, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::surplus;
use crate::words::terms::told;

/// The pickups.
#[derive(Debug, Args)]
pub struct List {
    /// Only of this school, by code or name
    #[arg(long)]
    school: Option<String>,
    /// Only those that are so far
    #[arg(long, value_parser = states())]
    state: Option<String>,
    /// Those that are signed or withdrawn, too
    #[arg(long)]
    ended: bool,
}

fn states() -> PossibleValuesParser {
    PossibleValuesParser::new(PickupState::ALL.iter().map(|state| state.word()))
}

impl List {
    /// Shows them.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let school = self.school.map(|school| door.id("school", &school)).transpose()?;
        let input = json!({ "school": school, "state": self.state, "ended": self.ended });
        let board = door.dispatch("surplus.board", input)?;
        door.out.answer(&board, |board| Ok(shown(&door, board)))
    }
}

fn shown(door: &Door, board: &Value) -> String {
    let without = match list(board, "without").len() as u64 {
        0 => String::new(),
        many => {
            let asked = counted(many, "request asks for a pickup and has", "requests ask for a pickup and have");
            format!(
                "\n{asked} none under way: rollcall request list --kind surplus_pickup, then rollcall surplus new --request \
                 R-…."
            )
        }
    };
    let rows = list(board, "rows");
    if rows.is_empty() {
        return format!("No pickup of that kind is there.{without}");
    }
    let today = door.app().now().date_in(door.zone());
    let head = ["pickup", "stands", "school", "request", "devices", "may not go", "value", "approves", "truck"];
    let mut table = Table::headed(&head);
    for row in rows {
        let counts = &row["counts"];
        let request = row["request_number"].as_u64().map(|number| format!("R-{number}")).unwrap_or_default();
        table.row([
            called(row),
            told(text(row, "state"), |state: PickupState| surplus::state(state)),
            text(row, "school_name").to_owned(),
            request,
            count(number(counts, "listed")),
            count(number(counts, "blocked")),
            money(&row["value"]),
            told(text(row, "band"), |band: Band| surplus::approves(band)),
            Date::read(text(row, "scheduled_on")).map(|on| day(on, today)).unwrap_or_default(),
        ]);
    }
    format!("{}{}.{without}", table.show(), counted(rows.len() as u64, "pickup", "pickups"))
}
