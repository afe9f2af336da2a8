import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, nfc, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { reachOf as accountsReach, actorOf, holds } from "../../../../accounts/index.ts";
import { staffPictures } from "../../../../media/index.ts";
import { getUnit } from "../../../../organisations/index.ts";
import { getTaskLabel } from "../../../../plans/index.ts";
import { listLedgerEntries } from "../../../../publishing/index.ts";
import { reachOf } from "../../../act-on-item.ts";
import { approveItem, returnItem } from "../../../approve-item.ts";
import { askLinksSoon } from "../../../ask-links.ts";
import { listAttachments } from "../../../attachment.store.ts";
import { followBlocks } from "../../../blocks/follow-blocks.ts";
import { en as blocksEn } from "../../../blocks/messages.en.ts";
import { vi as blocksVi } from "../../../blocks/messages.vi.ts";
import { faultsOfBlocks, faultsOfText, loadHeldBlocks } from "../../../blocks/write-out.ts";
import { findReplacement, getVersion, listEvents, listReplacedBy } from "../../../content.store.ts";
import { loadCorrection } from "../../../corrections/correction.ts";
import { en as correctionEn } from "../../../corrections/messages.en.ts";
import { vi as correctionVi } from "../../../corrections/messages.vi.ts";
import { findFilm } from "../../../films/film.store.ts";
import { refusalOf } from "../../../item.policy.ts";
import { type Item, type ItemAct, LIMITS } from "../../../item.ts";
import { listItemLinks } from "../../../item-link.store.ts";
import { listBlockedPictures } from "../../../item-pictures.ts";
import { missingFacts } from "../../../kinds/kind-facts.ts";
import { en as kindsEn } from "../../../kinds/messages.en.ts";
import { vi as kindsVi } from "../../../kinds/messages.vi.ts";
import { withFiguresOfNow } from "../../../live-figures/fix-figures.ts";
import { en as figuresEn } from "../../../live-figures/messages.en.ts";
import { vi as figuresVi } from "../../../live-figures/messages.vi.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { momentOf, typedMoment } from "../../../moment.ts";
import { listPromotedTooEarly } from "../../../online-promotion.ts";
import { outsideLinks } from "../../../outside-links.ts";
import { formSettings, loadForms } from "../../../renditions/load-renditions.ts";
import { en as formsEn } from "../../../renditions/messages.en.ts";
import { vi as formsVi } from "../../../renditions/messages.vi.ts";
import { loadReviews } from "../../../review/causes.ts";
import { en as reviewEn } from "../../../review/messages.en.ts";
import { vi as reviewVi } from "../../../review/messages.vi.ts";
import { reviewText } from "../../../review-text.ts";
import { loadRecordScope } from "../../../scope/record-scope.ts";
import { en as standingEn } from "../../../standing/messages.en.ts";
import { vi as standingVi } from "../../../standing/messages.vi.ts";
import { picturesIn } from "../../../structured-text.tsx";
import { recallItem, submitItem } from "../../../submit-item.ts";
import { refusalToDecide } from "../../../urgent/decide-urgent.ts";
import { en as urgentEn } from "../../../urgent/messages.en.ts";
import { vi as urgentVi } from "../../../urgent/messages.vi.ts";
import { findUrgent, listUndecided } from "../../../urgent/urgent.store.ts";
import { withdrawItem } from "../../../withdraw-item.ts";
import { correctItem } from "../../../write-item.ts";
import { loadItem } from "../load-item.ts";
import { ItemRecordView, type RecordTyped } from "./view.tsx";

const ACTS: ItemAct[] = [
  "edit",
  "submit",
  "recall",
  "return",
  "approve",
  "urgent",
  "reschedule",
  "cancel",
  "correct",
  "review",
  "archive",
  "replace",
  "restore",
  "unreplace",
  "withdraw",
];
const NOTHING: RecordTyped = {
  note: "",
  reason: "",
  publishDate: "",
  publishTime: "",
  attachLabel: "",
  refuseReason: "",
  wishDate: "",
  wishTime: "",
};

/** The page of an item, also for acts that stand on it but live elsewhere. */
export const showItemRecord = (
  rq: Rq,
  item: Item,
  typed: Partial<RecordTyped>,
  errors: FormErrors,
  status: number,
): Promise<Reply> => show(rq, item, { ...NOTHING, ...typed }, errors, status);

async function show(rq: Rq, item: Item, typed: RecordTyped, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const saved = await getVersion(db, item.id, item.workingVersion);
  const version = await withFiguresOfNow(db, item, saved, rq.now);
  const refusals = new Map<ItemAct, ReturnType<typeof refusalOf>>();
  for (const act of ACTS)
    refusals.set(act, refusalOf(actor, act, item, version, await reachOf(db, actor, act, rq.now, version.writerIds)));
  const undecided = await listUndecided(db, item.id);
  const toDecide = refusalToDecide(
    actor,
    undecided,
    item,
    await reachOf(
      db,
      actor,
      "approve",
      rq.now,
      undecided.flatMap((one) => one.writerIds),
    ),
  );
  const words = pick(rq.lang, vi, en);
  const linksNow = outsideLinks(version, rq.app.config.http.publicUrl);
  const done = z
    .enum([
      "saved",
      "submitted",
      "approvedNow",
      "returned",
      "withdrawn",
      "recalled",
      "correcting",
      "linksAsked",
      "attached",
      "detached",
      "urgentSent",
      "urgentConfirmed",
      "urgentRefused",
      "archived",
      "restored",
      "replaced",
      "rescheduled",
      "cancelled",
      "reviewed",
      "blocksFollowed",
    ])
    .safeParse(rq.query.xong);
  return html(
    ItemRecordView({
      ctx: rq.app.view(rq),
      mayBrief: holds(actor, "briefings.write"),
      words,
      formWords: pick(rq.lang, formsVi, formsEn),
      forms: await loadForms(db, item, version, formSettings(rq.app.config), rq.now),
      item,
      version,
      unit: await getUnit(db, item.unitId, vietnamDay(rq.now)),
      tooEarly: await listPromotedTooEarly(db, version, item.unitId, rq.now),
      kindWords: pick(rq.lang, kindsVi, kindsEn),
      scope: await loadRecordScope(db, item, version, rq.now, rq.lang),
      taskLabel: item.taskId ? await getTaskLabel(db, item.taskId) : null,
      deliveries: await listLedgerEntries(db, { recordKind: "item", recordId: item.id }, 50),
      events: await listEvents(db, item.id),
      refusals,
      pictures: await staffPictures(
        db,
        picturesIn(version.body),
        await accountsReach(db, actor, "content.read", rq.now),
      ),
      isCleaned: done.success && rq.query.don === "1",
      remarks: ["draft", "returned", "submitted"].includes(item.state)
        ? reviewText({ ...version, kind: item.kind }, rq.lang)
        : null,
      links: (await listItemLinks(db, item.id)).filter((one) => linksNow.includes(one.address)),
      linkCount: linksNow.length,
      attachments: await listAttachments(db, item.id, version.number),
      film: await findFilm(db, item.id, version.number),
      figureWords: pick(rq.lang, figuresVi, figuresEn),
      blockWords: pick(rq.lang, blocksVi, blocksEn),
      blockFaults: await faultsOfBlocks(db, version),
      heldBlocks: await loadHeldBlocks(db, version),
      blocked: await listBlockedPictures(db, version.body),
      correctionWords: pick(rq.lang, correctionVi, correctionEn),
      correction: await loadCorrection(db, item.id),
      reviewWords: pick(rq.lang, reviewVi, reviewEn),
      causes: (await loadReviews(db, { unitIds: [item.unitId], itemId: item.id }, rq.now))[0]?.causes ?? [],
      standingWords: pick(rq.lang, standingVi, standingEn),
      replacement: item.replacedBy ? await findReplacement(db, item.id) : undefined,
      replaces: await listReplacedBy(db, item.id),
      urgentWords: pick(rq.lang, urgentVi, urgentEn),
      urgent: await findUrgent(db, item.id),
      urgentRefusal:
        toDecide === null
          ? null
          : toDecide === "own-text" || toDecide === "sent-yourself"
            ? words.refusals[toDecide]
            : undefined,
      now: rq.now,
      // The wish of the writer stands in the form of who decides, to be taken or changed.
      typed: typed.publishDate || typed.publishTime ? typed : { ...typed, ...wishOf(item, rq.now) },
      errors,
      done: done.success ? done.data : null,
    }),
    { status },
  );
}

function wishOf({ wishedAt }: Item, now: Date): Partial<RecordTyped> {
  if (!wishedAt || wishedAt <= now) return {};
  const { day, time } = typedMoment(wishedAt);
  return { publishDate: formatDate(day), publishTime: time };
}

/** Opens the addresses of the text anew; the answer comes with the job. */
export async function checkLinksPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  const version = await getVersion(rq.app.db, item.id, item.workingVersion);
  await transaction(rq.app.db, (tx) => askLinksSoon(tx, item.id, version));
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=linksAsked`);
}

export async function itemRecordPage(rq: Rq): Promise<Reply> {
  return show(rq, await loadItem(rq), NOTHING, {});
}

function field(rq: Rq, name: string): string {
  const value = (rq.body as Record<string, unknown>)[name];
  return typeof value === "string" ? nfc(value) : "";
}

/** One act of one press: run it, come back to the record and say what happened. */
async function act(rq: Rq, done: string, work: (tx: Tx, itemId: string) => Promise<void>): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) => work(tx, item.id));
  return seeOther(`/can-bo/tin-bai/${item.id}?xong=${done}`);
}

export async function submitItemPage(rq: Rq): Promise<Reply> {
  const note = field(rq, "note");
  if ([...note].length > LIMITS.note)
    return show(rq, await loadItem(rq), { ...NOTHING, note }, { note: "noteLong" }, 422);
  const item = await loadItem(rq);
  const version = await getVersion(rq.app.db, item.id, item.workingVersion);
  const hasFilm = (await findFilm(rq.app.db, item.id, version.number)) !== undefined;
  if (Object.keys(missingFacts(item.kind, { ...version, hasFilm })).length > 0)
    return seeOther(`/can-bo/tin-bai/${item.id}/sua?thieu=1`);
  if ((await faultsOfText(rq.app.db, version)).length > 0) return seeOther(`/can-bo/tin-bai/${item.id}/sua?thieu=1`);
  const typed = { ...NOTHING, note, wishDate: field(rq, "wishDate"), wishTime: field(rq, "wishTime") };
  let wishedAt: Date | null = null;
  if (typed.wishDate || typed.wishTime) {
    const day = parseVietnameseDate(typed.wishDate);
    if (!day) return show(rq, item, typed, { wishDate: "dateWrong" }, 422);
    wishedAt = momentOf(day, typed.wishTime);
    if (!wishedAt) return show(rq, item, typed, { wishTime: "timeWrong" }, 422);
    if (wishedAt <= rq.now) return show(rq, item, typed, { wishDate: "datePast" }, 422);
  }
  return act(rq, "submitted", (tx, itemId) =>
    submitItem(tx, actorOf(rq), { itemId, note: note || null, wishedAt, at: rq.now }),
  );
}

/** Takes the newest version of every shared block into the text. */
export async function followBlocksPage(rq: Rq): Promise<Reply> {
  return act(rq, "blocksFollowed", (tx, itemId) => followBlocks(tx, actorOf(rq), { itemId, at: rq.now }));
}

export async function recallItemPage(rq: Rq): Promise<Reply> {
  return act(rq, "recalled", (tx, itemId) => recallItem(tx, actorOf(rq), { itemId, at: rq.now }));
}

export async function correctItemPage(rq: Rq): Promise<Reply> {
  const item = await loadItem(rq);
  await transaction(rq.app.db, (tx) => correctItem(tx, actorOf(rq), { itemId: item.id, at: rq.now }));
  return seeOther(`/can-bo/tin-bai/${item.id}/sua`);
}

export async function approveItemPage(rq: Rq): Promise<Reply> {
  const typed = { ...NOTHING, publishDate: field(rq, "publishDate"), publishTime: field(rq, "publishTime") };
  if (field(rq, "when") !== "later") {
    return act(rq, "approvedNow", (tx, itemId) =>
      approveItem(tx, actorOf(rq), { itemId, publishAt: null, note: null, at: rq.now }, formSettings(rq.app.config)),
    );
  }
  const item = await loadItem(rq);
  const day = parseVietnameseDate(typed.publishDate);
  if (!day) return show(rq, item, typed, { publishDate: "dateWrong" }, 422);
  const publishAt = momentOf(day, typed.publishTime);
  if (!publishAt) return show(rq, item, typed, { publishTime: "timeWrong" }, 422);
  if (publishAt <= rq.now) return show(rq, item, typed, { publishDate: "datePast" }, 422);
  await transaction(rq.app.db, (tx) =>
    approveItem(tx, actorOf(rq), { itemId: item.id, publishAt, note: null, at: rq.now }, formSettings(rq.app.config)),
  );
  return seeOther(`/can-bo/tin-bai/${item.id}`);
}

async function withReason(
  rq: Rq,
  done: string,
  work: (tx: Tx, itemId: string, reason: string) => Promise<void>,
): Promise<Reply> {
  const reason = field(rq, "reason");
  const item = await loadItem(rq);
  if (!reason) return show(rq, item, NOTHING, { reason: "reasonMissing" }, 422);
  if ([...reason].length > LIMITS.note) return show(rq, item, { ...NOTHING, reason }, { reason: "noteLong" }, 422);
  return act(rq, done, (tx, itemId) => work(tx, itemId, reason));
}

export async function returnItemPage(rq: Rq): Promise<Reply> {
  return withReason(rq, "returned", (tx, itemId, reason) =>
    returnItem(tx, actorOf(rq), { itemId, reason, at: rq.now }),
  );
}

export async function withdrawItemPage(rq: Rq): Promise<Reply> {
  return withReason(rq, "withdrawn", (tx, itemId, reason) =>
    withdrawItem(tx, actorOf(rq), { itemId, reason, at: rq.now }),
  );
}
