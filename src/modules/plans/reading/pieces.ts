import { readField } from "./fields.ts";
import { MARK_RANK } from "./marks.ts";
import { type OutlineNode, type SectionKind, sectionOf } from "./outline.ts";
import type { Piece } from "./plan-draft.ts";
import { rangeIn } from "./source-lines.ts";

export type SectionPieces = Record<
  "purposes" | "requirements" | "targets" | "audiences" | "contents" | "forms",
  Piece[]
>;

/** The points of the sections "Mục đích", "Yêu cầu", "Mục tiêu", "Đối tượng", "Nội dung", "Hình thức". */
export function readSectionPieces(root: OutlineNode): SectionPieces {
  const pieces: SectionPieces = { purposes: [], requirements: [], targets: [], audiences: [], contents: [], forms: [] };
  walk(root, pieces);
  // A plan that sets targets and no purposes means the targets as its purposes.
  if (pieces.purposes.length === 0 && pieces.targets.length > 0) {
    pieces.purposes = pieces.targets;
    pieces.targets = [];
  }
  return pieces;
}

const LIST_OF: Partial<Record<SectionKind, keyof SectionPieces>> = {
  // Where purposes and requirements are not told apart, all points are given as purposes.
  "purposes-requirements": "purposes",
  purposes: "purposes",
  requirements: "requirements",
  targets: "targets",
  audiences: "audiences",
  "contents-forms": "contents",
  contents: "contents",
  forms: "forms",
};

function walk(node: OutlineNode, pieces: SectionPieces): void {
  for (const child of node.children) {
    const section = sectionOf(child);
    const list = section === null ? undefined : LIST_OF[section];
    if (list && child.kind !== "closing") collect(child, pieces[list]);
    walk(child, pieces);
  }
}

function collect(node: OutlineNode, list: Piece[]): void {
  const { passage } = node;
  if (node.inlineFrom !== null) {
    add(list, node, node.inlineFrom);
    return;
  }
  if (node.section !== null) return;
  const field = readField(passage.text, node.from);
  if (field && field.kind !== "task" && field.kind !== "content") return;
  if (field) {
    if (field.to > field.from && !/:$/.test(passage.text)) add(list, node, field.from);
    return;
  }
  // A heading stands for its points; it is a point itself only where nothing but fields is below it.
  const hasPoints = node.children.some(
    (child) => readField(child.passage.text, child.from) === null && child.section === null,
  );
  const sentence = /[.;…]$/.test(passage.text);
  const sections = node.children.some((child) => child.section !== null);
  if (sections && !sentence) return;
  if (hasPoints && !sentence && node.rank < MARK_RANK.dash) return;
  add(list, node, node.from);
}

function add(list: Piece[], node: OutlineNode, from: number): void {
  const { text } = node.passage;
  let start = from;
  while (start < text.length && /\s/.test(text.charAt(start))) start++;
  if (text.length - start < 4) return;
  list.push({ text: text.slice(start), range: rangeIn(node.passage, start) });
}
