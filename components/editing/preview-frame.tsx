import type { ReactNode } from "react";

/** The name of the frame that a preview opens in. */
export const FRAME = "preview";

/** What is edited, and its preview: side by side where there is room, so that both are in view. */
export const EditorColumns = ({
  preview,
  children,
}: {
  preview: ReactNode;
  children: ReactNode;
}) => (
  <div className="editor-columns">
    <div>{children}</div>
    {preview}
  </div>
);

/** The frame that shows what a draft would look like. */
export const PreviewFrame = ({ title }: { title: string }) => (
  <section className="editor-preview" aria-labelledby="preview">
    <h2 id="preview" className="font-[760] font-sign text-[1.4rem]">
      Preview
    </h2>
    <iframe
      name={FRAME}
      src="/preview"
      title={`Preview of ${title}`}
      className="preview-frame"
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    />
  </section>
);
