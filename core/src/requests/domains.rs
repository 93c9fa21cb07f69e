//! Is an e-mail one of the district's, or nearly? Pure.

use crate::refusal::{Problem, RequestReason};

/// What is wrong with an e-mail.
#[derive(Debug, Clone, PartialEq)]
pub enum EmailTrouble {
    /// It is no e-mail at all.
    Shape(Problem),
    /// It is of another domain.
    Domain(RequestReason),
}

/// The e-mail in lower case, when its domain is one of the district's, or one below it; every domain will do where the
/// district names none. One letter off, or the right name under another ending, is told as what was probably meant.
///
/// # Errors
/// [`EmailTrouble`].
pub fn checked_email(email: &str, domains: &[String]) -> Result<String, EmailTrouble> {
    let email = email.trim().to_lowercase();
    let shape = || Problem::OutOfRange { found: email.clone(), allowed: "name@school.example".into() };
    let Some((name, domain)) = email.split_once('@') else { return Err(EmailTrouble::Shape(shape())) };
    let sound = !name.is_empty()
        && domain.contains('.')
        && !domain.contains('@')
        && domain.split('.').all(|part| !part.is_empty())
        && !email.contains(char::is_whitespace);
    if !sound {
        return Err(EmailTrouble::Shape(shape()));
    }
    let is_ours =
        |ours: &String| domain == ours || domain.strip_suffix(ours.as_str()).is_some_and(|left| left.ends_with('.'));
    if domains.is_empty() || domains.iter().any(is_ours) {
        return Ok(email);
    }
    let meant = domains.iter().find(|ours| nearly(domain, ours)).map(|ours| format!("{name}@{ours}"));
    Err(EmailTrouble::Domain(RequestReason::OutsideDomains { found: email.clone(), domains: domains.to_vec(), meant }))
}

/// Whether a domain is one letter off another, or the same under a different ending.
fn nearly(domain: &str, ours: &str) -> bool {
    let name = |domain: &str| domain.rsplit_once('.').map(|(name, _)| name.to_owned());
    strsim::damerau_levenshtein(domain, ours) == 1 || name(domain).is_some_and(|one| name(ours) == Some(one))
}

#[cfg(test)]
mod tests {
    use super::{EmailTrouble, RequestReason, checked_email};

    #[test]
    fn near_misses_are_told_what_was_meant() {
        let domains = ["maple.example.org".to_owned()];
        let mut table = String::new();
        for email in [
            "F.Rahimi@maple.example.org ",
            "f.rahimi@staff.maple.example.org",
            "f.rahimi@maple.example.com",
            "f.rahimi@maple.example.edu",
            "f.rahimi@mapel.example.org",
            "f.rahimi@maple.exampl.org",
            "f.rahimi@maples.example.org",
            "f.rahimi@elsewhere.example",
            "f.rahimi@notmaple.example.org",
            "f.rahimi",
            "@maple.example.org",
            "f rahimi@maple.example.org",
            "f@b@maple.example.org",
            "f.rahimi@maple..example.org",
        ] {
            let said = match checked_email(email, &domains) {
                Ok(email) => format!("taken as {email}"),
                Err(EmailTrouble::Shape(_)) => "no e-mail".into(),
                Err(EmailTrouble::Domain(RequestReason::OutsideDomains { meant: Some(meant), .. })) => {
                    format!("did you mean {meant}?")
                }
                Err(EmailTrouble::Domain(_)) => "another domain".into(),
            };
            table += &format!("{email:<34} {said}\n");
        }
        insta::assert_snapshot!(table);
        assert_eq!(checked_email("A@b.example", &[]), Ok("a@b.example".into()));
    }
}
