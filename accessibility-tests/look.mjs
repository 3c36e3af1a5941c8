// Looks at one state of one page, in every view with the engines of that view.
import { idle } from "./engines/applies.mjs";
import { shapeOf, wordsOf } from "./shape.mjs";
import { fieldsOf } from "./slice.mjs";
import { approved } from "./transcripts.mjs";
import { VIEWS, arrange, plain } from "./views.mjs";

/** How long one engine may take for one page: the slowest needs some seconds on a busy machine. */
const PATIENCE = 180_000;

/** Runs every engine on the visitor's page and tells the report what each found. A page that can't be looked at is told;
    the journey goes on, as far as it can. */
export async function look(visitor, name) {
  await visitor.report.attempt(`${visitor.lang} ${name}`, () => whole(visitor, name));
}

async function whole(visitor, name) {
  const { page, lang, report, document, scripts, debug, earlier } = visitor;
  if (!document || document.status() >= 500) throw new Error(`${page.url()} answered ${document?.status() ?? "nothing"}`);
  await settle(visitor);
  await earlier.meet(visitor);
  const circumstances = {
    lang,
    debug,
    earlier,
    sent: await document.text(),
    complaints: [...visitor.complaints],
    approved: approved({ name, lang }),
  };
  const state = { name, lang, scripts, title: await page.title(), path: visitor.path, status: visitor.status };
  state.page = await page.evaluate(() => document.querySelector("form[data-page]")?.dataset.page ?? null);
  const how = await report.look(state, await fieldsOf(page), await shapeOf(page), () => wordsOf(page));
  if (!how) return;
  const silent = [];
  state.results = await withScripts(visitor, () => inEveryView(visitor, circumstances, { ...how, silent }));
  await report.add(state, page);
  // What the other engines saw is kept.
  if (silent.length > 0) throw new AggregateError(silent, [...new Set(silent.map(({ message }) => message.split("\n")[0]))].join("; "));
}

/** The looks of all engines; of those that sample, where this state is their sample. What an engine that stopped said of
    why is added to `silent`. */
async function inEveryView(visitor, circumstances, { isSample, silent }) {
  const results = [];
  const judging = [];
  for (const view of VIEWS) {
    const engines = view.engines.filter(({ samples }) => isSample || !samples);
    if (engines.length === 0) continue;
    await arrange(visitor, view);
    for (const engine of engines) {
      const began = performance.now();
      const passed = new Set();
      const keep = (criteria) => criteria.forEach((one) => passed.add(one));
      const unused = await idle(visitor.page, engine.rules ?? []);
      const result = { view: view.name, engine: engine.name, rules: engine.rules ?? [], idle: unused, passed };
      results.push(result);
      const own = { ...circumstances, passed: keep };
      const read = await engine.read?.(visitor.page);
      const looking = within(engine.name, read ? engine.judge(read, own) : engine.look(visitor.page, own))
        .then((findings) => {
          result.findings = findings;
          if (findings) visitor.report.spent(`${engine.name}, ${view.name}`, performance.now() - began);
        })
        .catch((error) => silent.push(error));
      // Who has read the page doesn't need it any longer.
      if (read) judging.push(looking);
      else await looking;
    }
  }
  await plain(visitor);
  await Promise.all(judging);
  // Not every state has something for every engine.
  return results.filter(({ findings }) => findings);
}

/** Waits until the page's islands are awake: what people with scripts meet. */
export async function settle({ page, scripts, complaints }) {
  await page.waitForLoadState("load");
  if (!scripts) return;
  const isAwake = () =>
    !document.querySelector("script[src$='/boot.js']") || "hydrated" in document.documentElement.dataset;
  await page.waitForFunction(isAwake).catch((error) => {
    throw new Error(`${page.url()} never settles: its scripts don't wake (${complaints.join("; ")})`, { cause: error });
  });
}

/** What an engine finds, unless it takes for ever. */
async function within(engine, work) {
  let bell;
  const late = new Promise((_, fail) => {
    bell = setTimeout(() => fail(new Error(`${engine} gave no answer within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(bell);
  }
}

/** Engines need timers, which stand still while scripts are off. The page's own scripts were not loaded then, and
    letting scripts run afterwards doesn't load them. */
async function withScripts(visitor, work) {
  await visitor.letScriptsRun(true);
  try {
    return await work();
  } finally {
    await visitor.letScriptsRun(visitor.scripts);
  }
}
