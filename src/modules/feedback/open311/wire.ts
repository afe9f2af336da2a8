import { json, type Reply } from "../../../platform/http/index.ts";

export const FORMATS = ["json", "xml"] as const;
export type Format = (typeof FORMATS)[number];

type Value = string | number | boolean | null | readonly Row[];
export interface Row {
  [name: string]: Value;
}

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** "values" stands as <values><value>…, as the standard has it. */
function element(name: string, value: Value): string {
  if (value === null) return `<${name}/>`;
  if (Array.isArray(value))
    return `<${name}>${value.map((row) => rowOf(name.replace(/s$/, ""), row)).join("")}</${name}>`;
  return `<${name}>${escaped(String(value))}</${name}>`;
}

const rowOf = (name: string, row: Row): string =>
  `<${name}>${Object.entries(row)
    .map(([key, value]) => element(key, value))
    .join("")}</${name}>`;

export interface Names {
  /** <services> */
  root: string;
  /** <service> */
  item: string;
}

/** Rows as GeoReport v2 writes them: an array in JSON, named elements in XML. */
export function answer(format: Format, names: Names, rows: readonly Row[], status = 200): Reply {
  if (format === "json") return json(rows, { status });
  const body = `<?xml version="1.0" encoding="utf-8"?>\n<${names.root}>${rows.map((row) => rowOf(names.item, row)).join("")}</${names.root}>\n`;
  return { status, headers: { "content-type": "application/xml; charset=utf-8" }, body };
}

/** Of one thing, not in a list: the definition of a service, the discovery. */
export function answerOne(format: Format, name: string, row: Row): Reply {
  if (format === "json") return json(row);
  return {
    status: 200,
    headers: { "content-type": "application/xml; charset=utf-8" },
    body: `<?xml version="1.0" encoding="utf-8"?>\n${rowOf(name, row)}\n`,
  };
}

/** What was wrong, in the shape of the standard. */
export class Open311Fault extends Error {
  override name = "Open311Fault";
  readonly status: number;
  readonly descriptions: readonly string[];
  constructor(status: number, ...descriptions: string[]) {
    super(descriptions.join(" "));
    this.status = status;
    this.descriptions = descriptions;
  }
}

export const faultAnswer = (format: Format, { status, descriptions }: Open311Fault): Reply =>
  answer(
    format,
    { root: "errors", item: "error" },
    descriptions.map((description) => ({ code: status, description })),
    status,
  );
