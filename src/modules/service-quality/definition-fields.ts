import { type DefinitionKind, type DefinitionOf, DOSSIER_CLASSES } from "./definition.ts";

type Content = DefinitionOf<DefinitionKind>["content"];

/** One thing of a definition that may be written anew; what is counted and by which formula may not. */
export interface DefinitionField {
  /** Name of the field in the form. */
  name: string;
  path: readonly (string | number)[];
  /** Which part it belongs to: an indicator, the ranks, the rest. */
  part: string;
  label: FieldLabel;
  type: "text" | "points" | "percent" | "count" | "check";
  most: number;
}

/** Words are chosen by the page: a kind of value, and of what. */
export interface FieldLabel {
  key:
    | "text"
    | "max"
    | "fullAt"
    | "isVerified"
    | "isRated"
    | "points"
    | "from"
    | "tryPoints"
    | "none"
    | "rank"
    | "rankFrom"
    | "fewest"
    | "leastShare";
  of: string;
}

/** What an indicator is called in a definition, for lists of what changes. */
export function indicatorText(content: unknown, id: string): string {
  const {
    indicators = [],
    dossier = [],
    unit = [],
  } = content as Record<string, { id: string; text: string }[] | undefined>;
  return [...indicators, ...dossier, ...unit].find((one) => one.id === id)?.text ?? id;
}

export const TEXT_MOST = 200;

function valueAt(content: Content, path: DefinitionField["path"]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], content);
}

export const readField = (content: Content, field: DefinitionField): string | number | boolean =>
  // Versions of before a choice was known have not made it.
  (valueAt(content, field.path) ?? false) as string | number | boolean;

type Add = (
  part: string,
  path: DefinitionField["path"],
  label: FieldLabel,
  type: DefinitionField["type"],
  most?: number,
) => void;

function ranksOf(add: Add, part: string, key: string, ranks: readonly unknown[], most: number): void {
  for (const at of ranks.keys()) {
    add(part, [key, at, "text"], { key: "rank", of: String(at + 1) }, "text");
    // The last rank takes all that is left.
    if (at < ranks.length - 1) add(part, [key, at, "from"], { key: "rankFrom", of: String(at + 1) }, "points", most);
  }
}

/** All fields of a definition, in the order of its indicators. */
export function fieldsOf(of: { kind: DefinitionKind; content: Content }): DefinitionField[] {
  const fields: DefinitionField[] = [];
  const add: Add = (part, path, label, type, most = 100) => {
    fields.push({ name: path.join("-"), path, part, label, type, most });
  };
  if ("indicators" in of.content) {
    const { indicators, ranks } = of.content;
    for (const [at, one] of indicators.entries()) {
      const part = `indicator:${one.id}`;
      add(part, ["indicators", at, "text"], { key: "text", of: "" }, "text");
      add(part, ["indicators", at, "max"], { key: "max", of: "" }, "points");
      add(part, ["indicators", at, "fullAt"], { key: "fullAt", of: "" }, "percent");
      // Of what two sources are known the version says which one counts.
      if (one.measure === "satisfied") add(part, ["indicators", at, "isRated"], { key: "isRated", of: "" }, "check");
      add(part, ["indicators", at, "isVerified"], { key: "isVerified", of: "" }, "check");
    }
    ranksOf(add, "ranks", "ranks", ranks, 100);
    add("ranks", ["ranksVerified"], { key: "isVerified", of: "" }, "check");
    add("rest", ["fewest"], { key: "fewest", of: "unit" }, "count", 100_000);
    add("rest", ["leastShare"], { key: "leastShare", of: "" }, "percent");
    return fields;
  }
  const { dossier, unit, unitRanks, officerRanks } = of.content;
  for (const [at, one] of dossier.entries()) {
    const part = `indicator:${one.id}`;
    add(part, ["dossier", at, "text"], { key: "text", of: "" }, "text");
    // In the order of the scheme: the database keeps none.
    for (const name of DOSSIER_CLASSES[one.id])
      add(part, ["dossier", at, "points", name], { key: "points", of: `${one.id}.${name}` }, "points", 10);
    add(part, ["dossier", at, "isVerified"], { key: "isVerified", of: "" }, "check");
  }
  for (const [at, one] of unit.entries()) {
    const part = `indicator:${one.id}`;
    add(part, ["unit", at, "text"], { key: "text", of: "" }, "text");
    for (const [turn, { when }] of one.tries.entries()) {
      add(part, ["unit", at, "tries", turn, "points"], { key: "tryPoints", of: String(turn + 1) }, "points", 10);
      for (const [place, { measure, from }] of when.entries())
        if (from !== null)
          add(part, ["unit", at, "tries", turn, "when", place, "from"], { key: "from", of: measure }, "percent");
    }
    add(part, ["unit", at, "isVerified"], { key: "isVerified", of: "" }, "check");
  }
  ranksOf(add, "unitRanks", "unitRanks", unitRanks, 100);
  ranksOf(add, "officerRanks", "officerRanks", officerRanks, 100);
  add("rest", ["fewestUnit"], { key: "fewest", of: "unit" }, "count", 100_000);
  add("rest", ["fewestOfficer"], { key: "fewest", of: "officer" }, "count", 100_000);
  return fields;
}

/** "3,5" or "20"; at most one decimal for points, none for counts. Null where it is no such number. */
export function readValue(typed: string, { type, most }: Pick<DefinitionField, "type" | "most">): number | null {
  const text = typed.trim();
  const form = type === "count" ? /^\d{1,6}$/ : /^\d{1,3}(?:[.,]\d)?$/;
  if (!form.test(text)) return null;
  const value = Number(text.replace(",", "."));
  return value <= most ? value : null;
}

export type ContentFault = "text" | "number" | "order" | "sum" | "percent";

function write(content: Content, path: DefinitionField["path"], value: unknown): void {
  const parent = valueAt(content, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) as string | number] = value;
}

/**
 * The content with what was typed, and what is wrong by field. Ranks go down; maxima of the index make a hundred, and the groups
 * are what their indicators add up to.
 */
export function contentOf(
  base: { kind: DefinitionKind; content: Content },
  typed: Record<string, string | undefined>,
): { content: Content; faults: Map<string, ContentFault> } {
  const content = structuredClone(base.content);
  const faults = new Map<string, ContentFault>();
  const fields = fieldsOf(base);
  for (const field of fields) {
    const text = (typed[field.name] ?? "").trim();
    if (field.type === "check") {
      // What a version of before does not say is not said now, unless somebody ticks it.
      if (text === "1" || valueAt(content, field.path) !== undefined) write(content, field.path, text === "1");
    } else if (field.type === "text") {
      if (text === "" || [...text].length > TEXT_MOST) faults.set(field.name, "text");
      else write(content, field.path, text);
    } else {
      const value = readValue(text, field);
      // A threshold of no percent would always be reached, and a share of nothing cannot be divided.
      if (value === null || (field.label.key === "fullAt" && value === 0)) faults.set(field.name, "number");
      else write(content, field.path, value);
    }
  }
  for (const key of ["ranks", "unitRanks", "officerRanks"] as const) {
    const ranks = (content as unknown as Record<string, { from: number }[] | undefined>)[key] ?? [];
    for (const [at, rank] of ranks.entries()) {
      const before = ranks[at - 1];
      if (before && rank.from >= before.from)
        faults.set(`${key}-${at === ranks.length - 1 ? at - 1 : at}-from`, "order");
    }
  }
  if ("indicators" in content) {
    for (const group of content.groups)
      group.max =
        content.indicators.reduce((sum, one) => (one.group === group.id ? sum + Math.round(one.max * 10) : sum), 0) /
        10;
    const whole = content.groups.reduce((sum, group) => sum + Math.round(group.max * 10), 0);
    if (whole !== 1_000 && faults.size === 0) faults.set("indicators-0-max", "sum");
  }
  return { content, faults };
}

/** Fields in which two versions differ. */
export function changesBetween(
  before: { kind: DefinitionKind; content: Content },
  after: { kind: DefinitionKind; content: Content },
): { field: DefinitionField; from: unknown; to: unknown }[] {
  return fieldsOf(after).flatMap((field) => {
    const [from, to] = [readField(before.content, field), readField(after.content, field)];
    return from === to ? [] : [{ field, from, to }];
  });
}
