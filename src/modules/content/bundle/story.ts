import type { MissingPart } from "../../procedures/index.ts";

/** Words that belong together and the field they came from; "form" for what only greets or leads over. */
export interface Bit {
  text: string;
  field: string;
}

/** What the library does not say of a document. "check": no second person has compared it, so the public does not read it. */
export type MissingFact = "issuer" | "issuedOn" | "subject" | "inForceFrom" | "check";

export type FactKind = "bring" | "fee" | "time" | "where" | "how";

/** Who speaks: the unit the item is of, as papers name it. */
export interface Voice {
  unit: string;
  address: string;
  phone: string;
  hours: string;
}

/** What is to be told, once for all forms. Every bit is a whole sentence. */
export interface Story {
  kind: "change" | "document" | "item";
  title: Bit;
  /** How many of the points the title says already, and whether it says since when. */
  titleTells: { points: number; since: boolean };
  /** The title for where there is little room: only `name` may be shortened. */
  brief: { name: string; rest: string; field: string };
  /** Twelve words at most, for a poster or a locked screen; `isNamed` where they say what it is about. */
  slogan: Bit & { isNamed: boolean };
  lead: Bit[];
  /** What changed, or what an item says, the most useful first. */
  points: Bit[];
  facts: Partial<Record<FactKind, Bit[]>>;
  /** From when it counts. */
  since: Bit | null;
  /** The document that decided it. */
  basis: Bit | null;
  /** What the record does not say; nothing is written about it. */
  missing: (MissingPart | MissingFact)[];
  voice: Voice;
  /** Where all of it stands, without the protocol. */
  address: string;
  /** The item as its author wrote it, where there is one; the news is that and nothing else. */
  written: Written | null;
}

export interface Written {
  title: string;
  summary: string;
  body: string;
  /** It was written to be said at a meeting, and is. */
  isTalk?: boolean;
}

/** One form of the story. */
export interface Rendered {
  text: string;
  sources: Bit[];
}

/** With an end, so that sentences can follow each other. */
export function sentence(text: string): string {
  const trimmed = text.replace(/\s+/g, " ").trim();
  return trimmed === "" || /[.?!…:]$/.test(trimmed) ? trimmed : `${trimmed.replace(/[;,]$/, "")}.`;
}

/** Whole words up to a length; "…" where some were left out. */
export function cut(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const kept = letters.slice(0, most - 1).join("");
  return `${kept.slice(0, Math.max(kept.lastIndexOf(" "), Math.floor(most / 2))).replace(/[\s,.;:(–-]+$/, "")}…`;
}

/** The title where it fits, else the brief one with as much of the name as there is room for. */
export function titleWithin(story: Pick<Story, "title" | "brief">, most: number): Bit {
  if ([...story.title.text].length <= most) return story.title;
  const { name, rest, field } = story.brief;
  return { text: `${cut(name, Math.max(12, most - [...rest].length))}${rest}`, field };
}
