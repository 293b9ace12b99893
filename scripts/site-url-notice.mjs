/**
 * What a build says that does not know where the wiki is published.
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} one line, or nothing where `SITE_URL` is set
 */
export const siteUrlNotice = ({ SITE_URL }) =>
  SITE_URL
    ? undefined
    : "SITE_URL is not set: canonical links, feeds and sitemaps of this build start with http://localhost:3000. To publish the wiki, build with its address: SITE_URL=https://wiki.example.org npm run build";
