//! `rollcall incident decide`: with --try it shows what a decision would lead to.

use clap::Args;
use rollcall_core::values::Cents;
use serde_json::{Value, json};

use super::OfDevice;
use crate::door::Door;
use crate::print::{list, text};
use crate::stop::Result;
use crate::verbs::Global;
use crate::words::incidents::price_step;
use crate::words::terms::{self, told};

/// Decide an incident.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub struct Decide {
    #[command(flatten)]
    of: OfDevice,
    /// How much, as 120.00; by the price list when left out
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    fee: Option<String>,
    /// A damaged part; again for more
    #[arg(long, value_delimiter = ',')]
    part: Vec<String>,
    /// No other device goes out
    #[arg(long, conflicts_with = "replace")]
    no_replacement: bool,
    /// Another device goes out
    #[arg(long)]
    replace: bool,
    /// Why; needed when it was decided before
    #[arg(long)]
    note: Option<String>,
    /// Show what it would lead to, and change nothing
    #[arg(long = "try")]
    only_try: bool,
}

const EXAMPLES: &str = "Examples:
  rollcall incident decide MC-0001 --try
  rollcall incident decide MC-0001 --fee 120.00 --note \"Agreed with the family\"
  rollcall incident decide MC-0002 --part screen --part hinge";

impl Decide {
    /// Decides it, or shows what it would lead to.
    pub fn run(self, global: &Global) -> Result {
        let door = Door::open(global)?;
        let replace = match (self.replace, self.no_replacement) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        };
        let input = json!({
            "incident": self.of.id(&door)?,
            "parts": self.part,
            "cents": self.fee,
            "replace": replace,
            "note": self.note,
        });
        if self.only_try {
            let would = door.dispatch("incident.price", input)?;
            return door.out.answer(&would, |would| Ok(consequences(would)));
        }
        let done = door.dispatch("incident.decide", input)?;
        door.out.answer(&done, |done| {
            let decision = &done["value"]["decision"];
            let mut lines = vec![format!(
                "Decided: {}, by the prices of {}.",
                money(&decision["cents"]),
                text(decision, "school_year")
            )];
            lines.extend(why(&decision["steps"]));
            if decision["replace"] == true {
                lines.push("Another device is to go out: rollcall replace.".into());
            }
            Ok(lines.join("\n"))
        })
    }
}

fn consequences(would: &Value) -> String {
    let status = |field: &str| told(text(would, field), terms::status);
    let fee = match &would["cents"] {
        Value::Null => format!("{} has no price for it: say how much with --fee.", text(would, "school_year")),
        cents => format!("It would cost {}, by the prices of {}.", money(cents), text(would, "school_year")),
    };
    let mut lines = vec![fee];
    lines.extend(why(&would["steps"]));
    lines.push(format!("The device is {}, and would be {}.", status("status"), status("status_after")));
    if would["takes_back"].as_i64().unwrap_or_default() > 0 {
        lines.push(format!("The {} that stand would be taken back.", money(&would["takes_back"])));
    }
    if let (Some(_), after) = (would["balance"].as_i64(), &would["balance_after"]) {
        lines.push(format!("The holder owes {}, and would owe {}.", money(&would["balance"]), money(after)));
    }
    lines.push(match would["replace"] == true {
        true => "Another device would go out.".into(),
        false => "No other device would go out.".into(),
    });
    lines.join("\n")
}

/// Why it costs just that, one reason a line.
pub fn why(steps: &Value) -> Vec<String> {
    let steps: Vec<_> = steps.as_array().map(Vec::as_slice).unwrap_or_default().to_vec();
    let said = |step: &Value| serde_json::from_value(step.clone()).ok().map(|step| format!("  {}", price_step(&step)));
    list(&json!({ "steps": steps }), "steps").iter().filter_map(said).collect()
}

/// "$27.00".
pub fn money(cents: &Value) -> String {
    Cents(cents.as_i64().unwrap_or_default()).to_string()
}
