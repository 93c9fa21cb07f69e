//! Structure: what must hold of the source itself.
#![allow(clippy::unwrap_used, reason = "what tests share is no test to clippy")]

mod structure {
    mod bindings;
    mod catalog;
    mod files;
    mod layers;
    mod schema;
    mod source;
}
