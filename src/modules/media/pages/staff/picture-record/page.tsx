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
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, reachOf } from "../../../../accounts/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { changePicture, withdrawPicture } from "../../../keep-picture.ts";
import { PictureChangedMeanwhile, PictureUnknown } from "../../../media.errors.ts";
import { findPicture, listUses } from "../../../media.store.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { LIMITS, type Picture } from "../../../picture.ts";
import { maskedNames, readNames } from "../../../shown-people.ts";
import { readFields, typedOf } from "../picture-fields.tsx";
import { PictureRecordView } from "./view.tsx";

/** The picture of the address, where the person may see it; else there is none. */
async function load(rq: Rq): Promise<Picture> {
  const id = z.uuid().safeParse(rq.params.id);
  const picture = id.success ? await findPicture(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  if (!picture || !reach.includes(picture.unitId)) throw new PictureUnknown();
  return picture;
}

async function show(
  rq: Rq,
  picture: Picture,
  shown: { typed?: Typed; errors?: FormErrors; conflictWith?: string; names?: string } = {},
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const done = z.enum(["added", "saved", "withdrawnDone"]).safeParse(rq.query.xong);
  return html(
    PictureRecordView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      picture,
      masked: maskedNames(rq.app.config.secretKey, picture),
      names: shown.names ?? null,
      unitName: (await getUnit(db, picture.unitId, vietnamDay(rq.now))).name,
      uses: await listUses(db, picture.id),
      mayEdit: await mayAt(db, actorOf(rq), "content.edit", picture.unitId, rq.now),
      typed: { ...typedOf(picture), ...shown.typed },
      errors: shown.errors ?? {},
      conflictWith: shown.conflictWith ?? null,
      done: done.success && status === 200 ? done.data : null,
    }),
    { status },
  );
}

export async function pictureRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, await load(rq));
}

/** Shows the names whole; the look is on record before they are shown. */
export async function picturePeoplePage(rq: Rq): Promise<Reply> {
  const picture = await load(rq);
  const actor = actorOf(rq);
  if (!(await mayAt(rq.app.db, actor, "content.edit", picture.unitId, rq.now))) throw new PictureUnknown();
  const names = await transaction(rq.app.db, (tx) =>
    readNames(tx, actor, rq.app.config.secretKey, { picture, at: rq.now }),
  );
  return show(rq, picture, { names });
}

export async function changePicturePage(rq: Rq): Promise<Reply> {
  const picture = await load(rq);
  const form = typedForm(rq);
  const kept = { hasNames: picture.peopleSealed !== null };
  const { text, errors } = readFields(form, pick(rq.lang, vi, en), rq.now, kept);
  if (!text) return show(rq, picture, { typed: form.typed, errors }, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      changePicture(
        tx,
        actorOf(rq),
        { ...text, id: picture.id, basedOn: Number(form.typed.basedOn) || 0, at: rq.now },
        rq.app.config.secretKey,
      ),
    );
  } catch (error) {
    if (!(error instanceof PictureChangedMeanwhile)) throw error;
    const now = await load(rq);
    return show(rq, now, { typed: { ...form.typed, basedOn: String(now.version) }, conflictWith: error.by }, 409);
  }
  return seeOther(`/can-bo/kho-anh/${picture.id}?xong=saved`);
}

export async function withdrawPicturePage(rq: Rq): Promise<Reply> {
  const picture = await load(rq);
  const { reason = "" } = typedForm(rq).typed;
  if (!isText(reason, LIMITS.reason))
    return show(rq, picture, { typed: { reason }, errors: { reason: pick(rq.lang, vi, en).errors.reason } }, 422);
  await transaction(rq.app.db, (tx) => withdrawPicture(tx, actorOf(rq), { id: picture.id, reason, at: rq.now }));
  return seeOther(`/can-bo/kho-anh/${picture.id}?xong=withdrawnDone`);
}
