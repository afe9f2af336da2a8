import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { unitNames } from "../../../../organisations/index.ts";
import { languageNames } from "../../../../topics/index.ts";
import { BroadcastingRefused, BroadcastingUnknown } from "../../../broadcasting.errors.ts";
import { en as commonEn } from "../../../messages.en.ts";
import { vi as commonVi } from "../../../messages.vi.ts";
import { findStation } from "../../../stations/station.store.ts";
import { confirmPlay, withdrawPlay } from "../../decide-plays.ts";
import { DECLARE_LIMITS } from "../../declare-plays.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { listPlays } from "../../play.store.ts";
import type { Play } from "../../play.ts";
import { standingOf } from "../../play-standing.ts";
import { PLAYS } from "../list/view.tsx";
import { PlayRecordView } from "./view.tsx";

/** @throws BroadcastingUnknown */
async function visiblePlay(rq: Rq): Promise<Play> {
  const id = z.uuid().safeParse(rq.params.id);
  const reach = await reachOf(rq.app.db, actorOf(rq), "broadcasting.read", rq.now);
  const [play] = id.success ? await listPlays(rq.app.db, { id: id.data, reach }, 1) : [];
  if (!play) throw new BroadcastingUnknown();
  return play;
}

async function show(rq: Rq, posted: { reason: string; errors: FormErrors } | null, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const play = await visiblePlay(rq);
  const station = await findStation(db, { id: play.stationId });
  if (!station) throw new BroadcastingUnknown();
  const may = (permission: "broadcasting.confirm" | "broadcasting.declare") =>
    mayAt(db, actor, permission, play.unitId, rq.now);
  const standing = standingOf(play);
  const mayConfirm = standing === "declared" && (await may("broadcasting.confirm"));
  const done = z.enum(["xac-nhan", "rut"]).safeParse(rq.query.xong);
  return html(
    PlayRecordView({
      ctx: rq.app.view(rq),
      common: pick(rq.lang, commonVi, commonEn),
      words: pick(rq.lang, vi, en),
      languages: languageNames(rq.lang),
      play,
      station,
      unit: (await unitNames(db, [play.unitId], vietnamDay(rq.now))).get(play.unitId) ?? "",
      confirm: mayConfirm ? (play.declaredBy === actor.id ? "own" : "may") : null,
      mayWithdraw:
        standing !== "withdrawn" &&
        (await may(standing === "proven" ? "broadcasting.confirm" : "broadcasting.declare")),
      posted,
      done: done.success && posted === null ? done.data : null,
    }),
    { status },
  );
}

export const playRecordPage = (rq: Rq): Promise<Reply> => show(rq, null);

export async function confirmPlayPage(rq: Rq): Promise<Reply> {
  const play = await visiblePlay(rq);
  await transaction(rq.app.db, (tx) => confirmPlay(tx, actorOf(rq), { playId: play.id, at: rq.now }));
  return seeOther(`${PLAYS}/${play.id}?xong=xac-nhan`);
}

export async function withdrawPlayPage(rq: Rq): Promise<Reply> {
  const play = await visiblePlay(rq);
  const reason = typedForm(rq).typed.reason ?? "";
  if (!isText(reason, DECLARE_LIMITS.note))
    return show(rq, { reason, errors: { reason: pick(rq.lang, vi, en).errors.reason } }, 422);
  try {
    await transaction(rq.app.db, (tx) => withdrawPlay(tx, actorOf(rq), { playId: play.id, reason, at: rq.now }));
  } catch (error) {
    if (!(error instanceof BroadcastingRefused)) throw error;
    return show(rq, { reason, errors: { reason: pick(rq.lang, commonVi, commonEn).refusals[error.code] } }, 409);
  }
  return seeOther(`${PLAYS}/${play.id}?xong=rut`);
}
