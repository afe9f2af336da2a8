import { createHash } from "node:crypto";
import { sql } from "kysely";
import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx, transaction } from "../../platform/db/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { TableError } from "../../platform/tables/index.ts";
import { recordAct } from "../audit/index.ts";
import { type ProcedureSource, type ReadRow, readProcedureFile } from "./import/read-procedure-file.ts";
import { readOtherwise, withReading } from "./import/reading.ts";
import { ProcedureFileRefused, type Refusal } from "./import/refusal.ts";
import { insertChanges, listImportedInForce } from "./import.store.ts";
import { vi } from "./messages.vi.ts";
import {
  type ChangeKind,
  closeVersions,
  insertProcedures,
  insertVersions,
  type LatestVersion,
  listRecords,
  lockLatest,
  type NewVersion,
} from "./procedure.store.ts";
import { changedFields, contentChecksum } from "./procedure.ts";
import type { ProcedureRecord } from "./procedure-record.ts";
import { reviewCatalogue } from "./review/jobs.ts";

export interface ImportCounts {
  rows: number;
  added: number;
  changed: number;
  /** The same words, of which our reader now reads other figures: a correction. */
  reread: number;
  unchanged: number;
  repeated: number;
  refused: number;
  notices: number;
  nameOnly: number;
  methods: number;
  timesStated: number;
  timesRead: number;
  /** Fee columns that name an amount or a waiver, beyond a bare "Miễn phí". */
  feesStated: number;
  feesRead: number;
  /** Ways of filing where the source says no more than "Miễn phí", which proves nothing. */
  freeUnproven: number;
  /** Fee columns that lead to another document or to the province and name no amount. */
  feesElsewhere: number;
  /** In force here and imported before, but not in a file that is a whole catalogue. Proposals, nothing was ended. */
  gone: number;
  /** Refused rows whose code could not be told; they may be among those that seem gone. */
  withoutCode: number;
}

/** The counts of an import of which nothing was read yet. */
export const NOTHING_READ: ImportCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  reread: 0,
  unchanged: 0,
  repeated: 0,
  refused: 0,
  notices: 0,
  nameOnly: 0,
  methods: 0,
  timesStated: 0,
  timesRead: 0,
  feesStated: 0,
  feesRead: 0,
  freeUnproven: 0,
  feesElsewhere: 0,
  gone: 0,
  withoutCode: 0,
};

/** Taken in, but worth a look: the sentence is in the messages. */
export type NoticeCode = "keptEnded" | "nameDiffers" | "nameCompleted" | "replacedEdit";

export interface Importer {
  id: string;
  name: string;
}

export type ImportScope = "part" | "issuers" | "all";

export interface ImportOptions {
  source: ProcedureSource;
  /** From which day new texts hold; a resumed import keeps the day it began with. */
  effectiveOn: string;
  now: () => Date;
  /** Where the uploaded file is kept, if it was uploaded. */
  fileKey?: string | null;
  /**
   * What it means that a code in force here is missing from the file: nothing (part of a catalogue), or that it is gone
   * (the whole catalogue of the issuers named in the file, or of everybody).
   */
  scope?: ImportScope;
  batchRows?: number;
  onProgress?(progress: number, counts: ImportCounts): void | Promise<void>;
}

export interface ImportResult {
  importId: number;
  effectiveOn: string;
  /** Rows that an interrupted run of the same file had already done. */
  resumedAfter: number;
  counts: ImportCounts;
}

/**
 * Takes a catalogue file in, batch by batch. Each batch is one transaction with its act in the log; after a crash the
 * same file goes on behind the last batch kept, with the day it began with. New content makes a new version, equal
 * content makes nothing.
 *
 * @idempotent
 * @throws ProcedureFileRefused, TableError when the file as a whole is of no use
 */
export async function importProcedures(db: Db, actor: Importer, options: ImportOptions): Promise<ImportResult> {
  const checksum = await checksumOf(options.source);
  const run = await transaction(db, (tx) => startOrResume(tx, actor, options, checksum));
  const batchRows = options.batchRows ?? 200;
  let counts = run.counts;
  let ordinal = 0;
  let batch: Numbered[] = [];
  const keep = async (progress: number): Promise<void> => {
    const rows = batch;
    batch = [];
    counts = await transaction(db, (tx) => keepBatch(tx, actor, run, rows, progress, options.now()));
    await options.onProgress?.(progress, counts);
  };
  const seen = new Set<string>();
  const issuers = new Set<string>();
  try {
    for await (const row of readProcedureFile(options.source)) {
      ordinal++;
      // Also of rows that were refused or done before: what stands in the file is not gone.
      if (row.kind === "record") {
        seen.add(row.record.code);
        if (row.record.issuer !== null) issuers.add(row.record.issuer);
      } else if (row.code !== null) seen.add(row.code);
      if (ordinal <= run.rowsDone) continue;
      batch.push({ ordinal, row });
      if (batch.length >= batchRows) await keep(row.progress);
    }
    await keep(1);
  } catch (error) {
    if (error instanceof ProcedureFileRefused || error instanceof TableError) {
      await transaction(db, (tx) => finish(tx, actor, run.id, "failed", options.now(), failureOf(error)));
    }
    throw error;
  }
  if (run.scope !== "part") {
    counts = await transaction(db, (tx) => keepGone(tx, run, seen, run.scope === "all" ? null : [...issuers]));
  }
  await transaction(db, (tx) => finish(tx, actor, run.id, "done", options.now(), null));
  return { importId: run.id, effectiveOn: run.effectiveOn, resumedAfter: run.rowsDone, counts };
}

export function failureOf(error: ProcedureFileRefused | TableError): { code: string; data: object } {
  return { code: error.code, data: error.data };
}

interface Run {
  id: number;
  effectiveOn: string;
  scope: ImportScope;
  rowsDone: number;
  counts: ImportCounts;
}

interface Numbered {
  ordinal: number;
  row: ReadRow;
}

async function checksumOf(source: ProcedureSource): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of source.open() as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest("hex");
}

async function startOrResume(tx: Tx, actor: Importer, options: ImportOptions, fileChecksum: string): Promise<Run> {
  // Two runs started together: the second waits here, and joins the first instead of failing.
  await sql`select pg_advisory_xact_lock(7203102)`.execute(tx);
  const before = await tx
    .selectFrom("procedureImport")
    .select(["id", "effectiveOn", "rowsDone", "counts", "scope"])
    .where("fileChecksum", "=", fileChecksum)
    .where("state", "=", "running")
    .forUpdate()
    .executeTakeFirst();
  if (before) {
    const counts = { ...NOTHING_READ, ...(before.counts as unknown as Partial<ImportCounts>) };
    const scope = before.scope as ImportScope;
    return { id: before.id, effectiveOn: before.effectiveOn, rowsDone: before.rowsDone, scope, counts };
  }
  const made = await tx
    .insertInto("procedureImport")
    .values({
      fileName: options.source.name.slice(0, 300),
      fileChecksum,
      fileKey: options.fileKey ?? null,
      effectiveOn: options.effectiveOn,
      scope: options.scope ?? "part",
      counts: JSON.stringify(NOTHING_READ),
      startedById: actor.id,
      startedByName: actor.name,
      startedAt: options.now(),
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAct(tx, actor, {
    act: "procedures.import.start",
    subjectKind: "procedureImport",
    subjectId: String(made.id),
    details: { fileChecksum, effectiveOn: options.effectiveOn, scope: options.scope ?? "part" },
    at: options.now(),
  });
  const scope = options.scope ?? "part";
  return { id: made.id, effectiveOn: options.effectiveOn, rowsDone: 0, scope, counts: { ...NOTHING_READ } };
}

async function keepBatch(
  tx: Tx,
  actor: Importer,
  run: Run,
  batch: readonly Numbered[],
  progress: number,
  at: Date,
): Promise<ImportCounts> {
  // Two runs of one file meet here: the second waits, and skips what the first has kept meanwhile.
  const state = await tx
    .selectFrom("procedureImport")
    .select(["rowsDone", "counts"])
    .where("id", "=", run.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const counts = { ...NOTHING_READ, ...(state.counts as unknown as Partial<ImportCounts>) };
  const rows = batch.filter((one) => one.ordinal > state.rowsDone);
  if (rows.length === 0) return counts;

  const taken = await takeInRecords(tx, actor, {
    records: rows.flatMap(({ row }) => (row.kind === "record" ? [{ record: row.record, checksum: row.checksum }] : [])),
    effectiveOn: run.effectiveOn,
    importId: run.id,
    at,
  });
  const remarks: Remark[] = [];
  for (const { ordinal, row } of rows) {
    counts.rows++;
    const remark = remarkOn(row, ordinal, taken);
    if (remark) remarks.push(remark);
    if (row.kind === "repeated") counts.repeated++;
    else if (row.kind === "refused") {
      counts.refused++;
      if (row.code === null) counts.withoutCode++;
    } else countRecord(counts, row.record, taken.get(row.record.code));
  }
  counts.notices += remarks.filter((one) => one.kind === "notice").length;
  await insertRemarks(tx, run.id, remarks);
  await insertChanges(
    tx,
    run.id,
    rows.flatMap(({ row }) => {
      const outcome = row.kind === "record" ? taken.get(row.record.code) : undefined;
      if (row.kind !== "record" || outcome === undefined) return [];
      if (outcome.kind === "refused" || outcome.kind === "unchanged") return [];
      const { code, name } = row.record;
      return [{ code, name, kind: outcome.kind, fields: outcome.fields ?? [], versionNumber: outcome.number ?? null }];
    }),
  );
  const last = rows.at(-1)?.ordinal ?? state.rowsDone;
  await tx
    .updateTable("procedureImport")
    .set({ rowsDone: last, progress, counts: JSON.stringify(counts) })
    .where("id", "=", run.id)
    .execute();
  await recordAct(tx, actor, {
    act: "procedures.import",
    subjectKind: "procedureImport",
    subjectId: String(run.id),
    details: { rows: [rows[0]?.ordinal ?? 0, last], ...summaryOf(taken) },
    at,
  });
  return counts;
}

function countRecord(counts: ImportCounts, record: ProcedureRecord, outcome: Outcome | undefined): void {
  if (outcome?.kind === "refused") {
    counts.refused++;
    return;
  }
  counts[outcome?.kind ?? "unchanged"]++;
  if (record.nameOnly) counts.nameOnly++;
  for (const [index, method] of record.methods.entries()) {
    counts.methods++;
    if (method.timeText !== "") counts.timesStated++;
    if (method.time !== null || method.times) counts.timesRead++;
    const doubt = record.doubts?.find((one) => one.at === `methods.${index}.fees`)?.code;
    if (doubt === "freeUnproven") counts.freeUnproven++;
    else if (doubt !== "feeMissing") counts.feesStated++;
    if (doubt === "feeByReference" || doubt === "feeSetByProvince") counts.feesElsewhere++;
    if (method.fees !== null) counts.feesRead++;
  }
}

function summaryOf(taken: ReadonlyMap<string, Outcome>): Record<string, number> {
  const summary: Record<string, number> = {};
  for (const outcome of taken.values()) summary[outcome.kind] = (summary[outcome.kind] ?? 0) + 1;
  return summary;
}

type Remark = {
  ordinal: number;
  sheet: string | null;
  rowNumber: number;
  code: string | null;
  kind: "refused" | "notice";
  reason: string;
  data: object;
};

function remarkOn(row: ReadRow, ordinal: number, taken: ReadonlyMap<string, Outcome>): Remark | null {
  const place = { ordinal, sheet: row.sheet, rowNumber: row.row };
  if (row.kind === "refused") {
    return { ...place, code: row.code, kind: "refused", reason: row.refusal.code, data: row.refusal.data };
  }
  if (row.kind === "repeated") return null;
  const outcome = taken.get(row.record.code);
  if (outcome?.kind === "refused") {
    return {
      ...place,
      code: row.record.code,
      kind: "refused",
      reason: outcome.refusal.code,
      data: outcome.refusal.data,
    };
  }
  return outcome?.notice
    ? { ...place, code: row.record.code, kind: "notice", reason: outcome.notice, data: outcome.data ?? {} }
    : null;
}

async function insertRemarks(tx: Tx, importId: number, remarks: readonly Remark[]): Promise<void> {
  if (remarks.length === 0) return;
  await tx
    .insertInto("procedureImportRemark")
    .values(remarks.map((one) => ({ ...keepable(one), importId, data: JSON.stringify(keepable(one.data)) })))
    .execute();
}

/** What a broken row shows is repeated to the clerk; the database keeps no NUL and no half of a character. */
function keepable<T extends object>(told: T): T {
  return Object.fromEntries(
    Object.entries(told).map(([key, value]) => [
      key,
      typeof value === "string" ? value.toWellFormed().replace(/\p{Cc}/gu, " ") : value,
    ]),
  ) as T;
}

/** Codes in force that imports brought and this file no longer has, written down for somebody to look at. */
async function keepGone(
  tx: Tx,
  run: Run,
  seen: ReadonlySet<string>,
  issuers: readonly string[] | null,
): Promise<ImportCounts> {
  const known = await listImportedInForce(tx, run.effectiveOn, issuers);
  const gone = known.filter((one) => !seen.has(one.code));
  for (let at = 0; at < gone.length; at += 1_000) {
    await insertChanges(
      tx,
      run.id,
      gone.slice(at, at + 1_000).map((one) => ({ ...one, kind: "gone" as const, fields: [], versionNumber: null })),
    );
  }
  const state = await tx
    .selectFrom("procedureImport")
    .select("counts")
    .where("id", "=", run.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const counts = { ...NOTHING_READ, ...(state.counts as unknown as Partial<ImportCounts>), gone: gone.length };
  await tx
    .updateTable("procedureImport")
    .set({ counts: JSON.stringify(counts) })
    .where("id", "=", run.id)
    .execute();
  return counts;
}

async function finish(
  tx: Tx,
  actor: Importer,
  id: number,
  state: "done" | "failed",
  at: Date,
  failure: { code: string; data: object } | null,
): Promise<void> {
  const row = await tx
    .updateTable("procedureImport")
    .set({ state, finishedAt: at, failure: failure ? JSON.stringify(failure) : null })
    .where("id", "=", id)
    .where("state", "=", "running")
    .returning("counts")
    .executeTakeFirst();
  if (!row) return;
  if (state === "done") await addJob(tx, reviewCatalogue, {}, { subject: `procedures:import:${id}` });
  await recordAct(tx, actor, {
    act: `procedures.import.${state}`,
    subjectKind: "procedureImport",
    subjectId: String(id),
    details: failure ? { failure: failure.code } : { counts: row.counts },
    at,
  });
}

/**
 * Records at hand (demonstration, tests, another program) become versions like those of a file.
 *
 * @idempotent
 */
export async function importRecords(
  tx: Tx,
  actor: Importer,
  input: { records: readonly ProcedureRecord[]; source: string; at: Date; effectiveOn?: string },
): Promise<Record<string, number>> {
  const effectiveOn = input.effectiveOn ?? vietnamDay(input.at);
  const records = input.records.map((record) => ({ record }));
  const summary = summaryOf(await takeInRecords(tx, actor, { records, effectiveOn, importId: null, at: input.at }));
  await recordAct(tx, actor, {
    act: "procedures.import",
    subjectKind: "procedureImport",
    subjectId: input.source,
    details: { effectiveOn, ...summary },
    at: input.at,
  });
  return summary;
}

type Outcome = ({ kind: "added" | "changed" | "reread" | "unchanged" } | { kind: "refused"; refusal: Refusal }) & {
  notice?: NoticeCode;
  data?: object;
  /** Number of the version this made, and the parts in which it differs from the one before. */
  number?: number;
  fields?: string[];
};

/**
 * Compares records with what is known and writes the versions this makes. Each code once per call.
 *
 * @idempotent
 */
async function takeInRecords(
  tx: Tx,
  actor: Importer,
  input: {
    records: readonly { record: ProcedureRecord; checksum?: string }[];
    effectiveOn: string;
    importId: number | null;
    at: Date;
  },
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  // Another import may be adding the same codes; one at a time keeps "is it new?" true until we write.
  await sql`select pg_advisory_xact_lock(7203101)`.execute(tx);
  const latest = await lockLatest(
    tx,
    input.records.map((one) => one.record.code),
  );
  const withSums = input.records.map((one) => ({ ...one, checksum: one.checksum ?? contentChecksum(one.record) }));
  const touched = withSums.flatMap(({ record, checksum }) => {
    const known = latest.get(record.code);
    return known && (known.importedChecksum !== checksum || mayBeReread(known, record)) ? [known.id] : [];
  });
  const before = await listRecords(tx, touched);

  const versions: NewVersion[] = [];
  const closing: number[] = [];
  const newCodes: string[] = [];
  for (const { record, checksum } of withSums) {
    const known = latest.get(record.code);
    const old = known ? before.get(known.id) : undefined;
    const decided = decide(record, checksum, known, old, input.effectiveOn);
    if (decided.version) {
      decided.outcome.number = (known?.number ?? 0) + 1;
      const { record: now } = decided.version;
      if (old)
        decided.outcome.fields = decided.outcome.kind === "reread" ? readOtherwise(old, now) : changedFields(old, now);
    }
    outcomes.set(record.code, decided.outcome);
    if (!decided.version) continue;
    if (known) closing.push(known.id);
    else newCodes.push(record.code);
    versions.push({
      // Plain words belong to the procedure and are kept in editions of their own.
      record: { ...decided.version.record, plain: null },
      number: (known?.number ?? 0) + 1,
      validFrom: input.effectiveOn,
      validTo: null,
      source: "import",
      changeKind: changeKindOf(decided.outcome.kind, old, decided.version.record),
      sourceChecksum: decided.version.checksum,
      importId: input.importId,
      decision: decided.version.record.decision,
      reason: decided.outcome.kind === "reread" ? vi.rereadReason : null,
      writtenBy: actor,
      publishedBy: actor,
      publishedAt: input.at,
    });
  }
  await insertProcedures(tx, newCodes);
  await closeVersions(tx, closing, input.effectiveOn);
  await insertVersions(tx, versions);
  if (versions.length > 0) await notifyPublicChange(tx, "procedures");
  return outcomes;
}

interface Decided {
  outcome: Outcome;
  version?: { record: ProcedureRecord; checksum: string | null };
}

function changeKindOf(kind: Outcome["kind"], old: ProcedureRecord | undefined, now: ProcedureRecord): ChangeKind {
  if (kind === "reread") return "correct";
  return old ? (isNewDecision(old, now) ? "amend" : "update") : "issue";
}

/** What an editor wrote after the import stays as it is, whatever our reader has learnt. */
function mayBeReread(known: LatestVersion, record: ProcedureRecord): boolean {
  return known.source === "import" && !known.nameOnly && !record.nameOnly;
}

function isNewDecision(before: ProcedureRecord, after: ProcedureRecord): boolean {
  return after.decision !== null && before.decision !== null && after.decision.number !== before.decision.number;
}

const foldName = (name: string): string => name.replace(/\s+/g, " ").replace(/[.;]$/, "").trim().toLowerCase();

function decide(
  record: ProcedureRecord,
  checksum: string,
  known: LatestVersion | undefined,
  old: ProcedureRecord | undefined,
  effectiveOn: string,
): Decided {
  if (!known) return { outcome: { kind: "added" }, version: { record, checksum } };
  if (known.endedOn !== null || known.validTo !== null) {
    return { outcome: { kind: "unchanged", notice: "keptEnded", data: { date: known.endedOn ?? known.validTo } } };
  }
  const late = effectiveOn < known.validFrom;
  if (known.importedChecksum === checksum && old && mayBeReread(known, record) && !late) {
    if (readOtherwise(old, record).length === 0) return { outcome: { kind: "unchanged" } };
    return { outcome: { kind: "reread" }, version: { record: withReading(old, record), checksum } };
  }
  if (known.importedChecksum === checksum || !old) return { outcome: { kind: "unchanged" } };
  const refused: Decided = {
    outcome: { kind: "refused", refusal: { code: "beforePredecessor", data: { date: known.validFrom } } },
  };

  if (record.nameOnly && !known.nameOnly) {
    if (foldName(record.name) === foldName(old.name)) return { outcome: { kind: "unchanged" } };
    // Some full texts carry a name cut at the end of its first line; the official list has the whole of it.
    const cut = foldName(record.name).startsWith(foldName(old.name)) && foldName(old.name).length > 20;
    if (!cut)
      return { outcome: { kind: "unchanged", notice: "nameDiffers", data: { here: old.name, there: record.name } } };
    if (late) return refused;
    return {
      outcome: { kind: "changed", notice: "nameCompleted" },
      version: { record: { ...old, name: record.name }, checksum: known.importedChecksum },
    };
  }
  if (record.nameOnly && changedFields(old, record).length === 0) return { outcome: { kind: "unchanged" } };
  if (late) return refused;
  const outcome: Outcome = { kind: "changed" };
  if (known.source === "editor") {
    outcome.notice = "replacedEdit";
    outcome.data = { version: known.number };
  }
  return { outcome, version: { record, checksum } };
}
