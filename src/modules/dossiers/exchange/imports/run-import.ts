import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { type KeyRing, openWithRing, sealWithRing } from "../../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { addJob } from "../../../../platform/jobs/index.ts";
import { mayAt } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { digestsOf, openApplicant, sealApplicant } from "../../applicant.ts";
import { type DossierChange, lockDossiers, makeRoom, saveDossier } from "../../dossier.store.ts";
import { type Dossier, WAITING_STATES } from "../../dossier.ts";
import { DossierRefused, DossierUnknown } from "../../dossiers.errors.ts";
import { addManyToTally, type Tally, type TallyOf } from "../../tally.store.ts";
import { compareRow, type Held, openFacts } from "./compare-row.ts";
import {
  countRows,
  countTouched,
  countVerdicts,
  type DossierImport,
  findImport,
  type ImportRow,
  insertEvents,
  insertImported,
  listLinesToDo,
  listOrigins,
  listRowsToDo,
  lockImport,
  removeDossiers,
  reopenRows,
  saveImport,
  saveOrigins,
  saveRowsDone,
  saveRowsUndone,
  takeCodes,
  type Verdict,
  waitForImports,
} from "./import.store.ts";
import { IMPORT_DOSSIERS, UNDO_IMPORT } from "./import-jobs.ts";
import { type Facts, type Fault, punctualityOf } from "./read-row.ts";

const AT_ONCE = 250;
/** Lists no longer than this are done while whoever confirms waits. */
export const WITHOUT_JOB = 250;
/** How long an import may be taken back. */
export const UNDO_DAYS = 30;
const DAY = 86_400_000;

type Counted = TallyOf & Partial<Tally>;

/** What a dossier counts for, each on its own day. */
export function countsOf(
  dossier: Pick<
    Dossier,
    | "competentUnitId"
    | "field"
    | "procedureCode"
    | "receivedOn"
    | "channel"
    | "state"
    | "stateSince"
    | "settledAt"
    | "punctuality"
    | "returnedAt"
  >,
  by: 1 | -1,
): Counted[] {
  const { competentUnitId: unitId, field, procedureCode } = dossier;
  const on = (at: Date): TallyOf => ({ unitId, onDay: vietnamDay(at), field, procedureCode });
  const counted: Counted[] = [
    {
      unitId,
      onDay: dossier.receivedOn,
      field,
      procedureCode,
      received: by,
      receivedOnline: dossier.channel === "online" ? by : 0,
      receivedPost: dossier.channel === "post" ? by : 0,
    },
  ];
  const verdicts = { early: "settledEarly", onTime: "settledOnTime", late: "settledLate" } as const;
  if (dossier.settledAt && dossier.punctuality)
    counted.push({ ...on(dossier.settledAt), [verdicts[dossier.punctuality]]: by });
  if (dossier.returnedAt) counted.push({ ...on(dossier.returnedAt), returned: by });
  if (dossier.state === "refused" || dossier.state === "stopped")
    counted.push({ ...on(dossier.stateSince), [dossier.state]: by });
  return counted;
}

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The part of a dossier a list decides. */
function standing(facts: Facts, before: Dossier | null, at: Date, source: string) {
  const receivedAt = new Date(facts.receivedAt);
  const settledAt = facts.state === "settled" || facts.state === "returned" ? dateOf(facts.settledAt) : null;
  const waits = WAITING_STATES.includes(facts.state);
  const isSame = before?.state === facts.state;
  const pausedAt = waits ? (isSame ? before.pausedAt : at) : null;
  const since = dateOf(facts.returnedAt) ?? dateOf(facts.settledAt) ?? (waits ? at : before === null ? receivedAt : at);
  const pauses =
    before?.pauses.map((one) => (one.to === null && !waits ? { ...one, to: at.toISOString() } : one)) ?? [];
  if (pausedAt && !isSame)
    pauses.push({ from: pausedAt.toISOString(), to: null, reason: facts.state as "supplement" | "payment" });
  return {
    state: facts.state,
    stateSince: isSame ? before.stateSince : since,
    // These two have to say why; the list mostly does not.
    reason: facts.state === "refused" || facts.state === "stopped" ? facts.note || source : null,
    receivedAt,
    clockFrom: facts.state === "registered" ? null : receivedAt,
    dueAt: dateOf(facts.dueAt),
    pausedAt,
    pauses,
    settledAt,
    punctuality: punctualityOf(facts),
    returnedAt: dateOf(facts.returnedAt),
    channel: facts.channel,
    applicantKind: facts.applicant.kind,
    note: facts.note,
    competentUnitId: facts.unitId,
  } as const;
}

interface Batch {
  tx: Tx;
  keys: KeyRing;
  of: DossierImport;
  at: Date;
}

interface Done {
  line: number;
  verdict: Verdict;
  faults: Fault[];
  dossierId: number | null;
  versionAfter: number | null;
  beforeSealed: string | null;
}

/** One batch, all of it or none; what was decided at the preview is decided again on what is there now. */
async function takeBatch(work: Batch, rows: readonly ImportRow[]): Promise<void> {
  const { tx, keys, of } = work;
  await waitForImports(tx);
  // Another process may have done some of them while this one waited.
  const lines = new Set(await listLinesToDo(tx, of.id, rows));
  const read = rows
    .filter((row) => lines.has(row.line))
    .map((row) => ({ row, facts: openFacts(keys, of.id, row.line, row.contentSealed ?? "") }));
  const dossiers = await lockDossiers(
    tx,
    read.map((one) => one.facts.code),
  );
  const origins = await listOrigins(
    tx,
    dossiers.map((one) => one.id),
  );
  const held = new Map<string, Held>(
    dossiers.map((dossier) => [dossier.code, { dossier, origin: origins.get(dossier.id) }]),
  );
  const decided = read.map(({ row, facts }) => ({
    row,
    facts,
    held: held.get(facts.code),
    is: compareRow(keys, facts, of.owner, held.get(facts.code), null),
  }));
  const ids = await takeCodes(
    tx,
    decided
      .filter((one) => one.is.verdict === "new")
      .map(({ facts }) => ({
        code: facts.code,
        provinceId: facts.provinceId,
        receivedOn: vietnamDay(new Date(facts.receivedAt)),
      })),
  );
  const done: Done[] = [];
  const fresh: { facts: Facts; id: number; row: ImportRow }[] = [];
  const changed: { facts: Facts; dossier: Dossier; row: ImportRow }[] = [];
  for (const { row, facts, held: known, is } of decided) {
    const id = ids.get(facts.code);
    if (is.verdict === "new" && id !== undefined) fresh.push({ facts, id, row });
    else if (is.verdict === "changed" && known) changed.push({ facts, dossier: known.dossier, row });
    else {
      // A code whose dossier is gone was given once and is never given again.
      const faults: Fault[] =
        is.verdict === "new" ? [{ fault: "received-here", field: "code", typed: facts.code }] : is.faults;
      const verdict = is.verdict === "same" ? "same" : "faulty";
      done.push({ line: row.line, verdict, faults, dossierId: null, versionAfter: null, beforeSealed: null });
    }
  }
  const counted: Counted[] = [];
  done.push(...(await bringIn(work, fresh, counted)), ...(await changeThem(work, changed, counted)));
  await addManyToTally(tx, counted);
  await saveRowsDone(tx, of.id, done);
}

async function bringIn(
  { tx, keys, of, at }: Batch,
  fresh: readonly { facts: Facts; id: number; row: ImportRow }[],
  counted: Counted[],
): Promise<Done[]> {
  const made = fresh.map(({ facts, id }) => ({
    ...standing(facts, null, at, of.source),
    id,
    provinceId: facts.provinceId,
    receivedOn: vietnamDay(new Date(facts.receivedAt)),
    code: facts.code,
    codeOrigin: "given-elsewhere" as const,
    receivingUnitId: facts.unitId,
    bookNumber: null,
    procedureCode: facts.procedureCode,
    procedureVersionId: facts.versionId,
    procedureName: facts.procedureName,
    field: facts.field,
    caseName: null,
    applicantSealed: sealApplicant(keys, id, facts.applicant),
    ...digestsOf(keys, facts.applicant),
    papers: [],
    sets: 1,
    timeLimit: null,
    firstDueAt: dateOf(facts.dueAt),
    promisedAt: null,
    supplements: 0,
    extensions: 0,
    handlerId: null,
    handlerName: null,
    steps: [],
    step: 0,
    stepUnitId: null,
    returnWay: "counter" as const,
    returnUnitId: facts.unitId,
    feeState: "none" as const,
    fee: null,
    feeTotal: null,
    deliveryState: "none" as const,
    syncState: "off" as const,
    receivedBy: null,
    receivedByName: of.source,
    version: 1,
    owner: of.owner,
  }));
  await insertImported(tx, made);
  await insertEvents(
    tx,
    made.map((one, at_) => ({
      dossierId: one.id,
      provinceId: one.provinceId,
      receivedOn: one.receivedOn,
      position: 1,
      act: "import",
      at,
      actorId: of.writtenBy,
      actorName: of.writtenByName,
      unitId: one.competentUnitId,
      fromState: null,
      toState: one.state,
      details: { importId: of.id, source: of.source, line: fresh[at_]?.row.line },
    })),
  );
  await saveOrigins(
    tx,
    fresh.map(({ id, row }) => originOf(of, id, row, 1, at)),
  );
  for (const one of made) counted.push(...countsOf(one, 1));
  return fresh.map(({ id, row }) => ({
    line: row.line,
    verdict: "new",
    faults: [],
    dossierId: id,
    versionAfter: 1,
    beforeSealed: null,
  }));
}

const originOf = (of: DossierImport, dossierId: number, row: ImportRow, version: number, at: Date) => ({
  dossierId,
  importId: of.id,
  firstImportId: of.id,
  source: of.source,
  importedAt: at,
  digest: row.digest ?? "",
  version,
});

/** What a dossier was before a list changed it, for taking back. */
interface Before {
  change: DossierChange;
  origin: { importId: string; source: string; importedAt: string; digest: string };
}

const BEFORE = "dossier-import-before";

async function changeThem(
  { tx, keys, of, at }: Batch,
  changed: readonly { facts: Facts; dossier: Dossier; row: ImportRow }[],
  counted: Counted[],
): Promise<Done[]> {
  const done: Done[] = [];
  const origins = await listOrigins(
    tx,
    changed.map((one) => one.dossier.id),
  );
  for (const { facts, dossier, row } of changed) {
    const version = dossier.version + 1;
    const next = standing(facts, dossier, at, of.source);
    const change: DossierChange = {
      ...next,
      procedureVersionId: facts.versionId,
      procedureName: facts.procedureName,
      field: facts.field,
      receivingUnitId: facts.unitId,
      returnUnitId: facts.unitId,
      applicantSealed: sealApplicant(keys, dossier.id, facts.applicant),
      ...digestsOf(keys, facts.applicant),
      owner: of.owner,
      version,
    };
    const was = Object.fromEntries(
      Object.keys(change).flatMap((name) => (name in dossier ? [[name, dossier[name as keyof Dossier]]] : [])),
    );
    const origin = origins.get(dossier.id);
    const before = {
      change: was,
      origin: origin && { ...origin, importedAt: origin.importedAt.toISOString() },
    };
    await saveDossier(tx, dossier, change);
    counted.push(...countsOf(dossier, -1), ...countsOf({ ...dossier, ...next, field: facts.field }, 1));
    done.push({
      line: row.line,
      verdict: "changed",
      faults: [],
      dossierId: dossier.id,
      versionAfter: version,
      beforeSealed: sealWithRing(keys, BEFORE, `${of.id} ${row.line}`, JSON.stringify(before)),
    });
  }
  await insertEvents(
    tx,
    changed.map(({ dossier, facts, row }) => ({
      dossierId: dossier.id,
      provinceId: dossier.provinceId,
      receivedOn: dossier.receivedOn,
      position: dossier.version + 1,
      act: "importChange",
      at,
      actorId: of.writtenBy,
      actorName: of.writtenByName,
      unitId: facts.unitId,
      fromState: dossier.state,
      toState: facts.state,
      details: { importId: of.id, source: of.source, line: row.line },
    })),
  );
  await saveOrigins(
    tx,
    changed.map(({ dossier, row }) => originOf(of, dossier.id, row, dossier.version + 1, at)),
  );
  return done;
}

/** A draft is confirmed by who wrote it: it is theirs alone. */
async function ownDraft(tx: Tx, actor: Actor, id: string): Promise<DossierImport> {
  const found = await lockImport(tx, id);
  if (!found || found.writtenBy !== actor.id) throw new DossierUnknown();
  return found;
}

/**
 * Takes in what the preview showed: at once where it is short, else by a job that shows how far it is and goes on where it was
 * cut off. Confirmed twice is confirmed once. @throws DossierUnknown, DossierRefused "import-nothing"
 */
export async function confirmImport(
  app: AppContext,
  actor: Actor,
  input: { importId: string; at: Date },
): Promise<"done" | "running"> {
  const { importId, at } = input;
  const isLong = await transaction(app.db, async (tx) => {
    const found = await ownDraft(tx, actor, importId);
    if (found.state !== "draft") return null;
    const toDo = found.rowsNew + found.rowsChanged;
    if (toDo === 0) throw new DossierRefused("import-nothing");
    await saveImport(tx, importId, { state: "running", confirmedAt: at });
    await recordAct(tx, actor, {
      act: "dossierImport.confirm",
      subjectKind: "dossierImport",
      subjectId: importId,
      details: {
        file: found.fileName,
        source: found.source,
        owner: found.owner,
        new: found.rowsNew,
        changed: found.rowsChanged,
        same: found.rowsSame,
        faulty: found.rowsFaulty,
      },
      at,
    });
    if (toDo > WITHOUT_JOB)
      await addJob(
        tx,
        IMPORT_DOSSIERS,
        { importId },
        { subject: `dossierImport:${importId}`, key: `import:${importId}` },
      );
    return toDo > WITHOUT_JOB;
  });
  if (isLong === false) await runImport(app, importId);
  return (await findImport(app.db, importId))?.state === "running" ? "running" : "done";
}

/** Takes in what is still to do, batch by batch. @idempotent */
export async function runImport(
  app: Pick<AppContext, "db" | "config" | "clock">,
  importId: string,
  progress: (done: number, total: number) => Promise<void> = async () => {},
): Promise<number> {
  const { db, config, clock } = app;
  const rooms = new Set<string>();
  const { done, toDo } = await countRows(db, importId);
  let taken = 0;
  for (;;) {
    const of = await findImport(db, importId);
    if (of?.state !== "running") return taken;
    const rows = await listRowsToDo(db, importId, AT_ONCE);
    if (rows.length === 0) break;
    for (const row of rows) {
      const facts = openFacts(config.identityKeys, importId, row.line, row.contentSealed ?? "");
      const day = vietnamDay(new Date(facts.receivedAt));
      const room = `${facts.provinceId} ${day.slice(0, 7)}`;
      if (rooms.has(room)) continue;
      await transaction(db, (tx) => makeRoom(tx, facts.provinceId, day));
      rooms.add(room);
    }
    await transaction(db, (tx) => takeBatch({ tx, keys: config.identityKeys, of, at: clock.now() }, rows));
    taken += rows.length;
    await progress(done + taken, done + toDo);
  }
  await transaction(db, async (tx) => {
    const of = await lockImport(tx, importId);
    if (of?.state !== "running") return;
    const counts = await countVerdicts(tx, importId);
    await saveImport(tx, importId, {
      state: "done",
      endedAt: clock.now(),
      rowsNew: counts.new,
      rowsChanged: counts.changed,
      rowsSame: counts.same,
      rowsFaulty: counts.faulty,
    });
  });
  return taken;
}

/** Why an import can no longer be taken back; null where it can. `touched`: dossiers something was done with. */
export const undoRefusal = (
  of: DossierImport,
  touched: number,
  now: Date,
): "import-not-ended" | "import-too-old" | "import-touched" | null =>
  of.state !== "done"
    ? "import-not-ended"
    : (of.endedAt ?? now).getTime() < now.getTime() - UNDO_DAYS * DAY
      ? "import-too-old"
      : touched > 0
        ? "import-touched"
        : null;

/**
 * Takes a whole import back, while nothing was done with its dossiers: what it brought goes, what it changed is as before.
 *
 * @throws DossierUnknown, DossierRefused
 */
export async function undoImport(app: AppContext, actor: Actor, input: { importId: string; at: Date }): Promise<void> {
  const { importId, at } = input;
  const isLong = await transaction(app.db, async (tx) => {
    const found = await lockImport(tx, importId);
    if (!found || found.state === "draft") throw new DossierUnknown();
    if (!(await mayAt(tx, actor, "dossiers.import", found.unitId, at))) throw new DossierRefused("no-right-here");
    if (found.state === "undoing" || found.state === "undone") return null;
    const refusal = undoRefusal(found, await countTouched(tx, importId), at);
    if (refusal) throw new DossierRefused(refusal);
    const rows = await reopenRows(tx, importId);
    await saveImport(tx, importId, { state: "undoing", undoneByName: actor.name, undoneAt: at });
    await recordAct(tx, actor, {
      act: "dossierImport.undo",
      subjectKind: "dossierImport",
      subjectId: importId,
      details: { file: found.fileName, rows },
      at,
    });
    if (rows > WITHOUT_JOB)
      await addJob(tx, UNDO_IMPORT, { importId }, { subject: `dossierImport:${importId}`, key: `undo:${importId}` });
    return rows > WITHOUT_JOB;
  });
  if (isLong === false) await runUndo(app, importId, actor);
}

/** @idempotent */
export async function runUndo(
  app: Pick<AppContext, "db" | "config" | "clock">,
  importId: string,
  actor: Pick<Actor, "id" | "name">,
  progress: (done: number, total: number) => Promise<void> = async () => {},
): Promise<number> {
  const { db, config, clock } = app;
  const { toDo } = await countRows(db, importId);
  let undone = 0;
  for (;;) {
    const of = await findImport(db, importId);
    if (of?.state !== "undoing") return undone;
    const rows = await listRowsToDo(db, importId, AT_ONCE);
    if (rows.length === 0) break;
    await transaction(db, (tx) => undoBatch({ tx, keys: config.identityKeys, of, at: clock.now() }, rows, actor));
    undone += rows.length;
    await progress(undone, toDo);
  }
  await transaction(db, (tx) => saveImport(tx, importId, { state: "undone", endedAt: clock.now() }));
  return undone;
}

async function undoBatch(
  { tx, keys, of, at }: Batch,
  listed: readonly ImportRow[],
  actor: Pick<Actor, "id" | "name">,
): Promise<void> {
  await waitForImports(tx);
  const lines = new Set(await listLinesToDo(tx, of.id, listed));
  const rows = listed.filter((row) => lines.has(row.line));
  const dossiers = await lockDossiers(
    tx,
    rows.flatMap((row) => row.code ?? []),
  );
  const byId = new Map(dossiers.map((one) => [one.id, one]));
  const counted: Counted[] = [];
  const gone: Dossier[] = [];
  let kept = 0;
  for (const row of rows) {
    const dossier = byId.get(row.dossierId ?? -1);
    if (!dossier) continue;
    // Somebody was faster: what was done with it stands, and so does the dossier.
    if (dossier.version !== row.versionAfter) {
      kept++;
      continue;
    }
    counted.push(...countsOf(dossier, -1));
    if (row.verdict === "new") {
      gone.push(dossier);
      continue;
    }
    const sealed = openWithRing(keys, BEFORE, `${of.id} ${row.line}`, row.beforeSealed ?? "");
    const before = JSON.parse(sealed, reviveDates) as Before;
    const version = dossier.version + 1;
    const change = { ...before.change, version };
    if (change.applicantSealed)
      Object.assign(change, digestsOf(keys, openApplicant(keys, dossier.id, change.applicantSealed)));
    await saveDossier(tx, dossier, change);
    counted.push(...countsOf({ ...dossier, ...change } as Dossier, 1));
    await insertEvents(tx, [
      {
        dossierId: dossier.id,
        provinceId: dossier.provinceId,
        receivedOn: dossier.receivedOn,
        position: version,
        act: "importUndo",
        at,
        actorId: actor.id,
        actorName: actor.name,
        unitId: change.competentUnitId ?? dossier.competentUnitId,
        fromState: dossier.state,
        toState: change.state ?? dossier.state,
        details: { importId: of.id },
      },
    ]);
    await saveOrigins(tx, [
      {
        ...originOf(of, dossier.id, row, version, at),
        ...before.origin,
        importedAt: new Date(before.origin.importedAt),
        version,
      },
    ]);
  }
  await removeDossiers(tx, gone);
  await addManyToTally(tx, counted);
  if (kept > 0) await saveImport(tx, of.id, { rowsKept: of.rowsKept + kept });
  await saveRowsUndone(
    tx,
    of.id,
    rows.map((row) => row.line),
  );
}

const MOMENTS = new Set(["stateSince", "receivedAt", "clockFrom", "dueAt", "pausedAt", "settledAt", "returnedAt"]);
const reviveDates = (name: string, value: unknown): unknown =>
  MOMENTS.has(name) && typeof value === "string" ? new Date(value) : value;
