import { indexingRules } from "../indexing-rules.mjs";
import type { Wiki } from "../lib/content/wiki";
import { writeTexts } from "../lib/page-store/exported-pages";
import { type HeaderRule, hostFiles } from "../lib/page-store/host-files";
import { readOriginUrl } from "../lib/page-store/origin-url";
import { listStoredAddresses } from "../lib/page-store/stored-addresses";
import { listMovedAddresses } from "../lib/seo/moved-addresses";
import { moved } from "../lib/site";
import config from "../next.config.mjs";
import { exportFolder } from "./written-pages";

/** Pages of a change come first, in milliseconds. */
const AFTER_CHANGE = 1000;

/** The files of the static export that hosts read, by name. */
export async function hostFilesOf(wiki: Wiki): Promise<Map<string, string>> {
  const { SITE_URL, SITE_PREVIEW } = process.env;
  const { headers } = await config("phase-production-server");
  const own: HeaderRule[] = (await headers?.()) ?? [];
  const redirects = listMovedAddresses(wiki).map(({ from, to }) => ({
    from: `/${from}`,
    to,
    status: 308,
  }));
  return hostFiles({
    rules: [...own, ...indexingRules({ SITE_URL, SITE_PREVIEW })],
    pages: listStoredAddresses(wiki),
    redirects: [...moved, ...redirects],
    origin: readOriginUrl(process.env.ORIGIN_URL),
  });
}

type Options = {
  /** Whether this server writes the static export. */
  isWriting(): boolean;
  onError(error: unknown): void;
};

/** Keeps what hosts read as the wiki is, while a server runs; some time after each change that matters to it. */
export class HostFiles {
  readonly #options: Options;
  /** What they were last written from; both stay the same objects until they change. */
  #written: readonly unknown[] = [];
  #timer: NodeJS.Timeout | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(options: Options) {
    this.#options = options;
  }

  update(wiki: Wiki): void {
    clearTimeout(this.#timer);
    const write = () => {
      this.#last = this.#last.then(() => this.#write(wiki)).catch(this.#options.onError);
    };
    this.#timer = setTimeout(write, AFTER_CHANGE).unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #write(wiki: Wiki): Promise<void> {
    const current = [listStoredAddresses(wiki), listMovedAddresses(wiki)];
    const isSame = current.every((one, at) => one === this.#written[at]);
    if (isSame || !this.#options.isWriting()) return;
    await writeTexts(exportFolder(), await hostFilesOf(wiki));
    this.#written = current;
  }
}
