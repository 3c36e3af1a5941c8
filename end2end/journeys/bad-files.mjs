// Files that are too large, of another kind than they say, or empty: an error at the field, and the others stay.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guro } from "../people.mjs";
import { fill, fillAndGoOn, next, question } from "../steps/fill.mjs";
import { empty, exe, heavy, pdf, png } from "../steps/files.mjs";
import { pages, photo, SERVICE, statement } from "../steps/ledsagerbevis.mjs";
import { start } from "../steps/login.mjs";
import { download, leads, press, reads, says } from "../steps/page.mjs";
import { saved } from "../steps/posts.mjs";
import { words } from "../words.mjs";

export const people = [guro];

const say = words("nb");
const STATEMENT = "Uttalelse fra lege eller annen fagperson";
const PHOTO = "Bilde til kortet";

export default async function badFiles(world) {
  const page = await world.visitor();
  const draft = await start(page, SERVICE, guro);
  for (const answers of Object.values(pages).slice(0, 3)) await fillAndGoOn(page, answers);
  await fill(page, { [PHOTO]: photo, [STATEMENT]: statement });
  await upload(page);
  await isThere(page, [photo, statement]);

  const refused = [
    [exe("regning.pdf"), { [STATEMENT]: exe("regning.pdf") }],
    [empty("tom.pdf"), { [STATEMENT]: empty("tom.pdf") }],
    [heavy("stor.pdf", 12_000_000), { [STATEMENT]: heavy("stor.pdf", 12_000_000) }],
  ];
  for (const [file, answers] of refused) {
    await fill(page, { ...answers, "Kan vi kontakte den som har skrevet uttalelsen?": "Nei" });
    assert.equal((await next(page)).status(), 422, file.name);
    const problem = page.locator("#error-summary").getByRole("link");
    assert.equal(await problem.count(), 1, "one error, at the file");
    assert.equal(await question(page, STATEMENT).getAttribute("aria-invalid"), "true");
    await isThere(page, [photo, statement]);
    assert.equal(await page.getByRole("link", { name: file.name }).count(), 0, `${file.name} was not kept`);
  }
  await tooMuch(page, `${draft}/vedlegg`);
  await page.goto(`${draft}/vedlegg`);
  await takesAway(page);
}

/** Any of the buttons sends all the files that were chosen. */
function upload(page) {
  return leads(page, () =>
    page
      .getByRole("button", { name: say("file-upload") })
      .first()
      .click(),
  );
}

/** More than a page takes altogether. */
async function tooMuch(page, address) {
  const before = await saved(page, address);
  const folder = mkdtempSync(join(tmpdir(), "skranke-files-"));
  try {
    const file = join(folder, "enorm.pdf");
    writeFileSync(file, heavy("enorm.pdf", 70_000_000).buffer);
    await page.goto(address);
    await question(page, STATEMENT).setInputFiles(file);
    assert.equal((await next(page)).status(), 413);
    await reads(page, say("error-too-large-title"));
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.deepEqual(await saved(page, address), before, "the draft is as before");
}

async function isThere(page, files) {
  for (const file of files) {
    const got = await download(page, page.getByRole("link", { name: file.name, exact: true }));
    assert.ok(got.content.equals(file.buffer), `${file.name} is as it was sent`);
  }
}

async function takesAway(page) {
  await fill(page, { [STATEMENT]: pdf("side 2.pdf") });
  await upload(page);
  await press(page, say("file-remove", { name: statement.name }));
  assert.equal(await page.getByRole("link", { name: statement.name }).count(), 0);
  await says(page, "side 2.pdf");
  await press(page, say("file-remove", { name: photo.name }));
  await fillAndGoOn(page, { [PHOTO]: png("nytt bilde.png") });
}
