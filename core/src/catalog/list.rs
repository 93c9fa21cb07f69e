//! The list itself: a line here is all that a finished command, query or record needs to be known everywhere.

use serde_json::value::to_raw_value;
use ts_rs::{Config, TS, TypeVisitor};

use crate::contract::{Command, Query, Task};
use crate::error::Result;
use crate::refusal::Reason;
use crate::store::{Context, Read, Schema, Store, Table};

use super::open::Answer;
use super::typescript::Declarations;
use super::{Entry, Kind};

macro_rules! catalog {
    (
        commands { $($command:ty),* $(,)? }
        queries { $($query:ty),* $(,)? }
        tasks { $($task:ty),* $(,)? }
        rows { $($row:ty),* $(,)? }
    ) => {
        static ENTRIES: &[Entry] = &[
            $(Entry {
                kind: Kind::Command,
                name: <$command>::NAME,
                who: <$command>::WHO,
                undoable: <$command>::UNDOABLE,
                cross_school: <$command>::CROSS_SCHOOL,
            },)*
            $(Entry { kind: Kind::Query, name: <$query>::NAME, who: <$query>::WHO, undoable: false, cross_school: false },)*
            $(Entry { kind: Kind::Task, name: <$task>::NAME, who: <$task>::WHO, undoable: false, cross_school: false },)*
        ];

        static TABLES: &[Table] = &[$(Table::of::<$row>()),*];

        pub(super) fn run(store: &Store, context: Context<'_>, name: &str, input: serde_json::Value) -> Result<Answer> {
            match name {
                $(<$command>::NAME => run_one::<$command>(store, context, input),)*
                _ => Err(Reason::UnknownCommand { name: name.into() }.into()),
            }
        }

        pub(super) fn ask(store: &Store, context: Context<'_>, name: &str, input: serde_json::Value) -> Result<Answer> {
            match name {
                $(<$query>::NAME => ask_one::<$query>(store, context, input),)*
                _ => Err(Reason::UnknownCommand { name: name.into() }.into()),
            }
        }

        pub(super) fn work(store: &Store, context: Context<'_>, name: &str, input: serde_json::Value) -> Result<Answer> {
            match name {
                $(<$task>::NAME => work_one::<$task>(store, context, input),)*
                _ => Err(Reason::UnknownCommand { name: name.into() }.into()),
            }
        }

        pub(super) fn typescript_maps(config: &Config, seen: &mut Declarations<'_>) -> String {
            let mut maps = String::from("/** Changes rows: name → [input, answer]. */\nexport type Commands = {\n");
            $(line::<$command, <$command as Command>::Output>(<$command>::NAME, config, seen, &mut maps);)*
            maps += "};\n\n/** Answers questions: name → [input, answer]. */\nexport type Queries = {\n";
            $(line::<$query, <$query as Query>::Output>(<$query>::NAME, config, seen, &mut maps);)*
            maps += "};\n\n/** Works on the file as a whole: name → [input, answer]. */\nexport type Tasks = {\n";
            $(line::<$task, <$task as Task>::Output>(<$task>::NAME, config, seen, &mut maps);)*
            maps + "};\n"
        }
    };
}

// One function for each, and not an arm of hundreds in one function: the compiler's work grows faster than its length.

fn run_one<C: Command>(store: &Store, context: Context<'_>, input: serde_json::Value) -> Result<Answer> {
    let mut command: C = serde_json::from_value(input)?;
    command.prepare()?;
    let done = store.write(context, C::NAME, C::VERSION, |write| {
        if C::CROSS_SCHOOL {
            write.across_schools();
        }
        command.run(write)
    })?;
    Ok(to_raw_value(&done)?)
}

fn ask_one<Q: Query>(store: &Store, context: Context<'_>, input: serde_json::Value) -> Result<Answer> {
    let query: Q = serde_json::from_value(input)?;
    Ok(to_raw_value(&store.read(context, |read| query.run(read))?)?)
}

fn work_one<T: Task>(store: &Store, context: Context<'_>, input: serde_json::Value) -> Result<Answer> {
    let task: T = serde_json::from_value(input)?;
    Ok(to_raw_value(&task.run(store, context)?)?)
}

/// The types of an entry, and its line.
fn line<I: TS + 'static, O: TS + 'static>(name: &str, config: &Config, seen: &mut Declarations<'_>, maps: &mut String) {
    I::visit_dependencies(seen);
    I::visit_generics(seen);
    seen.visit::<O>();
    *maps += &format!("  \"{name}\": [{}, {}];\n", I::inline(config), O::name(config));
}

/// Every entry of the catalog.
pub fn entries() -> &'static [Entry] {
    ENTRIES
}

/// What the store must know of the program.
pub const SCHEMA: Schema = Schema { tables: TABLES, undoable, may_be_taken_back };

/// Each workflow and noun that has a say is asked.
fn may_be_taken_back(read: &Read<'_>, operation: i64) -> Result<()> {
    crate::audits::may_be_taken_back(read, operation)?;
    crate::incidents::may_be_taken_back(read, operation)?;
    crate::fees::may_be_taken_back(read, operation)?;
    crate::register::may_be_taken_back(read, operation)?;
    crate::pickups::may_be_taken_back(read, operation)
}

fn undoable(command: &str) -> bool {
    ENTRIES.iter().any(|entry| entry.name == command && entry.undoable)
}

catalog! {
    commands {
        crate::settings::SetUp,
        crate::settings::AddOperator,
        crate::settings::ChangeOperator,
        crate::settings::ChangeDistrict,
        crate::settings::ChangeSetting,
        crate::settings::ChangeSupport,
        crate::settings::calendar::AddEntries,
        crate::settings::calendar::ChangeEntry,
        crate::settings::calendar::RemoveEntry,
        crate::settings::calendar::AddFederal,
        crate::settings::calendar::ImportDays,
        crate::audits::Plan,
        crate::audits::ChangePeriod,
        crate::audits::Open,
        crate::audits::ScanCode,
        crate::audits::ScanFile,
        crate::audits::VoidScan,
        crate::audits::Decide,
        crate::audits::AnswerTakeOver,
        crate::audits::DrawRecount,
        crate::audits::ScanRecount,
        crate::audits::FinishRecount,
        crate::audits::Submit,
        crate::audits::Return,
        crate::audits::Close,
        crate::audits::Reopen,
        crate::attachments::AddAttachment,
        crate::attachments::RemoveAttachment,
        crate::agreements::SignAgreement,
        crate::agreements::WithdrawAgreement,
        crate::people::AddSchool,
        crate::people::ChangeSchool,
        crate::people::AddPlace,
        crate::people::ChangePlace,
        crate::people::AddPerson,
        crate::people::ChangePerson,
        crate::register::custody::AuthoriseSummerKeep,
        crate::register::AddDevice,
        crate::register::ChangeDevice,
        crate::register::SetHome,
        crate::register::SetHomes,
        crate::register::TransferSchool,
        crate::register::AddAlias,
        crate::register::ReportMissing,
        crate::register::ReportAllMissing,
        crate::register::Recover,
        crate::register::DeclareSurplus,
        crate::register::WithdrawSurplus,
        crate::register::Dispose,
        crate::register::WriteOff,
        crate::register::ReopenGhost,
        crate::register::ReportDamage,
        crate::register::CheckCondition,
        crate::register::Repaired,
        crate::register::ChangeModel,
        crate::register::custody::CheckOut,
        crate::register::custody::CheckIn,
        crate::register::CheckAllIn,
        crate::register::custody::Transfer,
        crate::register::custody::carts::CheckOutCart,
        crate::register::custody::carts::CheckInCart,
        crate::register::custody::asked::EndSummerKeep,
        crate::register::custody::RecordSync,
        crate::incidents::DeclareLost,
        crate::incidents::DeclareStolen,
        crate::incidents::ClaimStolen,
        crate::incidents::AttachReport,
        crate::incidents::NewIncident,
        crate::incidents::DecideIncident,
        crate::incidents::NoteIncident,
        crate::incidents::RemindOfReport,
        crate::incidents::SettleSerial,
        crate::incidents::CorrectIncident,
        crate::incidents::CloseIncident,
        crate::incidents::ReopenIncident,
        crate::incidents::RemindOfReports,
        crate::incidents::NoteIncidents,
        crate::incidents::CloseIncidents,
        crate::incidents::BeginPlan,
        crate::incidents::EndPlan,
        crate::replacements::Issue,
        crate::replacements::Lend,
        crate::replacements::AcceptProposal,
        crate::replacements::DeclineProposal,
        crate::register::lists::SaveView,
        crate::register::lists::RemoveView,
        crate::imports::Apply,
        crate::drives::Create,
        crate::drives::Close,
        crate::drives::Reopen,
        crate::distribution::HandOut,
        crate::distribution::HandOutAll,
        crate::collection::TakeIn,
        crate::collection::LookOver,
        crate::collection::ReportRestMissing,
        crate::accessories::Settle,
        crate::accessories::Replace,
        crate::fees::ChargeByHand,
        crate::fees::Pay,
        crate::fees::Waive,
        crate::fees::CreditCharge,
        crate::fees::Refund,
        crate::fees::WriteOffCharge,
        crate::fees::Reverse,
        crate::templates::ChangeTemplate,
        crate::templates::ResetTemplate,
        crate::requests::OpenRequest,
        crate::requests::NoteRequest,
        crate::requests::ReplyToRequest,
        crate::requests::WaitForRequester,
        crate::requests::RequesterAnswered,
        crate::requests::ContactRequester,
        crate::requests::ResolveRequest,
        crate::requests::ResolveRequests,
        crate::requests::CloseRequest,
        crate::requests::RouteRequest,
        crate::requests::WithdrawRequest,
        crate::requests::AssignRequests,
        crate::requests::PrioritiseRequests,
        crate::requests::ChangeRequest,
        crate::requests::GiveQuote,
        crate::requests::ConfirmQuote,
        crate::requests::PrepareDevice,
        crate::requests::HandOver,
        crate::requests::ChargeRequest,
        crate::surplus::NewPickup,
        crate::surplus::AddToPickup,
        crate::surplus::RemoveFromPickup,
        crate::surplus::CountPeripherals,
        crate::surplus::ClearFederal,
        crate::surplus::SayCost,
        crate::surplus::GiveTags,
        crate::surplus::ApprovePickup,
        crate::surplus::TakeBackApproval,
        crate::surplus::WipeDevices,
        crate::surplus::ReleaseDevices,
        crate::surplus::SchedulePickup,
        crate::surplus::SetDispositions,
        crate::surplus::LoadDevice,
        crate::surplus::UnloadDevice,
        crate::surplus::SignManifest,
        crate::surplus::WithdrawPickup,
        crate::surplus::CorrectManifest,
    }
    queries {
        crate::settings::Session,
        crate::settings::Operators,
        super::May,
        super::ListReports,
        crate::settings::PolicyNow,
        crate::settings::AskPolicy,
        crate::settings::SupportNow,
        crate::settings::calendar::ShowYear,
        crate::settings::calendar::LookAtDays,
        crate::settings::calendar::AskDue,
        crate::settings::calendar::AskDays,
        crate::audits::Periods,
        crate::audits::Status,
        crate::audits::Show,
        crate::audits::Exceptions,
        crate::audits::Station,
        crate::audits::Left,
        crate::audits::ShowRecount,
        crate::audits::LateFindings,
        crate::audits::TakeOvers,
        crate::audits::AskedOfIt,
        crate::audits::Suggest,
        crate::audits::ExportAudit,
        crate::audits::ExportDistrictAudit,
        crate::audits::AskDistrict,
        crate::audits::ExportLeadership,
        crate::exports::ExportDevices,
        crate::exports::ExportPeople,
        crate::exports::ExportFindings,
        crate::exports::ExportTimeline,
        crate::attachments::ListAttachments,
        crate::attachments::ShowPicture,
        crate::attachments::SaveAttachment,
        crate::agreements::AgreementsOf,
        crate::audits::PrintSignOff,
        crate::labels::PrintDeviceLabels,
        crate::labels::PrintPlaceLabels,
        crate::labels::PrintPersonLabels,
        crate::labels::PrintControlCard,
        crate::people::ListSchools,
        crate::people::ListPlaces,
        crate::register::custody::ShowPerson,
        crate::register::custody::carts::ShowPlace,
        crate::register::custody::asked::OnDay,
        crate::register::custody::asked::Overdue,
        crate::register::custody::asked::SummerKeeps,
        crate::incidents::IncidentsOfDevice,
        crate::incidents::ShowIncident,
        crate::incidents::PriceIncident,
        crate::incidents::MeantIncident,
        crate::incidents::IncidentBoard,
        crate::incidents::ListPlans,
        crate::incidents::AskPlan,
        crate::replacements::AskProposals,
        crate::register::finding::FindCode,
        crate::register::lists::DevicePage,
        crate::register::lists::DeviceFacets,
        crate::register::lists::DeviceIds,
        crate::register::lists::DeviceSum,
        crate::register::lists::ListReady,
        crate::register::lists::PersonPage,
        crate::register::lists::LeftHolding,
        crate::register::lists::Views,
        crate::register::timeline::DeviceShow,
        crate::register::timeline::DeviceTimeline,
        crate::register::timeline::RowHistory,
        crate::register::timeline::Operations,
        crate::register::findings::Findings,
        crate::imports::Look,
        crate::imports::Rehearse,
        crate::drives::ListDrives,
        crate::drives::ShowBoard,
        crate::drives::ShowStillOut,
        crate::drives::ShowCard,
        crate::distribution::AskReceipts,
        crate::collection::AskToFinish,
        crate::fees::ShowStatement,
        crate::fees::AskBalances,
        crate::fees::ShowSchedule,
        crate::fees::PrintStatement,
        crate::fees::PrintLetters,
        crate::fees::PrintPayment,
        crate::incidents::PrintIncident,
        crate::replacements::PrintHandOver,
        crate::templates::ListTemplates,
        crate::templates::PreviewTemplate,
        crate::exports::ExportStillOut,
        crate::exports::ExportRequests,
        crate::exports::ExportSla,
        crate::exports::ExportIncidents,
        crate::exports::ExportMdmActions,
        crate::exports::ExportLedger,
        crate::exports::ExportBalances,
        crate::exports::ExportChargerFees,
        crate::exports::ExportInventory,
        crate::exports::ExportStipends,
        crate::exports::ExportLosses,
        crate::exports::ExportLeftHolding,
        crate::distribution::PrintReceipts,
        crate::collection::PrintStillOut,
        crate::requests::TryRequest,
        crate::requests::ShowRequest,
        crate::requests::AskQueue,
        crate::requests::AskNeighbours,
        crate::requests::CountRequests,
        crate::requests::AskSlaReport,
        crate::surplus::PickupBoard,
        crate::surplus::ShowPickup,
        crate::surplus::PickupDevices,
        crate::surplus::PickupsOfDevice,
        crate::surplus::TruckStation,
        crate::surplus::PrintManifest,
        crate::surplus::PrintAgenda,
        crate::surplus::PrintWipeLabels,
        crate::surplus::PrintCertificates,
        crate::surplus::ExportCertificates,
        crate::surplus::ExportSurplus,
    }
    tasks {
        crate::upkeep::Undo,
        crate::upkeep::Redo,
        crate::upkeep::UndoNext,
        crate::upkeep::MakeBackup,
        crate::upkeep::ListBackups,
        crate::upkeep::PlanRestore,
        crate::upkeep::Restore,
        crate::upkeep::Check,
    }
    rows {
        crate::settings::District,
        crate::settings::Setting,
        crate::settings::SavedView,
        crate::settings::CalendarEntry,
        crate::settings::Operator,
        crate::people::School,
        crate::people::Place,
        crate::people::Person,
        crate::people::SummerKeep,
        crate::people::Enrolment,
        crate::register::Model,
        crate::register::Device,
        crate::register::Alias,
        crate::register::StatusChange,
        crate::register::AllocationChange,
        crate::register::DeviceUse,
        crate::register::custody::Custody,
        crate::register::custody::Sighting,
        crate::incidents::Incident,
        crate::incidents::IncidentStep,
        crate::incidents::IncidentDecision,
        crate::incidents::Substitute,
        crate::incidents::ProtectionPlan,
        crate::audits::Period,
        crate::audits::Audit,
        crate::audits::Expected,
        crate::audits::Scan,
        crate::audits::Decision,
        crate::audits::Submission,
        crate::audits::ResultRow,
        crate::audits::FoundRow,
        crate::audits::Recount,
        crate::audits::RecountItem,
        crate::audits::RecountScan,
        crate::imports::ImportSource,
        crate::drives::Drive,
        crate::drives::DrivePerson,
        crate::drives::DriveStep,
        crate::accessories::Accessory,
        crate::fees::LedgerEntry,
        crate::attachments::Content,
        crate::attachments::Attachment,
        crate::agreements::AgreementText,
        crate::agreements::Agreement,
        crate::pickups::Pickup,
        crate::pickups::PickupDevice,
        crate::pickups::PickupPeripheral,
        crate::pickups::PickupApproval,
        crate::pickups::Wipe,
        crate::pickups::TruckScan,
        crate::pickups::Manifest,
        crate::pickups::ManifestLine,
        crate::pickups::PickupCorrection,
        crate::requests::Request,
        crate::requests::RequestStep,
        crate::requests::RequestOutcome,
    }
}
