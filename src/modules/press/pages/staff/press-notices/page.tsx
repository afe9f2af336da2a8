import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, mayAt, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { findItemForPress, listItemsForPress } from "../../../../content/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { findApprovedKit, listApprovedKits, type PublicKit } from "../../../../plans/index.ts";
import { CONTACT_LIMITS, type PressNotice } from "../../../contacts/contact.ts";
import { ContactRefused, ContactUnknown } from "../../../contacts/contacts.errors.ts";
import { countMails, listNotices } from "../../../contacts/contacts.store.ts";
import { en } from "../../../contacts/messages.en.ts";
import { vi } from "../../../contacts/messages.vi.ts";
import { decideNotice, recipientsOf, writeNotice } from "../../../contacts/tell-contacts.ts";
import { PressNoticesView } from "./view.tsx";

const SHOWN = 50;
/** Older kits are no news for anybody. */
const MOST_KITS = 100;

const isWaiting = (kit: PublicKit, now: Date): boolean => kit.embargoUntil !== null && kit.embargoUntil > now;

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db, config } = rq.app;
  const actor = actorOf(rq);
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actor, "press.contacts", rq.now);
  const own = ownUnits(actor, reach);
  const notices = await listNotices(db, reach, SHOWN);
  const kits = await listApprovedKits(db, reach, MOST_KITS);
  const items = await listItemsForPress(db, reach, rq.now, MOST_KITS);
  // What was chosen on its own page may be older than those offered.
  const chosen = z.uuid().safeParse(typed.itemId);
  const known = chosen.success && !items.some((item) => item.id === chosen.data);
  const older = known ? await findItemForPress(rq.app, chosen.data, rq.now) : undefined;
  if (older?.holds && reach.includes(older.unitId)) items.push({ ...older, id: older.itemId });
  const mails = await countMails(
    db,
    notices.map((notice) => notice.id),
  );
  const units = await listUnitChoices(db, offeredUnits(reach, own), today);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const attached = new Map(kits.map((kit) => [kit.id, kit]));
  for (const { kitId } of notices)
    if (kitId && !attached.has(kitId)) {
      const kit = await findApprovedKit(db, kitId);
      if (kit) attached.set(kitId, kit);
    }
  const done = z.enum(Object.keys(vi.notices.done) as [keyof typeof vi.notices.done]).safeParse(rq.query.xong);
  return html(
    PressNoticesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      units,
      kits: kits.map((kit) => ({ ...kit, unit: names.get(kit.unitId) ?? "", waits: isWaiting(kit, rq.now) })),
      items: items.map((item) => ({ ...item, unit: names.get(item.unitId) ?? "" })),
      notices: await Promise.all(
        notices.map(async (notice) => ({
          ...notice,
          mails: mails.get(notice.id) ?? null,
          kit: (notice.kitId && attached.get(notice.kitId)) || null,
          isItemGone: notice.state === "waiting" && (await isItemGone(rq, notice)),
          to: notice.state === "waiting" ? (await recipientsOf(db, config.secretKey, notice, today)).length : 0,
          maySend: notice.writtenBy !== actor.id && (await mayAt(db, actor, "press.approve", notice.unitId, rq.now)),
          isOwn: notice.writtenBy === actor.id,
        })),
      ),
      typed,
      errors,
      done: done.success && Object.keys(errors).length === 0 ? done.data : null,
    }),
    { status },
  );
}

/** The words somebody wrote about are not those of now, so nobody can send it. */
async function isItemGone(rq: Rq, { itemId, itemVersion }: PressNotice): Promise<boolean> {
  if (itemId === null) return false;
  const item = await findItemForPress(rq.app, itemId, rq.now);
  return !item?.holds || item.version !== itemVersion;
}

/** From the page of an item it comes filled in. */
export async function pressNoticesPage(rq: Rq): Promise<Reply> {
  const id = z.uuid().safeParse(rq.query.tin);
  const item = id.success ? await findItemForPress(rq.app, id.data, rq.now) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "press.contacts", rq.now);
  // What waits for its hour is nobody's to read before, other than of one's own units.
  if (!item?.holds || !reach.includes(item.unitId)) return show(rq, {}, {});
  return show(
    rq,
    { unitId: item.unitId, kind: "item", itemId: item.itemId, subject: item.title.slice(0, CONTACT_LIMITS.subject) },
    {},
  );
}

export async function writeNoticePage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!unitId.success) errors.unitId = words.errors.unitId;
  const kind = (["kit", "invitation", "item"] as const).find((one) => one === typed.kind);
  if (!kind) errors.kind = words.errors.kind;
  const itemId = kind === "item" ? z.uuid().safeParse(typed.itemId) : null;
  if (itemId && !itemId.success) errors.itemId = words.errors.itemId;
  if (
    kind === "item"
      ? !isText(typed.contactLine, CONTACT_LIMITS.contactLine)
      : !fits(typed.contactLine, CONTACT_LIMITS.contactLine)
  )
    errors.contactLine = words.errors.contactLine;
  const kitId = typed.kitId ? z.uuid().safeParse(typed.kitId) : null;
  if (kind === "kit" && !kitId) errors.kitId = words.errors.kitId;
  if (kitId && !kitId.success) errors.kitId = words.refusals["kit-not-open"];
  if (!isText(typed.subject, CONTACT_LIMITS.subject)) errors.subject = words.errors.subject;
  if (!isText(typed.body, CONTACT_LIMITS.body)) errors.body = words.errors.body;
  if (Object.keys(errors).length > 0 || !kind || !unitId.success) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) =>
      writeNotice(tx, actorOf(rq), {
        unitId: unitId.data,
        kind,
        kitId: kind === "item" ? null : (kitId?.data ?? null),
        itemId: itemId?.data ?? null,
        contactLine: kind === "item" ? typed.contactLine || null : null,
        config: rq.app.config,
        subject: typed.subject ?? "",
        body: typed.body ?? "",
        at: rq.now,
      }),
    );
  } catch (error) {
    if (!(error instanceof ContactRefused)) throw error;
    const at = error.code === "kit-not-open" ? "kitId" : error.code === "item-not-open" ? "itemId" : "unitId";
    return show(rq, typed, { [at]: words.refusals[error.code] }, 409);
  }
  return seeOther("/can-bo/dau-moi-bao-chi/bao-tin?xong=trinh");
}

const decide =
  (isSent: boolean) =>
  async (rq: Rq): Promise<Reply> => {
    const id = z.uuid().safeParse(rq.params.notice);
    if (!id.success) throw new ContactUnknown();
    await transaction(rq.app.db, (tx) =>
      decideNotice(tx, rq.app.config.secretKey, actorOf(rq), {
        noticeId: id.data,
        isSent,
        config: rq.app.config,
        at: rq.now,
      }),
    );
    return seeOther(`/can-bo/dau-moi-bao-chi/bao-tin?xong=${isSent ? "gui" : "bo"}`);
  };

export const sendNoticePage = decide(true);
export const dropNoticePage = decide(false);
