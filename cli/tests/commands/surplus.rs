//! A closet of old devices leaves on a truck, on a terminal.

use crate::terminal::Terminal;

/// A closet of Cedar Fork Middle: one bought with federal money, one without a tag, one with Ana, one of unknown cost; and
/// the pickup P-1 that its champion asked for.
fn closet() -> Terminal {
    let terminal = Terminal::with_people(&[("student", "100234", "Ana Ruiz")]);
    let lines = [
        r#"{"command":"operator.add","input":{"name":"Imani","role":"champion","school":"school:CFM"}}"#,
        r#"{"command":"place.add","input":{"school":"school:CFM","name":"Closet","kind":"closet"}}"#,
        r#"{"command":"device.add","input":{"school":"school:CFM","tag":"OLD-1","serial":"S1","model_name":"Wren 3","cost_cents":20000,"home":"place:CFM/Closet"}}"#,
        r#"{"command":"device.add","input":{"school":"school:CFM","tag":"OLD-2","serial":"S2","model_name":"Wren 3","cost_cents":20000,"home":"place:CFM/Closet","funding":"federal","federal_share":7500}}"#,
        r#"{"command":"device.add","input":{"school":"school:CFM","serial":"S3","model_name":"Wren 3","cost_cents":20000,"home":"place:CFM/Closet"}}"#,
        r#"{"command":"device.add","input":{"school":"school:CFM","tag":"OLD-9","serial":"S9","model_name":"Wren 3","cost_cents":10000}}"#,
        r#"{"command":"custody.check_out","input":{"device":"tag:MC-1","to":{"kind":"person","person":"person:100234"}}}"#,
    ];
    terminal.read(&["--as", "Tomasz", "run", "--lines", "-"], lines.join("\n").as_bytes()).done();
    let ask = ["--as", "Imani", "request", "new", "surplus_pickup", "--place", "CFM/Closet", "--set", "codes=OLD-1"];
    terminal.ok(&ask);
    terminal
}

/// What was typed and read, one after the other.
struct Session<'t> {
    terminal: &'t Terminal,
    said: String,
}

impl Session<'_> {
    fn types(&mut self, typed: &[&str]) {
        self.types_with(typed, b"");
    }

    fn types_with(&mut self, typed: &[&str], stdin: &[u8]) {
        let read = self.terminal.read(&[&["--as", "Tomasz"][..], typed].concat(), stdin);
        let code = if read.code == 0 { String::new() } else { format!("[{}]\n", read.code) };
        self.said += &format!("$ rollcall {}\n{}{}{code}\n", typed.join(" "), read.out, read.err);
    }
}

#[test]
fn a_pickup_is_listed_mended_approved_wiped_loaded_signed_and_corrected() {
    let terminal = closet();
    std::fs::write(terminal.folder().join("wiped.csv"), "Asset tag,Certificate\nOLD-1,NIST-77\nOLD-2,NIST-78\n")
        .unwrap();
    let mut session = Session { terminal: &terminal, said: String::new() };
    session.types(&["surplus", "add", "1"]);
    session.types(&["surplus", "add", "1", "--place", "Closet"]);
    session.types(&["surplus", "add", "P-1", "MC-1", "MC-2", "SM-1", "NOBODY", "OLD-1", "--scanned"]);
    session.types(&["surplus", "count", "P-1", "charger", "40"]);
    session.types(&["surplus", "check", "P-1"]);
    session.types(&["surplus", "approve", "P-1", "--reference", "Memo 14", "--on", "2026-01-05"]);
    session.types(&["surplus", "clear", "P-1", "--reference", "ED 14-2", "--on", "2026-01-05"]);
    session.types(&["surplus", "cost", "P-1", "150.00", "MC-2"]);
    session.types(&["surplus", "give-tags", "P-1"]);
    session.types(&["surplus", "give-tags", "P-1"]);
    session.types(&["surplus", "remove", "P-1", "MC-1", "S3"]);
    session.types(&["surplus", "check", "P-1"]);
    session.types(&["surplus", "list"]);
    session.types(&["surplus", "load", "P-1", "OLD-1"]);
    session.types(&["surplus", "approve", "P-1", "--reference", "Memo 14", "--on", "2026-01-05", "--value", "1.00"]);
    session.types(&["surplus", "approve", "P-1", "--reference", "Memo 14", "--on", "2026-01-05", "--value", "550.00"]);
    session.types(&["surplus", "add", "P-1", "OLD-9"]);
    session.types_with(&["surplus", "add", "P-1", "-", "--scanned"], b"OLD-2\r\nMC-2\n");
    session.types(&[
        "surplus",
        "wipe",
        "P-1",
        "--method",
        "reset",
        "--by",
        "Tomasz Reyes",
        "--certificates",
        "wiped.csv",
    ]);
    session.types(&["surplus", "wipe", "P-1", "--method", "destroyed", "--by", "Tomasz Reyes", "--released"]);
    session.types(&["surplus", "release", "P-1"]);
    session.types(&["surplus", "schedule", "P-1", "--on", "2099-01-14", "--collector", "Green Loop"]);
    session.types_with(
        &["surplus", "load", "P-1", "-"],
        b"OLD-1\r\nOLD-1\r\nOLD-2\r\nMC-2\r\nOLD-9\r\nNOBODY\r\nSM-1\r\n",
    );
    let over = ["surplus", "load", "P-1", "OLD-9", "--initials", "KM", "--wiped", "reset", "--by", "Kim Moss"];
    session.types(&over);
    session.types(&["surplus", "unload", "P-1", "MC-2"]);
    session.types(&["surplus", "dispose-as", "P-1", "sold", "OLD-2", "--to", "Lakeside Resale"]);
    let sign = ["surplus", "sign", "P-1", "--giver", "Tomasz Reyes", "--taker", "Kit Moran", "--tell", "Gone."];
    session.types(&sign);
    session.types(&[
        "surplus",
        "dispose-as",
        "P-1",
        "sold",
        "OLD-2",
        "--to",
        "Lakeside Resale",
        "--price-each",
        "25.00",
    ]);
    session.types(&sign);
    session.types(&["surplus", "withdraw", "P-1", "--reason", "Never mind"]);
    let price =
        ["surplus", "correct", "P-1", "disposition", "OLD-2", "sold", "--price", "30.00", "--to", "Lakeside Resale"];
    session.types(&[&price[..], &["--reason", "Their invoice"]].concat());
    session.types(&["surplus", "correct", "P-1", "not-taken", "OLD-1", "--reason", "It stood behind the door"]);
    session.types(&["surplus", "list"]);
    insta::assert_snapshot!(session.said);
    let shown = terminal.ok(&["surplus", "show", "P-1"]);
    for line in [
        "  pickup         P-1, signed\n",
        "  devices        4 listed, 4 scanned, 4 approved, 4 wiped, 4 released, 2 on the truck, 1 over the list, 2 short\n",
        "  sales          1 sold for $30.00, $22.50 of it the federal government’s\n",
        "something else became of it (sold, $25.00, Lakeside Resale → sold, $30.00, Lakeside Resale) “Their invoice”",
        "You may: correct.\n",
    ] {
        assert!(shown.contains(line), "{line}: {shown}");
    }
}

#[test]
fn the_papers_and_files_of_a_pickup_are_written() {
    let terminal = closet();
    let at = |name: &str| terminal.folder().join(name).display().to_string();
    let nothing = terminal.refused(&["print", "wipe-labels", "P-1", "--out", &at("labels.pdf")]);
    assert!(nothing.contains("There is nothing to print"), "{nothing}");
    let said = terminal.ok(&["print", "agenda", "--school", "CFM", "--out", &at("agenda.pdf")]);
    assert_eq!(said, format!("1 pickup is in {}, on 1 page.\n", at("agenda.pdf")));
    terminal.ok(&["print", "agenda", "1", "--out", &at("agenda.pdf")]);
    terminal.ok(&["surplus", "add", "1", "OLD-1", "--scanned"]);
    terminal.ok(&["surplus", "approve", "1", "--reference", "Memo 14", "--on", "2026-01-05"]);
    let again = terminal.refused(&["surplus", "add", "1", "OLD-9"]);
    assert!(again.contains("P-1 is approved as it stands (Memo 14), so its list is closed."), "{again}");
    terminal.ok(&["surplus", "wipe", "1", "--method", "reset", "--by", "Tomasz Reyes", "--released"]);
    let labels =
        terminal.ok(&["print", "wipe-labels", "P-1", "--sheet", "5163", "--start", "2", "--out", &at("labels.pdf")]);
    assert_eq!(labels, format!("1 label is in {}, on 1 page.\n", at("labels.pdf")));
    let certificates = terminal.ok(&["print", "certificates", "P-1", "--out", &at("certificates.pdf")]);
    assert_eq!(certificates, format!("1 certificate is in {}, on 1 page.\n", at("certificates.pdf")));
    let manifest = terminal.ok(&["print", "manifest", "P-1", "--out", &at("manifest.pdf")]);
    assert_eq!(manifest, format!("The manifest of 1 device is in {}, on 1 page.\n", at("manifest.pdf")));
    let written = terminal.ok(&["export", "certificates", "P-1", "--out", &at("certificates.csv")]);
    assert_eq!(written, format!("{} is written, with 1 row.\n", at("certificates.csv")));
    terminal.ok(&["export", "surplus", "P-1", "--out", &at("packet.xlsx"), "--profile", "public"]);
    terminal.ok(&["surplus", "take-back-approval", "1", "--reason", "Another agenda"]);
    terminal.ok(&["surplus", "withdraw", "1", "--reason", "The closet is needed"]);
    let gone = terminal.refused(&["surplus", "add", "1", "OLD-9"]);
    assert!(gone.contains("P-1 is withdrawn. Nothing of it is changed any more."), "{gone}");
    let none = terminal.refused(&["surplus", "show", "P-7"]);
    let told = "There is no pickup “P-7”. Use its number, as P-3; rollcall surplus list shows those under way.";
    assert!(none.contains(told), "{none}");
}

#[test]
fn a_manifest_is_signed_with_drawn_names_and_what_is_no_drawing_is_told() {
    let terminal = closet();
    terminal.ok(&["surplus", "add", "1", "OLD-1", "--scanned"]);
    terminal.ok(&["surplus", "approve", "1", "--reference", "Memo 14", "--on", "2026-01-05"]);
    terminal.ok(&["surplus", "wipe", "1", "--method", "reset", "--by", "Tomasz Reyes", "--released"]);
    terminal.ok(&["surplus", "schedule", "1", "--on", "2099-01-14", "--collector", "Green Loop"]);
    terminal.ok(&["surplus", "load", "1", "OLD-1"]);
    let folder = terminal.folder();
    std::fs::write(folder.join("drawn.png"), include_bytes!("../../../icons/128x128.png")).unwrap();
    std::fs::write(folder.join("words.png"), "no picture").unwrap();
    let sign = ["surplus", "sign", "1", "--giver", "Tomasz Reyes", "--taker", "Kit Moran", "--giver-signature"];
    terminal.refused(&[&sign[..], &["words.png"]].concat());
    terminal.refused(&[&sign[..], &["nowhere.png"]].concat());
    let signed = terminal.ok(&[&sign[..], &["drawn.png"]].concat());
    assert!(signed.starts_with("P-1 is signed: 1 device is gone.\n"), "{signed}");
    let again = terminal.refused(&["surplus", "new", "--request", "R-7"]);
    assert!(again.contains("There is no request “R-7”."), "{again}");
    let known = terminal.ok(&["surplus", "new", "--request", "R-1"]);
    assert_eq!(known, "P-1 is signed. It had begun before, with 1 device.\n");
}
