// Where two texts differ, line by line: `-` was approved, `+` is said now, with a line around for the place.

export function differences(before, now) {
  const [old, fresh] = [before.split("\n"), now.split("\n")];
  // The longest common part of every two rests of the texts.
  const common = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      common[i][j] = old[i] === fresh[j] ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
    }
  }
  const lines = [];
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      lines.push(`  ${old[i]}`);
      i += 1;
      j += 1;
    } else if (j < fresh.length && (i === old.length || common[i][j + 1] > common[i + 1][j])) {
      lines.push(`+ ${fresh[j]}`);
      j += 1;
    } else {
      lines.push(`- ${old[i]}`);
      i += 1;
    }
  }
  const isChange = (line) => line !== undefined && !line.startsWith("  ");
  return lines.filter((line, at) => [at - 1, at, at + 1].some((near) => isChange(lines[near])));
}
