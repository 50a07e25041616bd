//! Why a file could not be made.

/// A file that could not be made. A report of a day never comes near such a limit: it takes more than a million
/// contributions in a sheet, or four gigabytes in a package.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// The table of text.
    #[error("the table of text cannot be written: {0}")]
    Csv(#[from] csv::Error),
    /// The workbook.
    #[error("the workbook cannot be written: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// The package of a text document.
    #[error("the package cannot be written: {0}")]
    Package(#[from] zip::result::ZipError),
    /// A part of the package of a text document.
    #[error("a part of the package cannot be written: {0}")]
    Part(#[from] std::io::Error),
}
