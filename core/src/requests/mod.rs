//! NOUN. What did schools ask for, who works on it, and is it in time?
//!
//! A request is a noun, for attachments, replacements, pickups, imports and exports all refer to it. Its rules are in
//! `kinds` (one file a kind), `requester` (who may ask for what), `domains`, `actions` and `sla` (the clock), all pure.

mod act;
mod actions;
mod ask;
mod change;
mod closing;
mod contact;
mod counts;
mod desk;
mod domains;
mod draft;
mod finish;
pub mod kinds;
mod letters;
mod neighbours;
mod open;
mod portal;
mod prepare;
mod queue;
mod quoting;
mod record;
mod report;
mod requester;
mod selling;
mod several;
mod show;
pub mod sla;
mod steps;
mod talk;
mod warning;
mod words;

pub(crate) use domains::{EmailTrouble, checked_email};
pub(crate) use draft::about;
pub(crate) use portal::{PortalMove, PortalState, done_here, follow as follow_portal, is_the_portals};
pub(crate) use queue::{NextDue, next_dues};
pub(crate) use record::each_request;
pub(crate) use steps::outcome;

pub use act::RequestDone;
pub use actions::{RequestAction, Stands, actions};
pub use ask::Ask;
pub use change::ChangeRequest;
pub use closing::Closing;
pub use contact::ContactRequester;
pub use counts::{CountRequests, Counts, RequestTotals, SchoolRequests};
pub use desk::{Clocks, Desk, Run};
pub use draft::RequestForm;
pub use finish::{CloseRequest, ResolveRequest, RouteRequest, WithdrawRequest, resolve};
pub use letters::{Letter, Tells, letter};
pub use neighbours::{AskNeighbours, Neighbours};
pub use open::{OpenRequest, OpenedRequest, TriedRequest, TryRequest};
pub use prepare::{HandOver, PrepareDevice};
pub use queue::{AskQueue, QueuePage, QueueRow};
pub use quoting::{ConfirmQuote, GiveQuote};
pub use record::{Pauses, Request, RequestOutcome, RequestStep};
pub use report::{AskSlaReport, KindSla, MonthSla, SchoolSla, SlaFigures, SlaReport};
pub use requester::{Filing, capacities, may_ask};
pub use selling::ChargeRequest;
pub use several::{AssignRequests, LeftOut, LetterOf, PrioritiseRequests, ResolveRequests, SeveralDone};
pub use show::{OtherRequest, RequestPickup, RequestShown, ShowRequest, StepShown, TestingShown};
pub use talk::{NoteRequest, ReplyToRequest, RequesterAnswered, WaitForRequester};
pub use warning::RequestWarning;
pub use words::{Capacity, Channel, ClosedBecause, ContactOutcome, Priority, RequestKind, RequestState, StepKind};
