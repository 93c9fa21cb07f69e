//! Handing out and collecting on a terminal: a line of people, and two of them at once.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::terminal::{Read, Terminal};

const DRIVE: &str = "CFM/August hand-out";

/// Cedar Fork with a homeroom of that many students and laptops, and a drive for it.
fn line_of(many: usize) -> Terminal {
    let terminal = Terminal::with_schools();
    let people: String =
        (1..=many).map(|at| format!("student,{},Student {at:04},8,8B,CFM,active\n", number(at))).collect();
    let devices: String = (1..=many).map(|at| format!("{},S{at:04},Lark 11,CFM\n", tag(at))).collect();
    let write = |name: &str, text: String| std::fs::write(terminal.folder().join(name), text).unwrap();
    write("people.csv", format!("Population,Number,Name,Grade,Homeroom,School,Status\n{people}"));
    write("devices.csv", format!("Tag,Serial,Model,School\n{devices}"));
    terminal.ok(&["import", "people", "people.csv", "--strict"]);
    terminal.ok(&["import", "devices", "devices.csv", "--strict"]);
    terminal.ok(&[
        "drive",
        "create",
        "August hand-out",
        "--school",
        "CFM",
        "--kind",
        "distribution",
        "--deadline",
        "2099-08-21",
        "--homeroom",
        "8B",
        "--accessory",
        "charger",
    ]);
    terminal
}

fn number(at: usize) -> String {
    format!("7{at:04}")
}

fn tag(at: usize) -> String {
    format!("HR-{at:04}")
}

fn distribute(terminal: &Terminal, lines: &str) -> Read {
    terminal.read(&["distribute", "--drive", DRIVE], lines.as_bytes())
}

#[test]
fn a_line_of_people_is_served_from_stdin() {
    let terminal = line_of(4);
    let read = distribute(
        &terminal,
        "70001\tHR-0001\n70002\thr0002\tcharger=no\n70003\tHR-0001\n70003\n70004\tHR-0004\nRC:K:UNDO\n",
    );
    assert_eq!(
        read.lines(),
        [
            "Student 0001 (8B) has HR-0001, with charger. The agreement is not signed.",
            "Student 0002 (8B) has HR-0002. The agreement is not signed.",
            "Student 0004 (8B) has HR-0004, with charger. The agreement is not signed.",
            "Taken back.",
            "2 devices are handed out. 2 not, as said above.",
        ]
    );
    let said: Vec<&str> = read.err.lines().collect();
    assert!(said[0].starts_with("Not done (line 3): The device is still with Student 0001, since "), "{said:?}");
    assert_eq!(said[1], "Not done (line 4): A line is a person, a tab and a device. Nothing was handed out for it.");
    assert_eq!(read.code, 1);
    let status = terminal.ok(&["drive", "status", DRIVE]);
    assert!(status.contains("4 people: 2 left, 2 served."), "{status}");
    let wrong = terminal.read(&["collect", "--drive", DRIVE], b"HR-0001\n");
    assert_eq!(
        wrong.err.lines().last(),
        Some("That drive is a distribution. Name one that goes the other way: rollcall drive list.")
    );
}

#[test]
fn a_drive_that_is_for_nobody_says_so() {
    let terminal = line_of(2);
    let create = ["drive", "create", "Twelfths", "--school", "CFM", "--kind", "collection", "--deadline", "2099-06-11"];
    let made = terminal.ok(&[&create[..], &["--grade", "12"]].concat());
    let said =
        "Nobody at the school is in grade 12, so it expects nobody. rollcall drive close ends it; create it anew.";
    assert_eq!(made.trim(), format!("Twelfths is set up for 0 people, until Thu 11 Jun 2099. {said}"));
    for verb in ["status", "still-out"] {
        assert_eq!(terminal.ok(&["drive", verb, "CFM/Twelfths"]).trim(), said);
    }
    let mut seventh = create;
    seventh[2] = "Eighths";
    let made = terminal.ok(&[&seventh[..], &["--grade", "08"]].concat());
    assert!(made.starts_with("Eighths is set up for 2 people"), "{made}");
}

#[test]
fn a_day_that_is_none_is_told_as_such() {
    let terminal = line_of(1);
    let create = ["drive", "create", "June", "--school", "CFM", "--kind", "collection", "--deadline"];
    for day in ["21.12.2026", "2026-13-45", "2027-02-30"] {
        let read = terminal.read(&[&create[..], &[day]].concat(), b"");
        assert_eq!(read.code, 2);
        assert!(
            read.err.contains(&format!("'{day}'")) && read.err.contains("write a day of the calendar, as"),
            "{read:?}"
        );
    }
    assert_eq!(terminal.read(&["print", "labels", "people", "--nudge=NaN,0", "--out", "l.pdf"], b"").code, 2);
}

#[cfg(unix)]
#[test]
fn whoever_stops_in_the_middle_learns_where_to_go_on() {
    use std::io::{BufRead as _, BufReader, Read as _};
    let terminal = line_of(3);
    let mut child = Command::new(env!("CARGO_BIN_EXE_rollcall"));
    child.arg("--db").arg(terminal.file()).args(["distribute", "--drive", DRIVE]);
    let pipes = child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"70001\tHR-0001\n70002\tHR-0002\n").unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(out.by_ref().take(2).all(|line| line.unwrap().contains(" has HR-")));
    Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(130));
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!(said, "Stopped after line 2: 2 devices are handed out. Go on with the next line.\n");
}

#[test]
fn what_comes_back_is_taken_in_from_stdin() {
    let terminal = line_of(5);
    let lines: String = (1..=5).map(|at| format!("{}\t{}\n", number(at), tag(at))).collect();
    distribute(&terminal, &lines).done();
    terminal.ok(&["drive", "create", "June", "--school", "CFM", "--kind", "collection", "--deadline", "2099-06-11"]);
    // As it is in the first June after an import: who has what is known, what went along is not.
    terminal.ok(&["check-out", "MC-1", "--to", "70005", "--reason", "loaner"]);
    let read = terminal.read(&["collect", "--drive", "CFM/June"], b"MC-1\tcharger=no\n").done();
    assert_eq!(
        read.lines()[0],
        "MC-1 is back from Student 0005 (8B). charger: none is recorded as given with it, so nothing is noted or charged."
    );
    // The same list once more: nothing is wrong.
    let again = terminal.read(&["collect", "--drive", "CFM/June"], b"MC-1\n");
    assert!(again.err.starts_with("Not done (line 1): It came back already, on "), "{again:?}");
    assert!(!again.err.contains("Check it out"), "{again:?}");
    let said = "HR-0001\tcharger=no\nHR-0002\tcharger=yes\tcondition=damaged:screen,hinge\nHR-0003\tbag=70004\n\
                HR-0004\tcharger=perhaps\n";
    let read = terminal.read(&["collect", "--drive", "CFM/June"], said.as_bytes());
    assert_eq!(
        read.lines(),
        [
            "HR-0001 is back from Student 0001 (8B). charger: missing, $27.00 charged.",
            "HR-0002 is back from Student 0002 (8B). charger: returned. Came back damaged: screen, hinge.",
            "HR-0003 is back from Student 0003 (8B). It lay in the bag of Student 0004 (8B). charger: not looked at.",
            "3 devices are taken in. 1 not, as said above.",
        ]
    );
    let out = terminal.ok(&["drive", "still-out", "CFM/June"]);
    assert!(out.contains("HR-0004, charger of HR-0004") && out.contains("2 devices to come back."), "{out}");
    terminal.ok(&["drive", "still-out", "CFM/June", "--out", "still-out.xlsx"]);
    assert!(terminal.folder().join("still-out.xlsx").exists());
    let early = terminal.refused(&["drive", "report-missing", "CFM/June"]);
    assert!(early.starts_with("The last day is Thu 11 Jun 2099, and it is not past."), "{early}");
}

#[test]
fn two_stations_hand_out_the_same_devices_at_once_and_each_goes_once() {
    const MANY: usize = 500;
    let terminal = line_of(MANY);
    // One station serves from the front, the other from the back, each its own people: every device is asked for twice.
    let person = |station: usize, at: usize| if station == 0 { number(at) } else { number(MANY + 1 - at) };
    let stations: Vec<_> = (0..2)
        .map(|station| {
            let lines: String = (1..=MANY).map(|at| format!("{}\t{}\n", person(station, at), tag(at))).collect();
            let mut child = Command::new(env!("CARGO_BIN_EXE_rollcall"));
            child.arg("--db").arg(terminal.file()).args(["distribute", "--drive", DRIVE, "--reason", "second campus"]);
            let pipes = child.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
            let mut child = pipes.spawn().unwrap();
            let mut stdin = child.stdin.take().unwrap();
            let writes = std::thread::spawn(move || stdin.write_all(lines.as_bytes()).unwrap());
            (child, writes)
        })
        .collect();
    let mut out = 0;
    for (child, writes) in stations {
        let read = child.wait_with_output().unwrap();
        writes.join().unwrap();
        let (said, refused) = (String::from_utf8(read.stdout).unwrap(), String::from_utf8(read.stderr).unwrap());
        let has = said.lines().filter(|line| line.contains(" has HR-")).count();
        let lost = refused.lines().filter(|line| line.contains("The device is still with Student ")).count();
        assert_eq!(has + lost, MANY, "{refused}");
        out += has;
    }
    assert_eq!(out, MANY);
    let board = terminal.json(&["drive", "status", DRIVE]);
    let people = board["homerooms"][0]["people"].as_array().unwrap();
    let held: usize = people.iter().map(|person| person["out"].as_array().unwrap().len()).sum();
    assert_eq!(held, MANY);
    terminal.ok(&["check"]);
}
