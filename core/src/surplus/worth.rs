//! Who has to approve a pickup, by what it is worth? Pure. (DOMAIN §9)

use crate::pickups::Band;
use crate::settings::Policy;
use crate::values::Cents;

/// Who has to approve so much.
pub fn band_of(value: Cents, policy: &Policy) -> Band {
    if value >= policy.public_sale_from {
        Band::PublicSale
    } else if value >= policy.board_from {
        Band::Board
    } else {
        Band::Superintendent
    }
}

/// What of a price is the federal government's: the share is in hundredths of a percent; half a cent counts up.
pub fn federal_part(price: Cents, share: u32) -> Cents {
    Cents((price.0 * i64::from(share) + 5_000).div_euclid(10_000))
}

/// A lot's price over so many devices, to the cent: the first ones bear what does not divide.
pub fn shared_out(lot: Cents, devices: usize) -> Vec<Cents> {
    let count = i64::try_from(devices).unwrap_or(i64::MAX).max(1);
    let (each, rest) = (lot.0.div_euclid(count), lot.0.rem_euclid(count));
    (0..devices).map(|at| Cents(each + i64::from(i64::try_from(at).is_ok_and(|at| at < rest)))).collect()
}

#[cfg(test)]
mod tests {
    use super::{Band, Cents, Policy, band_of, federal_part, shared_out};

    #[test]
    fn the_bands_of_approval_are_those_agreed() {
        let policy = Policy::default();
        let cases = [
            (0, Band::Superintendent),
            (99_999, Band::Superintendent),
            (100_000, Band::Board),
            (2_999_999, Band::Board),
            (3_000_000, Band::PublicSale),
        ];
        for (cents, agreed) in cases {
            assert_eq!(band_of(Cents(cents), &policy), agreed, "{}", Cents(cents));
        }
    }

    #[test]
    fn the_federal_part_is_rounded_half_up() {
        let cases = [(10_000, 7_500, 7_500), (1, 5_000, 1), (3, 3_333, 1), (0, 10_000, 0), (999, 10_000, 999)];
        for (price, share, agreed) in cases {
            assert_eq!(federal_part(Cents(price), share), Cents(agreed), "{price} × {share}");
        }
    }

    #[test]
    fn a_lot_s_price_is_shared_out_to_the_cent() {
        assert_eq!(shared_out(Cents(100), 3), [Cents(34), Cents(33), Cents(33)]);
        assert_eq!(shared_out(Cents(2), 3), [Cents(1), Cents(1), Cents(0)]);
        assert!(shared_out(Cents(5), 0).is_empty());
    }
}
