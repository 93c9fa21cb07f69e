//! What of a refusal may stand in a log? Its code and its rule; its facts may name people.

use std::fmt;

use super::Refusal;

const LONGEST: usize = 80;

/// A name of our own code, and nothing else: what was typed or read has no way into the log.
pub fn word_of_code(text: &str) -> String {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "._-:/$@".contains(sign);
    if text.len() <= LONGEST && text.chars().all(plain) { text.to_owned() } else { "other".to_owned() }
}

impl Refusal {
    /// Its code, and the one word that says which rule, field, row or reference.
    pub fn without_facts(&self) -> (&'static str, String) {
        match self {
            Self::Refused { reason } => {
                let why = serde_json::to_value(reason).ok();
                let why = why.as_ref().and_then(|reason| reason["why"].as_str().map(ToOwned::to_owned));
                ("refused", why.unwrap_or_default())
            }
            Self::Invalid { field, .. } => ("invalid", word_of_code(field)),
            Self::NotFound { entity, .. } => ("not_found", word_of_code(entity)),
            Self::ChangedSince { entity, .. } => ("changed_since", word_of_code(entity)),
            Self::Busy { .. } => ("busy", String::new()),
            Self::Fault { reference } => ("fault", reference.clone()),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, about) = self.without_facts();
        if about.is_empty() { out.write_str(code) } else { write!(out, "{code} {about}") }
    }
}

#[cfg(test)]
mod tests {
    use super::word_of_code;
    use crate::error::Error;
    use crate::refusal::{Reason, Refusal};

    #[test]
    fn the_log_tells_the_rule_and_no_name() {
        let shown = |refusal: Refusal| Error::from(refusal).to_string();
        let sought = Refusal::NotFound { entity: "person".into(), sought: "Ana Beltrán".into() };
        assert_eq!(shown(sought), "not_found person");
        let missing = Refusal::Refused { reason: Reason::NoSuchFile { path: "/home/ana/list.csv".into() } };
        assert_eq!(shown(missing), "refused no_such_file");
        assert_eq!(shown(Refusal::Busy { by: Some("Ana Beltrán".into()) }), "busy");
        assert_eq!(word_of_code("Grid.svelte:41:7"), "Grid.svelte:41:7");
        assert_eq!(word_of_code("Ana Beltrán is no number"), "other");
    }
}
