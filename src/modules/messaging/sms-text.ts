import { smsSize } from "../content/index.ts";

/** More parts are read by nobody, and each is paid for. */
export const MOST_SEGMENTS = 4;

/** Characters and parts of a short message. */
export const sizeOf = (text: string): { characters: number; segments: number } => ({
  characters: [...text].length,
  segments: smsSize(text).segments,
});
