// The journeys, the longest first, so that the last to finish is a short one.
import { foreldrebetaling } from "./forms/redusert-foreldrebetaling.mjs";
import { kulturmidler } from "./forms/kulturmidler.mjs";
import { ledsagerbevis } from "./forms/ledsagerbevis.mjs";
import { apply } from "./journeys/apply.mjs";
import { author, sheets } from "./journeys/author.mjs";
import { caseFromBothSides } from "./journeys/case.mjs";
import { draft } from "./journeys/draft.mjs";
import { sami } from "./journeys/sami.mjs";
import { screenReader } from "./journeys/screen-reader.mjs";
import { signatures } from "./journeys/signatures.mjs";
import { session } from "./journeys/session.mjs";
import { together } from "./journeys/together.mjs";
import { unknown } from "./journeys/unknown.mjs";
import { visit } from "./journeys/visit.mjs";

export const JOURNEYS = [
  caseFromBothSides,
  apply(foreldrebetaling, "camilla", { lang: "nb" }),
  apply(kulturmidler, "berit", { lang: "nb", scripts: false }),
  apply(ledsagerbevis("barn"), "berit", { lang: "nn", scripts: false }),
  apply(ledsagerbevis("verge", "hent"), "hannah", { lang: "en", again: true }),
  ...[1, 2, 3, 4].map((from) => sheets(from, 4)),
  draft,
  author,
  signatures,
  together,
  unknown,
  sami,
  session,
  screenReader,
  visit("nb"),
  visit("nn"),
  visit("en"),
];
