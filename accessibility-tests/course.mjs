// The course of a run: journeys, two at a time. What stops one is told, and the others go on.

/** As many as a small machine has processors. */
const AT_ONCE = 2;

/** Makes every journey; gives those that came to their end, with every page on the way. */
export async function make(journeys, browser, report) {
  const finished = new Set();
  const waiting = [...journeys];
  const lane = async () => {
    for (let journey = waiting.shift(); journey; journey = waiting.shift()) {
      const start = Date.now();
      await journey.make(browser, report.during(journey)).catch((error) => report.broken(journey.name, error));
      if (!report.hasStopped(journey)) finished.add(journey);
      console.log(`  ${journey.name}: ${Math.round((Date.now() - start) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
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
