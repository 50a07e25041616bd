//! Files to embed, each with an address that names its content, as it is and compressed.

use crate::{read, write};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, fs, io::Write as _, path::Path, path::PathBuf};

/// Public files that browsers and robots look for by name, so they keep it.
const BY_NAME: [&str; 5] = ["apple-touch-icon.png", "favicon.ico", "favicon.svg", "manifest.webmanifest", "robots.txt"];

/// What is embedded.
pub struct Shelf {
    out: PathBuf,
    release: bool,
    /// From the name of a public file, `/fonts/serif.woff2`, to its address, `/static/fonts/serif.3fa2c91b7e.woff2`.
    addresses: BTreeMap<String, String>,
    /// The rows of the table in `assets.rs`.
    rows: BTreeMap<String, String>,
}

impl Shelf {
    /// An empty one, which keeps its files in a folder of its own in `out`.
    pub fn new(out: &Path, release: bool) -> Result<Self, String> {
        let out = out.join("shelf");
        // What earlier runs left there.
        if out.exists() {
            fs::remove_dir_all(&out).map_err(|fault| format!("{}: {fault}", out.display()))?;
        }
        fs::create_dir(&out).map_err(|fault| format!("{}: {fault}", out.display()))?;
        Ok(Self { out, release, addresses: BTreeMap::new(), rows: BTreeMap::new() })
    }

    /// Adds all files of a folder, and of the folders in it. Texts come last, as they may name any other file.
    pub fn add_public(&mut self, folder: &Path) -> Result<(), String> {
        let mut files = Vec::new();
        walk(folder, &mut files)?;
        files.sort_by_cached_key(|path| (kind(path).is_ok_and(names_others), path.clone()));
        for path in files {
            let name = path.strip_prefix(folder).map_err(|fault| fault.to_string())?;
            let name = name.to_string_lossy().replace('\\', "/");
            let address = self.add(&name, read(&path)?)?;
            self.addresses.insert(format!("/{name}"), address);
        }
        Ok(())
    }

    /// The address of a public file, given its name with a slash before it.
    pub fn address_of(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).map(String::as_str)
    }

    /// Adds one file and tells its address.
    pub fn add(&mut self, name: &str, content: Vec<u8>) -> Result<String, String> {
        let kind = kind(Path::new(name))?;
        let content = if names_others(kind) { self.addressed(name, content)? } else { content };
        let content = if name.ends_with(".js") { without_remarks(content, name)? } else { content };
        let hash: String = Sha256::digest(&content).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
        let (stem, ending) = name.rsplit_once('.').ok_or_else(|| format!("{name} has no ending."))?;
        let lasting = !BY_NAME.contains(&name);
        let address = if lasting { format!("/static/{stem}.{hash}.{ending}") } else { format!("/{name}") };

        let file = self.out.join(format!("{}.{hash}", name.replace('/', "_")));
        write(&file, &content)?;
        let brotli = squeezed(&file, "br", &content, brotli(&content, self.release))?;
        let gzip = squeezed(&file, "gz", &content, gzip(&content))?;
        let row = format!(
            "    File {{ address: {address:?}, kind: {kind:?}, tag: \"\\\"{hash}\\\"\", lasting: {lasting}, \
             plain: include_bytes!({file:?}), brotli: {brotli}, gzip: {gzip} }},\n"
        );
        self.rows.insert(address.clone(), row);
        Ok(address)
    }

    /// The table, as Rust.
    pub fn table(&self) -> String {
        let mut table = String::from("static FILES: &[File] = &[\n");
        table.extend(self.rows.values().map(String::as_str));
        table + "];\n"
    }

    /// A text in which each quoted name of a public file has become its address.
    fn addressed(&self, name: &str, content: Vec<u8>) -> Result<Vec<u8>, String> {
        let mut text = String::from_utf8(content).map_err(|fault| format!("{name}: {fault}"))?;
        for (public, address) in &self.addresses {
            text = text.replace(&format!("{public:?}"), &format!("{address:?}"));
        }
        let mut named = text.split("url(\"").skip(1).filter_map(|rest| rest.split('"').next());
        match named.find(|named| named.starts_with('/') && !self.addresses.values().any(|address| address == named)) {
            Some(lost) => Err(format!("{name} names a file that is not in public/: {lost}")),
            None => Ok(text.into_bytes()),
        }
    }
}

/// A script without what is for its readers alone: remarks that fill lines of their own, indents, empty lines. A phone's
/// first load is a kilobyte smaller for it.
fn without_remarks(script: Vec<u8>, name: &str) -> Result<Vec<u8>, String> {
    let script = String::from_utf8(script).map_err(|fault| format!("{name}: {fault}"))?;
    let mut kept = String::with_capacity(script.len());
    let mut in_remark = false;
    for line in script.lines().map(str::trim) {
        in_remark |= line.starts_with("/*") && line.find("*/").is_none_or(|end| end + 2 == line.len());
        if !in_remark && !line.is_empty() && !line.starts_with("//") {
            kept.push_str(line);
            kept.push('\n');
        }
        in_remark &= !line.ends_with("*/");
    }
    Ok(kept.into_bytes())
}

/// Keeps a compressed content beside the plain one, and says where, if it is the smaller: pictures and fonts are
/// compressed already.
fn squeezed(file: &Path, ending: &str, plain: &[u8], squeezed: std::io::Result<Vec<u8>>) -> Result<String, String> {
    let squeezed = squeezed.map_err(|fault| format!("{}: {fault}", file.display()))?;
    if squeezed.len() * 20 > plain.len() * 19 {
        return Ok("None".into());
    }
    let file = PathBuf::from(format!("{}.{ending}", file.display()));
    write(&file, &squeezed)?;
    Ok(format!("Some(include_bytes!({file:?}))"))
}

/// All files of a folder and of the folders in it, hidden ones left out.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|fault| format!("{}: {fault}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|fault| fault.to_string())?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        match (hidden, path.is_dir()) {
            (true, _) => {}
            (false, true) => walk(&path, files)?,
            (false, false) => files.push(path),
        }
    }
    Ok(())
}

/// The content type, by the ending of the name.
fn kind(path: &Path) -> Result<&'static str, String> {
    Ok(match path.extension().and_then(|ending| ending.to_str()) {
        Some("css") => "text/css; charset=utf-8",
        Some("ico") => "image/x-icon",
        Some("js") => "text/javascript; charset=utf-8",
        Some("png") => "image/png",
        Some("svg") => "image/svg+xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("webmanifest") => "application/manifest+json",
        Some("woff2") => "font/woff2",
        _ => return Err(format!("{}: say in server/build/shelf.rs what kind of file this is.", path.display())),
    })
}

/// Whether files of this kind name other files.
fn names_others(kind: &str) -> bool {
    ["text/css", "text/javascript", "application/manifest"].iter().any(|begin| kind.starts_with(begin))
}

fn brotli(content: &[u8], release: bool) -> std::io::Result<Vec<u8>> {
    let quality = if release { 11 } else { 5 };
    let settings = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, ..Default::default() };
    let mut squeezed = Vec::new();
    brotli::BrotliCompress(&mut &content[..], &mut squeezed, &settings)?;
    Ok(squeezed)
}

/// Gzip too: over plain http, as in a room without Internet, browsers do not ask for Brotli.
fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}
