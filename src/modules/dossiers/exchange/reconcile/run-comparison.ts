import { randomUUID } from "node:crypto";
import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { openWithRing, sealWithRing } from "../../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { addJob } from "../../../../platform/jobs/index.ts";
import { ownUnits, reachOf } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { getUnits } from "../../../organisations/index.ts";
import { readDossierCode } from "../../dossier-code.ts";
import { DossierRefused } from "../../dossiers.errors.ts";
import type { ReadList } from "../imports/read-list.ts";
import { readMoment, readState } from "../imports/read-row.ts";
import { USUAL_STATES } from "../outbound/keep-destination.ts";
import { openLine } from "../outbound/send-due.ts";
import { findDestination, refreshSyncState } from "../outbound/sync.store.ts";
import type { RemoteDossier, SyncLine } from "../outbound/sync-message.ts";
import {
  type ComparisonRow,
  findComparison,
  insertComparison,
  listOurs,
  listOursByCode,
  type OursRow,
  queueToLook,
  saveComparison,
  saveFailure,
} from "./compare.store.ts";
import { type Compared, compareSides, dayOf, dayOfMoment, type OursCompared } from "./compare.ts";
import { COMPARE_SYNC } from "./compare-job.ts";
import { reconcileWords } from "./words.ts";

export const COMPARE_LIMITS = { days: 31, dossiers: 200_000 };

const PURPOSE = "sync-comparison";
const DATES = ["received", "due", "settled", "returned"] as const;
type Told = (typeof DATES)[number][];

export interface AskComparison {
  /** null where their list was uploaded. */
  destinationId: string | null;
  list: ReadList | null;
  source: string;
  from: string;
  until: string;
  at: Date;
}

/**
 * Asks for a comparison; a job does it. Of dossiers whoever asks may read. @throws DossierRefused "no-right-here"
 */
export async function askComparison(
  app: Pick<AppContext, "db" | "config">,
  actor: Actor,
  input: AskComparison,
): Promise<string> {
  const { at, list } = input;
  const reach = await reachOf(app.db, actor, "dossiers.read", at);
  const unitId = ownUnits(actor, reach)[0];
  if (!unitId) throw new DossierRefused("no-right-here");
  const id = randomUUID();
  const sealed = list ? sealWithRing(app.config.identityKeys, PURPOSE, id, JSON.stringify(sideOf(list))) : null;
  await transaction(app.db, async (tx) => {
    await insertComparison(tx, {
      id,
      unitId,
      unitIds: reach,
      destinationId: input.destinationId,
      source: input.source,
      fromDay: input.from,
      untilDay: input.until,
      listSealed: sealed,
      writtenBy: actor.id,
      writtenByName: actor.name,
      writtenAt: at,
    });
    await addJob(tx, COMPARE_SYNC, { comparisonId: id }, { subject: `syncComparison:${id}`, key: `compare:${id}` });
    await recordAct(tx, actor, {
      act: "syncComparison.ask",
      subjectKind: "syncComparison",
      subjectId: id,
      unitId,
      details: { source: input.source, from: input.from, until: input.until },
      at,
    });
  });
  return id;
}

/** What an uploaded list tells of each dossier; nothing of who applied is kept. */
function sideOf(list: ReadList): { told: Told; dossiers: Compared[]; unread: number } {
  const day = (text: string | undefined): string | null => {
    const read = text ? readMoment(text) : "date-wrong";
    return typeof read === "string" ? null : vietnamDay(read.at);
  };
  const dossiers = new Map<string, Compared>();
  let unread = 0;
  for (const { cells } of list.lines) {
    const code = readDossierCode(cells.code ?? "");
    const state = readState(cells.state ?? "");
    const received = day(cells.received);
    if (code === null || state === null || received === null) {
      unread++;
      continue;
    }
    dossiers.set(code, {
      code,
      unitName: cells.unit ?? "",
      state: USUAL_STATES[state],
      received,
      due: day(cells.due),
      settled: day(cells.settled),
      returned: day(cells.returned),
    });
  }
  const told = DATES.filter((name) => list.headings[name] !== undefined);
  return { told, dossiers: [...dossiers.values()], unread };
}

const comparedOf = (one: RemoteDossier): Compared => ({
  code: one.MaHoSo,
  unitName: one.DonViXuLy,
  state: one.TrangThaiHoSo,
  received: dayOfMoment(one.NgayTiepNhan) ?? "",
  due: dayOfMoment(one.NgayHenTra),
  settled: dayOfMoment(one.NgayKetThucXuLy),
  returned: dayOfMoment(one.NgayTra),
});

/** Everything the other side lists, page by page. @throws CannotCompare */
async function theirsOf(line: SyncLine, from: string, until: string): Promise<Compared[]> {
  const all = new Map<string, Compared>();
  for (let page: number | null = 0; page !== null; ) {
    const answer = await line.list({ from, until, page });
    if (answer.kind === "cannot-tell") throw new CannotCompare(answer.reason);
    // A page said twice is one page.
    for (const one of answer.dossiers) all.set(one.MaHoSo, comparedOf(one));
    if (all.size > COMPARE_LIMITS.dossiers) throw new CannotCompare(reconcileWords.tooMany);
    page = answer.next !== null && answer.next > page ? answer.next : null;
  }
  return [...all.values()].filter((one) => one.received >= from && one.received <= until);
}

class CannotCompare extends Error {
  override name = "CannotCompare";
}

/** Compares what was asked for. @idempotent */
export async function runComparison(
  app: Pick<AppContext, "db" | "config" | "clock">,
  comparisonId: string,
  openTo: typeof openLine = openLine,
): Promise<void> {
  const { db, clock } = app;
  const of = await findComparison(db, comparisonId);
  if (of?.state !== "running") return;
  try {
    const found = await compared(app, of, openTo);
    await transaction(db, (tx) => saveComparison(tx, of.id, { ...found, at: clock.now() }));
  } catch (error) {
    if (!(error instanceof CannotCompare)) throw error;
    await transaction(db, (tx) => saveFailure(tx, of.id, error.message, clock.now()));
  }
}

async function compared(app: Pick<AppContext, "db" | "config" | "clock">, of: ComparisonRow, openTo: typeof openLine) {
  const { db, config } = app;
  const destination = of.destinationId === null ? null : await findDestination(db, of.destinationId);
  if (of.destinationId !== null && !destination) throw new CannotCompare(reconcileWords.gone);
  const states = destination?.states ?? USUAL_STATES;
  let theirs: Compared[];
  let told: Told = [...DATES];
  if (destination) {
    const line = openTo(app, destination);
    try {
      theirs = await theirsOf(line, of.fromDay, of.untilDay);
    } finally {
      line.close();
    }
  } else {
    const side = JSON.parse(openWithRing(config.identityKeys, PURPOSE, of.id, of.listSealed ?? "")) as ReturnType<
      typeof sideOf
    >;
    told = side.told;
    theirs = side.dossiers.filter((one) => one.received >= of.fromDay && one.received <= of.untilDay);
  }
  const scope = destination ? of.unitIds.filter((id) => destination.unitIds.includes(id)) : of.unitIds;
  const procedures = destination?.procedures ?? null;
  const rows = await listOurs(db, {
    unitIds: scope,
    from: of.fromDay,
    until: of.untilDay,
    procedures,
    onlyOwn: destination !== null,
    most: COMPARE_LIMITS.dossiers,
  });
  if (rows.length > COMPARE_LIMITS.dossiers) throw new CannotCompare(reconcileWords.tooMany);
  // What they list and we have under another day, or at another unit.
  const known = new Set(rows.map((row) => row.code));
  const elsewhere = await listOursByCode(
    db,
    theirs.map((one) => one.code).filter((code) => !known.has(code)),
  );
  const mine = new Set(scope);
  const here = new Set([...known, ...elsewhere.map((row) => row.code)]);
  const foreign = new Set(elsewhere.filter((row) => !mine.has(row.competentUnitId)).map((row) => row.code));
  const all = [...rows, ...elsewhere.filter((row) => mine.has(row.competentUnitId) && row.state !== "merged")];
  const units = await getUnits(db, scope, of.untilDay);
  const nameOf = (unitId: string): string => units.get(unitId)?.name ?? "";
  const names = new Set([...units.values()].map((unit) => unit.name));
  // Of what is not here, only what they say is one of these units'; a list without units is taken whole.
  const mineOfTheirs = theirs.filter(
    (one) => !foreign.has(one.code) && (one.unitName === "" || names.has(one.unitName) || here.has(one.code)),
  );
  const ours = all.map((row): OursCompared => oursCompared(row, nameOf(row.competentUnitId), states[row.state]));
  return compareSides(ours, mineOfTheirs, new Set(told));
}

const oursCompared = (row: OursRow, unitName: string, state: string): OursCompared => ({
  dossierId: row.dossierId,
  code: row.code,
  unitName,
  state,
  received: row.receivedOn,
  due: dayOf(row.dueAt),
  settled: dayOf(row.settledAt),
  returned: dayOf(row.returnedAt),
});

/**
 * Has these dossiers looked up over there, and what is missing or different told again. The caller has asked for which the actor
 * may. Answers how many.
 */
export async function tellDifferences(
  tx: Tx,
  actor: Actor,
  input: { destinationId: string; dossierIds: readonly number[]; unitIds: readonly string[]; at: Date },
): Promise<number> {
  const { at } = input;
  const ids = await queueToLook(tx, { ...input, reason: reconcileWords.askedAgain });
  await refreshSyncState(tx, ids);
  await recordAct(tx, actor, {
    act: "dossier.syncAgain",
    subjectKind: "syncDestination",
    subjectId: input.destinationId,
    details: { dossiers: ids.length },
    at,
  });
  return ids.length;
}
