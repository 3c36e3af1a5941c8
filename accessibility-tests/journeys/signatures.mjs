// An application that another parent must sign: what both see while it waits, when it is signed, and when it is refused.
import { fill } from "../forms/fill.mjs";
import { Visitor } from "../visitor.mjs";

const NEXT = ".actions button[name=do][value=next]";
/** More than the form has. */
const MOST_PAGES = 12;

const form = {
  name: "sfo-plass",
  key: "sfo-plass",
  answers: {
    handling: "si_opp",
    rolle: "forelder",
    foreldreansvar: "sammen",
    "medforelder.name": "Hannah Example",
    "medforelder.number": "55869010072",
    plass_barn: "Didrik Demodal",
    plass_nummer: "14832290026",
    "siste_dag.day": "1",
    "siste_dag.month": "2",
    "siste_dag.year": "2099",
    telefon: "99 98 87 77",
    epost: "camilla@example.org",
  },
};

export const signatures = {
  name: "signatures",
  async make(browser, report) {
    const camilla = await Visitor.arrive(browser, { report });
    const hannah = await Visitor.arrive(browser, { report });
    const first = await send(camilla, true);
    await camilla.look("receipt, waiting for signatures");
    await camilla.go(`/case/${first}`);
    await camilla.look("case, waiting for signatures");
    await hannah.go("/my");
    await hannah.choose("hannah");
    await hannah.look("my page, something to sign");
    await hannah.go(`/case/${first}/sign`);
    await hannah.look("sign");
    await hannah.press("main form button[type=submit]");
    await hannah.look("sign, not ticked");
    await hannah.page.locator("[name=confirm]").check();
    await hannah.press("main form button[type=submit]");
    await hannah.look("signed");
    await hannah.go("/my");
    await hannah.look("my page, signed");
    const second = await send(camilla, false);
    await hannah.go(`/case/${second}/sign/decline`);
    await hannah.look("decline to sign");
    await hannah.press("main form button[type=submit]");
    await hannah.look("declined to sign");
    await camilla.go(`/case/${second}`);
    await camilla.look("case, not signed");
    for (const visitor of [camilla, hannah]) await visitor.leave();
  },
};

/** Gives notice of a place, the first time with a login and a look at what is said before sending. Returns the reference. */
async function send(camilla, isFirst) {
  await camilla.go(`/service/${form.key}`);
  await camilla.press(`form[action$="/start"] button`);
  if (isFirst) await camilla.choose("camilla");
  for (let pages = 0; !camilla.path.endsWith("/review"); pages += 1) {
    const before = camilla.path;
    if (pages > MOST_PAGES) throw new Error(`${form.name} doesn't come to an end: after ${pages} pages it is at ${before}`);
    await fill(camilla.page, form.answers);
    await camilla.press(NEXT);
    if (camilla.path === before) throw new Error(`the page at ${before} doesn't lead on`);
  }
  if (isFirst) await camilla.look("review, somebody must sign");
  await camilla.press("main form button[type=submit]");
  return camilla.path.split("/")[2];
}
