import { fullTitle, type Summary } from "../../content/summary";
import { namesOfKind } from "../../kinds";
import { site } from "../../site";

/** The picture beside a shared link, as the page's head names it. */
export type SocialPicture = { address: string; width: number; height: number; alt: string };

export const WIDTH = 1200;
export const HEIGHT = 630;

/** The picture of the wiki itself, for every page that is not an article. */
export const SITE_PICTURE: SocialPicture = {
  address: "/social/site.png",
  width: WIDTH,
  height: HEIGHT,
  alt: `${site.name}: lines run into a ring`,
};

/** `heroes/jessica-jones` → `/social/heroes/jessica-jones.png`. */
export const pictureOf = (summary: Summary): SocialPicture => ({
  address: `/social/${summary.id}.png`,
  width: WIDTH,
  height: HEIGHT,
  alt: `${namesOfKind(summary.kind).one} on a subway sign: ${fullTitle(summary)}`,
});
