//! The stylesheet as the build script bundles it.

#[path = "../build/style.rs"]
mod style;

use std::path::Path;

#[test]
fn the_bundle_holds_every_sheet_and_imports_none() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../style");
    for (name, holds) in [("main.css", ":root{"), ("desk.css", ".console{")] {
        let css = style::bundle(&folder.join(name)).expect("it is bundled");
        assert!(!css.contains("@import") && !css.contains("/*"));
        assert_eq!(css.matches('{').count(), css.matches('}').count());
        assert!(css.contains(holds), "{name} holds {holds}");
    }
}

#[test]
fn white_space_goes_where_it_means_nothing() {
    assert_eq!(style::slim("a ,\n  b > c {\n  color : red ;\n}\n"), "a,b > c{color : red;}");
    assert_eq!(style::slim(".a :hover { width: calc(1px + 2px); }"), ".a :hover{width: calc(1px + 2px);}");
}

#[test]
fn comments_go_and_strings_stay() {
    assert_eq!(style::slim("/* one *//**/a/*/ two */{}"), "a{}");
    assert_eq!(style::slim(r#"a { content: "/*  \" */ ;  "; }"#), r#"a{content: "/*  \" */ ;  ";}"#);
}
