import { readDocText } from "./doc-text.ts";
import { DocumentRefused } from "./document-text.errors.ts";
import { readDocxText } from "./docx-text.ts";
import { convertLegacy, decodeText, type LegacyEncoding } from "./legacy-encoding.ts";
import { readOdtText } from "./odt-text.ts";
import { readPdfText } from "./pdf-text.ts";

/** Largest file taken in, and the longest text given out. */
export const UPLOAD_LIMIT = 20_000_000;
export const TEXT_LIMIT = 2_000_000;
const TIME_LIMIT_MS = 30_000;

export type DocumentText = {
  /** NFC, "\n" between lines, "\f" between pages of a PDF, tabs between cells of a table row. */
  text: string;
  format: "docx" | "doc" | "odt" | "pdf" | "text";
  /** The old encoding the text was converted from, to be told to whoever handed it in. */
  convertedFrom: LegacyEncoding | null;
  /** The name's ending promised another format. */
  misnamed: boolean;
};

/**
 * The plain text of a handed-in document. What it is shows in its content, never in its name; what cannot be read is refused
 * with a `DocumentRefused` whose code says why. Bounded in size, in unpacked size, in characters and in time.
 */
export async function readDocumentText(bytes: Uint8Array, fileName: string): Promise<DocumentText> {
  if (bytes.length === 0) throw new DocumentRefused("empty");
  if (bytes.length > UPLOAD_LIMIT) throw new DocumentRefused("too-large", { bytes: bytes.length, limit: UPLOAD_LIMIT });
  const read = await readByContent(bytes);
  const converted = read.convertedFrom === null && read.format !== "text" ? convertLegacy(read.text) : null;
  const text = (converted?.text ?? read.text).replace(/\r\n?/g, "\n").replaceAll("\u0000", "").normalize("NFC");
  if (text.length > TEXT_LIMIT) throw new DocumentRefused("too-large", { characters: text.length, limit: TEXT_LIMIT });
  if (!/\p{L}/u.test(text)) throw new DocumentRefused("empty");
  return {
    text,
    format: read.format,
    convertedFrom: converted && isLegacy(converted.encoding) ? converted.encoding : read.convertedFrom,
    misnamed: isMisnamed(fileName, read.format),
  };
}

type Read = Pick<DocumentText, "text" | "format" | "convertedFrom">;

async function readByContent(bytes: Uint8Array): Promise<Read> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) {
    const odt = await readOdtText(bytes);
    if (odt !== null) return { text: odt, format: "odt", convertedFrom: null };
    return { text: await readDocxText(bytes), format: "docx", convertedFrom: null };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return { text: readDocText(bytes), format: "doc", convertedFrom: null };
  }
  if (indexOfAscii(bytes, "%PDF-", 1024) !== -1) {
    return { text: await readPdfText(bytes, Date.now() + TIME_LIMIT_MS), format: "pdf", convertedFrom: null };
  }
  refuseOtherFormats(bytes);
  const decoded = decodeText(bytes);
  if (!decoded) throw new DocumentRefused("not-a-document", { looksLike: "binary" });
  if (/^\s*(?:<!doctype html|<html|<\?xml)/i.test(decoded.text.slice(0, 200)))
    throw new DocumentRefused("not-a-document", { looksLike: "html" });
  return { text: decoded.text, format: "text", convertedFrom: isLegacy(decoded.encoding) ? decoded.encoding : null };
}

function isLegacy(encoding: string): encoding is LegacyEncoding {
  return encoding === "tcvn3" || encoding === "vni" || encoding === "windows-1258";
}

function refuseOtherFormats(bytes: Uint8Array): void {
  // Word before 97 had formats of its own; RTF is text with commands, not text.
  if (indexOfAscii(bytes, "{\\rtf", 16) !== -1) throw new DocumentRefused("legacy-doc", { looksLike: "rtf" });
  if (startsWith(bytes, [0xdb, 0xa5]) || startsWith(bytes, [0x31, 0xbe, 0, 0]))
    throw new DocumentRefused("legacy-doc", { looksLike: "word-2" });
  const images: [number[], string][] = [
    [[0xff, 0xd8, 0xff], "image"],
    [[0x89, 0x50, 0x4e, 0x47], "image"],
    [[0x47, 0x49, 0x46, 0x38], "image"],
    [[0x49, 0x49, 0x2a, 0x00], "image"],
    [[0x4d, 0x4d, 0x00, 0x2a], "image"],
    [[0x52, 0x61, 0x72, 0x21], "archive"],
    [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
    [[0x1f, 0x8b], "archive"],
  ];
  for (const [magic, looksLike] of images) {
    if (startsWith(bytes, magic))
      throw new DocumentRefused(looksLike === "image" ? "scan-without-text" : "not-a-document", { looksLike });
  }
}

function isMisnamed(fileName: string, format: DocumentText["format"]): boolean {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === undefined) return false;
  const expected: Record<DocumentText["format"], string[]> = {
    docx: ["docx"],
    doc: ["doc"],
    odt: ["odt", "ott"],
    pdf: ["pdf"],
    text: ["txt", "md", "text"],
  };
  return !expected[format].includes(ending);
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function indexOfAscii(bytes: Uint8Array, word: string, within: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, within)).indexOf(word, 0, "latin1");
}
