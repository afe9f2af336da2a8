import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { download, type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { JourneyFaulty } from "../../../journey.errors.ts";
import { listEvents } from "../../../journey.store.ts";
import { type JourneyFile, LIMITS } from "../../../journey.ts";
import { problemsOf } from "../../../journey-problems.ts";
import { assemble, deadlinesOf, nextStageOf, readAsked } from "../../../load-journey.ts";
import {
  publishJourney,
  recallJourney,
  returnJourney,
  submitJourney,
  withdrawJourney,
} from "../../../settle-journey.ts";
import { correctJourney } from "../../../write-journey.ts";
import { loadStaff, refusalsFor, sayFault, sharedWords, staffWords, todayOf } from "../load-staff.ts";
import { type Done, JourneyPreviewView, JourneyRecordView } from "./view.tsx";

async function show(rq: Rq, errors: FormErrors = {}, typed = "", status = 200): Promise<Reply> {
  const staff = await loadStaff(rq);
  const words = staffWords(rq);
  const done = String(rq.query.xong ?? "");
  const codes = { id: staff.journey.id, codes: staff.version.codes };
  const problems = (await problemsOf(rq.app.db, [codes], todayOf(rq))).get(staff.journey.id) ?? [];
  return html(
    JourneyRecordView({
      ctx: rq.app.view(rq),
      words,
      shared: sharedWords(rq),
      ...staff,
      events: await listEvents(rq.app.db, staff.journey.id),
      refusals: refusalsFor(rq, staff),
      problems,
      errors,
      typed,
      done: Object.hasOwn(words.done, done) ? (done as Done) : null,
    }),
    { status },
  );
}

export async function journeyRecordPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

/** One act of one press: run it, come back to the record and say what happened. */
async function act(rq: Rq, done: Done, work: (tx: Tx, id: string) => Promise<void>): Promise<Reply> {
  const { journey } = await loadStaff(rq);
  try {
    await transaction(rq.app.db, (tx) => work(tx, journey.id));
  } catch (error) {
    if (error instanceof JourneyFaulty)
      return show(rq, { stages: error.faults.map((fault) => sayFault(rq, fault)).join(" ") }, "", 422);
    throw error;
  }
  return seeOther(`/can-bo/tinh-huong/${journey.id}?xong=${done}`);
}

export const submitJourneyPage = (rq: Rq): Promise<Reply> =>
  act(rq, "submitted", (tx, id) => submitJourney(tx, actorOf(rq), { id, at: rq.now }));
export const recallJourneyPage = (rq: Rq): Promise<Reply> =>
  act(rq, "recalled", (tx, id) => recallJourney(tx, actorOf(rq), { id, at: rq.now }));
export const publishJourneyPage = (rq: Rq): Promise<Reply> =>
  act(rq, "published", (tx, id) => publishJourney(tx, actorOf(rq), { id, at: rq.now }));
export const correctJourneyPage = (rq: Rq): Promise<Reply> =>
  act(rq, "correcting", (tx, id) => correctJourney(tx, actorOf(rq), { id, at: rq.now }));

async function withReason(
  rq: Rq,
  field: string,
  done: Done,
  work: (tx: Tx, id: string, reason: string) => Promise<void>,
): Promise<Reply> {
  const given = (rq.body as Record<string, unknown>).reason;
  const reason = typeof given === "string" ? nfc(given) : "";
  const words = staffWords(rq);
  if (reason === "") return show(rq, { [field]: words.errors.reasonMissing ?? "" }, "", 422);
  if ([...reason].length > LIMITS.note) return show(rq, { [field]: words.errors.long ?? "" }, reason, 422);
  return act(rq, done, (tx, id) => work(tx, id, reason));
}

export const returnJourneyPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "reason", "returned", (tx, id, reason) => returnJourney(tx, actorOf(rq), { id, reason, at: rq.now }));
export const withdrawJourneyPage = (rq: Rq): Promise<Reply> =>
  withReason(rq, "withdraw-reason", "withdrawn", (tx, id, reason) =>
    withdrawJourney(tx, actorOf(rq), { id, reason, at: rq.now }),
  );

/** The working version as residents would see it today. */
export async function previewJourneyPage(rq: Rq): Promise<Reply> {
  const { journey, version } = await loadStaff(rq);
  const asked = readAsked({ ngay: rq.query.ngay });
  const today = todayOf(rq);
  const loaded = await assemble(rq.app.db, journey.slug, version, { ...asked, node: null }, today, rq.now);
  return html(
    JourneyPreviewView({
      ctx: rq.app.view(rq),
      staffWords: staffWords(rq),
      backTo: `/can-bo/tinh-huong/${journey.id}`,
      words: sharedWords(rq),
      loaded,
      asked,
      isWrongDay: false,
      deadlines: deadlinesOf(loaded, asked.eventDay),
      next: nextStageOf(loaded),
      address: `${rq.app.config.http.publicUrl}/tinh-huong/${journey.slug}`,
    }),
  );
}

/** The working version as a file that another installation, or this one, takes in again. */
export async function journeyFilePage(rq: Rq): Promise<Reply> {
  const { journey, version } = await loadStaff(rq);
  const file: JourneyFile = { kind: "danbiet-journey", slug: journey.slug, content: version.content };
  return download(Buffer.from(`${JSON.stringify(file, null, 2)}\n`), "application/json", `${journey.slug}.json`);
}
