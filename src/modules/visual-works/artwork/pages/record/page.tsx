import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { getTaskLabel } from "../../../../plans/index.ts";
import { topicNames } from "../../../../topics/index.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, basedOnOf, type Posted, readReach } from "../../../pages/shared.tsx";
import { VisualRefused } from "../../../visuals.errors.ts";
import { ARTWORK_LIMITS } from "../../artwork.ts";
import { decideArtwork, submitArtwork, withdrawArtwork } from "../../keep-artwork.ts";
import { scaleOf } from "../../layout.ts";
import { artworkOf, fileOf } from "../../load-artwork.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { sceneOf } from "../../render-artwork.ts";
import { isTicked, readBleed } from "./files.ts";
import { ArtworkRecordView } from "./view.tsx";

async function show(rq: Rq, posted: Posted | null, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const artwork = await artworkOf(rq);
  const actor = actorOf(rq);
  const words = pick(rq.lang, vi, en);
  const today = vietnamDay(rq.now);
  const file = await fileOf(rq, artwork);
  const done = z.enum(Object.keys(words.done) as [keyof typeof words.done]).safeParse(rq.query.xong);
  const bleed = readBleed(rq.query.tranle);
  const [mayWrite, mayApprove] = await Promise.all([
    mayAt(db, actor, "visuals.write", artwork.unitId, rq.now),
    mayAt(db, actor, "visuals.approve", artwork.unitId, rq.now),
  ]);
  return html(
    ArtworkRecordView({
      ctx: rq.app.view(rq),
      words,
      shared: pick(rq.lang, sharedVi, sharedEn),
      artwork,
      unit: (await unitNames(db, [artwork.unitId], today)).get(artwork.unitId) ?? "",
      topic: topicNames(rq.lang)[artwork.topic],
      task: artwork.taskId ? await getTaskLabel(db, artwork.taskId) : null,
      scene: file ? await sceneOf(file) : null,
      rules: config.visuals,
      url: file?.url ?? null,
      isReduced: scaleOf(artwork.width, artwork.height, bleed ?? 0) !== 1,
      isBlack: isTicked(rq.query.dentrang),
      bleed: typeof rq.query.tranle === "string" ? rq.query.tranle.slice(0, 20) : "",
      bleedError: bleed === undefined ? words.errors.bleed : null,
      marks: isTicked(rq.query.daucat),
      mayWrite,
      mayApprove,
      isOwn: artwork.writtenBy === actor.id,
      isOfReach: (await readReach(rq)).includes(artwork.unitId),
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status: bleed === undefined ? 422 : status },
  );
}

export const artworkRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

async function run(
  rq: Rq,
  posted: Posted,
  work: { field: string; told: keyof typeof vi.done; act(tx: Tx, id: string): Promise<void> },
): Promise<Reply> {
  const artwork = await artworkOf(rq);
  if (Object.keys(posted.errors).length > 0) return show(rq, posted, 422);
  try {
    await transaction(rq.app.db, (tx) => work.act(tx, artwork.id));
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    const said = pick(rq.lang, sharedVi, sharedEn).refusals[error.code];
    return show(rq, { ...posted, errors: { [work.field]: said } }, error.code === "no-right-here" ? 403 : 409);
  }
  return seeOther(`${ADDRESS.artwork}/${artwork.id}?xong=${work.told}`);
}

function typedFor(rq: Rq, form: string): Posted {
  const { typed } = typedForm(rq);
  const isMissing = (form === "return" || form === "withdraw") && !isText(typed.note, ARTWORK_LIMITS.note);
  const errors: FormErrors = isMissing ? { [`note-${form}`]: pick(rq.lang, sharedVi, sharedEn).errors.note } : {};
  return { form, typed, errors };
}

const of = (rq: Rq, id: string, typed: Typed) => ({ id, basedOn: basedOnOf(typed), at: rq.now });

export function submitArtworkPage(rq: Rq): Promise<Reply> {
  const posted = typedFor(rq, "submit");
  return run(rq, posted, {
    field: "submit",
    told: "trinh",
    act: (tx, id) => submitArtwork(tx, actorOf(rq), of(rq, id, posted.typed)),
  });
}

function decided(rq: Rq, isApproved: boolean): Promise<Reply> {
  const posted = typedFor(rq, isApproved ? "approve" : "return");
  return run(rq, posted, {
    field: isApproved ? "approve" : "note-return",
    told: isApproved ? "duyet" : "tra-lai",
    act: (tx, id) =>
      decideArtwork(tx, actorOf(rq), {
        ...of(rq, id, posted.typed),
        isApproved,
        note: isApproved ? null : (posted.typed.note ?? ""),
      }),
  });
}

export const approveArtworkPage = (rq: Rq): Promise<Reply> => decided(rq, true);
export const returnArtworkPage = (rq: Rq): Promise<Reply> => decided(rq, false);

export function withdrawArtworkPage(rq: Rq): Promise<Reply> {
  const posted = typedFor(rq, "withdraw");
  return run(rq, posted, {
    field: "note-withdraw",
    told: "rut",
    act: (tx, id) => withdrawArtwork(tx, actorOf(rq), { ...of(rq, id, posted.typed), note: posted.typed.note ?? "" }),
  });
}
