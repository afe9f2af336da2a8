/** A run of official text as pages and papers show it. */
export type TextBlock =
  | { kind: "heading"; text: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; ordered: boolean; items: ListItem[] };

export interface ListItem {
  text: string;
  /** Items one level below ("+" under "-"). */
  items: string[];
}

const BULLET = /^[-•*–]\s+(?=\S)/u;
const SUB_BULLET = /^(?:\+{1,4})\s*(?=\S)/u;
const STEP = /^(?:[-+*]\s*)?(?:\*\*)?\s*(Bước\s+\d{1,2}(?:\.\d{1,2})?)\s*[:.]?\s*(?:\*\*)?/iu;
const NUMBERED = /^(\d{1,2})[.)]\s+(?=\S)/u;
const BOLD_LINE = /^(?:\d{1,2}\.\s*)?\*\*(.{1,300}?)\*\*\s*:?$/u;

/**
 * Official prose as blocks: "**…**" alone on a line is a heading, "- …" an item, "+ …" an item below it, everything
 * else a paragraph. Emphasis inside a line is dropped, the words stay.
 */
export function readBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const raw of text.split("\n")) {
    const line = raw.trim();
    if (line === "") continue;
    const heading = BOLD_LINE.exec(line);
    if (heading) {
      blocks.push({ kind: "heading", text: plain(heading[1] ?? "") });
      continue;
    }
    const last = blocks.at(-1);
    const number = Number(NUMBERED.exec(line)?.[1] ?? 0);
    const next = last?.kind === "list" && last.ordered ? last.items.length + 1 : 1;
    // Numbers count as a list only while they run on; "3. …" out of order is a reference or a lost beginning.
    if (number === 1 || (number > 0 && number === next)) {
      const item = { text: plain(line.replace(NUMBERED, "")), items: [] };
      if (number > 1 && last?.kind === "list") last.items.push(item);
      else blocks.push({ kind: "list", ordered: true, items: [item] });
      continue;
    }
    if (last?.kind === "list" && last.ordered && BULLET.test(line)) {
      last.items.at(-1)?.items.push(plain(line.replace(BULLET, "")));
      continue;
    }
    if (SUB_BULLET.test(line)) {
      const item = plain(line.replace(SUB_BULLET, ""));
      const above = last?.kind === "list" ? last.items.at(-1) : undefined;
      if (above) above.items.push(item);
      else blocks.push({ kind: "list", ordered: false, items: [{ text: item, items: [] }] });
    } else if (BULLET.test(line) && !STEP.test(line)) {
      const item = { text: plain(line.replace(BULLET, "")), items: [] };
      if (last?.kind === "list") last.items.push(item);
      else blocks.push({ kind: "list", ordered: false, items: [item] });
    } else blocks.push({ kind: "paragraph", text: plain(line) });
  }
  return blocks;
}

const plain = (text: string): string => text.replace(/\*\*/g, "").trim();

export interface OfficialStep {
  /** "Bước 1", or null for text before the first step. */
  label: string | null;
  blocks: TextBlock[];
}

/** Whether the lines that begin with a number are 1, 2, 3 … and at least two. */
function runsFromOne(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => {
    const number = NUMBERED.exec(line)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return numbers.length > 1 && numbers.every((number, index) => number === index + 1);
}

/** The steps of a procedure, where the text numbers them; otherwise one step without a label. */
export function readSteps(text: string): OfficialStep[] {
  const steps: { label: string | null; lines: string[] }[] = [];
  const lines = text.split("\n").map((line) => line.trim());
  const isNumbered = !lines.some((line) => STEP.test(line)) && runsFromOne(lines);
  for (const line of lines) {
    const numbered = isNumbered ? NUMBERED.exec(line) : null;
    if (numbered) {
      steps.push({ label: `Bước ${numbered[1]}`, lines: [line.slice(numbered[0].length)] });
      continue;
    }
    const match = STEP.exec(line);
    if (match) {
      const rest = line
        .slice(match[0].length)
        .replace(/\*\*\s*$/u, "")
        .trim();
      steps.push({ label: (match[1] ?? "").replace(/\s+/g, " "), lines: rest === "" ? [] : [rest] });
    } else if (steps.length === 0) steps.push({ label: null, lines: [line] });
    else steps.at(-1)?.lines.push(line);
  }
  return steps
    .map((step) => ({ label: step.label, blocks: readBlocks(step.lines.join("\n")) }))
    .filter((step) => step.label !== null || step.blocks.length > 0);
}

const lengthOf = (block: TextBlock): number =>
  block.kind === "list"
    ? block.items.reduce((sum, item) => sum + item.text.length + item.items.join("").length, 0)
    : block.text.length;

/** A list is cut only where at least this much of it still fits. */
const WORTH_CUTTING = 150;

function itemsWithin(items: readonly ListItem[], length: number): number {
  let sum = 0;
  let kept = 0;
  for (const item of items) {
    sum += item.text.length + item.items.join("").length;
    if (sum > length && kept > 0) break;
    kept++;
  }
  return kept;
}

/** The first blocks up to a length and the rest; a long list is cut between its items. Small rests stay with the head. */
export function splitBlocks(blocks: readonly TextBlock[], length: number): { head: TextBlock[]; rest: TextBlock[] } {
  const total = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
  if (total <= length * 1.4) return { head: [...blocks], rest: [] };
  const head: TextBlock[] = [];
  let left = length;
  for (const [index, block] of blocks.entries()) {
    const size = lengthOf(block);
    if (size <= left) {
      head.push(block);
      left -= size;
      continue;
    }
    if (block.kind === "list" && (head.length === 0 || left > WORTH_CUTTING)) {
      const kept = itemsWithin(block.items, left);
      head.push({ ...block, items: block.items.slice(0, kept) });
      const others = block.items.slice(kept);
      return { head, rest: [...(others.length > 0 ? [{ ...block, items: others }] : []), ...blocks.slice(index + 1)] };
    }
    if (head.length > 0) return { head, rest: blocks.slice(index) };
    head.push(block);
    left = 0;
  }
  return { head, rest: [] };
}

/** Sentences, one by one, for comparing two versions; list items and lines count as sentences. */
export function readSentences(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line) => line.split(/(?<=[.;!?…])\s+(?=[\p{Lu}\d(“"'+-])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}
