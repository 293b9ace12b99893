const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** Whether a `Host` header is a host name with or without a port; anything else could break an address. */
export const isHost = (host: string): boolean => HOST.test(host) && URL.canParse(`http://${host}`);
