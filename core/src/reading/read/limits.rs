//! How large may a file be before we stop reading it?

/// What one import reads at most. The defaults are the district's; tests use smaller ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub file_bytes: u64,
    /// Rows below the header.
    pub rows: u64,
    /// Columns of the table.
    pub columns: usize,
    /// Bytes of one cell.
    pub cell_bytes: usize,
    /// Parts inside a workbook.
    pub parts: usize,
    /// Bytes of all parts after unpacking. A sheet of 100,000 rows is about 60 MB, one full to the brim near 1 GB.
    pub unpacked_bytes: u64,
    /// Bytes of one table out of a zip, which is held in memory while it is read.
    pub table_bytes: u64,
    /// Unpacked bytes for each packed one, counted only beyond `ratio_free_bytes`.
    pub ratio: u64,
    /// Small workbooks are very regular; up to here no ratio is asked.
    pub ratio_free_bytes: u64,
    /// Bytes of the shared texts after unpacking; they are held in memory while reading.
    pub shared_text_bytes: u64,
    /// How many shared texts.
    pub shared_texts: u64,
    /// Bytes of each remaining part read whole: formats, the list of sheets, relations.
    pub small_part_bytes: u64,
    /// Cell formats; Excel itself stops at 65,490.
    pub formats: u64,
    /// Bytes of a single piece of markup or text in a sheet: a 64 KB cell with every character escaped.
    pub piece_bytes: usize,
    /// Bytes of a single piece among the formats, because each format copies its font's name.
    pub format_piece_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 1 << 30,
            rows: 2_000_000,
            columns: 256,
            cell_bytes: 64 << 10,
            parts: 200,
            unpacked_bytes: 1 << 30,
            table_bytes: 512 << 20,
            ratio: 200,
            ratio_free_bytes: 32 << 20,
            shared_text_bytes: 160 << 20,
            shared_texts: 4_000_000,
            small_part_bytes: 16 << 20,
            formats: 65_536,
            piece_bytes: 512 << 10,
            format_piece_bytes: 4 << 10,
        }
    }
}
