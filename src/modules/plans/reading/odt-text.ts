import { xmlTokens } from "./docx-text.ts";
import { readZipEntries } from "./zip-entries.ts";

/** What stands in the file and is no text of the document: notes of readers, what was changed by whom, where it was struck out. */
const LEFT_OUT = new Set(["office:annotation", "text:tracked-changes", "office:forms", "text:sequence-decls"]);

/** Text of an OpenDocument file (LibreOffice), a paragraph per line; null where the archive is no such file. */
export async function readOdtText(bytes: Uint8Array): Promise<string | null> {
  const { entries } = await readZipEntries(bytes, (name) => name === "content.xml" || name === "mimetype");
  const content = entries.get("content.xml");
  const kind = entries.get("mimetype")?.toString("latin1").trim() ?? "";
  if (!content || !kind.startsWith("application/vnd.oasis.opendocument.text")) return null;
  const lines: string[] = [];
  let line = "";
  let depth = 0;
  let left: string | null = null;
  let isBody = false;
  for (const token of xmlTokens(content.toString("utf8"))) {
    if (token.kind === "text") {
      if (isBody && left === null && depth > 0) line += token.text.replace(/\s+/g, " ");
      continue;
    }
    const { kind: how, name } = token;
    if (name === "office:text") isBody = how === "open";
    if (!isBody) continue;
    if (left !== null) {
      if (how === "close" && name === left) left = null;
      continue;
    }
    if (how === "open" && LEFT_OUT.has(name)) left = name;
    else if (name === "text:p" || name === "text:h") {
      if (how === "open") depth++;
      else {
        if (how === "close") depth--;
        lines.push(line.trim());
        line = "";
      }
    } else if (name === "text:tab") line += "\t";
    else if (name === "text:s") line += " ";
    else if (name === "text:line-break") line += " ";
  }
  return lines.join("\n").replace(/\n{4,}/g, "\n\n\n");
}
