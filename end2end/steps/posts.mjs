// Requests our own pages would never send, from a browser that is logged in.
import assert from "node:assert/strict";
import { plain } from "../words.mjs";

/** The page of a draft as the server has it now: its revision and its inputs. */
export async function saved(page, address) {
  const answer = await page.request.get(address, { maxRedirects: 0 });
  assert.equal(answer.status(), 200, address);
  // The time that is left of the login goes by.
  const html = (await answer.text()).replace(/ data-left="\d+"/, "");
  return {
    revision: html.match(/name="_revision" value="(\d+)"/)[1],
    form: html.slice(html.indexOf("<form"), html.lastIndexOf("</form>")),
  };
}

/** Posts without following where it leads. */
export function post(page, address, options) {
  return page.request.post(address, { maxRedirects: 0, ...options });
}

/** The answer is a page in a language, with this status and heading; nothing of the program's inside shows. */
export async function isPage(answer, status, lang, heading) {
  const html = (await answer.text()).replace(/<!(--.*?--)?>/gs, "");
  assert.equal(answer.status(), status, plain(html).slice(0, 300));
  assert.match(answer.headers()["content-type"], /^text\/html/);
  assert.match(html, new RegExp(`<html[^>]* lang="${lang}"`));
  const title = plain(html.match(/<h1[^>]*>(.*?)<\/h1>/s)[1]);
  if (heading) assert.equal(title, heading);
  assert.doesNotMatch(html, /panicked|sqlx|\.rs:\d|backtrace/i);
  return html;
}
