//! Under which headers do payment portals tell the facts of a payment?
//!
//! Sources: the exports of MySchoolBucks, PaySchools, RevTrak, School Cash Online and Square, and lists kept by hand.

use super::fields::PaymentField::*;
use super::fields::{Names, PaymentField};

pub(super) const NAMES: &[Names<PaymentField>] = &[
    Names::new(
        Receipt,
        "receipt receiptnumber receiptno receiptid transactionid transactionnumber transactionno paymentid \
         paymentnumber confirmationnumber confirmationcode orderid ordernumber invoice invoicenumber invoiceno invoiceid",
        "transaction reference referencenumber confirmation order number id",
    ),
    Names::new(
        PersonNumber,
        "personnumber studentnumber studentid studentno stuid patronid patronnumber customernumber customerid \
         employeenumber employeeid accountnumber",
        "student patron customer account person",
    ),
    Names::new(
        Amount,
        "amount amountpaid paymentamount paidamount amountreceived grossamount gross totalpaid amountprice",
        "total paid payment net price sum",
    ),
    Names::new(
        PaidOn,
        "paidon paiddate paymentdate datepaid transactiondate transactiontime receiptdate orderdate posteddate \
         settlementdate paidat",
        "date posted created time",
    ),
    Names::new(Note, "note memo description itemdescription product productname itemname", "item details comment"),
];
