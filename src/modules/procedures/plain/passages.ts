import { createHash } from "node:crypto";
import { readSentences } from "../official-text.ts";
import type { Paper, ProcedureRecord } from "../procedure-record.ts";

/**
 * The legal text of a record cut into passages that a sentence in other words can point at. A passage is found again in
 * another version by its family and its words, not by its place: what only moved, or got another number in front, is the
 * same passage.
 */
export interface Passage {
  /** Place in the record: "steps.3", "papers.0.1", "methods.online.fee". */
  at: string;
  /** Where the same words would mean the same: "steps", "papers", "methods.online.fee". */
  family: string;
  text: string;
  /** Line within the field as the page shows it, for the anchor; 0 where the field has no lines. */
  line: number;
}

/** Where the list of a record stands on the page; passages of one block share a heading. */
export type PassageBlock =
  | "name"
  | "description"
  | "who"
  | "where"
  | "steps"
  | "methods"
  | "papers"
  | "conditions"
  | "results";

const MARK = /^(?:[-–•+*]+\s*)?(?:(?:\*\*)?Bước\s+\d{1,2}(?:\.\d{1,2})?\s*[:.]?|\d{1,2}[.)](?=\s))?\s*/iu;

const bare = (text: string): string => text.replace(/\*\*/g, "").replace(MARK, "").trim();

/** What does not change the meaning: spaces, the mark at the end, the number in front. */
export const foldPassage = (text: string): string =>
  bare(text.normalize("NFC"))
    .replace(/\s+/g, " ")
    .replace(/[\s.;,:]+$/u, "");

export const sumOf = (passage: Pick<Passage, "family" | "text">): string =>
  createHash("sha256")
    .update(`${passage.family}\n${foldPassage(passage.text)}`)
    .digest("base64url")
    .slice(0, 11);

export function paperPassage(title: string | null, paper: Paper): string {
  const counts = [
    paper.originals ? `${paper.originals} bản chính` : "",
    paper.copies ? `${paper.copies} bản sao` : "",
    paper.form ? `mẫu: ${paper.form.name}` : "",
  ].filter((part) => part !== "");
  return `${title ? `${title}: ` : ""}${paper.name}${counts.length > 0 ? ` (${counts.join(", ")})` : ""}`;
}

/** Every passage of a record, in the order of the page. */
export function passagesOf(record: ProcedureRecord): Passage[] {
  const passages: Passage[] = [];
  const add = (family: string, at: string, text: string, line = 0): void => {
    const clean = text.replace(/\*\*/g, "").replace(/\s+/g, " ").trim();
    if (foldPassage(clean) !== "") passages.push({ at, family, text: clean, line });
  };
  const list = (family: string, texts: readonly string[]): void => {
    for (const [at, text] of texts.entries()) add(family, `${family}.${at}`, text);
  };
  const long = (family: string, text: string, place = family): void => {
    let nth = 0;
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    for (const [at, line] of lines.entries()) {
      // The mark goes first: "1. Cha, mẹ …" is one sentence, not two.
      for (const sentence of readSentences(bare(line))) add(family, `${place}.${nth++}`, sentence, at);
    }
  };
  add("name", "name", record.name);
  long("description", record.description);
  list("applicants", [...record.applicants, record.applicantsNote ?? ""]);
  for (const key of ["implementing", "receptionAddress", "competent", "delegated", "coordinating"] as const)
    add(`agencies.${key}`, `agencies.${key}`, record.agencies[key]);
  long("steps", record.steps);
  const seen = new Map<string, number>();
  for (const method of record.methods) {
    const nth = seen.get(method.channel) ?? 0;
    seen.set(method.channel, nth + 1);
    const place = (part: string): string => `methods.${method.channel}.${part}${nth === 0 ? "" : `.${nth}`}`;
    const family = (part: string): string => `methods.${method.channel}.${part}`;
    // What is said of one case only means nothing without it.
    const inCase = (text: string): string => (method.case && text !== "" ? `${method.case}: ${text}` : text);
    add(family("time"), place("time"), inCase(method.timeText));
    add(family("fee"), place("fee"), inCase(method.feeText));
    long(family("note"), method.note, place("note"));
  }
  for (const [g, group] of record.papers.entries()) {
    for (const [p, paper] of group.papers.entries())
      add("papers", `papers.${g}.${p}`, paperPassage(group.title, paper));
  }
  long("conditions", record.conditions);
  list("results", record.results);
  return passages;
}

export function blockOf(family: string): PassageBlock {
  if (family.startsWith("methods.")) return "methods";
  if (family.startsWith("agencies.")) return "where";
  return family === "applicants" ? "who" : (family as PassageBlock);
}

const wordsOf = (text: string): string[] =>
  foldPassage(text)
    .toLowerCase()
    .split(/[\s,;.:()]+/u)
    .filter(Boolean);

/** How much two passages share, from 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = wordsOf(a);
  const right = new Map<string, number>();
  for (const word of wordsOf(b)) right.set(word, (right.get(word) ?? 0) + 1);
  const total = left.length + [...right.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const word of left) {
    const count = right.get(word) ?? 0;
    if (count > 0) {
      right.set(word, count - 1);
      shared++;
    }
  }
  return total === 0 ? 0 : (2 * shared) / total;
}
