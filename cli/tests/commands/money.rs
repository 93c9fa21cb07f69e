//! Money on a terminal: charged, paid, waived, set right, told.

use crate::terminal::Terminal;

fn district() -> Terminal {
    Terminal::with_people(&[("student", "100234", "Ana Ruiz"), ("student", "100235", "Ben Okafor")])
}

#[test]
fn a_charger_is_charged_paid_in_part_and_waived() {
    let terminal = district();
    let charged = terminal.ok(&["fee", "charge", "100234", "charger", "--on", "2024-05-31"]);
    assert_eq!(charged, "Charged $27.00 for charger, at the price of 2023-24. They owe $27.00 now.\n");
    let early = terminal.refused(&["fee", "charge", "100234", "charger", "--on", "2023-05-31"]);
    assert!(early.starts_with("A charger has no price in 2022-23"), "{early}");
    let paid = terminal.ok(&["fee", "pay", "100234", "$7.00", "--receipt", "20441"]);
    assert_eq!(paid, "Recorded a payment of $7.00. They owe $20.00 now.\n");
    let twice = terminal.refused(&["fee", "pay", "100234", "7.00", "--receipt", "20441"]);
    assert!(twice.starts_with("Receipt 20441 is in the account already: $7.00 of "), "{twice}");
    let fine = terminal.refused(&["fee", "pay", "100234", "27.005"]);
    assert_eq!(fine, "The amount “27.005” is finer than a cent. Write dollars and cents, like 27.00.");
    let above = terminal.refused(&["fee", "pay", "100234", "21.00"]);
    assert!(above.starts_with("$21.00 is more than the $20.00 owed."), "{above}");
    let statement = terminal.ok(&["fee", "statement", "100234"]);
    assert!(statement.contains("Open of 1: $20.00.\nThey owe $20.00 now."), "{statement}");
    let waive = ["fee", "waive", "100234", "--charge", "1", "--reason", "Hardship"];
    let waived = terminal.ok(&[&waive[..], &["--approver", "Dr Amara"]].concat());
    assert_eq!(waived, "Waived $20.00 for charger. They owe nothing now.\n");
    let again = terminal.refused(&[&waive[..], &["--approver", "Dr Amara"]].concat());
    assert!(again.starts_with("Nothing is open there."), "{again}");
    let reversed = terminal.ok(&["fee", "reverse", "100234", "3", "--reason", "It was meant for Ben"]);
    assert_eq!(reversed, "Set right $20.00 for charger. They owe $20.00 now.\n");
    assert!(terminal.ok(&["undo"]).starts_with("Taken back: a correction of an account of "));
    assert!(terminal.ok(&["fee", "statement", "100234"]).contains("They owe nothing now."));
    assert!(terminal.ok(&["fee", "prices"]).contains("From 2023-24 on:\n  Accessories: charger $27.00.\n"));
}

#[test]
fn a_debt_is_credited_given_back_and_given_up() {
    let terminal = district();
    terminal.ok(&["fee", "charge", "100234", "case", "--amount", "12.50", "--note", "A new case"]);
    terminal.ok(&["fee", "pay", "100234", "12.50"]);
    assert!(
        terminal
            .ok(&["fee", "credit", "100234", "--charge", "1", "--reason", "It was found"])
            .contains("$12.50 to their credit")
    );
    let much = terminal.refused(&["fee", "refund", "100234", "13.00"]);
    assert!(much.starts_with("$13.00 is more than was paid and not given back yet: $12.50."), "{much}");
    assert_eq!(terminal.ok(&["fee", "refund", "100234", "12.50"]), "Gave back $12.50. They owe nothing now.\n");
    terminal.ok(&["fee", "charge", "100235", "charger"]);
    let balances = terminal.ok(&["fee", "balances"]);
    assert!(balances.contains("Ben Okafor") && balances.contains("1 person, owing $27.00."), "{balances}");
    terminal.ok(&["fee", "write-off", "100235", "--reason", "Moved away"]);
    assert_eq!(terminal.ok(&["fee", "balances"]), "Nobody owes anything.\n");
    assert_eq!(terminal.json(&["fee", "statement", "100235"])["balance"], 0);
}

#[test]
fn a_portals_payments_come_in_and_the_ledger_leaves() {
    let terminal = district();
    terminal.ok(&["fee", "charge", "100234", "charger"]);
    let list = "Transaction ID,Student ID,Amount Paid\nT-1,100234,$27.00\nT-2,100235,$27.00\n";
    std::fs::write(terminal.folder().join("paid.csv"), list).unwrap();
    let rehearsed = terminal.ok(&["import", "payments", "paid.csv", "--dry-run"]);
    assert!(rehearsed.contains("1 new, 0 changed, 0 unchanged, 1 rejected"), "{rehearsed}");
    let done = terminal.ok(&["import", "payments", "paid.csv"]);
    assert!(done.contains("Say --keep-as-credit to keep the rest for later."), "{done}");
    let again = terminal.ok(&["import", "payments", "paid.csv", "--keep-as-credit"]);
    assert!(again.contains("1 new, 0 changed, 1 unchanged, 0 rejected"), "{again}");
    let out = terminal.folder().join("ledger.csv").display().to_string();
    assert!(terminal.ok(&["export", "ledger", "--out", &out]).ends_with("is written, with 3 rows.\n"));
    assert!(terminal.ok(&["export", "balances", "--show", "all", "--out", &out]).ends_with("with 2 rows.\n"));
    assert!(terminal.ok(&["export", "charger-fees", "--out", &out]).ends_with("with 1 row.\n"));
}

#[test]
fn a_protection_plan_is_entered_listed_and_taken_away() {
    let terminal = district();
    let nobody = terminal.ok(&["fee", "plans", "--year", "2026-27"]);
    let nothing_off = "The prices of that year leave nothing off for it.\n";
    assert_eq!(nobody, format!("Nobody has a protection plan in 2026-27. {nothing_off}"));
    let plan = ["fee", "plan", "100234", "--year", "2026-27"];
    assert_eq!(terminal.ok(&plan), "They have a protection plan in 2026-27.\n");
    let odd = terminal.refused(&["fee", "plan", "100234", "--year", "2026"]);
    assert!(odd.contains("2026") && odd.contains("2026-27"), "{odd}");
    let shares = r#"{"command":"policy.change","input":{"school_year":"2026-27","policy":{"incident_prices":{"plan":{"damage":0,"lost":50}}}}}"#;
    terminal.read(&["run", "--lines", "-"], shares.as_bytes()).done();
    let plans = terminal.ok(&["fee", "plans", "--year", "2026-27", "--school", "CFM"]);
    let share = "1 person has a protection plan in 2026-27. They pay 0 % of damage and 50 % of a loss.";
    assert!(plans.contains("Ana Ruiz") && plans.contains(share), "{plans}");
    let end = ["fee", "end-plan", "100234", "--year", "2026-27"];
    assert_eq!(terminal.ok(&end), "They have no protection plan any more. What was decided with it stays.\n");
    assert_eq!(terminal.ok(&end), "They had no protection plan.\n");
}

#[test]
fn a_portals_list_is_spoken_of_as_payments_and_never_as_devices() {
    let terminal = district();
    terminal.ok(&["fee", "charge", "100234", "charger"]);
    let import = |list: &str| {
        std::fs::write(terminal.folder().join("paid.csv"), list).unwrap();
        ["import", "payments", "paid.csv", "--dry-run"]
    };
    let listed = terminal.ok(&import("Receipt,Student,Name,Amount,Date\n20441,100234,Ana Ruiz,27.00,11/02/2026\n"));
    assert!(listed.contains("1 new") && listed.contains("not used") && listed.contains("“Name”"), "{listed}");
    let gap = terminal.ok(&import("Receipt,Number,Amount\n20441,,27.00\n20442,100234,27.00\n"));
    assert!(gap.contains("no number says whose payment it is") && !gap.contains("tag"), "{gap}");
    let nobody = terminal.refused(&import("Receipt,Payer,Amount\n20441,Mrs Ruiz,27.00\n"));
    let help = terminal.ok(&["import", "payments", "--help"]);
    assert!(
        help.contains("receipt, person_number, amount") && help.contains("Receipt,Student Number,Amount"),
        "{help}"
    );
    assert!(nobody.starts_with("No column tells whose payment a row is.") && !nobody.contains("tag"), "{nobody}");
}

#[test]
fn one_receipt_for_two_children_is_said() {
    let terminal = district();
    for number in ["100234", "100235"] {
        terminal.ok(&["fee", "charge", number, "charger"]);
    }
    terminal.ok(&["fee", "pay", "100234", "27.00", "--receipt", "20441"]);
    let pay = ["fee", "pay", "100235", "27.00", "--receipt", "20441"];
    let another = terminal.refused(&pay);
    assert!(another.starts_with("Receipt 20441 is in the account of Ana Ruiz already: $27.00 of "), "{another}");
    assert!(another.ends_with("If it paid for both: --shared-receipt."), "{another}");
    let both = terminal.ok(&[&pay[..], &["--shared-receipt"]].concat());
    assert_eq!(both, "Recorded a payment of $27.00. They owe nothing now.\n");
}

#[test]
fn prices_are_shown_and_set_by_school_year() {
    let terminal = district();
    let none = terminal.ok(&["fee", "prices"]);
    assert!(none.contains("A lost or stolen device: no price; whoever decides says how much."), "{none}");
    let prices = r#"{"school_year":"2026-27","policy":{"incident_prices":{"lost":{"is":"flat","cents":30000},"parts":{"screen":8900},"ladder_percent":[50,100],"plan":{"damage":0,"lost":50},"most_replacements":2}}}"#;
    terminal.ok(&["run", "policy.change", "--input", prices]);
    let shown = terminal.ok(&["fee", "prices"]);
    let year = shown.split("From 2026-27 on:\n").nth(1).unwrap();
    for line in [
        "  A lost or stolen device: $300.00; stolen with a police report: nothing.\n",
        "  Damage by part: screen $89.00.\n",
        "  Of that, in a school year: the first incident 50 %, every later one 100 %.\n",
        "  With a protection plan: 0 % of damage, 50 % of a loss.\n",
        "  At most 2 replacements for one person in a school year.\n",
        "  What turns up within 30 days is credited in full.",
    ] {
        assert!(year.contains(line), "{line}: {shown}");
    }
    assert_eq!(shown.matches("From 2023-24 on:").count(), 1);
}

#[test]
fn a_fee_below_nothing_and_an_american_day_are_read_as_what_they_are() {
    let terminal = district();
    let charged = terminal.ok(&["fee", "charge", "100234", "charger", "--on", "5/31/2024"]);
    assert_eq!(charged, "Charged $27.00 for charger, at the price of 2023-24. They owe $27.00 now.\n");
    let below = terminal.refused(&["fee", "pay", "100234", "-5"]);
    assert!(below.contains("-5") && !below.contains("tip"), "{below}");
    let odd = terminal.misunderstood(&["fee", "charge", "100234", "charger", "--on", "31/05/2024"]);
    assert!(odd.contains("write a day of the calendar, as 2026-11-23"), "{odd}");
}
