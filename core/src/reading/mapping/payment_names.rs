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
        "transaction reference referencenumber referenceno confirmation confirmationid order payment id",
    ),
    Names::new(
        PersonNumber,
        "personnumber personid studentnumber studentid studentno stuid stunumber patronid patronnumber customernumber \
         customerid employeenumber employeeid staffnumber staffid accountnumber localid idnumber",
        "student person patron customer account employee staff number",
    ),
    Names::new(
        Amount,
        "amount amountpaid paymentamount paidamount amountreceived grossamount gross totalpaid amountprice",
        "total paid net price sum charged value",
    ),
    Names::new(
        PaidOn,
        "paidon paiddate paymentdate datepaid transactiondate transactiontime receiptdate orderdate posteddate \
         settlementdate paidat dateofpayment",
        "date day posted created time",
    ),
    Names::new(
        Note,
        "note notes memo description itemdescription product productname itemname",
        "item details comment comments for",
    ),
];
