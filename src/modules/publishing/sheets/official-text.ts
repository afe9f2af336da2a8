/** A piece of an official text: the catalogue marks headings with `**…**`, items with "- " and numbered items with "1. ". */
export type TextBlock =
  | { kind: "heading" | "item" | "paragraph"; text: string }
  | { kind: "numbered"; number: number; text: string };

export function readOfficialText(text: string): TextBlock[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map(readLine);
}

function readLine(line: string): TextBlock {
  const heading = /^(?:\d+[.)]\s+)?\*\*(.+?)\*\*[:.]?$/.exec(line);
  if (heading) return { kind: "heading", text: heading[1]!.trim() };
  const plain = line.replaceAll("**", "");
  const item = /^[-–•+*]\s+(.+)$/.exec(plain);
  if (item) return { kind: "item", text: item[1]! };
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
  while (kept.length > 1 && kept.at(-1)!.kind === "heading" && kept.length < blocks.length) kept.pop();
  return { blocks: kept, cut: kept.length < blocks.length || kept[0]?.text !== blocks[0]?.text };
}

/** At most `length` characters, cut at a word, with an ellipsis where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, "")}…`;
}
