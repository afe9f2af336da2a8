import type { AppContext } from "../app-context.ts";
import type { Lang } from "../i18n/index.ts";

/** What a cell holds. Lists are joined by ", " in tables and stay lists in JSON. */
export type DataValue = string | number | boolean | string[] | null;

export interface DataField {
  name: string;
  type: "text" | "integer" | "date" | "time" | "boolean" | "list";
}

export interface DataSetWords {
  title: string;
  description: string;
  keywords: string[];
  /** What each field holds, by name. */
  fields: Record<string, string>;
}

/**
 * A table that everybody may take away, offered by the module that owns it. Rows come in a fixed order and hold nothing about
 * persons; the same content gives the same rows.
 */
export interface DataSet {
  /** In addresses: "thu-tuc". */
  id: string;
  fields: readonly DataField[];
  words(lang: Lang): DataSetWords;
  rows(app: AppContext): AsyncIterable<Record<string, DataValue>>;
  /** Field whose smallest and largest day say which time the rows speak of. */
  period?: string;
}

export const field = (type: DataField["type"], ...names: string[]): DataField[] =>
  names.map((name) => ({ name, type }));

/** Figures about fewer people than this could be about somebody one knows. */
export const FEWEST_TO_SHOW = 5;
export const atLeast = (count: number): number | null => (count === 0 || count >= FEWEST_TO_SHOW ? count : null);
