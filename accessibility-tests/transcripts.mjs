// Which states have a transcript that a person has read and approved: each type of page, and every page of two forms,
// as it opens and with its errors.
import { existsSync, readdirSync } from "node:fs";

const FOLDER = new URL("transcripts/", import.meta.url);

/** States by their names, in Bokmål. Pages whose rows depend on what else happens on the site are left out. */
const CHOSEN = [
  /^(front page|search with hits|search without hits|service redusert-foreldrebetaling|login given up)$/,
  /^choose whom to log in as( at work)?$/,
  /^(foreldrebetaling|kulturmidler), [\wæøå -]+(, empty with errors)?$/,
  /^my page, (empty|draft saved|with a case|asked|decided)$/,
  /^(service with a draft|changed in another tab|not found|bad request|logged out|what is known about me)$/,
  /^(case, (received|asked|answered with an error|decided)|withdraw a case|survey|survey, with errors|survey, thanks)$/,
  /^(queue, empty|queue, mine)$/,
  /^case at work, (not taken|every form open|(ask|decide|note) with errors|decided)$/,
  /^preview$/,
  /^a page (that has saved itself|whose login ends soon)$/,
];

const visited = new Set();

/** The file of a state's transcript, if it is to have one. */
export function approved({ name, lang }) {
  if (lang !== "nb" || !CHOSEN.some((pattern) => pattern.test(name))) return undefined;
  const file = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}.txt`;
  visited.add(file);
  return new URL(file, FOLDER);
}

/** After a whole run: the transcripts of states that are no more. */
export function leftOver() {
  const all = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  return all.filter((file) => !visited.has(file));
}
