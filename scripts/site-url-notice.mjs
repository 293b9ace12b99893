/**
 * The notice of a build that does not know the wiki's public address.
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} one line; undefined if `SITE_URL` is set
 */
export const siteUrlNotice = ({ SITE_URL }) =>
  SITE_URL
    ? undefined
    : "SITE_URL is not set: canonical links, feeds and sitemaps of this build start with http://localhost:3000. To publish the wiki, build with its address: SITE_URL=https://wiki.example.org npm run build";
