// What is sent for a first visit, as it is compressed.
import { awake } from "./watch.mjs";

/** Kilobytes: what one needs to read and fill in a first page, the scripts that come after it, and any further page. */
export const budgets = { needed: 40, scripts: 110, further: 8 };

const kindOf = [
  ["styles", /\.css$/],
  ["fonts", /\.woff2?$/],
  ["scripts", /\.(js|wasm)$/],
  ["other", /^\/static\//],
  ["page", /./],
];

/** Visits a page and weighs all that came. */
export async function weigh(page, path) {
  await page.goto(path);
  await awake(page);
  await page.waitForLoadState("networkidle");
  const all = await page.evaluate(() =>
    ["navigation", "resource"].flatMap((type) =>
      performance.getEntriesByType(type).map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize]),
    ),
  );
  const kinds = { page: 0, styles: 0, fonts: 0, scripts: 0, other: 0 };
  for (const [name, bytes] of all) kinds[kindOf.find(([, pattern]) => pattern.test(name))[0]] += bytes;
  const total = Object.values(kinds).reduce((sum, bytes) => sum + bytes);
  const { page: html, styles, fonts, scripts } = kinds;
  return { kinds, total, needed: html + styles + fonts, scripts, requests: all.length };
}
