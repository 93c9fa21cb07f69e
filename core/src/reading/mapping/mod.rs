//! Which of our facts does each column tell, and what do its words mean?

mod device_names;
mod fields;
mod form;
mod guess;
mod overrides;
mod payment_names;
mod person_names;
mod privacy;
mod problem;
mod request_names;
mod room_names;
pub mod words;

pub use fields::{DeviceField, Field, PaymentField, PersonField, RequestField, RoomField};
pub use form::{header_form, is_known_header, word_form};
pub use guess::{Column, LeftOut, Mapping, MappingProblem, Meaning};
pub use overrides::{OverrideProblem, ValueMap, column as column_said};
pub use privacy::PrivateKind;
pub use problem::ColumnProblem;
