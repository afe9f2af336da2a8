import { transaction } from "../../../../platform/db/index.ts";
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
} from "../../../../platform/http/index.ts";
import { pick } from "../../../../platform/i18n/index.ts";
import { actorOf, mayAt } from "../../../accounts/index.ts";
import { channelName } from "../../../publishing/index.ts";
import { languageNames } from "../../../topics/index.ts";
import { ItemActRefused } from "../../content.errors.ts";
import { getVersion } from "../../content.store.ts";
import { LIMITS } from "../../item.ts";
import { loadItem } from "../../pages/staff/load-item.ts";
import { loadCorrection } from "../correction.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { recordStep } from "../record-step.ts";
import { CorrectionView } from "./view.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const item = await loadItem(rq);
  const correction = await loadCorrection(db, item.id);
  if (!correction) throw notFound("item-not-found");
  return html(
    CorrectionView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      item,
      title: (await getVersion(db, item.id, correction.number)).title,
      correction,
      nameOf: (channel) => channelName(channel, rq.lang),
      languages: languageNames(rq.lang),
      mayRecord: await mayAt(db, actorOf(rq), "content.edit", item.unitId, rq.now),
      typed,
      errors,
      isSaved: rq.query.xong === "1",
    }),
    { status },
  );
}

export const correctionPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function recordStepAct(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const item = await loadItem(rq);
  const form = typedForm(rq);
  const { channel = "", language = "", place = "", note = "" } = form.typed;
  const doneOn = form.dayOf("done");
  const errors: FormErrors = {
    ...(doneOn ? {} : { done: words.errors.day }),
    ...(isText(note, LIMITS.note) ? {} : { note: words.errors.how }),
  };
  if (!doneOn || Object.keys(errors).length > 0) return show(rq, form.typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      recordStep(tx, actorOf(rq), { itemId: item.id, channel, language, place, doneOn, note, at: rq.now }),
    );
  } catch (error) {
    if (!(error instanceof ItemActRefused) || error.code !== "time-past") throw error;
    return show(rq, form.typed, { done: words.errors.day }, 422);
  }
  return seeOther(`/can-bo/tin-bai/${item.id}/dinh-chinh?xong=1`);
}
