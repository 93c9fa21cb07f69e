//! A program killed while a device list comes in: the whole list is there, or nothing of it.

use std::cell::Cell;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::chance::Chance;
use crate::district::{Contents, District};
use crate::program::Program;

const ROUNDS: usize = 50;
/// How many of them must hit the import between its first word and its last.
const BETWEEN: usize = 30;

/// One list and the district it comes into, and what its import is like when nothing happens to it.
struct Course {
    before: District,
    list: PathBuf,
    operations: u64,
    untouched: Contents,
    complete: Contents,
    /// From the start to the first word, and from there to the last.
    quiet: Duration,
    spoken: Duration,
    /// How large the log beside the file grows when all is committed.
    log: u64,
}

impl Course {
    fn measured(before: District, list: PathBuf) -> (Self, District) {
        let after = before.copy();
        let begun = Instant::now();
        let mut program = start(&after, &list);
        let (first, _) = program.wait_for_progress().unwrap();
        let log = Cell::new(0);
        program.wait_until(|| {
            log.set(log.get().max(length_of_log(&after)));
            false
        });
        let said = program.end().answers;
        let (operations, untouched) = (before.is_sound(), before.contents());
        assert_eq!(after.is_sound(), operations + 1);
        let course = Self {
            list,
            operations,
            untouched,
            complete: after.contents(),
            quiet: first - begun,
            spoken: said[0].0 - first,
            log: log.get(),
            before,
        };
        (course, after)
    }

    /// Kills one import somewhere, sees what is left, and does it again. Gives whether it was between its first word
    /// and its last, and whether everything was there.
    fn dies(&self, chance: &mut Chance) -> (bool, bool) {
        let district = self.before.copy();
        let mut program = start(&district, &self.list);
        let mut heard = 0;
        match chance.below(4) {
            // At any moment at all.
            0 => std::thread::sleep(chance.within(self.quiet + self.spoken)),
            // While the log of the commit is being written.
            1 => {
                let enough = chance.below(self.log as usize) as u64;
                program.wait_until(|| length_of_log(&district) > enough);
            }
            // While rows are read and written.
            _ => {
                heard = program.wait_for_progress().map_or(0, |_| 1);
                std::thread::sleep(chance.within(self.spoken));
            }
        }
        let dead = program.kill();
        heard += dead.progress.len();

        let operations = district.is_sound();
        let is_whole = operations == self.operations + 1;
        assert!(is_whole || operations == self.operations, "{operations} operations");
        assert_eq!(&district.contents(), if is_whole { &self.complete } else { &self.untouched });
        assert!(is_whole || dead.answers.is_empty(), "the import was reported, and is not there");

        let again = district.import("devices", &self.list);
        let counts = &again["value"]["counts"];
        let taken = counts["new"].as_u64().unwrap() + counts["changed"].as_u64().unwrap();
        assert_eq!(taken == 0, is_whole, "{counts}");
        assert_eq!(district.contents(), self.complete);
        assert_eq!(district.is_sound(), self.operations + 1);
        (heard > 0 && dead.answers.is_empty(), is_whole)
    }
}

fn start(district: &District, list: &std::path::Path) -> Program {
    Program::start(&district.file(), &["import", "devices", list.to_str().unwrap()], "")
}

fn length_of_log(district: &District) -> u64 {
    fs::metadata(district.beside("-wal")).map_or(0, |log| log.len())
}

/// The same devices with a note each, and fifty new ones.
fn next_year(list: &str) -> String {
    let (header, rows) = list.split_once('\n').unwrap();
    let mut rows: Vec<String> = rows
        .lines()
        .map(|row| if row.ends_with(',') { format!("{row}counted in spring") } else { row.to_owned() })
        .collect();
    for number in 0..50 {
        let (tag, row) = (format!("MC-90{number:05}"), rows[number].clone());
        let rest: Vec<&str> = row.splitn(3, ',').collect();
        rows.push(format!("{tag},NEW{number:05},{}", rest[2]));
    }
    format!("{header}\n{}\n", rows.join("\n"))
}

#[test]
fn an_import_that_is_killed_leaves_the_whole_list_or_nothing() {
    let mut chance = Chance::of("import");
    let fresh = District::without_devices(1_200);
    let list = fresh.list("devices.csv");
    let later_list = fresh.list("next-year.csv");
    fs::write(&later_list, next_year(&fs::read_to_string(&list).unwrap())).unwrap();
    // The first list goes into empty tables, with their indexes taken down; the next one changes rows.
    let (first, filled) = Course::measured(fresh, list);
    let (later, _) = Course::measured(filled, later_list);

    let (mut between, mut whole, mut rounds) = (0, 0, 0);
    // A busy machine may need some more until enough of them hit.
    while rounds < ROUNDS || (between < BETWEEN && rounds < 2 * ROUNDS) {
        rounds += 1;
        let course = if chance.below(2) == 0 { &first } else { &later };
        let (was_between, is_whole) = course.dies(&mut chance);
        between += usize::from(was_between);
        whole += usize::from(is_whole);
    }
    chance.say(&format!("{rounds} kills, {between} between the first word and the last, {whole} left the whole list"));
    assert!(between >= BETWEEN, "{between} kills hit the import itself");
}
