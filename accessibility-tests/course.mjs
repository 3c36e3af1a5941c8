// The course of a run: journeys, two at a time. What stops one is told, and the others go on.

/** As many as a small machine has processors. */
const AT_ONCE = 2;

/** Makes every journey; gives those that came to their end, with every page on the way. Two that are the same person's at
    the same form (`alone`) would meet in one draft: they are made one after the other. */
export async function make(journeys, browser, report) {
  const finished = new Set();
  const waiting = [...journeys];
  const running = new Map();
  const isFree = ({ alone }) => !alone || [...running.keys()].every((other) => other.alone !== alone);
  const one = async (journey) => {
    const start = Date.now();
    await journey.make(browser, report.during(journey)).catch((error) => report.broken(journey.name, error));
    if (!report.hasStopped(journey)) finished.add(journey);
    console.log(`  ${journey.name}: ${Math.round((Date.now() - start) / 1000)} s`);
    running.delete(journey);
  };
  while (waiting.length + running.size > 0) {
    const at = running.size < AT_ONCE ? waiting.findIndex(isFree) : -1;
    if (at < 0) await Promise.race(running.values());
    else {
      const [journey] = waiting.splice(at, 1);
      running.set(journey, one(journey));
    }
  }
  return finished;
}

/** The journeys of a map; without one there is nothing to do, and that is a failure too. */
export async function mapped(journeys, report) {
  try {
    return await journeys;
  } catch (error) {
    report.broken("the server's map", error);
    return [];
  }
}
