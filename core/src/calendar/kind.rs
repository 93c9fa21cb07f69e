//! What is a day of the calendar: a holiday, closed, or one on which tests are written?

crate::words! {
    /// What an entry of the calendar is.
    pub enum DayKind {
        /// A holiday: closed.
        Holiday = "holiday",
        /// Closed for another reason: snow, a break.
        Closure = "closure",
        /// Tests are written: expect delays.
        Testing = "testing",
    }
}

const CLOSED: [&str; 5] = ["closed", "closure", "no school", "no students", "offices closed"];
const TESTING: [&str; 9] =
    ["test", "tests", "testing", "exam", "exams", "assessment", "assessments", "test window", "testing window"];
const HOLIDAY: [&str; 3] = ["holiday", "holidays", "federal holiday"];
const BREAK: [&str; 6] = ["break", "recess", "snow day", "vacation", "workday", "teacher workday"];

impl DayKind {
    /// What somebody's words mean, where they say it: `No School – Fall Break`, `EOG Testing`, `Holiday`.
    pub fn said_by(text: &str) -> Option<Self> {
        let lower = text.to_lowercase();
        let words: Vec<&str> =
            lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let says = |phrases: &[&str]| {
            phrases.iter().any(|phrase| {
                let phrase: Vec<&str> = phrase.split(' ').collect();
                words.windows(phrase.len()).any(|window| window == phrase)
            })
        };
        match (says(&CLOSED), says(&TESTING), says(&HOLIDAY), says(&BREAK)) {
            (true, _, _, _) => Some(Self::Closure),
            (false, true, _, _) => Some(Self::Testing),
            (false, false, true, _) => Some(Self::Holiday),
            (false, false, false, true) => Some(Self::Closure),
            (false, false, false, false) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::DayKind;

    #[test]
    fn a_kind_is_what_the_words_say() {
        for (text, kind) in [
            ("Holiday", Some(DayKind::Holiday)),
            ("Federal Holiday: Labor Day", Some(DayKind::Holiday)),
            ("No School – Fall Break", Some(DayKind::Closure)),
            ("Winter break", Some(DayKind::Closure)),
            ("EOG Testing", Some(DayKind::Testing)),
            ("No school for students (testing data day)", Some(DayKind::Closure)),
            ("Protest march", None),
            ("Labor Day", None),
            ("", None),
        ] {
            assert_eq!(DayKind::said_by(text), kind, "{text}");
        }
    }
}
