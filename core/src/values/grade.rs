//! When do two ways to write a grade mean the same?

/// A grade as compared, however a roster writes it: `07`, `7`, `7th` and `Grade 7` are `7`; `KG`, `0` and
/// `Kindergarten` are `K`; `-1` and `Prekindergarten` are `PK`. What is none of these is itself in capitals. The grade
/// stays stored as its roster writes it.
///
/// Rosters differ: OneRoster has the two-digit codes `KG` and `01` to `13`, PowerSchool bare numbers with 0 for
/// kindergarten, and lists made by hand have either.
pub fn grade_form(grade: &str) -> String {
    let form: String = grade.to_uppercase().chars().filter(|sign| !matches!(sign, ' ' | '.')).collect();
    let form = ["GRADE", "GR"].iter().find_map(|word| form.strip_prefix(word)).unwrap_or(&form);
    let number = ["ST", "ND", "RD", "TH"].iter().find_map(|end| form.strip_suffix(end)).unwrap_or(form);
    match form {
        "KG" | "KINDERGARTEN" => return "K".into(),
        "-1" | "PREK" | "PREKINDERGARTEN" | "PRE-K" | "PRE-KINDERGARTEN" => return "PK".into(),
        _ => {}
    }
    match number.parse::<u16>() {
        Ok(0) => "K".into(),
        Ok(number) => number.to_string(),
        Err(_) => form.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::grade_form;

    #[test]
    fn a_grade_is_the_same_however_it_is_written() {
        let forms = |written: &[&str]| written.iter().map(|grade| grade_form(grade)).collect::<Vec<_>>();
        assert_eq!(forms(&["7", "07", " 7 ", "7th", "Grade 7", "Gr. 07"]), ["7"; 6]);
        assert_eq!(forms(&["K", "KG", "k", "0", "00", "Kindergarten"]), ["K"; 6]);
        assert_eq!(forms(&["PK", "Pre-K", "-1", "Prekindergarten"]), ["PK"; 4]);
        assert_eq!(forms(&["12", "TK", "Ungraded", "", "Grade"]), ["12", "TK", "UNGRADED", "", ""]);
    }
}
