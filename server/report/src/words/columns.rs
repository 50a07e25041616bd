//! The words over columns and on the tabs of sheets.

/// What stands over the columns of a table.
#[derive(Clone, Copy, Debug)]
#[expect(missing_docs, reason = "each field's value is its own explanation, in two languages")]
pub struct Columns {
    // The sheets
    pub contributions: &'static str,
    pub synthesis: &'static str,
    pub figures: &'static str,
    // Their columns
    pub number: &'static str,
    pub kind: &'static str,
    pub text: &'static str,
    pub examples: &'static str,
    pub theme: &'static str,
    pub line: &'static str,
    pub line_number: &'static str,
    pub times: &'static str,
    pub tables: &'static str,
    pub dots: &'static str,
    pub open: &'static str,
    pub notes: &'static str,
    pub table_number: &'static str,
    pub table: &'static str,
    pub round: &'static str,
    pub story: &'static str,
    pub late: &'static str,
    pub added: &'static str,
    pub paper: &'static str,
    pub yes: &'static str,
    // The tables and the foot of a text document
    pub figure: &'static str,
    pub count: &'static str,
    pub contribution: &'static str,
    pub origin: &'static str,
    pub page: &'static str,
}
