//! How does somebody agree, and when is it refused?

use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::ink::has_ink;
use super::of::AgreementShown;
use super::record::{Agreement, AgreementText, How, Signer};
use crate::attachments::{Belongs, Brought, FileKind, MediaType, bring, keep, kind_of, open, prepare};
use crate::contract::Command;
use crate::error::{Result, invalid, required};
use crate::people::{Person, Population};
use crate::refusal::{AttachProblem, Problem, Reason};
use crate::settings::Policy;
use crate::settings::policy::school_year_now;
use crate::store::{Role, Write};
use crate::values::{PersonId, RowId, one_line, tidy};

/// The largest drawing that is taken, in base64: a pad of 2,000 by 1,000 points is a fiftieth of it.
const MOST_DRAWN: usize = 8 * 1024 * 1024;
/// What a drawn signature is called.
const DRAWN_NAME: &str = "signature.png";

/// Records that a person agreed, for the school year that runs, to the wording that holds now.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields = nullable)]
pub struct SignAgreement {
    /// Whose agreement it is.
    pub person: PersonId,
    /// Who signs.
    pub signer: Signer,
    /// The name of whoever signs; the person's own when absent. A guardian is named.
    #[serde(default)]
    pub signer_name: Option<String>,
    /// How it is signed.
    pub how: Signing,
    /// What was drawn or scanned and what it is called, once it was read.
    #[serde(skip)]
    #[ts(skip)]
    pub file: Option<(String, Brought)>,
}

/// How somebody signs.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Signing {
    /// Drawn on a screen.
    Drawn {
        /// The drawing: a PNG in base64, as a data address or bare.
        picture: String,
    },
    /// On paper.
    Paper {
        /// Where its scan lies; scans may be attached later, too.
        #[serde(default)]
        #[ts(optional)]
        path: Option<PathBuf>,
    },
    /// Said before a witness, who ticks it.
    Ticked {
        /// Before whom.
        witness: String,
    },
}

impl Command for SignAgreement {
    const NAME: &'static str = "agreement.sign";
    const WHO: Role = Role::Champion;
    type Output = AgreementShown;

    fn prepare(&mut self) -> Result<()> {
        self.file = match &self.how {
            Signing::Drawn { picture } => Some((DRAWN_NAME.to_owned(), drawing(picture)?)),
            Signing::Paper { path: Some(path) } => {
                Some((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bring(path)?))
            }
            Signing::Paper { path: None } | Signing::Ticked { .. } => None,
        };
        Ok(())
    }

    fn run(self, write: &mut Write<'_>) -> Result<AgreementShown> {
        sign(write, self)
    }
}

/// Records that a person agreed.
///
/// # Errors
/// `agreement_signed`, `nothing_drawn`, `cannot_attach`, `other_school`, `not_a_word`, `missing`, `too_long`.
fn sign(write: &mut Write<'_>, signed: SignAgreement) -> Result<AgreementShown> {
    let person = Person::own(write, signed.person)?;
    may_sign(signed.signer, person.population)?;
    let school_year = school_year_now(write)?;
    if let Some(before) = Agreement::in_year(write, person.id, &school_year)? {
        let (signer_name, at) = (before.signer_name, before.signed_at);
        return Err(Reason::AgreementSigned { school_year, signer_name, at }.into());
    }
    let signer_name = match (signed.signer, tidy(signed.signer_name)) {
        (_, Some(name)) => required("signer_name", &one_line(&name), 200)?,
        (Signer::Student | Signer::Staff, None) => person.name.clone(),
        (Signer::Guardian, None) => return invalid("signer_name", Problem::Missing),
    };
    let (how, witness) = match signed.how {
        Signing::Drawn { .. } => (How::Drawn, None),
        Signing::Paper { .. } => (How::Paper, None),
        Signing::Ticked { witness } => (How::Ticked, Some(required("witness", &one_line(&witness), 200)?)),
    };
    let agreement = Agreement {
        id: write.new_id(),
        person: person.id,
        // Whoever belongs there too signs there.
        school: write.actor().school.or(person.school),
        school_year,
        text: wording(write)?,
        signer: signed.signer,
        signer_name,
        how,
        witness,
        signed_at: write.now(),
        operator: write.actor().operator,
        withdrawn_at: None,
        withdrawn_because: None,
    };
    write.put(&agreement)?;
    if let Some((name, file)) = signed.file {
        keep(write, Belongs::Agreement { agreement: agreement.id }, &name, file)?;
    }
    AgreementShown::of(write, agreement)
}

/// Students and their guardians sign for students, staff and contractors for themselves.
fn may_sign(signer: Signer, population: Population) -> Result<()> {
    let may: &[Signer] = match population {
        Population::Student => &[Signer::Student, Signer::Guardian],
        Population::Staff | Population::Contractor => &[Signer::Staff],
    };
    match may.contains(&signer) {
        true => Ok(()),
        false => {
            let allowed = may.iter().map(|signer| signer.word().to_owned()).collect();
            invalid("signer", Problem::NotAWord { found: signer.word().into(), allowed })
        }
    }
}

/// The row of the wording that holds now: the one that is there, or a new one.
fn wording(write: &mut Write<'_>) -> Result<RowId> {
    let text = Policy::now(write)?.agreement_text;
    let hash = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    if let Some(known) = AgreementText::with_hash(write, &hash)? {
        return Ok(known);
    }
    let text = AgreementText { id: write.new_id(), hash, text };
    write.record(&text)?;
    Ok(text.id)
}

/// A drawing as it is kept, when there is ink on it: a PNG in base64, as a data address or bare.
///
/// # Errors
/// `nothing_drawn`, `cannot_attach`, `too_long`.
pub fn drawing(picture: &str) -> Result<Brought> {
    if picture.len() > MOST_DRAWN {
        return invalid("picture", Problem::TooLong { most: u32::try_from(MOST_DRAWN).unwrap_or(u32::MAX) });
    }
    let bare = picture.trim().strip_prefix("data:image/png;base64,").unwrap_or(picture.trim());
    if bare.is_empty() {
        return Err(Reason::NothingDrawn.into());
    }
    let damaged = || Reason::CannotAttach { problem: AttachProblem::Damaged { name: DRAWN_NAME.into() } };
    let bytes = STANDARD.decode(bare).map_err(|_| damaged())?;
    if kind_of(&bytes) != Ok(FileKind::Png) {
        return Err(damaged().into());
    }
    let opened = open(&bytes, FileKind::Png).map_err(|unfit| unfit.problem(DRAWN_NAME))?;
    let points = opened.to_rgba8();
    if !has_ink(points.as_raw(), points.width(), points.height()) {
        return Err(Reason::NothingDrawn.into());
    }
    let kept = prepare(&opened, FileKind::Png).map_err(|unfit| unfit.problem(DRAWN_NAME))?;
    Ok(Brought { media_type: MediaType::Png, bytes: kept.bytes, thumbnail: Some(kept.thumbnail) })
}
