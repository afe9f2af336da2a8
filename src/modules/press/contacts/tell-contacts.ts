import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Config } from "../../../platform/config/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findItemForPress, type ItemForPress } from "../../content/index.ts";
import { queueMessage } from "../../messaging/index.ts";
import { findApprovedKit } from "../../plans/index.ts";
import { openDelivery } from "../../publishing/index.ts";
import type { PressContact, PressNotice } from "./contact.ts";
import { ContactRefused, ContactUnknown } from "./contacts.errors.ts";
import { insertMail, insertNotice, listContacts, lockNotice, saveNotice } from "./contacts.store.ts";
import { openPerson } from "./keep-contact.ts";
import { vi } from "./messages.vi.ts";

const MOST_RECIPIENTS = 2_000;

/** Contacts of the unit that are kept, agreed to hear of this, and can be written to. */
export async function recipientsOf(
  db: Db,
  secretKey: Buffer,
  notice: Pick<PressNotice, "unitId" | "kind">,
  today: string,
): Promise<{ contact: PressContact; email: string }[]> {
  const kept = await listContacts(db, { unitIds: [notice.unitId], keptOn: today }, MOST_RECIPIENTS);
  return kept
    .filter((one) => (notice.kind === "invitation" ? one.wantsInvitations : one.wantsKits))
    .flatMap((contact) => {
      const email = openPerson(secretKey, contact)?.email;
      return email ? [{ contact, email }] : [];
    });
}

/** What the press list is to be told; nothing leaves before somebody else sends it. */
export async function writeNotice(
  tx: Tx,
  actor: Actor,
  input: Pick<PressNotice, "unitId" | "kind" | "kitId" | "itemId" | "contactLine" | "subject" | "body"> & {
    config: Config;
    at: Date;
  },
): Promise<string> {
  const { at, config, ...text } = input;
  if (!(await mayAt(tx, actor, "press.contacts", text.unitId, at))) throw new ContactRefused("no-right-here");
  if (text.kitId !== null && (await findApprovedKit(tx, text.kitId))?.unitId !== text.unitId)
    throw new ContactRefused("kit-not-open");
  const item = text.itemId === null ? undefined : await findItemForPress({ db: tx, config }, text.itemId, at);
  if (text.kind === "item" && (!item?.holds || item.unitId !== text.unitId)) throw new ContactRefused("item-not-open");
  const id = await insertNotice(tx, {
    ...text,
    itemVersion: item?.version ?? null,
    state: "waiting",
    writtenBy: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, { id, unitId: text.unitId }, "write", { kind: text.kind }, at);
  return id;
}

async function note(
  tx: Tx,
  actor: Actor,
  notice: { id: string; unitId: string },
  act: "write" | "send" | "withdraw",
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `pressNotice.${act}`,
    subjectKind: "pressNotice",
    subjectId: notice.id,
    unitId: notice.unitId,
    details,
    at,
  });
}

/**
 * The words, and where the kit is read when it goes out: what waits for its hour is at the outlets' own addresses only.
 *
 * @throws ContactRefused "kit-not-open" where the kit was withdrawn since
 */
export async function noticeText(
  db: Db,
  notice: Pick<PressNotice, "kitId" | "body">,
  publicUrl: string,
  at: Date,
): Promise<string> {
  if (notice.kitId === null) return notice.body;
  const kit = await findApprovedKit(db, notice.kitId);
  if (!kit) throw new ContactRefused("kit-not-open");
  const where =
    kit.embargoUntil && kit.embargoUntil > at
      ? vi.notices.embargoed(kit.embargoUntil)
      : `${publicUrl}/bao-chi/${kit.id}`;
  return `${notice.body}\n\n${vi.notices.kitIs(kit.title)}\n${where}`;
}

/** The whole of an item for who writes about it: words, pictures with their credit, whom to ask, and from when it may be told. */
export function itemText(notice: Pick<PressNotice, "body" | "contactLine">, item: ItemForPress): string {
  const said = vi.notices.item;
  return [
    notice.body,
    item.embargoUntil ? said.embargo(item.embargoUntil) : null,
    item.title,
    item.summary,
    item.text,
    ...item.pictures.map((one) => said.picture(one.address, one.caption, one.credit)),
    notice.contactLine ? said.ask(notice.contactLine) : null,
    said.at(item.address),
  ]
    .filter((part) => part !== null && part !== "")
    .join("\n\n");
}

/** Somebody else sends it: one mail to each contact, once, however often this runs. Withdrawn, it goes nowhere. */
export async function decideNotice(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  { noticeId, isSent, config, at }: { noticeId: string; isSent: boolean; config: Config; at: Date },
): Promise<void> {
  const notice = await lockNotice(tx, noticeId);
  if (!notice) throw new ContactUnknown();
  const permission = isSent ? "press.approve" : "press.contacts";
  if (!(await mayAt(tx, actor, permission, notice.unitId, at))) throw new ContactRefused("no-right-here");
  if (notice.state !== "waiting") throw new ContactRefused("decided-before");
  if (isSent && notice.writtenBy === actor.id) throw new ContactRefused("own-notice");
  const to = isSent ? await recipientsOf(tx, secretKey, notice, vietnamDay(at)) : [];
  if (isSent && to.length === 0) throw new ContactRefused("nobody-to-tell");
  const item = notice.itemId && isSent ? await findItemForPress({ db: tx, config }, notice.itemId, at) : undefined;
  // The words somebody looked at are the words that go out.
  if (isSent && notice.kind === "item" && (!item?.holds || item.version !== notice.itemVersion))
    throw new ContactRefused("item-changed");
  const text = !isSent ? "" : item ? itemText(notice, item) : await noticeText(tx, notice, config.http.publicUrl, at);
  for (const { contact, email } of to) {
    const key = `press-notice:${notice.id}:${contact.id}`;
    await queueMessage(tx, secretKey, {
      key,
      unitId: notice.unitId,
      medium: "email",
      purpose: "service",
      address: email,
      subject: notice.subject,
      text,
      at,
    });
    const ledgerEntryId = item
      ? await openDelivery(tx, {
          key,
          channel: "press",
          recordKind: "item",
          recordId: item.itemId,
          recordVersion: item.version,
          title: item.title,
          unitId: item.unitId,
          taskId: item.taskId,
          topic: item.topic,
          audiences: item.audiences,
          place: contact.outletName,
          createdBy: notice.writtenByName,
          createdAt: at,
        })
      : null;
    await insertMail(tx, {
      noticeId: notice.id,
      contactId: contact.id,
      itemVersion: notice.itemVersion,
      act: "send",
      messageKey: key,
      ledgerEntryId,
      createdAt: at,
    });
  }
  await saveNotice(tx, notice.id, {
    state: isSent ? "sent" : "withdrawn",
    decidedBy: actor.id,
    decidedByName: actor.name,
    decidedAt: at,
    recipients: isSent ? to.length : null,
  });
  await note(tx, actor, notice, isSent ? "send" : "withdraw", { recipients: to.length }, at);
}
