import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Printer, qrSvg } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { parseStructuredText } from "../../content/index.ts";
import type { vi } from "../messages.vi.ts";

/** More would not be hung up; the page says the rest. */
const MOST_POINTS = 40;

/**
 * The points of a code, in its order: what it lists; where it lists nothing, its paragraphs. Headings and what introduces a
 * list ("Cán bộ phải:") are no points.
 */
export function pointsOf(body: string): string[] {
  const blocks = parseStructuredText(body);
  const listed = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
  const points =
    listed.length > 0 ? listed : blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
  return points.slice(0, MOST_POINTS);
}

export interface CodeOnPaper {
  title: string;
  body: string;
  unit: string;
  emblem: string | null;
  /** Where the code stands in full. */
  url: string;
  /** "Bản 2, ngày 05/02/2026". */
  footer: string;
}

let template: string | undefined;

/** A3 posters as one PDF: all points on the first, then each on its own. */
export function codePosters(printer: Printer, code: CodeOnPaper, words: (typeof vi)["posters"]): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/briefings/posters/code-posters.typ"), "utf8");
  const alt = words.qrAlt(code.url);
  return printer.pdf(template, {
    title: code.title,
    unit: code.unit,
    emblem: code.emblem,
    points: pointsOf(code.body),
    qr: qrSvg(code.url, alt),
    alt,
    address: code.url.replace(/^https?:\/\//, ""),
    footer: code.footer,
    words: { scan: words.scan, point: words.point },
  });
}
