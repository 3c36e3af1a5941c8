// `Map.groupBy`, which Node has only from 21 on.
export function groups(all, keyOf) {
  const found = new Map();
  for (const one of all) {
    const key = keyOf(one);
    if (found.has(key)) found.get(key).push(one);
    else found.set(key, [one]);
  }
  return found;
}
