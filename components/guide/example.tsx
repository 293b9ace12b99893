export type ExampleProps = {
  text: string;
  language: string;
  /** The file that it is, if it is a whole one. */
  file?: string;
  /** How the editor inserts it: into a line, or as lines of its own. Others are not inserted. */
  insert?: "line" | "block";
  /** What it is, with an article: “a link”. */
  title?: string;
};

/** An example of the guide, with the name of its file. */
export function Example({ text, file }: ExampleProps) {
  return (
    <figure>
      {file && <figcaption className="text-[0.94rem] text-mute">{file}</figcaption>}
      <pre className="wrap-anywhere whitespace-pre-wrap border border-rule bg-sheet px-4 py-3 text-[0.82rem]">
        {text}
      </pre>
    </figure>
  );
}
