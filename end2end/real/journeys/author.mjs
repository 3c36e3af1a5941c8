// The author's pages are for the group of those who write the forms, as their provider tells it.
import assert from "node:assert/strict";
import { nils, pia } from "../../people.mjs";
import { TITLE } from "../../steps/ledsagerbevis.mjs";
import { open } from "../../steps/login.mjs";
import { follow, says } from "../../steps/page.mjs";

export const scripts = "off";

export default async function author(world) {
  const page = await world.visitor();
  assert.equal((await open(page, "/nb/author", pia)).status(), 200);
  await follow(page, TITLE);
  assert.equal(new URL(page.url()).pathname, "/nb/author/ledsagerbevis");
  await says(page, TITLE);

  const other = await world.visitor();
  assert.equal((await open(other, "/nb/author", nils)).status(), 403, "a caseworker is none");
}
