import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { ProcedureNotFound } from "../procedure.errors.ts";
import { listRecords, lockLatest } from "../procedure.store.ts";
import { passagesOf } from "./passages.ts";
import type { Part, Sentence } from "./rendition.ts";
import { approveRendition, submitRendition } from "./settle-rendition.ts";
import { suggestSources } from "./suggest-sources.ts";
import { writeRendition } from "./write-rendition.ts";

export interface PlainWordsInput {
  code: string;
  /** Sentences in reading order; `at` are places in the record of today, left out: the likeliest are taken. */
  sentences: readonly { part: Part; text: string; at?: readonly string[] }[];
}

/**
 * Texts at hand (demonstration, another program) become an approved edition: one person writes and submits, another
 * approves, as on the pages.
 */
export async function approvePlainWords(
  tx: Tx,
  people: { writer: Actor; approver: Actor },
  input: PlainWordsInput & { writtenAt: Date; approvedAt: Date },
): Promise<number> {
  const latest = (await lockLatest(tx, [input.code])).get(input.code);
  const record = latest ? (await listRecords(tx, [latest.id])).get(latest.id) : undefined;
  if (!latest || !record) throw new ProcedureNotFound(input.code);
  const passages = passagesOf(record);
  const counts = new Map<Part, number>();
  const sentences = input.sentences.map((one): Sentence => {
    const nth = (counts.get(one.part) ?? 0) + 1;
    counts.set(one.part, nth);
    const sources = one.at
      ? one.at.map((at) => {
          const passage = passages.find((candidate) => candidate.at === at);
          if (!passage) throw new Error(`${input.code} has no passage ${at}`);
          return { at, quote: passage.text };
        })
      : suggestSources(one.part, one.text, passages);
    return { key: `${one.part}${nth}`, part: one.part, text: one.text, sources };
  });
  const renditionId = await writeRendition(tx, people.writer, {
    code: input.code,
    versionId: latest.id,
    revision: null,
    sentences,
    at: input.writtenAt,
  });
  await submitRendition(tx, people.writer, { renditionId, at: input.writtenAt });
  await approveRendition(tx, people.approver, { renditionId, hasReadFacts: true, at: input.approvedAt });
  return renditionId;
}
