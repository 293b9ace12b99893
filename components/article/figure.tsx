import type { ReactNode } from "react";
import type { FigureView } from "@/lib/views/article/figure-view";

/**
 * A picture with caption, credit and license. Its size is reserved before it loads.
 * @param caption instead of the image's title
 * @param children more about it, on the page of all images
 */
export function Figure({
  figure,
  caption = figure.title,
  children,
}: {
  figure: FigureView;
  caption?: ReactNode;
  children?: ReactNode;
}) {
  const { src, width, height, alt, href, credit, license, origin } = figure;
  return (
    <figure className="picture">
      {/* biome-ignore lint/performance/noImgElement: next/image is a client component. */}
      <img src={src} width={width} height={height} alt={alt} loading="lazy" decoding="async" />
      <figcaption>
        {caption}
        {children}
        <small>
          <a href={origin?.href ?? href} rel={origin && "external nofollow"}>
            {credit}
          </a>
          ,{" "}
          <a href={license.href} rel="license">
            {license.name}
          </a>
        </small>
      </figcaption>
    </figure>
  );
}
