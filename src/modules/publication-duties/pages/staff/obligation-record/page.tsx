import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { listPostings } from "../../../../publishing/index.ts";
import { dropObligation, endProof, recordProof, withdrawProof } from "../../../act-on-obligation.ts";
import { DutyRefused, DutyUnknown } from "../../../duties.errors.ts";
import { type LoadedObligation, loadObligations } from "../../../load-obligations.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { BASE, readText } from "../page-parts.tsx";
import { ObligationRecordView } from "./view.tsx";

const LIMITS = { place: 300, endReason: 500, reason: 1_000 };
/** Papers to choose from; more than any unit hangs at a time. */
const MOST_PAPERS = 300;
const FIELDS = [
  "form",
  "posting",
  "place",
  "tu-day",
  "tu-month",
  "tu-year",
  "den-day",
  "den-month",
  "den-year",
  "proof",
  "het-day",
  "het-month",
  "het-year",
  "endReason",
  "reason",
] as const;
export type ProofTyped = Record<(typeof FIELDS)[number], string>;

async function visible(rq: Rq): Promise<LoadedObligation> {
  const id = z.uuid().safeParse(rq.params.obligation);
  const [found] = id.success ? await loadObligations(rq.app.db, [id.data], vietnamDay(rq.now)) : [];
  if (!found || !(await mayAt(rq.app.db, actorOf(rq), "duties.read", found.obligation.unitId, rq.now)))
    throw new DutyUnknown();
  return found;
}

const typedOf = (rq: Rq): ProofTyped =>
  Object.fromEntries(FIELDS.map((name) => [name, readText(rq, name)])) as ProofTyped;

async function show(rq: Rq, errors: FormErrors = {}, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const loaded = await visible(rq);
  const { unitId } = loaded.obligation;
  const mayRecord =
    loaded.obligation.droppedAt === null && (await mayAt(db, actorOf(rq), "duties.record", unitId, rq.now));
  const papers = mayRecord ? await listPostings(db, { unitIds: [unitId], standing: true }, MOST_PAPERS) : [];
  const used = new Set(loaded.proofs.map((proof) => proof.postingId));
  const done = z.enum(["opened", "recorded", "ended", "withdrawn"]).safeParse(rq.query.xong);
  return html(
    ObligationRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      loaded,
      unitName: (await getUnit(db, unitId, vietnamDay(rq.now))).name,
      mayRecord,
      papers: papers
        .filter((paper) => !used.has(paper.id))
        .map((paper) => ({ id: paper.id, title: paper.title, boardName: paper.boardName, postedOn: paper.postedOn })),
      typed: typedOf(rq),
      errors,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

export async function obligationRecordPage(rq: Rq): Promise<Reply> {
  return show(rq);
}

const dayOf = (typed: ProofTyped, name: "tu" | "den" | "het"): string | null =>
  parseVietnameseDate(`${typed[`${name}-day`]}/${typed[`${name}-month`]}/${typed[`${name}-year`]}`);

async function act(rq: Rq, done: string, field: (code: string) => string, work: () => Promise<void>): Promise<Reply> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof DutyRefused) || error.code === "no-right-here" || error.code === "dropped") throw error;
    return show(rq, { [field(error.code)]: pick(rq.lang, vi, en).refusals[error.code] }, 422);
  }
  return seeOther(done === "dropped" ? `${BASE}?xong=dropped` : `${BASE}/${rq.params.obligation}?xong=${done}`);
}

export async function recordProofPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { obligation } = await visible(rq);
  const typed = typedOf(rq);
  const errors: FormErrors = longTexts(typed, LIMITS, rq.lang);
  const form = obligation.forms.find((one) => one.form === typed.form)?.form;
  if (!form) errors.form = words.errors.form;
  const posting = z.uuid().safeParse(typed.posting);
  const fromDay = dayOf(typed, "tu");
  const hasEnd = [typed["den-day"], typed["den-month"], typed["den-year"]].some((part) => part !== "");
  const toDay = hasEnd ? dayOf(typed, "den") : null;
  if (!posting.success) {
    if (fromDay === null) errors.tu = words.errors.day;
    if (hasEnd && toDay === null) errors.den = words.errors.day;
    if (typed.place === "") errors.place ??= words.errors.place;
  }
  if (Object.keys(errors).length > 0 || !form) return show(rq, errors, 422);
  return act(
    rq,
    "recorded",
    (code) => ({ "paper-not-yours": "posting", "used-before": "posting", "end-before-begin": "den" })[code] ?? "tu",
    () =>
      transaction(rq.app.db, (tx) =>
        recordProof(tx, actorOf(rq), {
          obligationId: obligation.id,
          form,
          postingId: posting.success ? posting.data : null,
          fromDay: fromDay ?? "",
          toDay,
          place: typed.place,
          at: rq.now,
        }),
      ),
  );
}

export async function endProofPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const typed = typedOf(rq);
  const errors: FormErrors = longTexts(typed, LIMITS, rq.lang);
  const lastDay = dayOf(typed, "het");
  if (lastDay === null) errors.het = words.errors.day;
  const proofId = z.uuid().safeParse(typed.proof);
  if (Object.keys(errors).length > 0 || lastDay === null || !proofId.success) return show(rq, errors, 422);
  return act(
    rq,
    "ended",
    () => "het",
    async () => {
      const { obligation } = await visible(rq);
      await transaction(rq.app.db, (tx) =>
        endProof(tx, actorOf(rq), {
          obligationId: obligation.id,
          proofId: proofId.data,
          lastDay,
          reason: typed.endReason || null,
          at: rq.now,
        }),
      );
    },
  );
}

export async function withdrawProofPage(rq: Rq): Promise<Reply> {
  const typed = typedOf(rq);
  const errors: FormErrors = longTexts(typed, LIMITS, rq.lang);
  const proofId = z.uuid().safeParse(typed.proof);
  if (Object.keys(errors).length > 0 || !proofId.success) return show(rq, errors, 422);
  return act(
    rq,
    "withdrawn",
    () => "reason",
    async () => {
      const { obligation } = await visible(rq);
      await transaction(rq.app.db, (tx) =>
        withdrawProof(tx, actorOf(rq), {
          obligationId: obligation.id,
          proofId: proofId.data,
          reason: typed.reason,
          at: rq.now,
        }),
      );
    },
  );
}

export async function dropObligationPage(rq: Rq): Promise<Reply> {
  const typed = typedOf(rq);
  const errors: FormErrors = longTexts(typed, LIMITS, rq.lang);
  if (Object.keys(errors).length > 0) return show(rq, errors, 422);
  return act(
    rq,
    "dropped",
    () => "dropReason",
    async () => {
      const { obligation } = await visible(rq);
      await transaction(rq.app.db, (tx) =>
        dropObligation(tx, actorOf(rq), {
          obligationId: obligation.id,
          reason: readText(rq, "dropReason"),
          at: rq.now,
        }),
      );
    },
  );
}
