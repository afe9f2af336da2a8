import type { Cell } from "../../../platform/tables/index.ts";
import type { vi } from "./messages.vi.ts";

/**
 * A procedure as a table for spreadsheets: one row for each value of the JSON record, in its order, with the pointer
 * (RFC 6901) at which the same value stands there. The first row names the columns for people, the second for programs.
 */
export function procedureTable(json: object, words: typeof vi): Cell[][] {
  const rows: Cell[][] = [words.head, ["label", "value", "pointer"]];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (value === null || value === undefined || value === "") return;
    if (typeof value === "object") {
      for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
      return;
    }
    const name = path.filter((part) => !/^\d+$/.test(part)).join("/");
    rows.push([words.rows[name] ?? name, cellOf(value, words), `/${path.join("/")}`]);
  };
  walk(json, []);
  return rows;
}

function cellOf(value: unknown, words: typeof vi): Cell {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  return String(value);
}
