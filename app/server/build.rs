//! Makes sure that the folder of the embedded assets is there, so that the server compiles before
//! `cargo xtask assets` has run; in release, that new assets are embedded again.

fn main() -> std::io::Result<()> {
    std::fs::create_dir_all("../../site")?;
    println!("cargo:rerun-if-changed=build.rs");
    // A debug server reads the folder while it runs and needs no new build for a new style sheet.
    if std::env::var("PROFILE").as_deref() == Ok("release") {
        println!("cargo:rerun-if-changed=../../site");
    }
    Ok(())
}
