//! How does a caller reach the catalog: open the file, say who asks, dispatch by name?

use std::path::Path;

use crate::error::{Error, Result};
use crate::paper::Press;
use crate::refusal::{Reason, Refusal};
use crate::settings::{District, Operator, operators};
use crate::store::{Actor, Clock, Context, OpenAs, Progress, Read, Role, Store};
use crate::values::{OperatorId, Timestamp};

use super::{Entry, Kind, entries, list};

/// The JSON text of an answer.
pub type Answer = Box<serde_json::value::RawValue>;

/// The clock of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Resolving references is no entry of the catalog, but asks for the same standing as its queries.
const RESOLVE: Entry =
    Entry { kind: Kind::Query, name: "reference.resolve", who: Role::Viewer, undoable: false, cross_school: false };

/// Who calls, as known to the caller.
#[derive(Debug, Clone, Default)]
pub struct Caller {
    /// The operator's row, once chosen.
    pub operator: Option<OperatorId>,
}

/// An open file with the catalog over it.
pub struct Rollcall {
    store: Store,
    clock: Box<dyn Clock>,
    press: Option<Box<dyn Press>>,
}

impl Rollcall {
    /// Opens a file; see [`Store::open`] for what is refused.
    pub fn open(path: &Path, opened_as: OpenAs, clock: impl Clock + 'static) -> Result<Self, Refusal> {
        let store = Store::open(path, opened_as, list::SCHEMA).map_err(Error::into_refusal)?;
        Ok(Self { store, clock: Box::new(clock), press: None })
    }

    /// The same, with a press: without one nothing can be put on paper.
    #[must_use]
    pub fn with_press(self, press: impl Press + 'static) -> Self {
        Self { press: Some(Box::new(press)), ..self }
    }

    /// The store below; for callers that watch outside writes or make the daily backup.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The present instant, by this file's clock.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Runs a command or task, or asks a query, by name. The answer is JSON of the shape the bindings declare.
    pub fn dispatch(
        &self,
        caller: &Caller,
        name: &str,
        input: serde_json::Value,
        progress: Option<&dyn Progress>,
    ) -> Result<serde_json::Value, Refusal> {
        let answer = self.answer(caller, name, input, progress)?;
        serde_json::from_str(answer.get()).map_err(|error| Error::from(error).into_refusal())
    }

    /// As [`Self::dispatch`], the answer as text: for who hands it on, at a fifth of the work.
    pub fn answer(
        &self,
        caller: &Caller,
        name: &str,
        input: serde_json::Value,
        progress: Option<&dyn Progress>,
    ) -> Result<Answer, Refusal> {
        self.try_dispatch(caller, name, input, progress).map_err(|error| self.store.told(error).into_refusal())
    }

    /// The same value with every reference (`tag:MC-0001234`, `school:CFM` …) replaced by its row's identifier.
    ///
    /// # Errors
    /// `not_found`, `several_match`.
    pub fn resolve(&self, caller: &Caller, value: serde_json::Value) -> Result<serde_json::Value, Refusal> {
        let context = self.context(caller, &RESOLVE, None).map_err(Error::into_refusal)?;
        self.store.read(context, |read| super::resolve(read, value)).map_err(Error::into_refusal)
    }

    /// The operator with that name; when none is named the only one, or else the only one of IT.
    ///
    /// # Errors
    /// `unknown_operator`, `which_operator`.
    pub fn operator_named(&self, name: Option<&str>) -> Result<Caller, Refusal> {
        let find = |read: &Read<'_>| match name {
            Some(name) => {
                operators::named(read, name)?.ok_or_else(|| Reason::UnknownOperator { name: name.into() }.into())
            }
            None => operators::only_one(read),
        };
        let nobody = Context {
            actor: Actor::FIRST_RUN,
            now: self.clock.now(),
            zone: chrono_tz::UTC,
            progress: None,
            press: None,
        };
        let operator = self.store.read(nobody, find).map_err(Error::into_refusal)?;
        Ok(Caller { operator: Some(operator) })
    }

    /// Who sits down at a window without being asked; nobody where a person has to say who it is.
    ///
    /// # Errors
    /// Storage only.
    pub fn operator_unasked(&self) -> Result<Caller, Refusal> {
        let nobody = Context {
            actor: Actor::FIRST_RUN,
            now: self.clock.now(),
            zone: chrono_tz::UTC,
            progress: None,
            press: None,
        };
        let operator = self.store.read(nobody, operators::unasked).map_err(Error::into_refusal)?;
        Ok(Caller { operator })
    }

    fn try_dispatch(
        &self,
        caller: &Caller,
        name: &str,
        input: serde_json::Value,
        progress: Option<&dyn Progress>,
    ) -> Result<Answer> {
        let Some(entry) = entries().iter().find(|entry| entry.name == name) else {
            return Err(Reason::UnknownCommand { name: name.into() }.into());
        };
        let context = self.context(caller, entry, progress)?;
        match entry.kind {
            Kind::Command => list::run(&self.store, context, name, input),
            Kind::Query => list::ask(&self.store, context, name, input),
            Kind::Task => list::work(&self.store, context, name, input),
        }
    }

    fn context<'a>(
        &'a self,
        caller: &Caller,
        entry: &Entry,
        progress: Option<&'a dyn Progress>,
    ) -> Result<Context<'a>> {
        let press = self.press.as_deref();
        let nobody = Context { actor: Actor::FIRST_RUN, now: self.clock.now(), zone: chrono_tz::UTC, progress, press };
        let (district, operator, anyone) = self.store.read(nobody, |read| {
            let operator = caller.operator.map(|id| read.find::<Operator>(id)).transpose()?.flatten();
            Ok((District::find(read)?, operator, operators::any(read)?))
        })?;
        let zone = district.map_or(chrono_tz::UTC, |district| district.zone());
        let actor = match operator.filter(|operator| operator.active) {
            Some(operator) => operator.actor(),
            None if !anyone => Actor::FIRST_RUN,
            None if entry.name.starts_with("session.") => Actor { operator: None, role: Role::Viewer, school: None },
            None => return Err(Reason::UnknownOperator { name: String::new() }.into()),
        };
        if actor.role < entry.who {
            return Err(Reason::NotAllowed { needs: entry.who.word().into() }.into());
        }
        Ok(Context { actor, zone, ..nobody })
    }
}
