export function siteUrlNotice(env: Record<string, string | undefined>): string | undefined;
