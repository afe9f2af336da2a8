/** A piece of an official text: the catalogue marks headings with `**…**`, items with "- " and numbered items with "1. ". */
export type TextBlock =
  | { kind: "heading" | "paragraph"; text: string }
  | { kind: "item"; level: number; text: string }
  /** "Bước 2: …" */
  | { kind: "step"; label: string; text: string }
  | { kind: "numbered"; number: number; text: string };

export function readOfficialText(text: string): TextBlock[] {
  const lines = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  // "2." alone above "Bước 2: …" is the number of a list that lost its line.
  const told = lines.filter((line, at) => !(/^\d{1,2}[.)]$/.test(line) && /^\**Bước\s/iu.test(lines[at + 1] ?? "")));
  // Offices write "-" above "+", or "+" above "++"; which of them depends on what stands in the text.
  const plusFrom = told.some((line) => /^[-–•]\s/.test(line)) ? 1 : 0;
  return told.map((line) => readLine(line, plusFrom));
}

function readLine(line: string, plusFrom: number): TextBlock {
  const heading = /^(?:\d+[.)]\s+)?\*\*(.+?)\*\*[:.]?$/.exec(line);
  if (heading) return { kind: "heading", text: heading[1]!.trim() };
  const plain = line.replaceAll("**", "");
  const step = /^(?:[-–•+*]\s+|\d{1,2}[.)]\s+)?(Bước\s+\d{1,2}(?:\.\d{1,2})?)\s*[:.]\s*(.*)$/iu.exec(plain);
  if (step) return { kind: "step", label: `${step[1]!.replace(/\s+/g, " ")}:`, text: step[2]! };
  const item = /^(?:[-–•*]|\+{1,4}|-{2,4})\s+(.+)$/.exec(plain);
  if (item) {
    const marks = /^[+-]*/.exec(plain)![0];
    return { kind: "item", level: Math.max(1, marks.length + (marks.startsWith("+") ? plusFrom : 0)), text: item[1]! };
  }
  const numbered = /^(\d{1,2})[.)]\s+(.+)$/.exec(plain);
  if (numbered) return { kind: "numbered", number: Number(numbered[1]), text: numbered[2]! };
  return { kind: "paragraph", text: plain };
}

/** The first blocks that hold at most `budget` characters together, never cutting inside a block but the first. */
export function cutBlocks(blocks: readonly TextBlock[], budget: number): { blocks: TextBlock[]; cut: boolean } {
  const kept: TextBlock[] = [];
  let left = budget;
  for (const block of blocks) {
    if (block.text.length > left && kept.length > 0) break;
    kept.push({ ...block, text: shorten(block.text, budget) });
    left -= block.text.length;
  }
  while (kept.length > 1 && kept.length < blocks.length && announces(kept.at(-1)!)) kept.pop();
  return { blocks: kept, cut: kept.length < blocks.length || kept[0]?.text !== blocks[0]?.text };
}

/** What says that something follows must not be the last that stands there. */
const announces = (block: TextBlock): boolean =>
  block.kind === "heading" || /:$/.test(block.text) || (block.kind === "step" && block.text === "");

/** The first clauses ("…; …") that fit, whole: an amount cut in the middle would be another amount. */
export function shortenClauses(text: string, length: number): string {
  if (text.length <= length) return text;
  const clauses = text.split(/;\s+/);
  let kept = "";
  for (const clause of clauses) {
    const next = kept === "" ? clause : `${kept}; ${clause}`;
    if (next.length + 3 > length) break;
    kept = next;
  }
  return kept === "" ? shorten(text, length) : `${kept}; …`;
}

/** At most `length` characters, cut at a word, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, "")}…`;
}
