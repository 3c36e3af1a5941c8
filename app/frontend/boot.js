// Wakes the islands of a page. A static file: the page needs no inline script, so the content
// security policy needs no nonce. Everything on the page works before this has run, and without it.

const page = document.documentElement;

/** The scripts that a page has use for, by what they look for. */
const SCRIPTS = {
  session: "#session",
  draft: "form[data-seal]",
  rows: "form[data-seal] .rows",
  upload: "form[data-seal] .upload",
  limit: "[data-max]",
  suggest: "[data-organisation], [data-addresses]",
};

/** Loads those that the page, or what has come into it, has use for. */
export function help() {
  for (const name in SCRIPTS) {
    if (document.querySelector(SCRIPTS[name])) import(`./${name}.js`).catch(console.error);
  }
}

async function wake(islands) {
  const program = await import("./frontend.js");
  await program.default({ module_or_path: new URL("./frontend.wasm", import.meta.url) });
  program.hydrate();
  for (const island of islands) {
    const wakeIsland = find(program, island.dataset.component);
    if (wakeIsland) await wakeIsland(island);
    else console.warn(`no island ${island.dataset.component} in this program`);
  }
}

// An island is called by its name and a hash of its source as the compiler printed it. The browser's
// program may come from another compiler than the server; then the name alone decides.
function find(program, component) {
  if (program[component]) return program[component];
  const name = component.replace(/\d+$/, "");
  return Object.entries(program).find(([key]) => key.replace(/\d+$/, "") === name)?.[1];
}

const islands = document.querySelectorAll("leptos-island");
help();
try {
  if (islands.length > 0) await wake(islands);
  page.dataset.hydrated = "true";
} catch (error) {
  page.dataset.hydrated = "failed";
  console.error(error);
}
