//! The report taken away while the day goes on: in each format, and by facilitators only.

use crate::people::{Browser, Facilitator, Harvest};
use reqwest::Method;

/// Each format: how its files end, what they are, and how their first bytes begin.
const FORMATS: [(&str, &str, &[u8]); 7] = [
    ("html", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
    ("md", "text/markdown; charset=utf-8", b"# "),
    ("csv", "text/csv; charset=utf-8; header=present", b"\xef\xbb\xbfN\xc2\xb0;Type;Texte;"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK\x03\x04"),
    ("odt", "application/vnd.oasis.opendocument.text", b"PK\x03\x04"),
    ("json", "application/json", b"{"),
];

async fn takes(browser: &Browser, address: &str) -> (u16, String, String, Vec<u8>) {
    let answer = browser.request(Method::GET, address).send().await.expect("the server answers");
    let header =
        |name: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let (status, kind, attached) = (answer.status().as_u16(), header("content-type"), header("content-disposition"));
    (status, kind, attached, answer.bytes().await.expect("it ends").to_vec())
}

fn file(helene: &Facilitator, format: &str) -> String {
    helene.at(&format!("/export/{format}"))
}

#[tokio::test]
async fn a_facilitator_takes_the_report_away_in_each_format_while_people_write() {
    let Harvest { house: _house, helene, ann, .. } = Harvest::begun().await;
    ann.wrote("=1+1").await;
    ann.wrote("Un marché de nuit").await;
    for (format, kind, begins) in FORMATS {
        let (status, said, attached, content) = takes(&helene.browser, &file(&helene, format)).await;
        assert_eq!((status, said.as_str()), (200, kind), "{format}");
        assert!(attached.starts_with("attachment; filename=\"") && attached.ends_with(&format!(".{format}\"")));
        assert!(content.starts_with(begins), "{format}");
    }
    let (.., rows) = takes(&helene.browser, &file(&helene, "csv")).await;
    let rows = String::from_utf8(rows).expect("it is UTF-8");
    assert!(rows.contains(";'=1+1;") && rows.contains(";Un marché de nuit;"), "{rows}");
    assert_eq!(rows.lines().count(), 3, "a row each, under the titles");
}

#[tokio::test]
async fn the_page_of_the_report_offers_each_format_by_a_name_that_people_know() {
    let Harvest { house: _house, helene, .. } = Harvest::begun().await;
    let page = helene.browser.get(&helene.at("/synthese")).await.body;
    for (format, ..) in FORMATS {
        assert!(page.contains(&format!("/export/{format}\"")), "{format}");
    }
    for name in ["Word (.docx)", "LibreOffice (.odt)", "Tableur Excel (.xlsx)", "Tableur (.csv)"] {
        assert!(page.contains(name), "{name}");
    }
}

#[tokio::test]
async fn a_participant_takes_nothing_away() {
    let Harvest { house, helene, ann, .. } = Harvest::begun().await;
    ann.wrote("MARQUE").await;
    let wall = house.wall(&helene).await;
    for (format, ..) in FORMATS {
        for browser in [&ann.browser, &wall] {
            let (status, _, _, content) = takes(browser, &file(&helene, format)).await;
            assert_eq!(status, 403, "{format}");
            assert!(!String::from_utf8_lossy(&content).contains("MARQUE"), "{format}");
        }
    }
}
