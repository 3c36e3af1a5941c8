// Loads the author's preview again when the form's file has changed. Without it the page is loaded by hand.
const page = document.querySelector("[data-watch]");
const every = 2000;

async function look() {
  try {
    const answer = await fetch(page.dataset.watch, { cache: "no-store" });
    if (answer.ok && (await answer.text()) !== page.dataset.version) {
      // Where the author was reading is where they go on.
      location.reload();
      return;
    }
  } catch {
    // The server is away for a moment: it is asked again.
  }
  setTimeout(look, every);
}

if (page) setTimeout(look, every);
