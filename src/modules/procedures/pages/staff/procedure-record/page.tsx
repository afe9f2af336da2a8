import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { html, longTexts, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc, pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { tellChanges } from "../../../change-words.ts";
import { compareVersions } from "../../../compare-versions.ts";
import { findOpenDraft } from "../../../draft.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { ProcedureMoveRefused, ProcedureNotFound } from "../../../procedure.errors.ts";
import { can, whyNotSettle } from "../../../procedure.policy.ts";
import {
  findEnd,
  findNames,
  findOnDay,
  findVersion,
  findVersionByNumber,
  listVersions,
} from "../../../procedure.store.ts";
import { listHistory } from "../../../procedure-history.ts";
import { en as reviewEn } from "../../../review/messages.en.ts";
import { vi as reviewVi } from "../../../review/messages.vi.ts";
import { listFindingsOf } from "../../../review/review.store.ts";
import { publishDraft, returnDraft, withdrawDraft } from "../../../settle-draft.ts";
import { StaffRecordView } from "./view.tsx";

const Done = z.enum(["published", "proposed", "returned", "withdrawn", "endedDone"]).optional().catch(undefined);

export async function staffRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, {});
}

async function show(
  rq: Rq,
  more: { note?: string; noteError?: string; refusal?: string },
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const code = rq.params.code ?? "";
  const versions = await listVersions(db, code);
  const newest = versions[0];
  const draft = await findOpenDraft(db, code);
  if (!newest && !draft) throw new ProcedureNotFound(code);
  const today = vietnamDay(rq.now);
  const current =
    (await findOnDay(db, code, today))?.version ??
    (newest ? await findVersionByNumber(db, code, newest.number) : undefined);
  const base = draft?.baseVersionId ? await findVersion(db, draft.baseVersionId) : undefined;
  return html(
    StaffRecordView({
      ctx: rq.app.view(rq),
      words,
      code,
      today,
      current: current ?? null,
      end: await findEnd(db, code),
      history: await listHistory(db, code),
      findings: (await listFindingsOf(db, code)).filter((one) => one.state !== "mended"),
      reviewWords: pick(rq.lang, reviewVi, reviewEn),
      draft: draft ?? null,
      successorNames: draft ? await findNames(db, draft.endSuccessors) : new Map(),
      changes: draft?.act === "version" && base ? tellChanges(compareVersions(base.record, draft.record), words) : [],
      mayEdit: can(actor, "edit"),
      mayPublish: can(actor, "publish"),
      isWriter: draft?.writtenById === actor.id,
      settleRefusal: draft ? whyNotSettle(actor, draft) : null,
      done: Done.parse(rq.query.xong) ?? null,
      returnNote: more.note ?? "",
      returnNoteError: more.noteError,
      refusal: more.refusal ?? null,
    }),
    { status },
  );
}

const draftIdOf = (rq: Rq): number =>
  z.coerce
    .number()
    .int()
    .positive()
    .catch(0)
    .parse((rq.body as Record<string, unknown>)?.draft);

async function settle(rq: Rq, work: (draftId: number) => Promise<string>): Promise<Reply> {
  let done: string;
  try {
    done = await work(draftIdOf(rq));
  } catch (error) {
    if (!(error instanceof ProcedureMoveRefused)) throw error;
    return show(rq, { refusal: pick(rq.lang, vi, en).moveRefusals[error.reason](error.data) }, 409);
  }
  return seeOther(`/can-bo/thu-tuc/${rq.params.code}?xong=${done}`);
}

export async function publishDraftPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  return settle(rq, async (draftId) => {
    const versionId = await transaction(rq.app.db, (tx) => publishDraft(tx, actor, { draftId, at: rq.now }));
    return versionId === null ? "endedDone" : "published";
  });
}

export async function returnDraftPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  const typed = (rq.body as Record<string, unknown>)?.note;
  const note = typeof typed === "string" ? nfc(typed) : "";
  const noteError =
    note === "" ? pick(rq.lang, vi, en).staff.returnNoteMissing : longTexts({ note }, { note: 2_000 }, rq.lang).note;
  if (noteError !== undefined) return show(rq, { note, noteError }, 422);
  return settle(rq, async (draftId) => {
    await transaction(rq.app.db, (tx) => returnDraft(tx, actor, { draftId, note, at: rq.now }));
    return "returned";
  });
}

export async function withdrawDraftPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  return settle(rq, async (draftId) => {
    await transaction(rq.app.db, (tx) => withdrawDraft(tx, actor, { draftId, at: rq.now }));
    return "withdrawn";
  });
}
