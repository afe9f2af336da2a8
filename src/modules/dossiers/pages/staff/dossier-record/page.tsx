import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  notFound,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { parseDong, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, holds, mayAt } from "../../../../accounts/index.ts";
import { getUnits, listUnitsUnder } from "../../../../organisations/index.ts";
import { type Applicant, openApplicant } from "../../../applicant.ts";
import { moveRefusal } from "../../../dossier.policy.ts";
import { findCodes, findDossier, listEvents, listReadings } from "../../../dossier.store.ts";
import {
  DOSSIER_LIMITS,
  type Dossier,
  type DossierPaper,
  GIVEN_TO,
  MOVE_NAMES,
  MOVES_WITH_WORDS,
  type MoveName,
} from "../../../dossier.ts";
import { readDossierCode } from "../../../dossier-code.ts";
import { DossierRefused, DossierUnknown } from "../../../dossiers.errors.ts";
import { listOrigins } from "../../../exchange/imports/import.store.ts";
import { en as syncEn } from "../../../exchange/outbound/messages.en.ts";
import { vi as syncVi } from "../../../exchange/outbound/messages.vi.ts";
import { listOfDossier } from "../../../exchange/outbound/sync.store.ts";
import { handlersOf } from "../../../handlers.ts";
import { lookupAddress } from "../../../lookup-token.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { demandsOf } from "../../../money/demand-of-dossier.ts";
import { payQrOf } from "../../../money/pay-qr.ts";
import { feeChoicesOf } from "../../../money/recompute-fee.ts";
import { type Move, moveDossier } from "../../../move-dossier.ts";
import { papersOf } from "../../../papers/papers-of.ts";
import { noteReading, visibleDossier } from "../../../read-dossier.ts";
import { addResult } from "../../../results/add-result.ts";
import { en as resultEn } from "../../../results/messages.en.ts";
import { vi as resultVi } from "../../../results/messages.vi.ts";
import { type KeptResult, readResultFile } from "../../../results/pages/results-page.tsx";
import { en as scanEn } from "../../../scans/messages.en.ts";
import { vi as scanVi } from "../../../scans/messages.vi.ts";
import { listScans } from "../../../scans/scan.store.ts";
import { en as stepEn } from "../../../steps/messages.en.ts";
import { vi as stepVi } from "../../../steps/messages.vi.ts";
import { DossierRecordView } from "./view.tsx";

/** What was typed to erase the personal data, and why it was not done. */
export interface Erase {
  reason: string;
  error: string;
}

export interface Posted {
  /** `fee`: the fee computed anew. */
  move: MoveName | "fee";
  typed: Typed;
  errors: FormErrors;
  /** The result that came with an earlier try. */
  fileId?: number | null;
}

export const addressOfDossier = (code: string): string => `/can-bo/ho-so/${encodeURIComponent(code)}`;

export async function showDossier(
  rq: Rq,
  dossier: Dossier,
  posted: Posted | null,
  status = 200,
  isOpen = false,
  erase: Erase | null = null,
): Promise<Reply> {
  const { db, config } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  await noteReading(rq, dossier, isOpen ? "number" : "record");
  const applicant: Applicant | null =
    dossier.applicantSealed === null ? null : openApplicant(config.identityKeys, dossier.id, dossier.applicantSealed);
  const [events, readings, scans] = await Promise.all([
    listEvents(db, dossier),
    listReadings(db, dossier, 20),
    listScans(db, dossier.id),
  ]);
  const codes = await findCodes(
    db,
    scans.flatMap((scan) => scan.reusedFrom ?? []),
  );
  const moves: MoveName[] = [];
  const last = events.at(-1);
  const isMine = last?.act === "forward" && last.actorId === actor.id;
  for (const move of MOVE_NAMES)
    if (move === "recall" && !isMine) continue;
    else if ((await moveRefusal(db, actor, move, dossier, rq.now)) === null) moves.push(move);
  const unitIds = [
    dossier.competentUnitId,
    dossier.receivingUnitId,
    ...events.map((event) => event.unitId),
    ...dossier.steps.map((step) => step.unitId),
    ...readings.flatMap((one) => one.unitId ?? []),
  ];
  const units = await getUnits(db, unitIds, today);
  const mayTake = holds(actor, "payments.read");
  const [demand] = mayTake ? await demandsOf(db, dossier) : [];
  const merged = dossier.mergedInto === null ? undefined : await findDossier(db, { id: dossier.mergedInto });
  return html(
    DossierRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      dossier,
      applicant,
      isOpen,
      events: events.toReversed(),
      readings,
      scans,
      resultWords: pick(rq.lang, resultVi, resultEn),
      scanWords: pick(rq.lang, scanVi, scanEn),
      codeOf: (id) => codes.get(id) ?? "",
      printable: dossier.erasedAt ? [] : papersOf(events),
      moves,
      handlers: moves.includes("forward")
        ? await handlersOf(db, dossier.steps[dossier.step + 1]?.unitId ?? dossier.competentUnitId, rq.now)
        : [],
      stepWords: pick(rq.lang, stepVi, stepEn),
      syncWords: pick(rq.lang, syncVi, syncEn),
      syncRows: await listOfDossier(db, dossier.id),
      maySync: await mayAt(db, actor, "dossiers.handle", dossier.competentUnitId, rq.now),
      origin: (await listOrigins(db, [dossier.id])).get(dossier.id) ?? null,
      others: moves.includes("transfer")
        ? (await listUnitsUnder(db, dossier.provinceId, today)).filter((one) => one.id !== dossier.competentUnitId)
        : [],
      nameOf: (id) => units.get(id)?.name ?? "",
      mergedCode: merged?.code ?? null,
      lookup: lookupAddress(config.secretKey, dossier),
      qr: await payQrOf(db, dossier, today),
      demandId: demand?.id ?? null,
      feeChoices: await feeChoicesOf(db, actor, dossier, rq.now),
      done:
        rq.query.xong === "nhan"
          ? "receive"
          : rq.query.xong === "viec"
            ? "move"
            : rq.query.xong === "phi"
              ? "fee"
              : rq.query.xong === "dong-bo"
                ? "sync"
                : null,
      posted,
      erase,
      mayErase: await mayErase(rq, dossier),
      now: rq.now,
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

const mayErase = async (rq: Rq, dossier: Dossier): Promise<boolean> =>
  dossier.erasedAt === null &&
  ["returned", "refused", "stopped", "merged"].includes(dossier.state) &&
  (await mayAt(rq.app.db, actorOf(rq), "dossiers.sign", dossier.competentUnitId, rq.now));

export const dossierPage = async (rq: Rq): Promise<Reply> => showDossier(rq, await visibleDossier(rq), null);

/** Number and telephone in full, once, noted. */
export const showNumberPage = async (rq: Rq): Promise<Reply> =>
  showDossier(rq, await visibleDossier(rq), null, 200, true);

const linesOf = (text: string | undefined): DossierPaper[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((name) => ({ name, originals: 1, copies: 0, form: null, code: null }));

export async function moveDossierPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const move = MOVE_NAMES.find((one) => one === rq.params.move);
  if (!move) throw notFound();
  const dossier = await visibleDossier(rq);
  const { typed, dayOf } = typedForm(rq);
  const errors: FormErrors = {};
  const field = (name: string): string => `${name}-${move}`;
  const needsWords = MOVES_WITH_WORDS.includes(move);
  if (needsWords ? !isText(typed.words, DOSSIER_LIMITS.words) : [...(typed.words ?? "")].length > DOSSIER_LIMITS.words)
    errors[field("words")] = words.errors.words;
  const promisedOn = dayOf("promisedOn");
  if (move === "extend" && !promisedOn) errors.promisedOn = words.errors.promisedOn;
  const signedOn = dayOf("signedOn");
  if (move === "settle" && signedOn === null) errors.signedOn = words.errors.resultOn;
  const papers = linesOf(typed.papers);
  if (move === "bringPapers" && (papers.length === 0 || papers.length > DOSSIER_LIMITS.papers))
    errors.papers = words.errors.brought;
  const into = readDossierCode(typed.into ?? "");
  if (move === "merge" && into === null) errors.into = words.errors.into;
  if (move === "transfer" && !typed.toUnitId) errors.toUnitId = words.errors.choose;
  const amount = move === "askPayment" && typed.amount ? parseDong(typed.amount) : null;
  if (amount && ("fault" in amount || amount.dong < 1)) errors.amount = words.fee.errors.amount;
  const file = move === "settle" ? await readResultFile(rq) : null;
  if (file && "error" in file) errors.result = file.error;
  const kept = file && "fileId" in file ? file : null;
  const posted: Posted = { move, typed, errors, fileId: kept?.fileId ?? null };
  if (Object.keys(errors).length > 0) return showDossier(rq, dossier, posted, 422);
  const basedOn = Number(typed.basedOn);
  const input: Move = {
    code: dossier.code,
    move,
    basedOn: Number.isInteger(basedOn) ? basedOn : undefined,
    words: typed.words || null,
    amount: amount && "dong" in amount ? amount.dong : undefined,
    handlerId: typed.handlerId || null,
    guidanceIgnored: typed.guidanceIgnored === "1",
    papers,
    clock: typed.clock === "goOn" ? "goOn" : "anew",
    promisedOn: promisedOn ?? undefined,
    result:
      move === "settle"
        ? {
            outcome: typed.outcome === "rejected" ? "rejected" : "granted",
            number: typed.number || null,
            signedOn: signedOn ?? null,
            note: typed.resultNote || null,
          }
        : undefined,
    givenTo: GIVEN_TO.find((one) => one === typed.givenTo),
    toUnitId: typed.toUnitId || undefined,
    into: into ?? undefined,
    at: rq.now,
  };
  try {
    await transaction(rq.app.db, async (tx) => {
      await moveDossier(tx, actorOf(rq), input);
      if (kept) await addResult(tx, actorOf(rq), resultInput(dossier, kept, rq.now));
    });
  } catch (error) {
    const told =
      error instanceof DossierRefused
        ? words.refusals[error.code]
        : error instanceof DossierUnknown && move === "merge"
          ? words.errors.into
          : null;
    if (told === null) throw error;
    const fresh = (await findDossier(rq.app.db, { id: dossier.id })) ?? dossier;
    return showDossier(rq, fresh, { ...posted, errors: { [FIELD_OF[move] ?? field("words")]: told } }, 409);
  }
  return seeOther(`${addressOfDossier(dossier.code)}?xong=viec`);
}

const resultInput = (dossier: Dossier, kept: KeptResult, at: Date) => ({
  dossierId: dossier.id,
  ...kept,
  number: null,
  signedOn: null,
  at,
});

const FIELD_OF: Partial<Record<MoveName, string>> = {
  extend: "promisedOn",
  merge: "into",
  transfer: "toUnitId",
  forward: "handlerId",
};
