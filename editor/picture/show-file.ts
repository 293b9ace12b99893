import { element } from "../element";
import { shownName, shownSize } from "./picture-file";

/** Shows a chosen file as the browser sees it, with its name and size. */
export function fileViewer(): { view: HTMLElement; show(file: File | undefined): void } {
  const view = element("figure", { className: "picture-preview", hidden: true });
  let address: string | undefined;
  return {
    view,
    show(file) {
      if (address) URL.revokeObjectURL(address);
      address = file && URL.createObjectURL(file);
      view.hidden = !file;
      view.replaceChildren();
      if (!file || !address) return;
      const about = `${shownName(file)}, ${shownSize(file)}`;
      const words = element("figcaption", {}, about);
      const picture = element("img", { alt: "The chosen picture", decoding: "async" });
      picture.addEventListener("load", () => {
        // A drawing has no pixels of its own.
        if (file.type !== "image/svg+xml")
          words.textContent = `${about}, ${picture.naturalWidth} × ${picture.naturalHeight} pixels`;
      });
      picture.addEventListener("error", () => {
        picture.remove();
        words.textContent = `${about}. This browser cannot show it; the wiki says whether it can read it when you add it.`;
      });
      picture.src = address;
      view.append(picture, words);
    },
  };
}
