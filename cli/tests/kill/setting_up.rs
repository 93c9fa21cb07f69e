//! A program killed while it makes a new file: set up again, and it is there.

use std::time::Instant;

use crate::chance::Chance;
use crate::district::District;
use crate::program::Program;

const ROUNDS: usize = 25;

fn setting_up(district: &District) -> Program {
    Program::start(&district.file(), &["init", "--district", "Maple County Schools", "--operator", "Tomasz"], "")
}

#[test]
fn a_file_whose_setting_up_is_killed_is_set_up_the_second_time() {
    let mut chance = Chance::of("setting up");
    let trial = District::nowhere();
    let begun = Instant::now();
    setting_up(&trial).end();
    let length = begun.elapsed();
    let operations = trial.is_sound();
    let mut unfinished = 0;
    for _ in 0..ROUNDS {
        let district = District::nowhere();
        let program = setting_up(&district);
        std::thread::sleep(chance.within(length));
        unfinished += usize::from(program.kill().answers.is_empty());
        // Refused when it was set up already, which comes to the same.
        setting_up(&district).end();
        assert_eq!(district.is_sound(), operations);
        assert_eq!(district.ask("SELECT name FROM operator", |row| row.get::<_, String>(0)), ["Tomasz"]);
    }
    chance.say(&format!("{ROUNDS} kills, {unfinished} before it was done"));
}
