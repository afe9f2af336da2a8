import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx, transaction } from "../../platform/db/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { recordAct } from "../audit/index.ts";
import { readAgain, readOtherwise } from "./import/reading.ts";
import type { Importer } from "./import-procedures.ts";
import { vi } from "./messages.vi.ts";
import {
  closeVersions,
  insertVersions,
  type LatestVersion,
  listImportedCodes,
  listRecords,
  lockLatest,
} from "./procedure.store.ts";
import type { ProcedureRecord } from "./procedure-record.ts";
import { reviewCatalogue } from "./review/jobs.ts";

export interface Reread {
  code: string;
  number: number;
  before: ProcedureRecord;
  after: ProcedureRecord;
}

export interface RereadCounts {
  /** Records looked at: in force, from an import, not edited since. */
  all: number;
  changed: number;
  methods: number;
  times: { before: number; after: number };
  fees: { before: number; after: number };
}

const BATCH = 200;

/**
 * Reads time limits and fees of what was imported again out of the words kept with it, for when a newer reader understands
 * more. Where it comes to other figures, a correction is made from today on; what an editor wrote is left alone.
 *
 * @idempotent
 */
export async function rereadProcedures(
  db: Db,
  actor: Importer,
  options: { now(): Date; tell?(one: Reread): void; onProgress?(done: number): void },
): Promise<RereadCounts> {
  const counts: RereadCounts = {
    all: 0,
    changed: 0,
    methods: 0,
    times: { before: 0, after: 0 },
    fees: { before: 0, after: 0 },
  };
  let after = "";
  for (;;) {
    const codes = await listImportedCodes(db, after, BATCH);
    if (codes.length === 0) break;
    after = codes.at(-1) as string;
    const batch = await transaction(db, (tx) => rereadBatch(tx, actor, codes, options.now()));
    for (const one of batch.read) count(counts, one);
    for (const one of batch.changed) options.tell?.(one);
    counts.changed += batch.changed.length;
    options.onProgress?.(counts.all);
  }
  if (counts.changed > 0) {
    await transaction(db, (tx) => addJob(tx, reviewCatalogue, {}, { subject: "procedures:reread" }));
  }
  return counts;
}

type Pair = Pick<Reread, "before" | "after">;

async function rereadBatch(
  tx: Tx,
  actor: Importer,
  codes: readonly string[],
  at: Date,
): Promise<{ read: Pair[]; changed: Reread[] }> {
  const today = vietnamDay(at);
  // Between the list and the lock somebody may have edited, ended or published what is to come.
  const latest = [...(await lockLatest(tx, codes)).values()].filter((one) => isReadable(one, today));
  const records = await listRecords(
    tx,
    latest.map((one) => one.id),
  );
  const read: Pair[] = [];
  const changed: (Reread & { known: LatestVersion })[] = [];
  for (const known of latest) {
    const before = records.get(known.id);
    if (!before) continue;
    const after = readAgain(before);
    read.push({ before, after });
    if (readOtherwise(before, after).length > 0)
      changed.push({ code: known.code, number: known.number + 1, before, after, known });
  }
  if (changed.length === 0) return { read, changed };
  await closeVersions(
    tx,
    changed.map((one) => one.known.id),
    today,
  );
  await insertVersions(
    tx,
    changed.map(({ known, number, after }) => ({
      record: { ...after, plain: null },
      number,
      validFrom: today,
      validTo: null,
      source: "import",
      changeKind: "correct",
      sourceChecksum: known.importedChecksum,
      importId: known.importId,
      decision: after.decision,
      reason: vi.rereadReason,
      writtenBy: actor,
      publishedBy: actor,
      publishedAt: at,
    })),
  );
  await notifyPublicChange(tx, "procedures");
  await recordAct(tx, actor, {
    act: "procedures.reread",
    subjectKind: "procedureImport",
    subjectId: `${changed[0]?.code}–${changed.at(-1)?.code}`,
    details: { changed: changed.length, codes: changed.map((one) => one.code) },
    at,
  });
  return { read, changed };
}

function isReadable(known: LatestVersion, today: string): boolean {
  return (
    known.source === "import" &&
    // Records at hand (demonstration, another program) may know more than their words say.
    known.importId !== null &&
    !known.nameOnly &&
    known.endedOn === null &&
    known.validTo === null &&
    known.validFrom <= today
  );
}

function count(counts: RereadCounts, { before, after }: Pair): void {
  const times = (record: ProcedureRecord) => record.methods.filter((one) => one.time !== null || one.times).length;
  const fees = (record: ProcedureRecord) => record.methods.filter((one) => one.fees !== null).length;
  counts.all++;
  counts.methods += before.methods.length;
  counts.times.before += times(before);
  counts.times.after += times(after);
  counts.fees.before += fees(before);
  counts.fees.after += fees(after);
}
