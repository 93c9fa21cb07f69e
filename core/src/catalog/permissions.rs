//! Who may do what? The table of DOMAIN §1, printed from the catalog and reviewed as a snapshot.

use std::fmt::Write as _;

use super::{Kind, entries};

/// One line an entry: name, kind, least role, whether it may cross schools, whether undo takes it back.
pub fn permission_table() -> String {
    let mut lines: Vec<_> = entries().to_vec();
    lines.sort_by_key(|entry| (entry.who, entry.name));
    let mut table = String::from("least role | kind    | name                          | schools | undo\n");
    for entry in lines {
        let kind = match entry.kind {
            Kind::Command => "command",
            Kind::Query => "query",
            Kind::Task => "task",
        };
        let schools = if entry.cross_school { "any" } else { "own" };
        let undo = match (entry.kind, entry.undoable) {
            (Kind::Command, true) => "yes",
            (Kind::Command, false) => "no",
            (Kind::Query | Kind::Task, _) => "·",
        };
        let _ = writeln!(table, "{:<10} | {kind:<7} | {:<29} | {schools:<7} | {undo}", entry.who.word(), entry.name);
    }
    table
}
