// Files that are too large, of another kind than they say, empty, or with a virus: said at the field, and the others stay.
// With scripts a file is sent as soon as it is chosen or dropped, and the page goes on when it is here.
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
import { hasScripts } from "../world.mjs";

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

  const virus = { ...pdf("virus.pdf"), buffer: await (await page.request.get("/demo/virus.pdf")).body() };
  const refused = [
    [virus, { [STATEMENT]: virus }],
    [exe("regning.pdf"), { [STATEMENT]: exe("regning.pdf") }],
    [empty("tom.pdf"), { [STATEMENT]: empty("tom.pdf") }],
    [heavy("stor.pdf", 12_000_000), { [STATEMENT]: heavy("stor.pdf", 12_000_000) }],
  ];
  for (const [file, answers] of refused) {
    await fill(page, { ...answers, "Kan vi kontakte den som har skrevet uttalelsen?": "Nei" });
    if (hasScripts(page)) await isRefused(page);
    else await nextIsRefused(page, file);
    await isThere(page, [photo, statement]);
    assert.equal(await page.getByRole("link", { name: file.name, exact: true }).count(), 0, `${file.name} was not kept`);
  }
  if (hasScripts(page)) await drops(page);
  await tooMuch(page, `${draft}/vedlegg`);
  await page.goto(`${draft}/vedlegg`);
  await takesAway(page);
}

async function isRefused(page) {
  await page.locator(".upload [role=status]", { hasText: `«${STATEMENT}»` }).waitFor({ state: "attached" });
  assert.equal(await page.locator(".files .ds-validation-message").count(), 1, "one error, at the file");
  assert.equal(await page.locator("progress").count(), 0);
}

async function nextIsRefused(page, file) {
  assert.equal((await next(page)).status(), 422, file.name);
  const problem = page.locator("#error-summary").getByRole("link");
  assert.equal(await problem.count(), 1, "one error, at the file");
  assert.equal(await question(page, STATEMENT).getAttribute("aria-invalid"), "true");
}

/** Two files at once, and one that is cut off half-way: it goes on where it was when the network is back. */
async function drops(page) {
  const box = page.locator(".upload").last();
  const long = heavy("lang.pdf", 900_000);
  let parts = 0;
  await page.route("**/upload/*", (route) => (++parts === 3 ? route.abort("internetdisconnected") : route.continue()));
  await drop(page, box, [pdf("side 2.pdf"), long]);
  await page.getByRole("button", { name: say("upload-again", { name: "lang.pdf" }) }).waitFor();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await isThere(page, [pdf("side 2.pdf"), long]);
  await page.unroute("**/upload/*");
  for (const name of ["side 2.pdf", "lang.pdf"]) await press(page, say("file-remove", { name }));
}

function drop(page, box, files) {
  const plain = files.map(({ name, mimeType, buffer }) => ({ name, type: mimeType, text: buffer.toString("base64") }));
  return box.evaluate((element, files) => {
    const dataTransfer = new DataTransfer();
    for (const { name, type, text } of files) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name, { type }));
    }
    element.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, plain);
}

/** Files that were chosen go by themselves; without scripts any of the buttons sends them all. */
function upload(page) {
  if (hasScripts(page)) return page.waitForFunction(() => !document.querySelector("progress"));
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
    if (hasScripts(page)) {
      await isRefused(page);
    } else {
      assert.equal((await next(page)).status(), 413);
      await reads(page, say("error-too-large-title"));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  assert.deepEqual(await saved(page, address), before, "the answers are as before");
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
