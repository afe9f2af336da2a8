import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Printer } from "../../platform/print/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { documentView } from "./document-view.ts";
import { words } from "./messages.vi.ts";
import type { OfficialDocument } from "./official-document.ts";

let template: string | undefined;

/** The document as PDF/UA, laid out like the .docx of `toDocx`. */
export async function toPdf(document: OfficialDocument, printer: Printer): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/official-documents/official-document.typ"), "utf8");
  const { country, motto, to, recipients } = words;
  return printer.pdf(template, { ...documentView(document), words: { country, motto, to, recipients } });
}
