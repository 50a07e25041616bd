//! The synthesis page: the report in our frame, and its downloads. What the report itself says stands in its own crate.

/// Words of the synthesis page.
#[derive(Debug)]
#[expect(missing_docs, reason = "each is named for its place")]
pub struct Report {
    pub title: &'static str,
    /// The heading over what has found no theme, in the report itself.
    pub unsorted: &'static str,
    pub downloads: &'static str,
    pub html: &'static str,
    pub docx: &'static str,
    pub odt: &'static str,
    pub xlsx: &'static str,
    pub csv: &'static str,
    pub markdown: &'static str,
    pub archive: &'static str,
    pub hint: &'static str,
}

pub(super) static FR: Report = Report {
    title: "Synthèse",
    unsorted: "Non classé",
    downloads: "Télécharger la synthèse",
    html: "Page web (HTML)",
    docx: "Word (.docx)",
    odt: "LibreOffice (.odt)",
    xlsx: "Tableur Excel (.xlsx)",
    csv: "Tableur (.csv)",
    markdown: "Texte à recopier (Markdown)",
    archive: "Archive complète (JSON)",
    hint: "La page web se lit partout et s’imprime. Word et LibreOffice servent à la retoucher, le tableur à trier et compter \
           les contributions. L’archive garde tout l’atelier et se réimporte ailleurs\u{202f}; \
           elle contient les prénoms, ne la publiez pas.",
};

pub(super) static EN: Report = Report {
    title: "Synthesis",
    unsorted: "Unsorted",
    downloads: "Download the synthesis",
    html: "Web page (HTML)",
    docx: "Word (.docx)",
    odt: "LibreOffice (.odt)",
    xlsx: "Excel workbook (.xlsx)",
    csv: "Spreadsheet (.csv)",
    markdown: "Text to paste (Markdown)",
    archive: "Whole archive (JSON)",
    hint: "The web page opens anywhere and prints. Word and LibreOffice are for editing it, the spreadsheet for sorting and \
           counting contributions. The archive holds the whole workshop and can be imported elsewhere; \
           it holds first names, so do not publish it.",
};
