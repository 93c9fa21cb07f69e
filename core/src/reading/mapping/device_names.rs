//! Under which headers do exports tell the facts of a device?
//!
//! Sources: Snipe-IT import and custom asset report, Google Admin and GAM, Intune, Jamf, Homebox, Shelf, Disco,
//! and the spreadsheets schools keep by hand. Headers are in header form, with blanks between them.

use super::fields::DeviceField::*;
use super::fields::{DeviceField, Names};

pub(super) const NAMES: &[Names<DeviceField>] = &[
    Names::new(
        AssetTag,
        "assettag tag assetnumber assetno asset assetid annotatedassetid hbassetid tagnumber tagno \
         inventorynumber inventorytag propertytag propertynumber districttag fixedassetnumber fixedassettag \
         barcodenumber assetbarcode devicetag assettagnumber",
        "barcode inventoryid barcodecode128 barcodeid stickernumber itemnumber itembarcode",
    ),
    Names::new(
        Serial,
        "serial serialnumber serialno sn serialnum ser serno deviceserialnumber deviceserial hbserialnumber \
         servicetag manufacturerserialnumber serialnumbers cfserialnumbertypetext cfserialnumber",
        "productkey key mfgserial hardwareserial",
    ),
    Names::new(
        Alias,
        "alias aliases otherid othertag oldtag oldassettag formertag legacytag previoustag",
        "deviceid directorydeviceid barcodecode39 barcodedatamatrix barcodeexternalqr barcodeean13 alternateid",
    ),
    Names::new(
        Model,
        "model modelname assetmodel mdl",
        "itemdescription productname product modelidentifier hbname itemname skudescription modeldescription \
         modeldesc devicemodel makemodel",
    ),
    Names::new(ModelNumber, "modelnumber modelno modelnum hbmodelnumber partnumber", "sku mpn productnumber"),
    Names::new(Maker, "maker manufacturer make mfg mfr brand hbmanufacturer devicemanufacturer vendormake", "oem"),
    Names::new(
        Category,
        "category devicetype devicecategory assetcategory itemcategory",
        "type class itemtype assetclass kind assettype equipmenttype formfactor",
    ),
    Names::new(OsFamily, "osfamily os operatingsystem", "skufamily ostype platform"),
    Names::new(
        UpdateEnd,
        "updateend autoupdateexpiration autoupdatethrough aue auedate autoupdateexpirationdate updthru updatethru \
         updatesthrough updatesuntil autoupdateend supportenddate assetexpirationdate",
        "asseteoldate eol eoldate endoflife endofsupport",
    ),
    Names::new(
        ReplacementPrice,
        "replacementprice replacementcost replacementvalue replprice replcost",
        "msrp listprice valuation",
    ),
    Names::new(
        School,
        "school schoolcode bldg building site campus schoolid buildingcode schoolsite allocation schoolnumber \
         sitecode siteid sch",
        "company orgunitpath organizationalunitpath department facility loc1 location1",
    ),
    Names::new(SchoolName, "schoolname", "buildingname sitename campusname bldgname"),
    Names::new(
        Room,
        "room roomnumber homelocation roomno rm loc2 rmnumber location2 classroom homeroomlocation",
        "location loc locationname annotatedlocation hblocation locationroom sublocation place finelocation cart \
         closet roomcart roomname defaultlocation",
    ),
    Names::new(
        Funding,
        "funding fundingsource fund fundsource fundedby fundsrc sourceoffunds",
        "fundcode budget budgetcode grantname program purchasedwith",
    ),
    Names::new(
        Award,
        "award awardnumber grantnumber awardno federalawardnumber fain grantaward grantid",
        "grant projectnumber",
    ),
    Names::new(
        FederalShare,
        "federalshare fedshare federalpercent percentfederal fedpercent federalparticipation federalpercentage",
        "fundingpercent share grantpercent",
    ),
    Names::new(
        ProcuredByIt,
        "procuredbyit itprocured boughtbyit itpurchased purchasedbyit itowned",
        "supported itsupported",
    ),
    Names::new(
        PurchaseOrder,
        "purchaseorder po ponumber pono purchaseordernumber ponum",
        "invoicenumber invoice ordernumber orderno",
    ),
    Names::new(
        Cost,
        "cost purchasecost purchaseprice unitcost unitprice price hbpurchaseprice acquisitioncost acqcost \
         originalcost costperunit amount assetcost pricepaid costprice",
        "value unitvalue assetvalue totalcost",
    ),
    Names::new(
        PurchaseDate,
        "purchasedate purchased datepurchased acquisitiondate acqdt acqdate dateacquired purchdate hbpurchasetime \
         hbpurchasedate boughton orderdate purchdt acquired",
        "receiveddate datereceived inservicedate",
    ),
    Names::new(
        WarrantyEnd,
        "warrantyend warrantyexpires warrantyexpiration warrantyenddate hbwarrantyexpires warrantythru \
         warrantyexp warrantydate warrexp warrantyexpirationdate warrantyuntil",
        "coverageend warrantythrough",
    ),
    Names::new(TakeHome, "takehome goeshome takehomedevice sendhome takehomedefault", "1to1 onetoone"),
    Names::new(PhoneNumber, "phonenumber mobilenumber cellnumber cellphonenumber linenumber mdn", "msisdn"),
    Names::new(PublicRecord, "publicrecord publicrecordflag publicrecords", "public"),
    Names::new(
        Notes,
        "notes note assetnotes comments comment hbnotes remarks memo",
        "description hbdescription itemnotes",
    ),
    Names::new(
        HolderNumber,
        "holdernumber studentid studentnumber employeeno employeenumber employeeid staffid stuid assignedtoid \
         holderid studentno borrowerid patronid stunumber empid empno lunchnumber",
        "userid idnumber personid ownerid assignedid",
    ),
    Names::new(
        HolderUsername,
        "holderusername username checkedouttousername assigneduseridentifier assignedusername loginid \
         assigntouser userlogin samaccountname",
        "annotateduser mostrecentuser lastuser login primaryuserupn upn userprincipalname",
    ),
    Names::new(
        HolderEmail,
        "holderemail email emailaddress checkedouttoemail useremail primaryuseremailaddress assignedtoemail \
         studentemail useremailaddress",
        "recentusersemail mostrecentuseremail recentusers",
    ),
    Names::new(
        HolderName,
        "holdername assignedto holder checkedoutto fullname studentname assigneduser issuedto \
         primaryuserdisplayname employeename borrower custodian staffname assigned",
        "user checkedout owner student teacher employee teachername person responsibleperson",
    ),
    Names::new(
        HolderFirstName,
        "holderfirstname firstname checkedouttofirstname studentfirstname fname givenname",
        "first",
    ),
    Names::new(
        HolderLastName,
        "holderlastname lastname checkedouttolastname studentlastname lname surname familyname",
        "last",
    ),
    Names::new(
        HolderPlace,
        "holderplace checkedouttolocation checkoutlocation lenttoroom loanedtoroom",
        "checkedouttoroom",
    ),
    Names::new(CheckoutType, "checkouttype checkedouttotype", "assignmenttype"),
    Names::new(
        CheckoutDate,
        "checkoutdate checkedoutdate dateassigned assigneddate issuedate dateissued",
        "outdate loandate lastcheckout lastcheckoutdate",
    ),
    Names::new(
        Status,
        "status devicestatus assetstatus inventorystatus chromeosdevicestatus statuslabel",
        "devicestate state lifecyclestatus lifecycle currentstatus disposition",
    ),
    Names::new(Condition, "condition devicecondition cond assetcondition physicalcondition", "health quality"),
    Names::new(PoliceAgency, "policeagency agency lawenforcementagency policedepartment policedept", "reportedto"),
    Names::new(
        PoliceReport,
        "policereport policereportnumber policereportno reportnumber policecasenumber reportno policerptnumber",
        "casenumber incidentnumber",
    ),
    Names::new(
        PoliceDate,
        "policedate policereportfiled policereportdate reportdate datefiled reportfiled policedatefiled",
        "filed",
    ),
    Names::new(
        LostDate,
        "lostdate datelost stolendate datestolen lostorstolendate incidentdate lossdate loststolendate",
        "dateofloss missingdate missingsince",
    ),
    Names::new(
        LastSync,
        "lastsync lastinventoryupdate lastsyncfromgoogle lastsynctime lastseen lastcontact",
        "lastcheckin lasteassynctime mostrecentlogin lastactivity",
    ),
];
