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

/** WCAG 1.3.5: the purpose of an input, in the words the standard has. */
function purpose() {
  const tokens =
    `on off name given-name additional-name family-name nickname email username new-password current-password
    one-time-code organization-title organization street-address address-line1 address-line2 address-line3
    address-level4 address-level3 address-level2 address-level1 country country-name postal-code bday bday-day
    bday-month bday-year language sex tel tel-country-code tel-national url`.split(/\s+/);
  return [...document.querySelectorAll("[autocomplete]")]
    .filter((input) => !tokens.includes(input.getAttribute("autocomplete")))
    .map((input) => finding(input, `«${input.getAttribute("autocomplete")}» is no token of the standard`));
}

export const place = [help, newWindow, purpose];
