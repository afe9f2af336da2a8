import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ProcedureNotFound } from "../procedure.errors.ts";
import { requireCan } from "../procedure.policy.ts";
import { listRecords, lockLatest } from "../procedure.store.ts";
import type { ProcedureRecord } from "../procedure-record.ts";
import { passagesOf, sumOf } from "./passages.ts";
import { RenditionRefused } from "./rendition.errors.ts";
import {
  findOpenRendition,
  insertAct,
  insertRendition,
  listApproved,
  lockProcedure,
  saveDraft,
} from "./rendition.store.ts";
import { editionFor, inPart, type Rendition, readAgainst, type Sentence } from "./rendition.ts";

export interface WriteRendition {
  code: string;
  /** Version whose passages the writer had before her. */
  versionId: number;
  /** Revision of the open edition as the writer saw it; null where she saw none. */
  revision: number | null;
  sentences: readonly Sentence[];
  origin?: Rendition["origin"];
  at: Date;
}

/**
 * Saves an edition of plain words as a draft, against the newest version of the procedure. The first save opens it; only
 * one is open at a time.
 *
 * @returns the edition's id
 */
export async function writeRendition(
  tx: Tx,
  actor: Pick<Actor, "id" | "name" | "grants" | "sessionId">,
  input: WriteRendition,
): Promise<number> {
  requireCan(actor, "edit");
  await lockProcedure(tx, input.code);
  const latest = (await lockLatest(tx, [input.code])).get(input.code);
  if (!latest) throw new ProcedureNotFound(input.code);
  if (latest.id !== input.versionId) throw new RenditionRefused("version-moved");
  const record = (await listRecords(tx, [latest.id])).get(latest.id);
  if (!record) throw new ProcedureNotFound(input.code);
  if (input.sentences.length === 0) throw new RenditionRefused("nothing-written");
  const open = await findOpenRendition(tx, input.code);
  if (open && open.state === "submitted") throw new RenditionRefused("not-now");
  if ((open?.revision ?? null) !== input.revision)
    throw new RenditionRefused(input.revision === null ? "somebody-writes" : "changed-meanwhile", {
      name: open?.writtenByName ?? "",
    });
  const id =
    open?.id ??
    (await insertRendition(tx, {
      code: input.code,
      origin: input.origin ?? "editor",
      restsOnId: latest.id,
      restsOnNumber: latest.number,
      writerIds: [actor.id],
      writtenByName: actor.name,
      writtenAt: input.at,
    }));
  // What the writer of the edition before knew stays the measure until this one is submitted: what is new stays marked as new.
  const before = editionFor((await listApproved(tx, [input.code])).get(input.code) ?? [], latest.number);
  const known = open?.knownPassages ?? before?.knownPassages ?? [];
  await saveDraft(tx, id, {
    restsOnId: latest.id,
    restsOnNumber: latest.number,
    knownPassages: known.length > 0 ? known : knownPassagesOf(record),
    writerIds: [...new Set([...(open?.writerIds ?? []), actor.id])],
    writtenByName: actor.name,
    writtenAt: input.at,
    sentences: [...input.sentences],
  });
  await insertAct(tx, { renditionId: id, act: "write", by: actor, at: input.at });
  await recordAct(tx, actor, {
    act: "procedure.plain.write",
    subjectKind: "procedure",
    subjectId: input.code,
    details: { edition: id, version: latest.number, sentences: input.sentences.length },
    at: input.at,
  });
  return id;
}

/** Sums of all passages of a record, as an edition keeps them. */
export const knownPassagesOf = (record: ProcedureRecord): string[] => [...new Set(passagesOf(record).map(sumOf))];

/** What still keeps an edition from being submitted; null when nothing does. */
export function whyNotSubmit(
  edition: Pick<Rendition, "sentences" | "knownPassages" | "restsOnId">,
  version: Parameters<typeof readAgainst>[1],
): RenditionRefused | null {
  if (inPart(edition, "name").length === 0) return new RenditionRefused("name-missing");
  const read = readAgainst(edition, version).sentences;
  const without = read.filter((one) => one.sources.length === 0).length;
  if (without > 0) return new RenditionRefused("source-missing", { count: without });
  const stale = read.filter((one) => !one.isCurrent).length;
  return stale > 0 ? new RenditionRefused("still-stale", { count: stale }) : null;
}
