import type { ProcedureRecord } from "../procedure-record.ts";
import { passagesOf } from "./passages.ts";
import type { PlainWords } from "./rendition.ts";

/** Where the official words of a passage stand on the procedure's page. */
export type Anchors = ReadonlyMap<string, string>;

const LINES = /^(?:steps|description|conditions|methods\.\w+\.note)\./;

/** Places the sentences lead to, by place in the record; only those get an id, because texts run to thousands of lines. */
export function anchorsOf(plain: PlainWords | null, record: ProcedureRecord): Anchors {
  const anchors = new Map<string, string>();
  if (!plain) return anchors;
  const wanted = new Set(
    plain.sentences.flatMap((one) => one.sources.map((source) => source.here ?? source.now?.at ?? "")),
  );
  for (const passage of plain.added) wanted.add(passage.at);
  for (const passage of passagesOf(record)) {
    if (!wanted.has(passage.at)) continue;
    // Several sentences of one line share the line's place.
    const id = LINES.test(passage.at) ? `${passage.family}.${passage.line}` : passage.at;
    anchors.set(passage.at, `nv-${id.replaceAll(".", "-")}`);
  }
  return anchors;
}

/** Ids of lines of a text field, by number of the line. */
export function lineAnchors(anchors: Anchors, family: string): (line: number) => string | undefined {
  const ids = new Set(anchors.values());
  return (line) => {
    const id = `nv-${family.replaceAll(".", "-")}-${line}`;
    return ids.has(id) ? id : undefined;
  };
}
