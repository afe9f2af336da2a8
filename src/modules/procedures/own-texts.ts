import { sql } from "kysely";
import type { Db } from "../../platform/db/index.ts";
import { passagesOf } from "./plain/passages.ts";
import { listApproved } from "./plain/rendition.store.ts";
import { currentName, inPart, type Part, type PlainWords, plainWords } from "./plain/rendition.ts";
import type { ProcedureRecord } from "./procedure-record.ts";

export const TEXT_BLOCKS = [
  "name",
  "legalName",
  "summary",
  "who",
  "bring",
  "steps",
  "time",
  "fee",
  "how",
  "where",
  "conditions",
  "results",
] as const;
export type ProcedureTextBlock = (typeof TEXT_BLOCKS)[number];

/** A sentence people act on, with the place in the record it stands at, or of its plain words ("plain.bring.0"). */
export interface ProcedureText {
  at: string;
  block: ProcedureTextBlock;
  channel: ProcedureRecord["methods"][number]["channel"] | null;
  text: string;
}

/**
 * The texts of a procedure as its page tells them, in their order: plain words where they hold as a whole, else the official ones.
 * The official name always; legal bases, codes and agencies without a part for people stay as they are.
 */
export function textsOf(record: ProcedureRecord, plain: PlainWords | null): ProcedureText[] {
  const texts: ProcedureText[] = [];
  const told = new Set<ProcedureTextBlock>();
  const plainName = currentName(plain);
  const add = (block: ProcedureTextBlock, at: string, text: string, channel: ProcedureText["channel"] = null) =>
    texts.push({ block, at, text, channel });
  if (plainName !== null && plainName !== record.name) {
    add("name", "plain.name.0", plainName);
    told.add("name");
  }
  for (const [part, block] of PLAIN_BLOCKS) {
    const sentences = inPart(plain, part);
    const isBehind = (plain?.added ?? []).some((one) => OFFICIAL_BLOCKS[one.family] === block);
    if (sentences.length === 0 || isBehind || !sentences.every((one) => one.isCurrent)) continue;
    for (const [nth, one] of sentences.entries()) add(block, `plain.${part}.${nth}`, one.text);
    told.add(block);
  }
  for (const passage of passagesOf(record)) {
    const [family, channel, part] = passage.family.split(".");
    const block = family === "methods" ? METHOD_BLOCKS[part as "time"] : OFFICIAL_BLOCKS[passage.family];
    if (block === undefined) continue;
    if (block === "name" && told.has("name")) add("legalName", passage.at, passage.text);
    else if (!told.has(block) || block === "how")
      add(block, passage.at, passage.text, family === "methods" ? (channel as ProcedureText["channel"]) : null);
  }
  return TEXT_BLOCKS.flatMap((block) => texts.filter((one) => one.block === block));
}

const PLAIN_BLOCKS: readonly (readonly [Part, ProcedureTextBlock])[] = [
  ["summary", "summary"],
  ["who", "who"],
  ["bring", "bring"],
  ["steps", "steps"],
  ["time", "time"],
  ["cost", "fee"],
  ["where", "where"],
];

const METHOD_BLOCKS = { time: "time", fee: "fee", note: "how" } as const;

const OFFICIAL_BLOCKS: Record<string, ProcedureTextBlock | undefined> = {
  name: "name",
  applicants: "who",
  papers: "bring",
  steps: "steps",
  "agencies.implementing": "where",
  "agencies.receptionAddress": "where",
  conditions: "conditions",
  results: "results",
};

/** The texts of a procedure in force, of one version. */
export interface OwnTexts {
  number: number;
  name: string;
  texts: ProcedureText[];
}

/** By code; ended and unknown ones are left out. */
export async function listOwnTexts(db: Db, codes: readonly string[], on: string): Promise<Map<string, OwnTexts>> {
  if (codes.length === 0) return new Map();
  const found = await sql<{ code: string; id: number; number: number; record: ProcedureRecord }>`
    select v.code, v.id, v.number, v.record from procedure_version v join procedure p on p.code = v.code
    where v.code = any(${[...new Set(codes)]}) and v.valid_from <= ${on}::date and (v.valid_to is null or v.valid_to > ${on}::date)
      and (p.ended_on is null or p.ended_on > ${on}::date)`.execute(db);
  const editions = await listApproved(db, codes);
  return new Map(
    found.rows.map(({ code, id, number, record }) => {
      const plain = plainWords(editions.get(code) ?? [], { id, number, record });
      return [code, { number, name: currentName(plain) ?? record.name, texts: textsOf(record, plain) }];
    }),
  );
}
