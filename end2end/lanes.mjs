// Two journeys at a time, but never two of the same person: they would meet in each other's drafts.

/** As many as a small machine has processors. */
const LANES = 2;

/** Runs every task once; a task has the `people` it acts as. */
export async function inLanes(tasks, run) {
  const waiting = [...tasks];
  const busy = new Set();
  const running = new Set();
  while (waiting.length > 0 || running.size > 0) {
    const at = running.size < LANES ? waiting.findIndex(({ people }) => !people.some((one) => busy.has(one))) : -1;
    if (at < 0) {
      await Promise.race(running);
      continue;
    }
    const [task] = waiting.splice(at, 1);
    for (const one of task.people) busy.add(one);
    const done = run(task).finally(() => {
      for (const one of task.people) busy.delete(one);
      running.delete(done);
    });
    running.add(done);
  }
}
