import { PROVIDERS, type ProviderName, readProviders } from "@/lib/accounts/providers";

/** Links to the sites with which one can sign in, if there are any. */
export function OtherSites({ next }: { next: string }) {
  const names = Object.keys(readProviders(process.env)) as ProviderName[];
  return names.map((name) => (
    <p key={name}>
      <a
        href={`/api/auth/start/${name}?next=${encodeURIComponent(next)}`}
        rel="nofollow"
        className="button button-quiet w-full max-w-[32rem]"
      >
        Sign in with {PROVIDERS[name].label}
      </a>
    </p>
  ));
}
