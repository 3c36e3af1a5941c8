// What two other systems needed for the same form on a machine with two processors, in November 2026: DEFRA's
// forms-engine 4.23 and Open Forms 3.4. Of a range the smaller figure, which is the harder one to beat.
export const defra = {
  name: "DEFRA",
  get: 7.8,
  post: 2.2,
  mistakes: 9,
  journey: 78,
  memory: 470,
  start: 3800,
  kilobytes: 124,
  requests: 7,
  lcp: 2.0,
  usable: 2.9,
};

export const openForms = {
  name: "Open Forms",
  // The shell and the step's data.
  get: 49,
  post: 35,
  journey: 1600,
  memory: 680,
  start: 10_000,
  kilobytes: 1374,
  requests: 30,
  lcp: 3.1,
  usable: 12.8,
};

/** How many times as much a peer needs; empty where it wasn't measured. */
export function times(peer, what, ours) {
  return peer[what] === undefined ? "" : `${peer[what]} (× ${(peer[what] / ours).toPrecision(2)})`;
}
