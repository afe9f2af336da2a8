import { fold } from "./fold.ts";

/** What Word and PDF readers find: paragraphs, and tables of rows of cells of paragraphs. */
export type TextBlock = { kind: "paragraph"; text: string } | { kind: "table"; rows: string[][][] };

/**
 * Plain text with its structure kept: a paragraph per line, a table row per line with tabs between cells. Tables that only
 * place things side by side (motto beside issuer, signature beside recipients) are read cell after cell.
 */
export function blocksToText(blocks: TextBlock[]): string {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") lines.push(oneLine(block.text));
    else if (isLayout(block.rows))
      lines.push(...block.rows.flatMap((row) => row.flatMap((cell) => cell.map(oneLine))), "");
    else for (const row of block.rows) lines.push(row.map(cellText).join("\t").replace(/\t+$/, ""));
  }
  return lines.join("\n").replace(/\n{4,}/g, "\n\n\n");
}

function isLayout(rows: string[][][]): boolean {
  const widest = Math.max(...rows.map((row) => row.length));
  if (widest <= 1) return true;
  if (widest > 4 || rows.length > 8) return false;
  const text = fold(rows.flat(2).join(" "));
  return (
    /doc lap ?[-–] ?tu do|cong hoa xa hoi chu nghia|dang cong san viet nam|noi nhan ?:|^so ?:/.test(text) &&
    !/(?:^| )(?:stt|tt) /.test(text)
  );
}

/** Paragraphs of one cell on one line; several short ones read as a list. */
function cellText(paragraphs: string[]): string {
  let text = "";
  for (const paragraph of paragraphs) {
    const next = oneLine(paragraph).replaceAll("\t", " ").trim();
    if (next === "") continue;
    if (text === "") text = next;
    else text += (/^[\p{Ll}\d(]/u.test(next) || /[.;:,!?–-]$/u.test(text) ? " " : "; ") + next;
  }
  return text;
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\v]+/g, " ").replace(/[ \u00a0]+$/g, "");
}
