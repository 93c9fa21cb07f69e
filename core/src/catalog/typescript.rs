//! What does the window know of the catalog? One generated file of types, committed and checked fresh.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ts_rs::{Config, TS, TypeVisitor};

use super::list;

/// The whole of `ui/src/bindings/catalog.ts`.
pub fn bindings() -> String {
    let config = Config::new().with_large_int("number");
    let mut seen = Declarations { config: &config, by_name: BTreeMap::new() };
    seen.visit::<crate::refusal::Refusal>();
    seen.visit::<crate::store::Step>();
    seen.visit::<crate::store::Done<crate::error::Nothing>>();
    let maps = list::typescript_maps(&config, &mut seen);
    let mut file = String::from("// Generated from core by `cargo xtask bindings`; do not edit.\n\n");
    for declaration in seen.by_name.values() {
        let _ = writeln!(file, "export {declaration}\n");
    }
    file + &maps
}

/// Every declared type a catalog entry mentions, by name.
pub(super) struct Declarations<'c> {
    config: &'c Config,
    by_name: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_none() {
            // A list or an optional value of something: only that something is declared.
            T::visit_generics(self);
            return;
        }
        let name = T::ident(self.config);
        let declaration = T::decl(self.config);
        match self.by_name.get(&name) {
            Some(known) => assert_eq!(*known, declaration, "two types are called {name}"),
            None => {
                self.by_name.insert(name, declaration);
                T::visit_dependencies(self);
                T::visit_generics(self);
            }
        }
    }
}
