//! Structure: what must hold of the source itself.
