import { readFileSync } from "node:fs";
import { join } from "node:path";
import { qrSvg } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import type { SheetLink } from "./form-data.ts";
import type { vi } from "./messages.vi.ts";

/**
 * Pictures in text (emoji) have no letter form in the fonts of a sheet and would print as empty boxes. Addresses and other
 * runs without a space get invisible places to break, so that they stay inside their frame.
 */
export function printable(text: string): string {
  return text
    .replace(PICTURES, (sign) => (/[©®™]/.test(sign) ? sign : ""))
    .replace(/\S{46,}/g, (run) => run.replace(/([/.?&=_-]+|[^/.?&=_-]{40})(?=.)/g, "$1\u200B"))
    .replace(/ {2,}/g, " ")
    .trim();
}

const PICTURES = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u200D]/gu;

export function mapTexts<T extends Record<string, string>>(texts: T): T {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, printable(text)])) as T;
}

export function qrView(link: SheetLink, words: typeof vi) {
  const alt = words.qrAlt(link.address);
  return { svg: qrSvg(link.url, alt), alt, address: link.address };
}

export type Template =
  | "procedure-sheet.typ"
  | "news-sheet.typ"
  | "procedure-list.typ"
  | "leaflet.typ"
  | "poster.typ"
  | "booklet.typ";

const templates = new Map<Template, string>();

export function template(name: Template): string {
  let source = templates.get(name);
  if (source === undefined) {
    const folder = join(projectRoot(), "src/modules/publishing/sheets");
    source = readFileSync(join(folder, "sheet-parts.typ"), "utf8") + readFileSync(join(folder, name), "utf8");
    templates.set(name, source);
  }
  return source;
}
