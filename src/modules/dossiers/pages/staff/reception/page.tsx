import { randomUUID } from "node:crypto";
import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
} from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitsWhere } from "../../../../accounts/index.ts";
import { casesOf, type FeeChannel, findLocalFees, reliefsFor } from "../../../../fees/index.ts";
import { readCard } from "../../../../identity/index.ts";
import { getUnits, listUnitChoices, listUnitsUnder, provinceOf, type Unit } from "../../../../organisations/index.ts";
import {
  feeSheetOf,
  getProcedureInForce,
  type ProcedureRecord,
  searchProcedures,
} from "../../../../procedures/index.ts";
import { offeredBy } from "../../../../service-points/index.ts";
import { competentPlace } from "../../../competent-place.ts";
import { listOftenReceived } from "../../../dossier.store.ts";
import { CHANNELS, DOSSIER_LIMITS, type DossierChannel, type DossierPaper, RETURN_WAYS } from "../../../dossier.ts";
import { limitChoices } from "../../../dossier-clock.ts";
import { DossierRefused } from "../../../dossiers.errors.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { postEn } from "../../../post/messages.en.ts";
import { postVi } from "../../../post/messages.vi.ts";
import { readPost } from "../../../post/read-post.ts";
import { readApplicant } from "../../../read-applicant.ts";
import {
  groundOf,
  type Reception,
  type ReceptionGround,
  ReceptionWrong,
  receiveDossier,
} from "../../../receive-dossier.ts";
import { addScans, type NewScan } from "../../../scans/add-scans.ts";
import { en as scanEn } from "../../../scans/messages.en.ts";
import { vi as scanVi } from "../../../scans/messages.vi.ts";
import { type FormFile, readFormFiles } from "../../../scans/pages/read-files.ts";
import { noteHeld, type PaperHeld, papersHeld, reusePapers } from "../../../scans/reuse.ts";
import { OTHER_PAPERS, type PickedProcedure, ReceptionView } from "./view.tsx";

export const RECEPTION = "/can-bo/ho-so/tiep-nhan";

const Query = z.object({
  donvi: z.uuid().optional().catch(undefined),
  thutuc: z.string().max(40).optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});

/** Counters of this person: at most a few; who reaches over a province chooses. */
async function countersOf(rq: Rq): Promise<{ id: string; name: string }[]> {
  const today = vietnamDay(rq.now);
  const held = unitsWhere(actorOf(rq), "dossiers.receive");
  const reach = await reachOf(rq.app.db, actorOf(rq), "dossiers.receive", rq.now);
  return listUnitChoices(rq.app.db, reach.length <= 150 ? reach : held, today);
}

export interface Shown {
  record: ProcedureRecord;
  cases: string[];
  needsLimit: boolean;
  feeCases: string[];
  reliefs: { id: string; text: string }[];
  isCounted: boolean;
  /** What reception would come to with what is typed so far; null where something is still to be chosen. */
  ground: ReceptionGround | null;
}

export async function receptionPage(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  return show(rq, {
    typed: { unitId: query.donvi ?? "", procedure: query.thutuc ?? "", key: randomUUID() },
    q: query.q ?? "",
    errors: {},
    scanned: null,
  });
}

interface State {
  typed: Typed;
  /** Papers ticked, by their place in the version. */
  ticked?: string[];
  /** Scans that came with this form or an earlier try of it. */
  files?: FormFile[];
  /** Papers of earlier dossiers to be used again. */
  reuse?: string[];
  q?: string;
  errors: FormErrors;
  scanned: "done" | "wrong" | null;
  warnings?: string[];
}

async function show(rq: Rq, state: State, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const words = pick(rq.lang, vi, en);
  const counters = await countersOf(rq);
  const own = actorOf(rq).grants.map((grant) => grant.unitId);
  const chosen =
    counters.find((one) => one.id === state.typed.unitId) ??
    counters.find((one) => own.includes(one.id)) ??
    counters[0];
  const unit = chosen && (await getUnits(db, [chosen.id], today)).get(chosen.id);
  const typed: Typed = { ...state.typed, unitId: unit?.id ?? "" };
  const shown = unit && typed.procedure ? await shownFor(rq, unit, typed) : null;
  const errors = { ...state.errors };
  const held = unit && shown ? await heldFor(rq, typed) : [];
  await noteHeld(db, actorOf(rq), held, "search", rq.now);
  if (typed.procedure && unit && !shown) errors.q ??= words.faults["procedure-unknown"];
  return html(
    ReceptionView({
      ctx: rq.app.view(rq),
      words,
      counters,
      unit: unit ?? null,
      typed,
      ticked: state.ticked ?? null,
      files: state.files ?? [],
      held,
      reuse: state.reuse ?? [],
      scanWords: pick(rq.lang, scanVi, scanEn),
      q: state.q ?? "",
      found: unit && !shown && state.q ? await find(rq, unit, state.q) : null,
      often: unit && !shown ? await often(rq, unit) : [],
      shown,
      competents: unit && shown ? await competentsFor(rq, unit) : [],
      errors,
      scanned: state.scanned,
      warnings: state.warnings ?? [],
    }),
    { status, headers: { "cache-control": "no-store" } },
  );
}

async function find(rq: Rq, unit: Unit, q: string): Promise<PickedProcedure[]> {
  const today = vietnamDay(rq.now);
  const offers = await offeredBy(rq.app.db, unit, today);
  const found = await searchProcedures(rq.app, q, 12);
  return found
    .map((item) => ({ code: item.code, name: item.name, isHere: offers({ code: item.code, levels: item.levels }) }))
    .sort((a, b) => Number(b.isHere) - Number(a.isHere));
}

async function often(rq: Rq, unit: Unit): Promise<PickedProcedure[]> {
  const rows = await listOftenReceived(rq.app.db, unit.id, 10);
  return rows.map((row) => ({ code: row.procedureCode, name: row.procedureName, isHere: true }));
}

/** Where the dossier may be settled: here, or at the province; others of the province by their own choice of counter. */
async function competentsFor(rq: Rq, unit: Unit): Promise<{ id: string; name: string }[]> {
  const today = vietnamDay(rq.now);
  const province = await provinceOf(rq.app.db, unit.id, today);
  if (!province) return [];
  const under = await listUnitsUnder(rq.app.db, province.id, today);
  return [province, ...under].filter((one) => one.id !== unit.id).map(({ id, name }) => ({ id, name }));
}

async function shownFor(rq: Rq, unit: Unit, typed: Typed): Promise<Shown | null> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const procedure = await getProcedureInForce(db, typed.procedure ?? "", today);
  if (!procedure) return null;
  const { record } = procedure.version;
  const channel = channelOf(typed);
  const choices = limitChoices(record.methods, channel);
  const competentUnitId = typed.competent || unit.id;
  const place = await competentPlace(db, competentUnitId, today);
  const local = await findLocalFees(db, record.code, place.province?.id ?? null, today);
  const sheet = feeSheetOf(record, local, today);
  let ground: ReceptionGround | null = null;
  try {
    ground = await groundOf(db, { ...whatIs(typed, channel), place, at: rq.now });
  } catch (error) {
    if (!(error instanceof ReceptionWrong)) throw error;
  }
  return {
    record,
    cases: choices.length > 1 ? choices.map((one) => one.caseName ?? "") : [],
    needsLimit: choices.length === 0,
    feeCases: casesOf(sheet, channel as FeeChannel),
    reliefs: reliefsFor(sheet, channel as FeeChannel).map((one) => ({ id: one.id, text: one.who })),
    isCounted: sheet.rates.some((rate) => rate.per !== null),
    ground,
  };
}

const channelOf = (typed: Typed): DossierChannel => CHANNELS.find((one) => one === typed.channel) ?? "inPerson";

function whatIs(typed: Typed, channel: DossierChannel) {
  const days = Number(typed.limit);
  return {
    procedureCode: typed.procedure ?? "",
    caseName: typed.case || null,
    limit:
      typed.limit && Number.isInteger(days) && days >= 0 && days <= 365
        ? {
            amount: days,
            unit: "workingDay" as const,
            cutoff: days === 0 ? "15:00" : null,
            ...(days === 0 ? { sameDay: true as const } : {}),
          }
        : undefined,
    channel,
    feeCase: typed.feeCase || null,
    copies: typed.copies ? Number(typed.copies) : undefined,
    reliefId: typed.relief || undefined,
  };
}

export async function receiveDossierPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed: Typed = Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, typeof value === "string" ? nfc(value).trim() : ""]),
  );
  const { files, places, errors: fileErrors } = await readFormFiles(rq, pick(rq.lang, scanVi, scanEn));
  // A paper that was scanned is there.
  const scannedPlaces = places.filter((place) => place !== OTHER_PAPERS);
  const chosen = [body.paper ?? []].flat().filter((one): one is string => typeof one === "string");
  const reuse = [body.reuse ?? []].flat().filter((one): one is string => typeof one === "string");
  const own = [...new Set([...chosen, ...scannedPlaces])];
  if (typed.act !== "receive" && typed.scan) return scanned(rq, { typed, ticked: own, files, reuse });
  if (typed.act !== "receive") return show(rq, { typed, ticked: own, files, reuse, errors: fileErrors, scanned: null });

  const counters = await countersOf(rq);
  const counter = counters.find((one) => one.id === typed.unitId);
  const errors: FormErrors = { ...fileErrors };
  const { applicant, wrong } = readApplicant(typed, { asksCountry: true });
  for (const field of wrong) errors[field === "authorised" ? "authorisedName" : field] = words.errors[field];
  if (!typed.checked) errors.checked = words.errors.checked;
  const sets = Number(typed.sets || 1);
  if (!Number.isInteger(sets) || sets < 1 || sets > 100) errors.sets = words.errors.sets;
  const copies = Number(typed.copies || 1);
  if (!Number.isInteger(copies) || copies < 1 || copies > 1_000) errors.copies = words.errors.copies;
  if ([...(typed.note ?? "")].length > DOSSIER_LIMITS.note) errors.note = words.errors.note;
  if (typed.relief && !isText(typed.reliefEvidence, 300)) errors.reliefEvidence = words.fee.errors.evidence;
  const procedure = await getProcedureInForce(rq.app.db, typed.procedure ?? "", vietnamDay(rq.now));
  const held = reuse.length > 0 ? await heldFor(rq, typed, reuse) : [];
  const placed = procedure ? placeHeld(procedure.version.record, held) : [];
  const ticked = [...new Set([...own, ...placed.flatMap((one) => one.place ?? [])])];
  const extra = placed.filter((one) => one.place === null);
  const papers = procedure
    ? [...papersOf(procedure.version.record, ticked, typed), ...extra.map(({ held: { name } }) => paperHeld(name))]
    : [];
  const asksPapers = procedure?.version.record.papers.some((group) => group.papers.length > 0) ?? false;
  if (papers.length > DOSSIER_LIMITS.papers) errors.morePapers = words.errors.papersMany;
  else if (papers.some((paper) => [...paper.name].length > DOSSIER_LIMITS.paperName))
    errors.morePapers = words.errors.paperLong;
  else if (asksPapers && papers.length === 0) errors.paper = words.errors.papers;
  if (!typed.morePapers && files.some((file) => file.place === OTHER_PAPERS))
    errors.morePapers ??= pick(rq.lang, scanVi, scanEn).nameOther;
  const channel = channelOf(typed);
  const asked = whatIs(typed, channel);
  const posted = readPost(typed, applicant, rq.now, pick(rq.lang, postVi, postEn).errors);
  Object.assign(errors, posted.errors);
  if (typed.limit && !asked.limit) errors.limit = words.errors.limit;
  if (!counter || !procedure || Object.keys(errors).length > 0)
    return show(rq, { typed, ticked: own, files, reuse, errors, scanned: null }, 422);
  const reception: Reception = {
    ...asked,
    receivingUnitId: counter.id,
    competentUnitId: typed.competent || counter.id,
    applicant,
    papers,
    sets,
    note: typed.note ?? "",
    reliefEvidence: typed.relief ? typed.reliefEvidence : undefined,
    returnWay: RETURN_WAYS.find((one) => one === typed.returnWay) ?? "counter",
    post: posted.post,
    key: typed.key || randomUUID(),
  };
  try {
    const scans = scansOf(files, ticked, papers.length);
    const order = inOrder(ticked);
    const reused = placed.map((one) => ({
      held: one.held,
      paper: one.place === null ? papers.length - extra.length + extra.indexOf(one) : order.indexOf(one.place),
    }));
    const received = await receiveDossier(rq.app, actorOf(rq), reception, posted.filedAt, async (tx, { id }) => {
      await addScans(tx, actorOf(rq), { dossierId: id, scans, isReception: true, at: rq.now });
      await reusePapers(tx, actorOf(rq), { dossierId: id, reused, at: rq.now });
    });
    return seeOther(`/can-bo/ho-so/${encodeURIComponent(received.code)}?xong=nhan`);
  } catch (error) {
    const told = refusalIn(error, words);
    if (!told) throw error;
    return show(rq, { typed, ticked: own, files, reuse, errors: told, scanned: null }, 422);
  }
}

const FIELDS: Partial<Record<keyof Reception, string>> = {
  channel: "channel",
  returnWay: "returnWay",
  procedureCode: "competent",
  caseName: "case",
  limit: "limit",
};

function refusalIn(error: unknown, words: typeof vi): FormErrors | null {
  if (error instanceof ReceptionWrong) return { [FIELDS[error.field] ?? "q"]: words.faults[error.code] };
  if (error instanceof DossierRefused) return { unitId: words.refusals[error.code] };
  return null;
}

/** The code of a card fills in what it says; what was typed otherwise stays. */
function scanned(rq: Rq, state: Pick<State, "typed" | "ticked" | "files" | "reuse">): Promise<Reply> {
  const { typed } = state;
  const words = pick(rq.lang, vi, en);
  const reading = readCard(typed.scan ?? "", vietnamDay(rq.now));
  if ("fault" in reading)
    // What was scanned is not sent back: it is somebody's card.
    return show(
      rq,
      { ...state, typed: { ...typed, scan: "" }, errors: { scan: words.reception.scanWrong }, scanned: "wrong" },
      422,
    );
  const { card } = reading;
  const filled = {
    ...typed,
    scan: "",
    kind: "citizen",
    name: card.name,
    idNumber: card.personalNumber,
    idCountry: "",
    birth: card.birthDate ?? "",
    address: card.address ?? typed.address ?? "",
    checked: "",
  };
  return show(rq, { ...state, typed: filled, errors: {}, scanned: "done", warnings: reading.warnings });
}

/** Papers ticked as "group.place" with their numbers, and those written line by line. */
function papersOf(record: ProcedureRecord, ticked: readonly string[], typed: Typed): DossierPaper[] {
  const count = (text: string | undefined, otherwise: number): number => {
    const number = Number(text);
    return text && Number.isInteger(number) && number >= 0 && number <= 100 ? number : otherwise;
  };
  const listed = record.papers.flatMap((group, g) =>
    group.papers.flatMap((paper, p): DossierPaper[] => {
      const place = `${g}.${p}`;
      if (!ticked.includes(place)) return [];
      return [
        {
          name: paper.name,
          originals: count(typed[`originals-${place}`], paper.originals ?? 1),
          copies: count(typed[`copies-${place}`], paper.copies ?? 0),
          form: paper.form?.name ?? null,
          code: paper.code ?? null,
        },
      ];
    }),
  );
  const more = (typed.morePapers ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((name): DossierPaper => ({ name, originals: 1, copies: 0, form: null, code: null }));
  return [...listed, ...more];
}

/** Scans by the place of their paper among those received: ticked ones in the order of the version, then the first other one. */
function scansOf(files: readonly FormFile[], ticked: readonly string[], papers: number): NewScan[] {
  const order = inOrder(ticked);
  return files.flatMap((file) => {
    const paper = file.place === OTHER_PAPERS ? order.length : order.indexOf(file.place);
    return paper >= 0 && paper < papers ? [{ fileId: file.fileId, paper }] : [];
  });
}

/** Places ticked, as papers are listed. */
function inOrder(ticked: readonly string[]): string[] {
  const [group, place] = [(one: string) => Number(one.split(".")[0]), (one: string) => Number(one.split(".")[1])];
  return [...new Set(ticked)].sort((a, b) => group(a) - group(b) || place(a) - place(b));
}

/** What the same person handed in before, where they agree that it is used again. */
async function heldFor(rq: Rq, typed: Typed, chosen?: string[]): Promise<PaperHeld[]> {
  const { idNumber, idCountry } = readApplicant(typed).applicant;
  const counter = (await countersOf(rq)).find((one) => one.id === typed.unitId);
  if (!typed.reuseConsent || !idNumber || !counter) return [];
  const province = await provinceOf(rq.app.db, counter.id, vietnamDay(rq.now));
  return papersHeld(rq.app.db, rq.app.config.identityKeys, {
    idNumber,
    idCountry,
    provinceId: province?.id ?? counter.id,
    ...(chosen ? { chosen } : {}),
  });
}

/** Which paper of the version each held one is, by its code or its name; null where the version does not ask for it. */
function placeHeld(record: ProcedureRecord, held: readonly PaperHeld[]): { held: PaperHeld; place: string | null }[] {
  const named = (name: string): string => nfc(name).toLocaleLowerCase("vi").trim();
  const places = record.papers.flatMap((group, g) => group.papers.map((paper, p) => ({ paper, place: `${g}.${p}` })));
  return held.map((one) => ({
    held: one,
    place:
      places.find(({ paper }) => (paper.code && paper.code === one.paperCode) || named(paper.name) === named(one.name))
        ?.place ?? null,
  }));
}

/** Nothing was handed over: the paper is held. */
const paperHeld = (name: string): DossierPaper => ({ name, originals: 0, copies: 0, form: null, code: null });
