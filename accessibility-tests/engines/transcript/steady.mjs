// What differs from one run to the next is named instead of said, and what comes many times alike is said once.

const VARYING = [
  [/\b20\d\d-[0-9A-HJKMNP-TV-Z]{6}\b/g, "«reference»"],
  [/\b\d{1,2}\.\d{1,2}\.20\d\d\b/g, "«date»"],
  [/\b\d{1,2}\.? (januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)( 20\d\d)?/g, "«date»"],
  [/\bkl\. \d{1,2}[.:]\d\d/g, "kl. «time»"],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, "«id»"],
  [/\b\d+ nye?, \d+ åp(en|ne)\b/g, "«count» nye, «count» åpne"],
  [/(?<!\+)\b(?=[0-9a-f]*\d)[0-9a-f]{8,64}\b/g, "«version»"],
];

export function steady(text) {
  const named = VARYING.reduce((said, [pattern, name]) => said.replaceAll(pattern, name), text);
  return once(named.split("\n")).join("\n");
}

/** Of blocks alike that follow one another, the first. */
function once(lines) {
  const kept = [];
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines, at);
    const last = kept.at(-1);
    if (last && block.length > 1 && last.join("\n") === block.join("\n")) at += block.length;
    else {
      // A block is kept line by line inside, as there may be blocks alike in it.
      kept.push(block);
      at += block.length;
    }
  }
  return kept.flatMap(([first, ...rest]) => (rest.length ? [first, ...once(rest)] : [first]));
}

/** A line and what is indented under it. */
function blockAt(lines, at) {
  const depth = (line) => line.length - line.trimStart().length;
  let end = at + 1;
  while (end < lines.length && lines[end] && depth(lines[end]) > depth(lines[at])) end += 1;
  return lines.slice(at, end);
}
