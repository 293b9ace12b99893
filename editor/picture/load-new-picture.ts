const PAGE = "/new/images";

/**
 * What the page for new pictures shows: its form, or who may use it. A document is no text that could be markup, so no policy is
 * needed for it. Its links open other tabs: this one has a text.
 * @throws if there is no such page now
 */
export async function loadNewPicture(): Promise<HTMLElement> {
  const part = (await loadPage()).querySelector<HTMLElement>("[data-new-picture]");
  if (!part) throw new Error("The page for new pictures cannot be read.");
  for (const link of part.querySelectorAll("a")) {
    link.target = "_blank";
    link.rel = "noopener";
  }
  return part;
}

const loadPage = () =>
  new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", PAGE);
    request.responseType = "document";
    const fail = () => reject(new Error("The server cannot be reached."));
    request.addEventListener("load", () => {
      const page: Document | null = request.responseXML ?? request.response;
      if (request.status === 200 && page) resolve(page);
      else fail();
    });
    request.addEventListener("error", fail);
    request.send();
  });
