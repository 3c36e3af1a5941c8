// WCAG 1.3.5: what is asked about the person who fills in says so in the words of the standard, and nothing else does.
// The words of the questions are read in Bokmål, Nynorsk, English and Northern Sámi. Runs in the page.

/** The tokens that fit a kind of input (HTML, «Autofill»): `street-address` is of several lines, for one. */
function tokensOf({ type, localName }) {
  const split = (text) => text.split(/\s+/);
  const line = split(
    `name given-name additional-name family-name nickname username organization-title organization address-line1
    address-line2 address-line3 address-level4 address-level3 address-level2 address-level1 country country-name
    postal-code bday-day bday-month bday-year language sex one-time-code tel tel-country-code tel-national email url
    new-password current-password`,
  );
  const all = { on: true, off: true };
  const fits = {
    email: ["email", "username"],
    tel: split("tel tel-country-code tel-national"),
    url: ["url"],
    password: split("new-password current-password one-time-code"),
    date: ["bday"],
    number: split("bday-day bday-month bday-year one-time-code"),
    textarea: [...line, "street-address"],
    "select-one": [...line, "street-address"],
    text: [...line, "bday"],
    search: [...line, "bday"],
  };
  return (token) => all[token] ?? (fits[type] ?? fits[localName] ?? []).includes(token);
}

/** The token, without the section or the kind of phone or address that may stand before it. */
function tokenOf(input) {
  const words = (input.getAttribute("autocomplete") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const before = /^(section-.*|shipping|billing|home|work|mobile|fax|pager)$/;
  return words.filter((word) => !before.test(word)).join(" ");
}

/** What one types in or chooses from, on forms that say what they ask. */
function askedInputs() {
  const not = ["hidden", "radio", "checkbox", "file", "submit", "button", "search"];
  return [...document.querySelectorAll("input, textarea, select")].filter(({ type }) => !not.includes(type));
}

/** The words of a question: those of the groups around the input, and its own label. */
function questionOf(input) {
  const groups = [];
  for (let at = input.closest("fieldset"); at; at = at.parentElement.closest("fieldset")) groups.unshift(at);
  const legends = groups.map((group) => group.querySelector(":scope > legend")?.textContent ?? "");
  const words = (text) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return { all: words([...legends, input.labels?.[0]?.textContent ?? ""].join(" ")), own: words(input.labels?.[0]?.textContent ?? "") };
}

/** What an input asks for: the tokens that say it, whoever it is about; none for what no token is for. */
function purposeOf(input) {
  const part = /\.(street|postcode|town)$/.exec(input.name)?.[1];
  if (part) return { street: ["address-line1", "street-address"], postcode: ["postal-code"], town: ["address-level2"] }[part];
  if (input.type === "email") return ["email"];
  if (input.type === "tel") return ["tel", "tel-national"];
  if (input.type !== "text" && input.type !== "date") return [];
  const { all, own } = questionOf(input);
  const says = (words, stems) => words.some((word) => stems.test(word));
  const isBirth = says(all, /^(født|fødd|fødselsdato(en)?|fødselsdag(en)?|born|birth|birthday|riegádan\p{L}*|riegádeami)$/u);
  const unit = /\.(day|month|year)$/.exec(input.name)?.[1];
  if (unit) return isBirth ? [`bday-${unit}`] : [];
  if (input.inputMode === "numeric" || input.inputMode === "decimal") return [];
  if (input.type === "date") return isBirth ? ["bday"] : [];
  if (says(own, /^(fornavn|førenamn|forename|ovdanamma)(et|t)?$/u)) return ["given-name"];
  if (says(own, /^(etternavn|etternamn|surname|goargu)(et|t)?$/u)) return ["family-name"];
  if (!says(own, /^(navn|navnet|namn|namnet|name|namma)$/u)) return [];
  const isOfMany = /^(virksomhet|verksemd|organisasjon|lag|forening|firma|business|club|organi[sz]ation|company|searvi|fitnodat)(a|en|et|s)?$/u;
  return says(all, isOfMany) ? ["organization"] : ["name"];
}

/** Whether a question is about somebody else: a row among others, or one who is told by what they do. */
function isOfAnother(input) {
  if (/\.\d+\./.test(input.name)) return true;
  const { all } = questionOf(input);
  return all.some((word) => /^(som|mens|medan|vedkommende|vedkomande|who|that|while|when|barnet|barnets|child|mii|guhte|geas|gii)$/u.test(word));
}

/** Whether a question says that it is about the one who reads it, or stands among others that have said so. */
function isOfReader(input, purpose) {
  const { all } = questionOf(input);
  if (all.some((word) => /^(din|ditt|dine|di|your|du|you|don)$/u.test(word))) return true;
  // Mail and calls go to whom the case is about, and so does what is sent; a name alone may be anybody's.
  if (["email", "tel", "organization"].includes(purpose[0])) return true;
  if (/^(address|postal)/.test(purpose[0]) && all.some((word) => /^(sende|sender|send|sáddet)$/u.test(word))) return true;
  const group = input.closest("fieldset");
  if (!group) return false;
  const others = [...group.querySelectorAll("[autocomplete]")].filter((other) => other !== input);
  return others.some((other) => !["", "on", "off"].includes(tokenOf(other)));
}

/** A token is one of the standard's and fits its kind of input. */
function purpose() {
  return [...document.querySelectorAll("[autocomplete]")]
    .filter((input) => !tokensOf(input)(tokenOf(input)))
    .map((input) => finding(input, `«${tokenOf(input)}» is no token for such an input`));
}

/** A token says what the input asks for, not something else. */
function mismatch() {
  return askedInputs().flatMap((input) => {
    const [token, wanted] = [tokenOf(input), purposeOf(input)];
    const isWrong = wanted.length > 0 && !["", "on", "off", "username", ...wanted].includes(token);
    return isWrong ? [finding(input, `it asks for ${wanted[0]}, but says ${token}`)] : [];
  });
}

/** What is asked about the reader has its token. */
function told() {
  return askedInputs().flatMap((input) => {
    const wanted = purposeOf(input);
    if (wanted.length === 0 || isOfAnother(input) || !isOfReader(input, wanted)) return [];
    const isSaid = !["", "on", "off"].includes(tokenOf(input));
    return isSaid ? [] : [finding(input, `it asks for the reader's ${wanted[0]}, and doesn't say so`)];
  });
}

/** What is asked about others has none: the browser would offer the reader's own. And the reader has one name. */
function another() {
  const seen = new Map();
  return askedInputs().flatMap((input) => {
    const token = tokenOf(input);
    if (["", "on", "off"].includes(token)) return [];
    if (isOfAnother(input)) return [finding(input, `it says ${token}, but is about somebody else`)];
    const key = `${[...document.forms].indexOf(input.form)} ${input.getAttribute("autocomplete")}`;
    if (seen.has(key)) return [finding(input, `a second ${token} of the same reader`)];
    seen.set(key, input);
    return [];
  });
}

export const purposes = [purpose, mismatch, told, another];
// Not rules, but the rules call them.
export const parts = [tokensOf, tokenOf, askedInputs, questionOf, purposeOf, isOfAnother, isOfReader];
