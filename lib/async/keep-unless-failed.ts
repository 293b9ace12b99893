/**
 * Starts `load` once and keeps its promise in `store[key]` for everybody who asks later. A failed load
 * reaches those who wait for it and is not kept: the next call loads again.
 * @param store where the promise lives, so that its lifetime stands where it is declared
 */
export function keepUnlessFailed<Key extends string, T>(
  store: { [key in Key]?: Promise<T> | undefined },
  key: Key,
  load: () => Promise<T>,
): Promise<T> {
  const kept = store[key];
  if (kept) return kept;
  const loading = load();
  store[key] = loading;
  loading.catch(() => {
    if (store[key] === loading) store[key] = undefined;
  });
  return loading;
}
