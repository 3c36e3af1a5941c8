use super::*;

fn wrong(css: &str) -> Vec<String> {
    check(css).iter().filter(|said| !said.is_fine()).map(Said::to_string).collect()
}

#[test]
fn our_own_colours_can_be_read() {
    assert_eq!(wrong(OURS), Vec::<String>::new());
    let pairs = check("").len();
    assert!(pairs > 100, "{pairs} pairs");
    assert_eq!(pairs, PAIRS.len() * 2, "each pair, light and dark");
}

#[test]
fn white_on_black_differs_as_wcag_says() {
    assert_eq!(luminance("#fff"), Some(1.0));
    assert_eq!(luminance("#000000"), Some(0.0));
    let grey = luminance("#777777").unwrap();
    assert!((1.05 / (grey + 0.05) - 4.48).abs() < 0.005, "the grey that is just too light for text on white");
}

#[test]
fn what_cannot_be_read_is_told_with_both_colours() {
    let said = wrong(":root { --foot: #777; --foot-ink: #fff }");
    assert_eq!(
        said,
        ["light: --foot-ink on --foot is 4.47:1, must be 4.5:1", "dark: --foot-ink on --foot is 4.47:1, must be 4.5:1"]
    );
}

#[test]
fn a_theme_for_the_light_alone_is_not_enough() {
    let light = ":root {\n  --accent-base: #14566f;\n}\n";
    assert!(
        wrong(light).iter().all(|line| line.starts_with("dark: ")) && !wrong(light).is_empty(),
        "{:?}",
        wrong(light)
    );
    let both =
        format!("{light}@media (prefers-color-scheme: dark) {{\n  :root {{\n    --accent-base: #8cc9df;\n  }}\n}}\n");
    assert_eq!(wrong(&both), Vec::<String>::new());
}

#[test]
fn what_nothing_uses_and_what_is_no_colour_is_told() {
    assert_eq!(
        wrong(":root { /* ours */ --acent-base: #000; }"),
        ["--acent-base is no property of a theme; `skranke theme` prints them all"]
    );
    assert!(wrong(":root { --foot: navy }").contains(&"--foot must be a colour as #rgb or #rrggbb".to_owned()));
}

#[test]
fn a_folder_is_read_whole_or_not_at_all() {
    let folder = std::env::temp_dir().join(format!("skranke-theme-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let read = |css: &str| {
        std::fs::write(folder.join("theme.css"), css).unwrap();
        Theme::read(&folder)
    };
    let plain = read(OURS).unwrap().look();
    assert_eq!((plain.logo, plain.icon), (None, None));
    std::fs::write(folder.join("logo.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap();
    let look = read(OURS).unwrap().look();
    assert!(look.css.ends_with("/theme.css") && look.logo.unwrap().ends_with("/logo.svg"));
    assert_ne!(look.css, plain.css, "an address holds what stands there");
    let error = read(":root { --foot: #fff }").unwrap_err();
    assert!(error.contains("--foot-ink on --foot"), "{error}");
    std::fs::remove_file(folder.join("theme.css")).unwrap();
    assert!(Theme::read(&folder).unwrap_err().contains("theme.css"));
    std::fs::remove_dir_all(&folder).unwrap();
}
