import { randomUUID } from "node:crypto";
import { z } from "zod";
import { clockTime } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { HttpError, InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { nfc, pick } from "../../../platform/i18n/index.ts";
import { actorOf } from "../../accounts/index.ts";
import { findUnit, findUnitBySlug, getUnit, searchUnits, type Unit } from "../../organisations/index.ts";
import { MOST_AMOUNT } from "../../payments/index.ts";
import { findDossier } from "../dossier.store.ts";
import {
  CHANNELS,
  DOSSIER_LIMITS,
  type DossierChannel,
  type DossierPaper,
  GIVEN_TO,
  MOVE_NAMES,
  MOVES_WITH_WORDS,
  NATIONAL_STATE,
  RETURN_WAYS,
} from "../dossier.ts";
import { readDossierCode } from "../dossier-code.ts";
import { DossierRefused, DossierUnknown } from "../dossiers.errors.ts";
import { seeMore } from "../look-up.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { moveDossier } from "../move-dossier.ts";
import { readApplicant } from "../read-applicant.ts";
import { visibleDossier } from "../read-dossier.ts";
import { type Received, ReceptionWrong, receiveDossier } from "../receive-dossier.ts";
import { tellState } from "../tell-dossier.ts";

/** Other words for the ways of filing that programs use. */
const CHANNEL_WORDS: Record<string, DossierChannel> = {
  counter: "inPerson",
  direct: "inPerson",
  "in-person": "inPerson",
  in_person: "inPerson",
  postal: "post",
  mail: "post",
  portal: "online",
};

const Text = (most: number) => z.string().max(most);

const PaperBody = z.union([
  Text(DOSSIER_LIMITS.paperName).min(1),
  z.object({
    name: Text(DOSSIER_LIMITS.paperName).min(1),
    originals: z.int().min(0).max(100).default(1),
    copies: z.int().min(0).max(100).default(0),
    form: Text(200).nullish(),
    code: Text(60).nullish(),
  }),
]);

const paperOf = (paper: z.infer<typeof PaperBody>): DossierPaper =>
  typeof paper === "string"
    ? { name: nfc(paper), originals: 1, copies: 0, form: null, code: null }
    : { ...paper, name: nfc(paper.name), form: paper.form ?? null, code: paper.code ?? null };

export const DossierBody = z.object({
  unit: Text(100).min(1).describe("Counter: address, id or code of the unit"),
  competentUnit: Text(100).optional().describe("Agency that settles it, where it is another one of the province"),
  procedure: Text(40).min(1).describe("Code of the procedure"),
  case: Text(DOSSIER_LIMITS.caseName)
    .optional()
    .describe("Where the version states several limits; the longest otherwise"),
  limit: z
    .object({ amount: z.number().min(0).max(3_650), unit: z.enum(["workingDay", "day", "hour", "month"]) })
    .optional()
    .describe("Only where the version states no certain limit"),
  channel: z
    .string()
    .transform((word) => CHANNEL_WORDS[word] ?? word)
    .pipe(z.enum(CHANNELS))
    .default("inPerson")
    .describe("inPerson, post or online"),
  applicant: z.object({
    kind: z.enum(["citizen", "organisation"]).default("citizen"),
    name: z.string().max(400),
    idNumber: Text(40).nullish().describe("Personal number, number of a passport or code of an enterprise"),
    idCountry: Text(2).nullish().describe("Who issued the passport, ISO 3166-1 alpha-2; only for a passport"),
    phone: Text(40).nullish(),
    email: Text(300).nullish(),
    address: Text(600).nullish(),
    birthDate: Text(10).nullish().describe("YYYY-MM-DD, or YYYY"),
    authorised: z.object({ name: Text(400), idNumber: Text(40).nullish(), idCountry: Text(2).nullish() }).nullish(),
  }),
  papers: z.array(PaperBody).max(DOSSIER_LIMITS.papers).default([]),
  sets: z.int().min(1).max(100).default(1),
  copies: z.int().min(1).max(1_000).optional().describe("For fees paid for each copy or page"),
  feeCase: Text(500).optional(),
  relief: Text(60).optional(),
  returnWay: z.enum(RETURN_WAYS).default("counter"),
  note: Text(DOSSIER_LIMITS.note).default(""),
  externalCode: Text(60).optional().describe("Code another system gave; ours is given otherwise"),
});

export const ReceivedAnswer = z.object({
  code: z.string(),
  state: z.string(),
  receivedAt: z.string(),
  dueAt: z.string(),
  explanation: z.string(),
  fee: z.number().nullable(),
  lookup: z.string(),
  warnings: z.array(z.string()),
});

/** "2026-12-02T23:59:59+07:00" */
export const vietnamMoment = (at: Date): string =>
  `${vietnamDay(at)}T${clockTime(at)}:${String(at.getUTCSeconds()).padStart(2, "0")}+07:00`;

async function unitNamed({ app: { db }, now, lang }: Rq, text: string, pointer: string): Promise<Unit> {
  const day = vietnamDay(now);
  const unit =
    (await findUnitBySlug(db, text, day)) ??
    (await findUnit(db, text, day)) ??
    (await searchUnits(db, text, day, 10)).find((one) => one.code === text);
  if (!unit || (unit.endedOn !== null && unit.endedOn <= day))
    throw new InvalidContent([{ pointer, code: "unit-unknown", detail: pick(lang, vi, en).api.unit }]);
  return unit;
}

const POINTERS: Record<string, string> = {
  procedureCode: "/procedure",
  caseName: "/case",
  limit: "/limit",
  externalCode: "/externalCode",
};
const APPLICANT_POINTERS = {
  birth: "/applicant/birthDate",
  authorised: "/applicant/authorised",
  authorisedId: "/applicant/authorised/idNumber",
  authorisedCountry: "/applicant/authorised/idCountry",
} as Record<string, string>;

/** POST /api/v1/dossiers */
export async function receiveApi(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const body = DossierBody.parse(rq.body);
  const unit = await unitNamed(rq, body.unit, "/unit");
  const competent = body.competentUnit ? await unitNamed(rq, body.competentUnit, "/competentUnit") : unit;
  const { authorised } = body.applicant;
  const { applicant, wrong } = readApplicant({
    ...Object.fromEntries(Object.entries(body.applicant).filter(([, value]) => typeof value === "string")),
    birth: body.applicant.birthDate ?? "",
    authorisedName: authorised?.name ?? "",
    authorisedId: authorised?.idNumber ?? "",
    authorisedCountry: authorised?.idCountry ?? "",
  });
  if (wrong.length > 0)
    throw new InvalidContent(
      wrong.map((field) => ({
        pointer: APPLICANT_POINTERS[field] ?? `/applicant/${field}`,
        code: `applicant-${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        detail: words.errors[field],
      })),
    );
  const externalCode = body.externalCode === undefined ? undefined : readDossierCode(body.externalCode);
  if (externalCode === null)
    throw new InvalidContent([
      { pointer: "/externalCode", code: "dossier-code-invalid", detail: words.lookup.wrongCode },
    ]);
  const header = rq.req.headers["idempotency-key"];
  const key = typeof header === "string" && header.trim() !== "" ? header.trim() : randomUUID();
  if (key.length > 200) throw new HttpError(400, "idempotency-key-too-long");
  try {
    const received = await receiveDossier(
      rq.app,
      actorOf(rq),
      {
        receivingUnitId: unit.id,
        competentUnitId: competent.id,
        procedureCode: body.procedure,
        caseName: body.case ?? null,
        assumesLongest: true,
        limit: body.limit ? { ...body.limit, cutoff: null } : undefined,
        channel: body.channel,
        applicant,
        papers: body.papers.map(paperOf),
        sets: body.sets,
        note: nfc(body.note).trim(),
        returnWay: body.returnWay,
        feeCase: body.feeCase,
        copies: body.copies,
        reliefId: body.relief,
        externalCode,
        key,
      },
      rq.now,
    );
    return json(receivedJson(rq, received, body.case), {
      status: 201,
      headers: {
        location: `/api/v1/public/dossiers/${encodeURIComponent(received.code)}`,
        "cache-control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof ReceptionWrong)
      throw new InvalidContent([
        { pointer: POINTERS[error.field] ?? "", code: error.code, detail: words.faults[error.code] },
      ]);
    if (error instanceof DossierRefused && error.code === "key-of-another") throw new HttpError(422, "key-of-another");
    throw error;
  }
}

function receivedJson(rq: Rq, received: Received, asked: string | undefined) {
  const { code, state, receivedAt, dueAt, explanation, feeTotal, caseName } = received;
  return {
    code,
    state,
    receivedAt: vietnamMoment(receivedAt),
    dueAt: vietnamMoment(dueAt),
    explanation,
    fee: feeTotal,
    lookup: `${rq.app.config.http.publicUrl}/tra-cuu/ho-so?ma=${encodeURIComponent(code)}`,
    warnings: caseName !== null && !asked ? ["case-assumed-longest"] : [],
  };
}

export const MoveBody = z.object({
  move: z.enum(MOVE_NAMES as [string, ...string[]]).describe("What is done with it"),
  words: Text(DOSSIER_LIMITS.words).optional().describe("Missing papers, reasons: told to the applicant"),
  basedOn: z.int().positive().optional().describe("Version the caller saw"),
  handler: z.uuid().nullish().describe("forward: who works on it"),
  guidanceIgnored: z.boolean().optional().describe("askPapers: a third trip, because guidance was ignored"),
  papers: z.array(PaperBody).max(DOSSIER_LIMITS.papers).optional().describe("bringPapers"),
  clock: z.enum(["anew", "goOn"]).optional().describe("bringPapers: counted anew (rule) or on"),
  promisedOn: z.iso.date().optional().describe("extend: new day"),
  result: z
    .object({
      outcome: z.enum(["granted", "rejected"]).default("granted"),
      number: Text(100).nullish(),
      signedOn: z.iso.date().nullish(),
      note: Text(500).nullish(),
    })
    .optional()
    .describe("settle"),
  givenTo: z.enum(GIVEN_TO).optional().describe("give: who fetched it; the applicant unless told"),
  amount: z.int().min(1).max(MOST_AMOUNT).optional().describe("askPayment: whole đồng"),
  toUnit: Text(100).optional().describe("transfer"),
  into: Text(60).optional().describe("merge: code of the dossier that stays"),
});

export const MovedAnswer = z.object({
  code: z.string(),
  state: z.string(),
  nationalState: z.number(),
  dueAt: z.string().nullable(),
  promisedAt: z.string().nullable(),
  version: z.number(),
});

/** POST /api/v1/dossiers/{code}/moves */
export async function moveApi(rq: Rq): Promise<Reply> {
  const said = pick(rq.lang, vi, en);
  const body = MoveBody.parse(rq.body);
  const move = body.move as (typeof MOVE_NAMES)[number];
  const { code } = await visibleDossier(rq);
  const words = nfc(body.words ?? "").trim();
  if (MOVES_WITH_WORDS.includes(move) && words === "")
    throw new InvalidContent([{ pointer: "/words", code: "words-needed", detail: said.errors.words }]);
  if (move === "extend" && !body.promisedOn)
    throw new InvalidContent([{ pointer: "/promisedOn", code: "day-needed", detail: said.errors.promisedOn }]);
  const toUnitId = body.toUnit ? (await unitNamed(rq, body.toUnit, "/toUnit")).id : undefined;
  if (move === "transfer" && !toUnitId)
    throw new InvalidContent([{ pointer: "/toUnit", code: "unit-unknown", detail: said.api.unit }]);
  const into = body.into === undefined ? undefined : readDossierCode(body.into);
  if (move === "merge" && !into)
    throw new InvalidContent([{ pointer: "/into", code: "dossier-code-invalid", detail: said.errors.into }]);
  const moved = await transaction(rq.app.db, (tx) =>
    moveDossier(tx, actorOf(rq), {
      code,
      move,
      words,
      basedOn: body.basedOn,
      amount: body.amount,
      handlerId: body.handler,
      guidanceIgnored: body.guidanceIgnored,
      papers: body.papers?.map(paperOf),
      clock: body.clock,
      promisedOn: body.promisedOn,
      result: body.result && {
        outcome: body.result.outcome,
        number: body.result.number ?? null,
        signedOn: body.result.signedOn ?? null,
        note: body.result.note ?? null,
      },
      givenTo: body.givenTo,
      toUnitId,
      into: into ?? undefined,
      at: rq.now,
    }),
  );
  return json({
    code: moved.code,
    state: moved.state,
    nationalState: NATIONAL_STATE[moved.state],
    dueAt: moved.dueAt && vietnamMoment(moved.dueAt),
    promisedAt: moved.promisedAt && vietnamMoment(moved.promisedAt),
    version: moved.version,
  });
}

export const PublicDossierQuery = z.object({
  digits: z
    .string()
    .max(20)
    .optional()
    .describe("Last four digits of the telephone or number given at reception: tells more"),
});

export const PublicDossier = z.object({
  code: z.string(),
  state: z.string(),
  nationalState: z.number(),
  stateText: z.string(),
  now: z.string(),
  next: z.string(),
  progress: z.object({ done: z.number(), of: z.number() }),
  more: z
    .object({
      procedure: z.object({ code: z.string(), name: z.string() }),
      unit: z.string(),
      receivedAt: z.string(),
      dueAt: z.string().nullable(),
      promisedAt: z.string().nullable(),
      by: z.string(),
      toDo: z.string().nullable(),
    })
    .nullable(),
});

/** GET /api/v1/public/dossiers/{code}: state and degree of completion; more only for who knows four digits */
export async function publicDossierApi(rq: Rq): Promise<Reply> {
  const { digits } = PublicDossierQuery.parse(rq.query);
  const code = readDossierCode(rq.params.code ?? "");
  const dossier = code === null ? undefined : await findDossier(rq.app.db, { code });
  if (!dossier) throw new DossierUnknown();
  const unit = await getUnit(rq.app.db, dossier.competentUnitId, vietnamDay(rq.now));
  const told = tellState(dossier, unit.name, rq.now, rq.lang);
  const seen = digits === undefined ? null : await seeMore(rq.app, dossier, digits, rq.now);
  if (seen === "wrong") throw new HttpError(403, "digits-wrong");
  if (seen === "too-many") throw new HttpError(429, "digits-too-many");
  return json(
    {
      code: dossier.code,
      state: dossier.state,
      nationalState: NATIONAL_STATE[dossier.state],
      stateText: told.state,
      // Without a second factor nobody learns which agency it is at (01/2018 Điều 16.2.d): the state in words only.
      now: seen ? told.now : told.state,
      next: seen ? told.next : "",
      progress: told.progress,
      more: seen && {
        procedure: { code: dossier.procedureCode, name: dossier.procedureName },
        unit: unit.name,
        receivedAt: vietnamMoment(dossier.receivedAt),
        dueAt: dossier.dueAt && vietnamMoment(dossier.dueAt),
        promisedAt: dossier.promisedAt && vietnamMoment(dossier.promisedAt),
        by: told.by,
        toDo: dossier.state === "supplement" || dossier.state === "payment" ? dossier.reason : null,
      },
    },
    { headers: { "cache-control": "no-store" } },
  );
}
