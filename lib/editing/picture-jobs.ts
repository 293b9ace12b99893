import sharp from "sharp";
import { encodePicture } from "./encode-picture";

// One picture at a time, in a process of its own: nothing is kept for the next one.
sharp.cache(false);
sharp.concurrency(1);

/** The job that makes pictures of the content from files of people. */
export const jobs = {
  encodePicture: ({ bytes }: { bytes: Uint8Array }) => encodePicture(bytes),
};
