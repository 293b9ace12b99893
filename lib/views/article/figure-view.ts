import type { Image } from "../../content/image";
import { memoizeByWiki } from "../../content/memoize-by-wiki";
import { PICTURE_TYPES } from "../../content/picture";
import { LICENSES, OWN_DRAWING } from "../../content/schema/image";
import { compareTitles } from "../../content/title-order";
import type { Wiki } from "../../content/wiki";
import { hrefFromImage } from "../../kinds/article-id";
import { hostFromUrl } from "../sources/source-view";
import { groupLinks, type HiddenGroup } from "../spoilers/split-hidden";
import type { LinkView } from "./link";

/** An image as a figure shows it: the picture, its text alternative, credit and license. */
export type FigureView = {
  id: string;
  /** The page of the image. */
  href: string;
  src: string;
  width: number;
  height: number;
  alt: string;
  title: string;
  credit: string;
  license: { name: string; href: string };
  /** The page it was taken from; undefined for this wiki’s own drawings. */
  origin: { name: string; href: string } | undefined;
};

const fileName = ({ id, picture }: Image) => `${id}.${picture.ending}`;

/** The pictures by file name: `/images/office-door.svg`. */
export const listPictures = memoizeByWiki(
  "listPictures",
  (wiki): ReadonlyMap<string, { content: string | Uint8Array; type: string }> =>
    new Map(
      [...wiki.images.values()].map((image) => {
        const { content, ending } = image.picture;
        return [fileName(image), { content, type: PICTURE_TYPES[ending] }];
      }),
    ),
);

export function figureView(image: Image): FigureView {
  const { id, picture, alt, title, credit, license, source } = image;
  return {
    id,
    href: hrefFromImage(id),
    src: `/images/${fileName(image)}`,
    width: picture.width,
    height: picture.height,
    alt,
    title,
    credit,
    license: { name: license, href: LICENSES[license] },
    origin: source === OWN_DRAWING ? undefined : { name: hostFromUrl(source), href: source },
  };
}

/** Every image by title, and the articles that show it. */
export function listFigures(
  wiki: Wiki,
): { figure: FigureView; shownIn: HiddenGroup<LinkView>[] }[] {
  return [...wiki.images.values()]
    .sort((a, b) => compareTitles(a.title, b.title))
    .map((image) => ({
      figure: figureView(image),
      shownIn: groupLinks(
        wiki,
        (wiki.articlesByImage.get(image.id) ?? []).map(({ from, reveals }) => ({
          id: from,
          reveals,
        })),
      ),
    }));
}
