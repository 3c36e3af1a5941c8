// What no page of ours sends is refused with a page in the person's language, and the draft is as before.
import assert from "node:assert/strict";
import { anders } from "../people.mjs";
import { start } from "../steps/login.mjs";
import { pdf } from "../steps/files.mjs";
import { fillAndGoOn, next } from "../steps/fill.mjs";
import { pages, SERVICE } from "../steps/ledsagerbevis.mjs";
import { reads } from "../steps/page.mjs";
import { isPage, post, saved } from "../steps/posts.mjs";
import { words } from "../words.mjs";

export const people = [anders];
export const scripts = "off";

export default async function badPosts(world) {
  const page = await world.visitor();
  const draft = await start(page, SERVICE, anders);
  await fillAndGoOn(page, pages["Hvem søker du for?"]);
  await fillAndGoOn(page, pages["Hva trenger du følge til?"]);
  for (const [name, text] of [
    ["soker", "navn"],
    ["behov", "beskrivelse"],
  ]) {
    await refused(page, `${draft}/${name}`, text);
    await tooLong(page, `${draft}/${name}`, text);
  }
  await otherLanguage(page, draft.replace("/nb/", "/en/"));
  await wrongTypes(page, draft);
}

/** The page is the same before and after. */
async function refused(page, address, text) {
  const say = words("nb");
  const before = await saved(page, address);
  const form = (more) => ({ form: { _revision: before.revision, do: "next", ...more } });
  const start = `_revision=${before.revision}&${text}=`;
  const raw = (data, type = "application/x-www-form-urlencoded") => ({ data, headers: { "content-type": type } });
  const attempts = {
    "an unknown field": form({ hemmelig: "x" }),
    "an unknown field beside known ones": form({ [text]: "x", [`${text}.0`]: "x" }),
    "no revision": { form: { do: "next" } },
    "a revision that is no number": form({ _revision: "abc" }),
    "an unknown button": form({ do: "drop:tables" }),
    "a row of a repeat that isn’t there": form({ do: "add:barn" }),
    "a file in a field that takes none": { multipart: { _revision: before.revision, [text]: pdf("a.pdf") } },
    "bytes that are not UTF-8": raw(Buffer.concat([Buffer.from(start), Buffer.from([0xff, 0xfe])])),
    "escaped bytes that are not UTF-8": raw(`${start}%ff`),
    "multipart without its boundary": raw("no boundary", "multipart/form-data; boundary=x"),
    JSON: { data: { _revision: before.revision } },
  };
  for (const [what, options] of Object.entries(attempts)) {
    await isPage(await post(page, address, options), 400, "nb", say("error-bad-request-title")).catch((error) => {
      throw new Error(`${what} to ${address}: ${error.message}`);
    });
  }
  assert.deepEqual(await saved(page, address), before, `${address} is as before`);
}

/** 10 MB of text, on a page with a file field and on one without. */
async function tooLong(page, address, text) {
  const say = words("nb");
  const before = await saved(page, address);
  await page.goto(address);
  await page.locator(`[name=${text}]`).evaluate((input) => (input.value = "x".repeat(10_000_000)));
  assert.equal((await next(page)).status(), 413);
  await reads(page, say("error-too-large-title"));
  assert.deepEqual(await saved(page, address), before, `${address} is as before`);
}

async function otherLanguage(page, draft) {
  const { revision } = await saved(page, `${draft}/behov`);
  const answer = await post(page, `${draft}/behov`, { form: { _revision: revision, hemmelig: "x" } });
  await isPage(answer, 400, "en", words("en")("error-bad-request-title"));
}

/** Values of the wrong kind are mistakes like any other: the page again, with an error at its input. */
async function wrongTypes(page, draft) {
  // The last page first: a page is open only while those before it are right.
  const wrong = [
    [
      "varighet",
      {
        varighet: "midlertidig",
        "varer_til.day": "tolv",
        "varer_til.month": "13",
        "varer_til.year": "20",
        hatt_for: "kanskje",
      },
      "f-varer_til",
    ],
    ["behov", { hjelp: "trolldom", beskrivelse: "x", hvor_ofte: "alltid" }, "f-hjelp"],
    ["soker", { for_hvem: "kongen", navn: "A" }, "f-for_hvem"],
  ];
  for (const [name, answers, target] of wrong) {
    const address = `${draft}/${name}`;
    const { revision } = await saved(page, address);
    const shown = Object.keys(answers)
      .map((path) => path.split(".")[0])
      .join(" ");
    const html = await isPage(
      await post(page, address, { form: { _revision: revision, _shown: shown, do: "next", ...answers } }),
      422,
      "nb",
    );
    const summary = html.slice(html.indexOf('id="error-summary"'), html.indexOf("<h1"));
    assert.ok(summary.includes(`#${target}`), `${name}: the summary leads to ${target}, in ${summary}`);
  }
}
