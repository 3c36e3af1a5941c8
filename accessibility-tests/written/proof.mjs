// The report for people is looked at as every other page is: what tells of faults may have none.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { axe } from "../engines/axe.mjs";
import { html } from "../engines/html.mjs";
import { own } from "../engines/own.mjs";
import { text } from "../report.mjs";
import { Visitor } from "../visitor.mjs";
import { VIEWS, arrange } from "../views.mjs";

/** One test: no engine finds anything in the page, light, dark or narrow. */
export async function proof(browser, report, file) {
  const visitor = await Visitor.arrive(browser, { report });
  await visitor.page.goto(pathToFileURL(file).href);
  const circumstances = { lang: "nb", sent: readFileSync(file, "utf8"), complaints: visitor.complaints, passed() {} };
  const said = [];
  for (const view of VIEWS.filter(({ name }) => ["wide", "320 px", "dark"].includes(name))) {
    await arrange(visitor, view);
    for (const engine of [axe, html, own]) {
      const findings = await engine.look(visitor.page, circumstances);
      // It is no page of the site: it has no address to write to for help.
      const faults = findings.filter(({ rule }) => rule !== "help");
      said.push(...faults.map((finding) => text(`${engine.name}, ${view.name}`, finding)));
    }
  }
  console.log(`${report.count(said.length === 0) ? "✓" : "✗"} report.html`);
  for (const line of said) console.log(line);
  await visitor.leave();
}
