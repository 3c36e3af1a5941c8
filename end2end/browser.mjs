// The browser, and where the server is.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

export const address = (process.env.SKRANKE_ADDRESS ?? "http://127.0.0.1:3000").replace(/\/$/, "");

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launch() {
  const executablePath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path));
  if (!executablePath) throw new Error("no Chromium: install it, or say where it is in CHROMIUM");
  return chromium.launch({ executablePath, args: quiet });
}
