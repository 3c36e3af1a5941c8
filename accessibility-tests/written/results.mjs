// `results.json`: every outcome, for other programs.

export function results(record) {
  const { address, began, isSlice, states, stopped } = record;
  const kept = {
    at: began.toISOString(),
    address,
    slice: isSlice,
    states: states.map(({ state, journey, form, page, lang }) => ({ state, journey, form, page, lang })),
    outcomes: record.outcomes().map(({ entry, ...outcome }) => outcome),
    stopped,
  };
  return `${JSON.stringify(kept, undefined, 1)}\n`;
}
