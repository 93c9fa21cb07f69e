//! Who writes while a file is gone through: the import's transaction, or nobody, in a rehearsal?

use uuid::Uuid;

use super::devices::{Event, happen};
use super::words;
use crate::error::Result;
use crate::register::{Device, transfer_school};
use crate::store::{Fact, Read, Record, Write};
use crate::values::SchoolId;

/// Goes through a file with the register before it. What a rehearsal shows and what an import does come from the same
/// code: only the hand differs.
pub trait Hand {
    /// What is in the register.
    fn read(&self) -> &Read<'_>;
    /// A new identifier.
    fn new_id(&mut self) -> Uuid;
    /// Writes a row known to be new, never put again.
    fn insert<R: Record>(&mut self, row: &R) -> Result<()>;
    /// Writes a row.
    fn put<R: Record>(&mut self, row: &R) -> Result<()>;
    /// Records a fact.
    fn record<F: Fact>(&mut self, fact: &F) -> Result<()>;
    /// Lets legal events happen to a known device.
    fn happen(&mut self, device: Device, events: &[Event]) -> Result<()>;
    /// Lets another school answer for a device.
    fn move_along(&mut self, device: Device, school: SchoolId) -> Result<()>;
}

/// A rehearsal's hand: it writes nothing.
pub struct Pencil<'r, 'c>(pub &'r Read<'c>);

impl Hand for Pencil<'_, '_> {
    fn read(&self) -> &Read<'_> {
        self.0
    }

    fn new_id(&mut self) -> Uuid {
        Uuid::now_v7()
    }

    fn insert<R: Record>(&mut self, _row: &R) -> Result<()> {
        Ok(())
    }

    fn put<R: Record>(&mut self, _row: &R) -> Result<()> {
        Ok(())
    }

    fn record<F: Fact>(&mut self, _fact: &F) -> Result<()> {
        Ok(())
    }

    fn happen(&mut self, _device: Device, _events: &[Event]) -> Result<()> {
        Ok(())
    }

    fn move_along(&mut self, _device: Device, _school: SchoolId) -> Result<()> {
        Ok(())
    }
}

impl Hand for Write<'_> {
    fn read(&self) -> &Read<'_> {
        self
    }

    fn new_id(&mut self) -> Uuid {
        Self::new_id(self)
    }

    fn insert<R: Record>(&mut self, row: &R) -> Result<()> {
        Self::insert(self, row)
    }

    fn put<R: Record>(&mut self, row: &R) -> Result<()> {
        Self::put(self, row)
    }

    fn record<F: Fact>(&mut self, fact: &F) -> Result<()> {
        Self::record(self, fact)
    }

    fn happen(&mut self, device: Device, events: &[Event]) -> Result<()> {
        happen(self, device, events)
    }

    fn move_along(&mut self, device: Device, school: SchoolId) -> Result<()> {
        transfer_school(self, device, school, None, Some(words::SCHOOL_IN_ROSTER.into()))?;
        Ok(())
    }
}
