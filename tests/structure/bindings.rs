//! The window's types are those of the catalog.

use super::source::root;

#[test]
fn the_bindings_are_fresh() {
    let path = root().join("ui/src/bindings/catalog.ts");
    let fresh = rollcall_core::catalog::bindings();
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == fresh, "ui/src/bindings/catalog.ts is stale: run `cargo xtask bindings`");
}
