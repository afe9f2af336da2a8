/**
 * A form of any depth as typed: "papers.0.papers.2.name" and its text. Rows are told by their numbers, which may have gaps
 * after one was taken out, so that what is typed elsewhere stays where it is.
 */
export type Typed = ReadonlyMap<string, string>;

const NAME = /^[a-zA-Z]\w{0,40}(?:[.-]\w{1,40}){0,8}$/;
const LONGEST = 1_000_000;

export function readTyped(body: unknown): Map<string, string> {
  const typed = new Map<string, string>();
  for (const [name, value] of Object.entries((body ?? {}) as Record<string, unknown>)) {
    if (!NAME.test(name)) continue;
    // Boxes of one question share a name.
    const text = Array.isArray(value) ? value.filter((one) => typeof one === "string").join("\n") : value;
    if (typeof text !== "string") continue;
    typed.set(name, text.toWellFormed().replace(/\r\n?/g, "\n").normalize("NFC").slice(0, LONGEST));
  }
  return typed;
}

/** Names of the rows of a list in the order of the page: "papers.0", "papers.3". */
export function rowsOf(typed: Typed, list: string): string[] {
  const numbers = new Set<number>();
  const start = `${list}.`;
  for (const name of typed.keys()) {
    if (!name.startsWith(start)) continue;
    const number = /^\d{1,4}(?=\.|$)/.exec(name.slice(start.length));
    if (number) numbers.add(Number(number[0]));
  }
  return [...numbers].sort((a, b) => a - b).map((number) => `${list}.${number}`);
}

export interface RowAct {
  act: "add" | "remove" | "up";
  /** The list for a new row, the row itself for the others. */
  at: string;
}

/** What the pressed button asks for; null where it is not a button of a row of these lists ("papers.#.papers"). */
export function readRowAct(value: unknown, lists: ReadonlySet<string>): RowAct | null {
  const read = typeof value === "string" ? /^(add|remove|up) ([\w.]{1,80})$/.exec(value) : null;
  if (!read) return null;
  const act = read[1] as RowAct["act"];
  const at = read[2] as string;
  const list = act === "add" ? at : at.replace(/\.\d{1,4}$/, "");
  if (act !== "add" && list === at) return null;
  return lists.has(list.replace(/\.\d{1,4}(?=\.|$)/g, ".#")) ? { act, at } : null;
}

const MOST_ROWS = 400;

/**
 * The form after a row came, went or moved up, and the row to look at then; nothing is saved by that. `blank` gives the
 * fields of a new row below its name ("" for a row that is a text itself).
 */
export function withRowAct(
  typed: Typed,
  { act, at }: RowAct,
  blank: (list: string) => readonly string[],
): { typed: Map<string, string>; look: string } {
  const list = act === "add" ? at : at.replace(/\.\d{1,4}$/, "");
  const rows = rowsOf(typed, list);
  const next = new Map(typed);
  if (act === "add") {
    if (rows.length >= MOST_ROWS) return { typed: next, look: rows.at(-1) as string };
    const row = `${list}.${Number(rows.at(-1)?.split(".").at(-1) ?? -1) + 1}`;
    for (const field of blank(list.replace(/\.\d{1,4}(?=\.|$)/g, ".#")))
      next.set(field === "" ? row : `${row}.${field}`, "");
    return { typed: next, look: row };
  }
  const index = rows.indexOf(at);
  const before = rows[index - 1];
  if (act === "remove") {
    for (const name of typed.keys()) if (isOf(name, at)) next.delete(name);
    return { typed: next, look: rows[index + 1] ?? before ?? list };
  }
  if (index < 1 || before === undefined) return { typed: next, look: at };
  for (const name of typed.keys()) if (isOf(name, at) || isOf(name, before)) next.delete(name);
  for (const [name, text] of typed) {
    if (isOf(name, at)) next.set(before + name.slice(at.length), text);
    else if (isOf(name, before)) next.set(at + name.slice(before.length), text);
  }
  return { typed: next, look: before };
}

const isOf = (name: string, row: string): boolean => name === row || name.startsWith(`${row}.`);
