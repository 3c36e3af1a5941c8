// A form is a file: a mistake in it never reaches the citizens, and its mending does by itself.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Server, skranke } from "../server.mjs";
import { eventually, reads } from "../steps/page.mjs";

export const scripts = "off";

const SERVICE = "/nb/service/ledsagerbevis";

export default async function formsOnDisk(world) {
  const server = await Server.start();
  try {
    const page = await world.visitor({ at: server.address });
    const file = join(server.forms, "ledsagerbevis", "form.yaml");
    const good = readFileSync(file, "utf8");
    await page.goto(SERVICE);
    await reads(page, "Ledsagerbevis");

    isChecked(server.forms, file, good);
    await lastGood(server, page, file, good);
    await mended(page, file, good);
  } finally {
    await server.remove();
  }
}

/** Mistakes an author makes, and what the check says of each. */
function isChecked(forms, file, good) {
  const fine = skranke(["check", forms]);
  assert.equal(fine.status, 0, fine.output);
  const mistakes = [
    ["hatt_for\n        optional", "hatt_foer\n        optional", "show: hatt_foer", "hatt_for"],
    ["- {queue: fritid-vest, when", "- {queue: fritid-vset, when", "{queue: fritid-vset", "fritid-vest"],
    ["login: substantial", "login: substancial", "login: substancial", "substantial"],
    ["        autocomplete: email\n", "        autocompleet: email\n", "autocompleet: email", "autocomplete"],
  ];
  for (const [right, wrong, found, suggestion] of mistakes) {
    assert.ok(good.includes(right), `the file holds “${right}”`);
    const broken = good.replace(right, wrong);
    writeFileSync(file, broken);
    const { status, output } = skranke(["check", forms]);
    assert.equal(status, 1, output);
    const before = broken.slice(0, broken.indexOf(found));
    const line = before.split("\n").length;
    assert.match(output, new RegExp(`ledsagerbevis/form\\.yaml:${line}:\\d+`), "file, line and column");
    assert.ok(output.includes(suggestion), `“${suggestion}” is suggested for “${wrong}”: ${output}`);
  }
  writeFileSync(file, good);
}

async function lastGood(server, page, file, good) {
  const seen = server.log.length;
  writeFileSync(
    file,
    good.replace("title: {nb: Ledsagerbevis,", "title: {nb: Ødelagt,").replace("login: substantial", "login: noe"),
  );
  await eventually("the server says what is wrong", () => server.log.slice(seen).includes("ledsagerbevis/form.yaml:"));
  await page.goto(SERVICE);
  await reads(page, "Ledsagerbevis");
  await page.goto("/nb");
  await page.getByRole("link", { name: "Kulturmidler" }).waitFor();
  await page.getByRole("link", { name: "Ledsagerbevis" }).waitFor();
}

async function mended(page, file, good) {
  writeFileSync(file, good.replace("title: {nb: Ledsagerbevis,", "title: {nb: Ledsagerkort,"));
  await eventually("the new title is live", async () => {
    await page.goto(SERVICE);
    return (await page.getByRole("heading", { level: 1 }).innerText()) === "Ledsagerkort";
  });
}
