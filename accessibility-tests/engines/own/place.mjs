// What every page has in its place. Runs in the page.

/** WCAG 3.2.6: the way to help is in the same place on every page. */
function help() {
  const found = document.querySelector("body > footer a[href^='mailto:']");
  return found ? [] : [{ help: "no way to help in the footer", where: "footer", element: "" }];
}

/** A link opens where the reader is; a new window would take the way back from them. */
function newWindow() {
  return [...document.querySelectorAll("[target]")].map((link) => finding(link, "opens a window of its own"));
}

export const place = [help, newWindow];
