//! What did a row look like? A compact picture of its values that a later schema can still read.
//!
//! An image starts with the number of its *shape* (the list of column names it was written with, kept once in the
//! table `image_shape`), so columns may be added or dropped later and old images stay readable.

use rusqlite::types::{ToSqlOutput, Value, ValueRef};

use crate::error::{Error, Result};

const NULL: u8 = 0;
const INTEGER: u8 = 1;
const REAL: u8 = 2;
const TEXT: u8 = 3;
const BLOB: u8 = 4;
const UUID: u8 = 5;

/// Starts an image of the given shape.
pub(super) fn begin(shape: i64, image: &mut Vec<u8>) {
    image.clear();
    write_count(u64::try_from(shape).unwrap_or(0), image);
}

/// Appends one value.
pub(super) fn push(value: &ToSqlOutput<'_>, image: &mut Vec<u8>) -> rusqlite::Result<()> {
    push_ref(plain(value)?, image);
    Ok(())
}

/// The value as SQLite keeps it.
pub(super) fn plain<'v>(value: &'v ToSqlOutput<'_>) -> rusqlite::Result<ValueRef<'v>> {
    match value {
        ToSqlOutput::Borrowed(value) => Ok(*value),
        ToSqlOutput::Owned(value) => Ok(value.into()),
        other => Err(rusqlite::Error::ToSqlConversionFailure(format!("cannot keep {other:?}").into())),
    }
}

/// Appends one value read from a table.
pub(super) fn push_ref(value: ValueRef<'_>, image: &mut Vec<u8>) {
    match value {
        ValueRef::Null => image.push(NULL),
        ValueRef::Integer(number) => {
            image.push(INTEGER);
            write_count(zigzag(number), image);
        }
        ValueRef::Real(number) => {
            image.push(REAL);
            image.extend_from_slice(&number.to_le_bytes());
        }
        ValueRef::Text(text) => {
            image.push(TEXT);
            write_count(text.len() as u64, image);
            image.extend_from_slice(text);
        }
        ValueRef::Blob(bytes) if bytes.len() == 16 => {
            image.push(UUID);
            image.extend_from_slice(bytes);
        }
        ValueRef::Blob(bytes) => {
            image.push(BLOB);
            write_count(bytes.len() as u64, image);
            image.extend_from_slice(bytes);
        }
    }
}

/// Appends the value of a fact's column: of one that was added later only where there is one, under its name.
pub(super) fn push_counted(added: Option<&str>, value: ValueRef<'_>, image: &mut Vec<u8>) {
    match added {
        Some(_) if value == ValueRef::Null => {}
        Some(name) => {
            push_ref(ValueRef::Text(name.as_bytes()), image);
            push_ref(value, image);
        }
        None => push_ref(value, image),
    }
}

/// The shape an image was written with.
pub(super) fn shape_of(image: &[u8]) -> Result<i64> {
    let mut rest = image;
    Ok(i64::try_from(read_count(&mut rest)?).unwrap_or(i64::MAX))
}

/// Every value of an image, in the order of its shape's columns.
pub(super) fn values(image: &[u8]) -> Result<Vec<Value>> {
    let mut rest = image;
    read_count(&mut rest)?;
    let mut found = Vec::new();
    while !rest.is_empty() {
        found.push(read_value(&mut rest)?);
    }
    Ok(found)
}

fn read_value(rest: &mut &[u8]) -> Result<Value> {
    let kind = take(rest, 1)?[0];
    Ok(match kind {
        NULL => Value::Null,
        INTEGER => Value::Integer(unzigzag(read_count(rest)?)),
        REAL => Value::Real(f64::from_le_bytes(take(rest, 8)?.try_into().map_err(|_| broken())?)),
        TEXT => {
            let length = read_length(rest)?;
            Value::Text(String::from_utf8(take(rest, length)?.to_vec()).map_err(|_| broken())?)
        }
        BLOB => {
            let length = read_length(rest)?;
            Value::Blob(take(rest, length)?.to_vec())
        }
        UUID => Value::Blob(take(rest, 16)?.to_vec()),
        _ => return Err(broken()),
    })
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (head, tail) = rest.split_at_checked(length).ok_or_else(broken)?;
    *rest = tail;
    Ok(head)
}

fn read_length(rest: &mut &[u8]) -> Result<usize> {
    usize::try_from(read_count(rest)?).map_err(|_| broken())
}

fn write_count(mut count: u64, image: &mut Vec<u8>) {
    while count >= 0x80 {
        image.push((count & 0x7f) as u8 | 0x80);
        count >>= 7;
    }
    image.push(count as u8);
}

fn read_count(rest: &mut &[u8]) -> Result<u64> {
    let mut count = 0;
    for shift in (0..64).step_by(7) {
        let byte = take(rest, 1)?[0];
        count |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Ok(count);
        }
    }
    Err(broken())
}

const fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

const fn unzigzag(count: u64) -> i64 {
    (count >> 1) as i64 ^ -((count & 1) as i64)
}

fn broken() -> Error {
    Error::Broken("a recorded image cannot be read".into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            (-1e9..1e9f64).prop_map(Value::Real),
            ".*".prop_map(Value::Text),
            proptest::collection::vec(any::<u8>(), 0..40).prop_map(Value::Blob),
        ]
    }

    proptest! {
        #[test]
        fn every_value_comes_back_as_it_was(written in proptest::collection::vec(any_value(), 0..20), shape in 0i64..5000) {
            let mut image = Vec::new();
            begin(shape, &mut image);
            for value in &written {
                push_ref(value.into(), &mut image);
            }
            prop_assert_eq!(shape_of(&image).unwrap(), shape);
            prop_assert_eq!(values(&image).unwrap(), written);
        }

        #[test]
        fn a_damaged_image_is_an_error_never_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..60)) {
            let _ = values(&bytes);
        }
    }
}
