// What was asked for on the command line: `--name=value`, and the names of journeys.
const words = process.argv.slice(2);

/** The value of an option, when it is given. */
export function option(name) {
  return words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
}

/** Whether a word without a value stands there. */
export function isAsked(name) {
  return words.includes(`--${name}`);
}

/** Parts of the names of the journeys that are wanted; none means all. */
export const NAMES = words.filter((word) => !word.startsWith("--"));

/** Of these, the share of one of several machines: `2/4` is every fourth from the second on. */
export function share(all, shard = "1/1") {
  const [at, of] = shard.split("/").map(Number);
  if (!(at >= 1 && at <= of)) throw new Error("--shard is one of several: 1/4, 2/4, 3/4 or 4/4");
  return all.filter((_, index) => index % of === at - 1);
}
