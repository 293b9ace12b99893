/**
 * Starts `load` once and stores its promise in `store[key]` for later calls. If it fails, the callers that wait
 * for it get the error, and the promise is removed: the next call loads again.
 * @param store the object that holds the promise and determines its lifetime
 */
export function keepUnlessFailed<Key extends string, T>(
  store: { [key in Key]?: Promise<T> | undefined },
  key: Key,
  load: () => Promise<T>,
): Promise<T> {
  const stored = store[key];
  if (stored) return stored;
  const loading = load();
  store[key] = loading;
  loading.catch(() => {
    if (store[key] === loading) store[key] = undefined;
  });
  return loading;
}
