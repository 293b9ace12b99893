/**
 * Loaded before a program under test (`node --import`): what it asks of the hosts in `ROUTED_HOSTS` with `fetch` goes to the local
 * server `ROUTED_TO`, where `https://api.github.com/user` is `/api.github.com/user`. The program itself has no such setting.
 */
const { ROUTED_HOSTS = "", ROUTED_TO = "" } = process.env;
const hosts = ROUTED_HOSTS.split(",").filter(Boolean);
const ask = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const isRequest = input instanceof Request;
  const { host, pathname, search } = new URL(isRequest ? input.url : input);
  if (!hosts.includes(host)) return ask(input, init);
  const target = `${ROUTED_TO}/${host}${pathname}${search}`;
  return ask(isRequest ? new Request(target, input) : target, init);
};
