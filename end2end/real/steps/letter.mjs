// A mail as the one who gets it reads it.
import assert from "node:assert/strict";
import { numbers } from "../../people.mjs";
import { plain, words } from "../../words.mjs";

const say = words("nb");
const FROM = { name: "Sandvik kommune", address: "ikke-svar@sandvik.example" };

/**
 * One notice of a case has arrived: to the right person and in plain text, with a way to the case and nothing of what the
 * case is about. The link.
 */
export async function isNotice(parts, kind, { to, reference, secrets = [] }) {
  const letter = await parts.mail.arrives(say(`mail-${kind}-subject`, { reference }));
  assert.equal(parts.mail.about(letter.subject).length, 1, "one mail");
  assert.equal(letter.sender, FROM.address);
  assert.deepEqual(letter.from, FROM);
  assert.deepEqual(letter.to, [to.email]);
  const link = `${parts.address}/nb/case/${reference}`;
  assert.equal(plain(letter.text), plain(say(`mail-${kind}-body`, { reference, link, municipality: FROM.name })));
  assert.equal(letter.html, undefined, "text, and no page of its own");
  assert.deepEqual(letter.attachments, []);
  assert.match(letter.raw, /^Date: /m);
  const all = `${letter.raw}\n${letter.subject}\n${letter.text}`;
  for (const secret of [...secrets, ...numbers]) assert.ok(!all.includes(secret), `a mail says “${secret}”`);
  assert.doesNotMatch(letter.text, /\d{6}\s?\d{5}/, "nothing like an identity number");
  return link;
}
