// With the demo on, anybody can be anybody: it runs on its own machine only, unless told so loudly.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { skranke } from "../server.mjs";

export const scripts = "off";

export default async function demoAtHome() {
  const folder = mkdtempSync(join(tmpdir(), "skranke-demo-"));
  try {
    for (const SKRANKE_PUBLIC_ADDRESS of [
      "https://skjema.example.no",
      "http://10.0.0.4:3000",
      "http://localhost.example.no",
    ]) {
      const env = { SKRANKE_PUBLIC_ADDRESS, SKRANKE_LISTEN: "127.0.0.1:0", SKRANKE_DATA: join(folder, "data") };
      const { status, output } = skranke(["serve", "--demo"], env);
      assert.ok(status !== null && status !== 0, `it refuses to start at ${SKRANKE_PUBLIC_ADDRESS}`);
      assert.ok(
        output.includes(SKRANKE_PUBLIC_ADDRESS) && output.includes("demo_anywhere"),
        `it says why and what to do: ${output}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
