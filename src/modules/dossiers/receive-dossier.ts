import { createHash } from "node:crypto";
import type { AppContext } from "../../platform/app-context.ts";
import { type Due, tellDue, type WorkingCalendar } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { KeyRing } from "../../platform/crypto/index.ts";
import { type Db, type Tx, transaction } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { calendarOf } from "../calendar/index.ts";
import { computeFee, type FeeAnswer, findLocalFees } from "../fees/index.ts";
import { getUnit } from "../organisations/index.ts";
import { feeSheetOf, getVersionInForce, type ProcedureRecord } from "../procedures/index.ts";
import { offeredBy } from "../service-points/index.ts";
import { type Applicant, digestsOf, sealApplicant } from "./applicant.ts";
import { type CompetentPlace, competentPlace } from "./competent-place.ts";
import {
  findDossier,
  findIdentifier,
  insertDossier,
  insertEvent,
  insertRequest,
  keepOwnIdentifier,
  listEvents,
  lockRequest,
  makeRoom,
  nextSerials,
  takeCode,
} from "./dossier.store.ts";
import type { DossierChannel, DossierFeeLine, DossierLimit, DossierPaper, DossierState, ReturnWay } from "./dossier.ts";
import { dueFrom, type LimitChoice, limitChoices, longestOf } from "./dossier-clock.ts";
import { formatDossierCode } from "./dossier-code.ts";
import { DossierRefused } from "./dossiers.errors.ts";
import { tellApplicant } from "./jobs/tell-applicant.ts";
import { askMoney } from "./money/demand-of-dossier.ts";
import { bookPrefix } from "./papers/book.store.ts";
import { postRefusal } from "./post/move-parcel.ts";
import { insertParcel } from "./post/parcel.store.ts";
import { type ParcelAddress, type PostagePayer, sealAddress } from "./post/parcel.ts";
import { firstSteps, stepElsewhere } from "./steps/walk.ts";
import { addToTally } from "./tally.store.ts";

export interface Reception {
  /** The counter. */
  receivingUnitId: string;
  /** The agency that settles it; the receiving unit unless told (nhận hồ sơ phi địa giới, 309/2026 Điều 14). */
  competentUnitId?: string | undefined;
  procedureCode: string;
  /** Which of the version's cases it is, where it tells several apart. */
  caseName?: string | null | undefined;
  /** Where it tells several apart and none is named: the one with the longest limit, which never promises too much. */
  assumesLongest?: boolean | undefined;
  /** Where the version states no certain limit: what whoever receives promises. */
  limit?: DossierLimit | undefined;
  channel: DossierChannel;
  applicant: Applicant;
  papers: DossierPaper[];
  sets: number;
  note: string;
  returnWay: ReturnWay;
  /** Where the result is fetched; the receiving unit unless told. */
  returnUnitId?: string | undefined;
  feeCase?: string | null | undefined;
  copies?: number | undefined;
  reliefId?: string | undefined;
  /** What was shown for it. */
  reliefEvidence?: string | undefined;
  /** Where the result goes by post; the applicant's own address and telephone unless told. */
  post?: { address: ParcelAddress; payer: PostagePayer; cod: number } | undefined;
  /** A code another system gave; ours is given where there is none. */
  externalCode?: string | undefined;
  /** The same key of the same person gives the same dossier. */
  key: string;
}

export type ReceptionFault =
  | "procedure-unknown"
  | "procedure-not-offered"
  | "case-needed"
  | "case-unknown"
  | "limit-needed"
  | "code-taken"
  | "no-post-in"
  | "no-post-out";

/** What was asked cannot be received like this; `field` is the part of `Reception` it is about. */
export class ReceptionWrong extends Error {
  override name = "ReceptionWrong";
  readonly code: ReceptionFault;
  readonly field: keyof Reception;
  readonly cases: string[];
  constructor(code: ReceptionFault, field: keyof Reception, cases: string[] = []) {
    super(code);
    this.code = code;
    this.field = field;
    this.cases = cases;
  }
}

export interface Received {
  id: number;
  code: string;
  state: DossierState;
  receivedAt: Date;
  dueAt: Date;
  /** Why that date, in Vietnamese sentences. */
  explanation: string;
  feeTotal: number | null;
  caseName: string | null;
  /** Received before with the same key. */
  isRepeat: boolean;
}

/** What reception rests on: procedure, limit, money, on the day. */
export interface ReceptionGround {
  versionId: number;
  record: ProcedureRecord;
  limit: DossierLimit;
  caseName: string | null;
  due: Due;
  fee: FeeAnswer;
  calendar: WorkingCalendar;
}

const rooms = new WeakMap<Db, Set<string>>();

/** Parts of the tables are made before the transaction that writes there: one a month and province, so mostly nothing. */
async function haveRoom(db: Db, provinceId: string, day: string): Promise<void> {
  const known = rooms.get(db) ?? new Set<string>();
  rooms.set(db, known);
  const name = `${provinceId} ${day.slice(0, 7)}`;
  if (known.has(name)) return;
  await transaction(db, (tx) => makeRoom(tx, provinceId, day));
  known.add(name);
}

/**
 * What a reception at a moment would come to: version in force, limit, date with its reasons, money. Writes nothing.
 *
 * @throws ReceptionWrong
 */
export async function groundOf(
  db: Db,
  of: Pick<
    Reception,
    "procedureCode" | "caseName" | "assumesLongest" | "limit" | "channel" | "feeCase" | "copies" | "reliefId"
  > & { place: CompetentPlace; at: Date },
): Promise<ReceptionGround> {
  const today = vietnamDay(of.at);
  const version = await getVersionInForce(db, of.procedureCode, today);
  if (!version) throw new ReceptionWrong("procedure-unknown", "procedureCode");
  const { record, id: versionId } = version;
  const { unit, province } = of.place;
  const offers = await offeredBy(db, unit, today);
  if (!offers({ code: record.code, levels: record.levels }))
    throw new ReceptionWrong("procedure-not-offered", "procedureCode");
  const { limit, caseName } = chooseLimit(record, of);
  const calendar = await calendarOf(db, province?.id ?? null);
  const local = await findLocalFees(db, record.code, province?.id ?? null, today);
  const fee = computeFee(feeSheetOf(record, local, today), {
    on: today,
    channel: of.channel,
    caseName: of.feeCase,
    quantity: of.copies,
    reliefId: of.reliefId,
  });
  return { versionId, record, limit, caseName, due: dueFrom(limit, of.at, calendar), fee, calendar };
}

function chooseLimit(
  record: ProcedureRecord,
  of: Pick<Reception, "caseName" | "assumesLongest" | "limit" | "channel">,
): LimitChoice {
  const choices = limitChoices(record.methods, of.channel);
  const named = of.caseName ?? null;
  const [only] = choices;
  if (!only) {
    if (!of.limit) throw new ReceptionWrong("limit-needed", "limit");
    return { caseName: named, limit: of.limit };
  }
  if (choices.length === 1) return { caseName: named, limit: only.limit };
  if (!named && of.assumesLongest) return longestOf(choices) ?? only;
  const cases = choices.map((one) => one.caseName ?? "");
  if (!of.caseName) throw new ReceptionWrong("case-needed", "caseName", cases);
  const chosen = choices.find((one) => one.caseName === of.caseName);
  if (!chosen) throw new ReceptionWrong("case-unknown", "caseName", cases);
  return chosen;
}

/**
 * Receives a dossier: code, date with reasons, money, history, log and notice in one transaction. What it returns is on
 * disk. `also` is what belongs to the same reception (scans). @idempotent by key and actor
 *
 * @throws ReceptionWrong, DossierRefused "no-right-here", "key-of-another"
 */
export async function receiveDossier(
  app: Pick<AppContext, "db" | "config">,
  actor: Actor,
  input: Reception,
  at: Date,
  also?: (tx: Tx, received: Received) => Promise<void>,
): Promise<Received> {
  const today = vietnamDay(at);
  const place = await competentPlace(app.db, input.competentUnitId ?? input.receivingUnitId, today);
  await haveRoom(app.db, place.provinceId, today);
  return transaction(app.db, async (tx) => {
    const received = await receiveAt(tx, app.config.identityKeys, actor, input, { place, at });
    if (!received.isRepeat) await also?.(tx, received);
    return received;
  });
}

/** The same inside of a transaction that is under way and has made room (`makeRoom`). */
export async function receiveIn(tx: Tx, keys: KeyRing, actor: Actor, input: Reception, at: Date): Promise<Received> {
  const place = await competentPlace(tx, input.competentUnitId ?? input.receivingUnitId, vietnamDay(at));
  return receiveAt(tx, keys, actor, input, { place, at });
}

async function receiveAt(
  tx: Tx,
  keys: KeyRing,
  actor: Actor,
  input: Reception,
  { place: competent, at }: { place: CompetentPlace; at: Date },
): Promise<Received> {
  const { provinceId } = competent;
  const competentUnitId = competent.unit.id;
  if (!(await mayAt(tx, actor, "dossiers.receive", input.receivingUnitId, at)))
    throw new DossierRefused("no-right-here");
  const today = vietnamDay(at);
  const bodyDigest = createHash("sha256").update(JSON.stringify(input)).digest("hex");
  const actorId = actor.id ?? "";
  const known = await lockRequest(tx, actorId, input.key);
  if (known) return repeat(tx, known, bodyDigest);
  const ground = await groundOf(tx, { ...input, place: competent, at });
  const byPost = { sends: input.channel === "post", returns: input.returnWay === "post" };
  const noPost = await postRefusal(tx, {
    procedureCode: ground.record.code,
    provinceId: competent.province?.id ?? null,
    day: today,
    ...byPost,
  });
  if (noPost) throw new ReceptionWrong(noPost, noPost === "no-post-in" ? "channel" : "returnWay");
  const { limit, due, record, fee, caseName } = ground;
  const explanation = tellDue(due, "vi").join(" ");
  const steps = await firstSteps(tx, {
    unitId: competentUnitId,
    procedureCode: record.code,
    on: today,
    at,
    dueAt: due.dueAt,
    calendar: ground.calendar,
  });
  const prefix = await identifierOf(tx, input.receivingUnitId, today, at);
  // From here on whoever receives at the same counter waits: everything that can be asked before was asked before.
  const book = { prefix: bookPrefix(input.receivingUnitId), day: `${today.slice(0, 4)}-01-01` };
  const ofDay = { prefix, day: today };
  const [bookNumber = 0, serial = 0] = await nextSerials(tx, input.externalCode ? [book] : [book, ofDay]);
  const { id, code } = await giveCode(tx, { ofDay, serial, provinceId, external: input.externalCode });
  const place = { id, provinceId, receivedOn: today };
  const { applicant } = input;
  const isElsewhere = competentUnitId !== input.receivingUnitId;
  const state = isElsewhere ? "registered" : "received";
  await insertDossier(tx, {
    ...place,
    code,
    codeOrigin: input.externalCode ? "given-elsewhere" : "given-here",
    receivingUnitId: input.receivingUnitId,
    competentUnitId,
    procedureCode: record.code,
    bookNumber,
    procedureVersionId: ground.versionId,
    procedureName: record.name,
    field: record.field,
    caseName,
    channel: input.channel,
    applicantKind: applicant.kind,
    applicantSealed: sealApplicant(keys, id, applicant),
    ...digestsOf(keys, applicant),
    papers: input.papers,
    sets: input.sets,
    note: input.note,
    state,
    stateSince: at,
    reason: null,
    timeLimit: limit,
    receivedAt: at,
    // Out of area the clock starts when the competent agency has it (309/2026 Điều 17.3).
    clockFrom: isElsewhere ? null : at,
    firstDueAt: due.dueAt,
    dueAt: due.dueAt,
    promisedAt: null,
    pausedAt: null,
    pauses: [],
    supplements: 0,
    extensions: 0,
    handlerId: null,
    handlerName: null,
    steps,
    step: 0,
    stepUnitId: stepElsewhere({ steps, step: 0, competentUnitId }),
    returnWay: input.returnWay,
    returnUnitId: input.returnUnitId ?? input.receivingUnitId,
    feeState: fee.state === "known" && fee.total > 0 ? "due" : "none",
    fee: linesOf(fee),
    feeTotal: fee.total,
    deliveryState: input.returnWay === "post" ? "waiting" : "none",
    syncState: "off",
    receivedBy: actor.id === "system" ? null : actor.id,
    receivedByName: actor.name,
    version: 1,
  });
  await insertEvent(tx, place, {
    position: 1,
    act: "receive",
    at,
    actorId: actor.id,
    actorName: actor.name,
    unitId: input.receivingUnitId,
    fromState: null,
    toState: state,
    words: null,
    details: {
      channel: input.channel,
      competentUnitId,
      dueAt: due.dueAt.toISOString(),
      papers: input.papers.length,
      explanation,
      ...(input.reliefEvidence ? { reliefEvidence: input.reliefEvidence } : {}),
    },
  });
  if (fee.state === "known" && fee.total > 0) {
    const owing = { id, code, procedureName: record.name, competentUnitId, receivingUnitId: input.receivingUnitId };
    await askMoney(tx, actor, owing, { amount: fee.total, words: input.reliefEvidence, at });
  }
  const { name, address, phone } = applicant;
  const parcel = { dossierId: id, code, unitId: input.receivingUnitId, carrier: "", stateSince: at } as const;
  if (byPost.sends)
    await insertParcel(tx, {
      ...parcel,
      direction: "in",
      addressSealed: null,
      postagePayer: "applicant",
      cod: 0,
      state: "delivered",
    });
  if (byPost.returns)
    await insertParcel(tx, {
      ...parcel,
      direction: "out",
      addressSealed: sealAddress(keys, id, input.post?.address ?? { name, address, phone }),
      postagePayer: input.post?.payer ?? "applicant",
      cod: input.post?.cod ?? 0,
      state: "waiting",
    });
  await insertRequest(tx, { actorId, key: input.key, bodyDigest, dossierId: id, at });
  await addToTally(
    tx,
    { unitId: competentUnitId, onDay: today, field: record.field, procedureCode: record.code },
    {
      received: 1,
      receivedOnline: input.channel === "online" ? 1 : 0,
      receivedPost: input.channel === "post" ? 1 : 0,
    },
  );
  await recordAct(tx, actor, {
    act: "dossier.receive",
    subjectKind: "dossier",
    subjectId: code,
    unitId: input.receivingUnitId,
    details: { procedure: record.code, version: ground.versionId, dueAt: due.dueAt.toISOString() },
    at,
  });
  if (applicant.phone || applicant.email) await addJob(tx, tellApplicant, { dossierId: id, position: 1 });
  const feeTotal = fee.total;
  return { id, code, state, receivedAt: at, dueAt: due.dueAt, explanation, feeTotal, caseName, isRepeat: false };
}

async function repeat(tx: Tx, known: { bodyDigest: string; dossierId: number }, bodyDigest: string): Promise<Received> {
  const dossier = await findDossier(tx, { id: known.dossierId });
  if (!dossier || known.bodyDigest !== bodyDigest) throw new DossierRefused("key-of-another");
  const [first] = await listEvents(tx, dossier);
  const { id, code, receivedAt, firstDueAt, feeTotal, caseName } = dossier;
  return {
    id,
    code,
    // As it was answered the first time, whatever happened since.
    state: first?.toState ?? dossier.state,
    receivedAt,
    dueAt: firstDueAt ?? receivedAt,
    explanation: String(first?.details.explanation ?? ""),
    feeTotal,
    caseName,
    isRepeat: true,
  };
}

/** With which identifier a unit's codes begin; where nobody entered one, its own number stands for it, once and for all. */
async function identifierOf(tx: Tx, unitId: string, day: string, at: Date): Promise<string> {
  const known = await findIdentifier(tx, unitId);
  if (known) return known;
  const unit = await getUnit(tx, unitId, day);
  const identifier =
    unit.code && /^[0-9A-Z]{2,12}$/.test(unit.code) ? unit.code : `U${unitId.slice(0, 8).toUpperCase()}`;
  // Two first receptions at once write the same.
  await keepOwnIdentifier(tx, { unitId, identifier, writtenAt: at });
  return identifier;
}

async function giveCode(
  tx: Tx,
  of: { ofDay: { prefix: string; day: string }; serial: number; provinceId: string; external: string | undefined },
): Promise<{ id: number; code: string }> {
  const { ofDay, provinceId } = of;
  const { prefix, day: receivedOn } = ofDay;
  if (of.external) {
    const id = await takeCode(tx, { code: of.external, provinceId, receivedOn });
    if (id === undefined) throw new ReceptionWrong("code-taken", "externalCode");
    return { id, code: of.external };
  }
  // A code from elsewhere may look like ours: then the next number is ours.
  let { serial } = of;
  for (;;) {
    const code = formatDossierCode(prefix, receivedOn, serial);
    const id = await takeCode(tx, { code, provinceId, receivedOn });
    if (id !== undefined) return { id, code };
    [serial = 0] = await nextSerials(tx, [ofDay]);
  }
}

export function linesOf(fee: FeeAnswer): DossierFeeLine[] | null {
  if (fee.state !== "known" && fee.state !== "free") return null;
  return fee.lines.map((line) => ({
    label: line.rate.label ?? line.rate.kind,
    amount: line.rate.amount,
    quantity: line.quantity,
    off: line.relief?.off ?? 0,
    due: line.due,
    basis: line.rate.basis.title,
    relief: line.relief?.relief.who ?? null,
  }));
}
