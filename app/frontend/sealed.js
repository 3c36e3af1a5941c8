// Pages kept on the device while the network is away: sealed with a key that the server hands out to the draft's owner
// only, so that nobody reads them there without logging in. Logging out clears them (`Clear-Site-Data`).

/** The one store of the one database, for one piece of work. */
async function at(mode, work) {
  const database = await promised(indexedDB.open("skranke", 1), (request) => {
    request.onupgradeneeded = () => request.result.createObjectStore("pages");
  });
  try {
    return await promised(work(database.transaction("pages", mode).objectStore("pages")));
  } finally {
    database.close();
  }
}

function promised(request, prepare) {
  return new Promise((done, fail) => {
    prepare?.(request);
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

function key(hex) {
  const bytes = Uint8Array.from(hex.match(/../g), (pair) => Number.parseInt(pair, 16));
  return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** Keeps a page; the last one at an address counts. */
export async function keep(address, hex, body) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(body.toString());
  const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key(hex), text);
  await at("readwrite", (pages) => pages.put({ iv, data }, address));
}

/** The page kept for an address; `undefined` when there is none, or it isn't this person's. */
export async function kept(address, hex) {
  try {
    const page = await at("readonly", (pages) => pages.get(address));
    if (!page) return undefined;
    const text = await crypto.subtle.decrypt({ name: "AES-GCM", iv: page.iv }, await key(hex), page.data);
    return new URLSearchParams(new TextDecoder().decode(text));
  } catch {
    return undefined;
  }
}

/** Forgets the page of an address. A browser that keeps nothing has nothing to forget. */
export function forget(address) {
  return at("readwrite", (pages) => pages.delete(address)).catch(() => undefined);
}
