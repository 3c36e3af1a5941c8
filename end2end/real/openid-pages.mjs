// The pages of the login provider: who logs in, whether to log out, and what went wrong. Plain HTML, and the words of the
// demo's own provider, so that a journey reads the one as the other.
import { words } from "../words.mjs";

/** What a person is called in the page's form. */
export function keyOf(person) {
  return person.name.split(" ")[0].toLowerCase();
}

/** The people to choose from, in the language that is asked for. */
export function choicePage(people, { ui_locales = "nb", acr_values = "" }) {
  const lang = ui_locales.split(" ")[0];
  const say = words(lang);
  const button = (person) =>
    `<p><button name="person" value="${keyOf(person)}">${escaped(say("demo-choose", { name: person.name }))}</button></p>`;
  const high = acr_values.includes("high") ? `<p>${escaped(say("demo-asks-for-high"))}</p>` : "";
  const cancel = `<p><button name="person" value="">${escaped(say("demo-cancel"))}</button></p>`;
  return page(lang, say("demo-title"), `${high}<form method="post">${people.map(button).join("")}${cancel}</form>`);
}

/**
 * Asks whether to log out, before the browser goes back. Who came without a way back began at the provider itself: the
 * programs one was logged in to are told, each in a frame (OpenID Connect Front-Channel Logout, which the library lacks).
 */
export async function leaving(ctx, form) {
  const { provider, session, client } = ctx.oidc;
  const frames = [];
  for (const id of client ? [] : Object.keys(session.authorizations ?? {})) {
    const { frontchannel_logout_uri } = (await provider.Client.find(id)).metadata();
    const told = new URL(frontchannel_logout_uri);
    told.search = new URLSearchParams({ iss: provider.issuer, sid: session.uid });
    frames.push(`<iframe src="${escaped(told.href)}" title="${escaped(id)}"></iframe>`);
  }
  const button = `<button form="op.logoutForm" name="logout" value="yes">${LOG_OUT}</button>`;
  ctx.body = page("nb", LOG_OUT, `${form}<p>${button}</p>${frames.join("")}`);
}

/** What the button on the page above says. */
export const LOG_OUT = "Logg ut av alle tjenester";

/** Logged out at the provider, and nowhere to go back to. */
export function left(ctx) {
  ctx.body = page("nb", "Logget ut", "");
}

export function failed(ctx, out) {
  ctx.type = "html";
  ctx.body = page("en", "The provider refused", `<pre>${escaped(JSON.stringify(out, null, 2))}</pre>`);
}

function page(lang, title, body) {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title>`;
  return `<!doctype html><html lang="${lang}"><head>${head}</head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
