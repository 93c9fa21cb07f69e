// What does the screen say when a file cannot be read or written?
import type { ExportProblem, LooksLike, MeteredThing, ReadProblem, UnreadableWhy } from "../../bindings";
import { listed } from "./count";
import { number } from "./days";
import type { Said, Sentences } from "./said";

const MIB = 1024 * 1024;
const looks: Record<LooksLike, { what: string; next: string }> = {
  old_excel: { what: "an old Excel file (.xls)", next: "Open it in Excel and save it as .xlsx." },
  binary_excel: { what: "a binary Excel file (.xlsb)", next: "Open it in Excel and save it as .xlsx." },
  xml_excel: { what: "an old Excel XML file", next: "Open it in Excel and save it as .xlsx." },
  open_document: { what: "an OpenDocument sheet", next: "Save it as .xlsx or .csv." },
  numbers: { what: "a Numbers file", next: "Export it from Numbers as CSV or Excel." },
  document: { what: "a text document", next: "Rollcall reads lists: CSV or XLSX." },
  slides: { what: "a presentation", next: "Rollcall reads lists: CSV or XLSX." },
  pdf: { what: "a PDF", next: "Ask for the list behind it as CSV or XLSX." },
  picture: { what: "a picture", next: "Rollcall reads lists: CSV or XLSX." },
  web_page: { what: "a web page", next: "Download the list itself as CSV or XLSX." },
  json: { what: "a JSON file", next: "Export it as CSV or XLSX." },
  database: { what: "a database", next: "If it is a Rollcall file, open it in Settings. Otherwise export it as CSV." },
  archive: { what: "an archive", next: "Unpack it first, then choose the list inside." },
  binary: { what: "not a text or a sheet", next: "Export the list as CSV or XLSX." },
};
const metered: Record<MeteredThing, string> = {
  parts: "parts",
  bytes: "bytes when unpacked",
  ratio: "times its packed size",
  strings: "different texts",
  formats: "cell formats",
  piece: "characters in one piece",
};
const unreadable: Record<UnreadableWhy, Said> = {
  not_found: { what: "The file is not there any more.", next: "Choose it again." },
  not_allowed: {
    what: "The file may not be read.",
    next: "Close it in other programs, or ask for the right to read it.",
  },
  folder: { what: "That is a folder.", next: "Choose the file inside." },
  other: { what: "The file could not be opened.", next: "Copy it to this computer, then choose it again." },
};
const resave = "Open it in Excel, save it again as .xlsx or .csv, then choose that file.";

export const readProblems: Sentences<ReadProblem, "problem"> = {
  unreadable: ({ why }) => unreadable[why],
  read_failed: ({ after_row }) => ({
    what: `Reading stopped after row ${number(after_row)}.`,
    next: "Copy the file to this computer, then choose it again.",
  }),
  empty_file: () => ({ what: "The file is empty.", next: "Export the list again." }),
  header_only: () => ({ what: "The file has headings and no rows.", next: "Export the list again, with its rows." }),
  wrong_kind: ({ looks_like }) => ({ what: `This is ${looks[looks_like].what}.`, next: looks[looks_like].next }),
  password_protected: () => ({
    what: "The file has a password.",
    next: "Open it in Excel, save it without the password.",
  }),
  has_macros: () => ({ what: "The file carries macros.", next: "Save it as a plain .xlsx file." }),
  nested_archive: ({ part }) => ({ what: `There is an archive inside the file (${part}).`, next: resave }),
  zip_of_files: ({ names }) => ({
    what: `This archive holds ${listed(names.slice(0, 3))}.`,
    next: "Unpack it, then choose one of them.",
  }),
  too_large: ({ bytes, limit }) => ({
    what: `The file has ${number(Math.ceil(bytes / MIB))} MB; at most ${number(Math.floor(limit / MIB))} MB can be read.`,
    next: "Split the list, a school at a time.",
  }),
  too_many_rows: ({ limit }) => ({
    what: `The list has more than ${number(limit)} rows.`,
    next: "Split it, a school at a time.",
  }),
  too_many_columns: ({ row, columns, limit }) => ({
    what: `Row ${number(row)} has ${number(columns)} columns; at most ${number(limit)} can be read.`,
    next: "Remove the columns nobody needs, then choose it again.",
  }),
  swells: ({ what, found, limit }) => ({
    what: `The file claims ${number(found)} ${metered[what]}; ${number(limit)} is the most that is safe.`,
    next: resave,
  }),
  unclosed_quote: ({ row, column }) => ({
    what: `A quotation mark opens in row ${number(row)}, column ${number(column)}, and never closes.`,
    next: "Close or remove it, then choose the file again.",
  }),
  damaged_workbook: ({ after_row }) => ({
    what: `The workbook is damaged after row ${number(after_row)}.`,
    next: resave,
  }),
  damaged_archive: () => ({ what: "The zip breaks off or is damaged.", next: "Export it again." }),
  no_sheet: () => ({ what: "The workbook has no sheet with rows.", next: "Choose another file." }),
  unknown_sheet: ({ asked, sheets }) => ({
    what: `There is no sheet “${asked}”.`,
    next: `Choose one of ${listed(sheets)}.`,
  }),
  no_such_header_row: ({ asked }) => ({
    what: `The file has no row ${number(asked)}.`,
    next: "Choose the row with the headings.",
  }),
  unknown_encoding: ({ asked }) => ({
    what: `Rollcall does not know the encoding “${asked}”.`,
    next: "Choose another.",
  }),
};

export const exportProblems: Sentences<ExportProblem, "code"> = {
  unknown_format: ({ name, known }) => ({
    what: `“${name}” names no kind of file Rollcall writes.`,
    next: `End it with ${listed(known)}.`,
  }),
  bad_name: ({ name }) => ({
    what: `“${name}” cannot be a file's name.`,
    next: "Choose a name without \\ / : * ? < > |.",
  }),
  folder_missing: ({ folder }) => ({ what: `There is no folder ${folder}.`, next: "Make it, or choose another." }),
  not_writable: ({ folder }) => ({ what: `Nothing may be written to ${folder}.`, next: "Choose another folder." }),
  is_folder: ({ path }) => ({ what: `${path} is a folder.`, next: "Add a file's name to it." }),
  in_use: ({ path }) => ({ what: `${path} is open in another program.`, next: "Close it there, then save again." }),
  not_ours: ({ path }) => ({
    what: `${path} is there already, and Rollcall did not make it.`,
    next: "Choose another name; nothing was overwritten.",
  }),
  disk_full: ({ folder }) => ({ what: `The disk of ${folder} is full.`, next: "Make room, or choose another folder." }),
  no_font: ({ signs, example }) => ({
    what: `No font on this computer has ${signs}, as in “${example}”. Nothing was printed.`,
    next: "Install a font that has them, and print again. A list can be saved for Excel at once.",
  }),
  too_long: ({ most }) => ({
    what: `This has more than ${number(most)} rows, which nobody reads on paper.`,
    next: "Narrow the list, or save it for Excel.",
  }),
  cancelled: () => ({ what: "Stopped. No file was written." }),
  cannot_write: ({ path, system }) => ({ what: `${path} could not be written.`, next: `The system says: ${system}` }),
};
