import { readSentences } from "./official-text.ts";
import type { FilingMethod, ProcedureRecord } from "./procedure-record.ts";

/** A stretch of text that stayed, went or came. */
export interface TextPart {
  op: "same" | "removed" | "added";
  text: string;
}

/** One difference between two versions. Which words a resident reads for it is decided by the messages. */
export type Change =
  | { field: string; kind: "text"; before: string; after: string; parts: TextPart[] }
  | { field: string; kind: "items"; removed: string[]; added: string[] }
  | {
      field: "methods";
      kind: "method";
      channel: FilingMethod["channel"];
      part: "time" | "fee" | "note" | "whole";
      before: string | null;
      after: string | null;
      parts: TextPart[];
    };

const TEXTS = ["name", "kind", "field", "issuer", "steps", "conditions", "keywords", "description"] as const;
const AGENCIES = ["implementing", "competent", "delegated", "coordinating", "receptionAddress"] as const;

const fold = (text: string): string => text.replace(/\s+/g, " ").trim();

/** What changed from one version to the next, part by part in the order of the page; long texts sentence by sentence. */
export function compareVersions(before: ProcedureRecord, after: ProcedureRecord): Change[] {
  const changes: Change[] = [];
  const text = (field: string, a: string | null, b: string | null): void => {
    if (fold(a ?? "") === fold(b ?? "")) return;
    changes.push({ field, kind: "text", before: a ?? "", after: b ?? "", parts: compareTexts(a ?? "", b ?? "") });
  };
  const items = (field: string, a: readonly string[], b: readonly string[]): void => {
    const folded = (list: readonly string[]) => new Set(list.map(fold));
    const [had, has] = [folded(a), folded(b)];
    const removed = a.filter((one) => !has.has(fold(one)));
    const added = b.filter((one) => !had.has(fold(one)));
    if (removed.length > 0 || added.length > 0) changes.push({ field, kind: "items", removed, added });
  };
  for (const field of TEXTS.slice(0, 4)) text(field, before[field], after[field]);
  text("decision", before.decision?.number ?? "", after.decision?.number ?? "");
  items("levels", before.levels, after.levels);
  items("applicants", before.applicants, after.applicants);
  for (const key of AGENCIES) text(`agencies.${key}`, before.agencies[key], after.agencies[key]);
  text("steps", before.steps, after.steps);
  changes.push(...compareMethods(before.methods, after.methods));
  items("papers", papersOf(before), papersOf(after));
  for (const field of TEXTS.slice(5)) text(field, before[field], after[field]);
  items("results", before.results, after.results);
  items(
    "legalBases",
    before.legalBases.map((one) => one.text),
    after.legalBases.map((one) => one.text),
  );
  return changes;
}

function papersOf(record: ProcedureRecord): string[] {
  return record.papers.flatMap((group) =>
    group.papers.map((paper) => (group.title === null ? paper.name : `${group.title}: ${paper.name}`)),
  );
}

function compareMethods(before: readonly FilingMethod[], after: readonly FilingMethod[]): Change[] {
  const changes: Change[] = [];
  for (const channel of ["inPerson", "online", "post"] as const) {
    const [a, b] = [before, after].map((list) => list.filter((one) => one.channel === channel)) as [
      FilingMethod[],
      FilingMethod[],
    ];
    for (let index = 0; index < Math.max(a.length, b.length); index++) {
      const [x, y] = [a[index], b[index]];
      if (!x || !y) {
        changes.push({
          field: "methods",
          kind: "method",
          channel,
          part: "whole",
          before: x ? whole(x) : null,
          after: y ? whole(y) : null,
          parts: [],
        });
        continue;
      }
      const pairs = [
        ["time", x.timeText, y.timeText],
        ["fee", x.feeText, y.feeText],
        ["note", x.note, y.note],
      ] as const;
      for (const [part, old, now] of pairs) {
        if (fold(old).toLowerCase() === fold(now).toLowerCase()) continue;
        changes.push({
          field: "methods",
          kind: "method",
          channel,
          part,
          before: old,
          after: now,
          parts: compareTexts(old, now),
        });
      }
    }
  }
  return changes;
}

const whole = (method: FilingMethod): string =>
  [method.timeText, method.feeText, method.note].filter((text) => text !== "").join(" · ");

/** Beyond this many pairs of sentences the middle is shown as replaced; no real text comes near after trimming ends. */
const MOST_PAIRS = 4_000_000;

/** Sentences that stayed, went and came, in reading order. */
export function compareTexts(before: string, after: string): TextPart[] {
  const a = readSentences(before);
  const b = readSentences(after);
  const fa = a.map(fold);
  const fb = b.map(fold);
  let start = 0;
  while (start < a.length && start < b.length && fa[start] === fb[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && fa[a.length - 1 - end] === fb[b.length - 1 - end]) end++;
  const parts: TextPart[] = [];
  const push = (op: TextPart["op"], text: string): void => {
    const last = parts.at(-1);
    if (last?.op === op) last.text += `\n${text}`;
    else parts.push({ op, text });
  };
  for (let index = 0; index < start; index++) push("same", b[index] as string);
  const n = a.length - start - end;
  const m = b.length - start - end;
  if (n * m > MOST_PAIRS) {
    for (let i = 0; i < n; i++) push("removed", a[start + i] as string);
    for (let j = 0; j < m; j++) push("added", b[start + j] as string);
  } else middle(a, b, fa, fb, start, n, m, push);
  for (let index = b.length - end; index < b.length; index++) push("same", b[index] as string);
  return parts;
}

/** Longest common subsequence over the differing middle. */
function middle(
  a: readonly string[],
  b: readonly string[],
  fa: readonly string[],
  fb: readonly string[],
  start: number,
  n: number,
  m: number,
  push: (op: TextPart["op"], text: string) => void,
): void {
  const width = m + 1;
  const length = new Uint16Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      length[i * width + j] =
        fa[start + i] === fb[start + j]
          ? (length[(i + 1) * width + j + 1] as number) + 1
          : Math.max(length[(i + 1) * width + j] as number, length[i * width + j + 1] as number);
    }
  }
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && fa[start + i] === fb[start + j]) {
      push("same", b[start + j] as string);
      i++;
      j++;
    } else if (j >= m || (i < n && (length[(i + 1) * width + j] as number) >= (length[i * width + j + 1] as number))) {
      push("removed", a[start + i] as string);
      i++;
    } else {
      push("added", b[start + j] as string);
      j++;
    }
  }
}
