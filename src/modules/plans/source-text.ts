import { type DocumentText, readDocumentText, UPLOAD_LIMIT } from "./reading/document-text.ts";

/** Largest document taken in; a plan with all annexes stays far below. */
export const MAX_SOURCE_BYTES = UPLOAD_LIMIT;

const CONTENT_TYPES: Record<DocumentText["format"], string> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  doc: "application/msword",
  pdf: "application/pdf",
  text: "text/plain; charset=utf-8",
};

export interface SourceText extends DocumentText {
  contentType: string;
}

/** The text of a handed-in document: Word, PDF with text, plain text. @throws DocumentRefused */
export async function readSourceText(bytes: Uint8Array, fileName: string): Promise<SourceText> {
  const read = await readDocumentText(bytes, fileName);
  return { ...read, contentType: CONTENT_TYPES[read.format] };
}
