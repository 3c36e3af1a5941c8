//! The browser's program: the islands, made ready to be woken by `boot.js`.

#![cfg(target_arch = "wasm32")]

// Each island is a function that `boot.js` calls by name: linking the crate is what exports them.
pub use islands::*;
use wasm_bindgen::prelude::wasm_bindgen;

/// Sets up the reactive system, once, before the first island.
#[wasm_bindgen]
pub fn hydrate() {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
}
