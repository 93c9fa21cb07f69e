//! When are two headers, or two words, the same?

use super::fields::{DeviceField, Field, PaymentField, PersonField, RequestField, RoomField};
use super::privacy;

/// The form headers are compared in: letters and digits only, lower case. `Asset #`, `asset_no`, `assetNumber` stay
/// apart only where a sign has a meaning of its own.
#[must_use]
pub fn header_form(header: &str) -> String {
    let mut form = String::with_capacity(header.len());
    for sign in header.chars() {
        match sign {
            '#' | '№' => form.push_str("number"),
            '$' => form.push_str("price"),
            '%' => form.push_str("percent"),
            sign if sign.is_alphanumeric() => form.extend(sign.to_lowercase()),
            _ => {}
        }
    }
    form
}

/// The form words in cells are compared in: lower case, one blank between words, no other signs.
#[must_use]
pub fn word_form(text: &str) -> String {
    let mut form = String::with_capacity(text.len());
    for sign in text.chars() {
        if sign.is_alphanumeric() || sign == '-' && form.is_empty() {
            form.extend(sign.to_lowercase());
        } else if sign != '\'' && sign != '’' && !form.is_empty() && !form.ends_with(' ') {
            form.push(' ');
        }
    }
    form.truncate(form.trim_end().len());
    form
}

/// Whether any kind of import knows this header; used to find the header row.
#[must_use]
pub fn is_known_header(header: &str) -> bool {
    let form = header_form(header);
    if form.is_empty() {
        return false;
    }
    fn knows<F: Field>(form: &str) -> bool {
        F::names().iter().any(|names| names.sure().chain(names.guess()).any(|name| name == form))
    }
    knows::<DeviceField>(&form)
        || knows::<PersonField>(&form)
        || knows::<RoomField>(&form)
        || knows::<RequestField>(&form)
        || knows::<PaymentField>(&form)
        || privacy::of(&form).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_blanks_points_and_camels_do_not_matter() {
        for header in ["serialNumber", "Serial Number", "SERIAL_NUMBER", "serial.number", " Serial  Number: "] {
            assert_eq!(header_form(header), "serialnumber");
        }
        assert_eq!(header_form("Asset #"), "assetnumber");
        assert_eq!(header_form("Unit $"), "unitprice");
        assert_eq!(header_form("Fed. %"), "fedpercent");
    }

    #[test]
    fn words_keep_a_leading_minus_because_powerschool_has_a_minus_one() {
        assert_eq!(word_form("  In-Stock / Ready "), "in stock ready");
        assert_eq!(word_form("-1"), "-1");
        assert_eq!(word_form("Don't know"), "dont know");
    }

    #[test]
    fn headers_of_all_three_kinds_and_private_ones_are_known() {
        for header in ["Asset Tag", "Student_Number", "Home_Room", "DOB", "Loc 2", "S/N"] {
            assert!(is_known_header(header), "{header}");
        }
        assert!(!is_known_header("Cedar Creek Elementary") && !is_known_header(""));
    }
}
