import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findItemForPress, type ItemForPress } from "../../content/index.ts";
import { queueMessage } from "../../messaging/index.ts";
import { openDelivery } from "../../publishing/index.ts";
import type { PressNotice } from "./contact.ts";
import { insertMail, listContactsOfNotice, lockNoticesOfItem } from "./contacts.store.ts";
import { openPerson } from "./keep-contact.ts";
import { vi } from "./messages.vi.ts";
import { itemText } from "./tell-contacts.ts";

type Followed =
  | { act: "correct" | "withdraw"; item: ItemForPress }
  /** Sent before its hour, and not to go out at that hour; null: nobody knows when. */
  | { act: "hold"; until: Date | null };

/** What the press is to be told of an item it had in this version; null while everything is as it was told. */
export function followedBy(item: ItemForPress | undefined, toldVersion: number): Followed | null {
  if (!item) return { act: "hold", until: null };
  if (item.withdrawnReason !== null) return { act: "withdraw", item };
  // A correction that waits for its hour is told then.
  if (item.embargoUntil) return item.wasOut ? null : { act: "hold", until: item.embargoUntil };
  return item.version > toldVersion ? { act: "correct", item } : null;
}

function mailOf(notice: PressNotice, followed: Followed): { key: string; subject: string; text: string } {
  const said = vi.notices.item;
  switch (followed.act) {
    case "hold":
      return {
        key: `press-hold:${notice.id}:${followed.until?.getTime() ?? "open"}`,
        subject: said.heldSubject(notice.subject),
        text: said.held(notice.subject, followed.until),
      };
    // The words of what never went out are nobody's: it is called what the press knows it by.
    case "withdraw":
      return {
        key: `press-withdraw:${notice.id}:${followed.item.version}`,
        subject: said.withdrawnSubject(notice.subject),
        text: said.withdrawn(notice.subject, followed.item.withdrawnReason ?? ""),
      };
    case "correct": {
      const { item } = followed;
      return {
        key: `press-correct:${notice.id}:${item.version}`,
        subject: said.correctedSubject(item.title),
        text: itemText({ body: said.corrected(item.correctionNote), contactLine: notice.contactLine }, item),
      };
    }
  }
}

/**
 * An item that went to the press was corrected, went out in other words, was taken back, or does not go out at its hour: the same contacts are
 * told, in the same form (Luật Tiếp cận thông tin 2016, Điều 22). Two people agreed to the correction itself. Who is not kept any more is not
 * written to.
 *
 * @idempotent
 */
export async function correctAtPress(app: AppContext, itemId: string): Promise<void> {
  const { secretKey } = app.config;
  const at = app.clock.now();
  await transaction(app.db, async (tx) => {
    const notices = await lockNoticesOfItem(tx, itemId);
    if (notices.length === 0) return;
    const item = await findItemForPress({ db: tx, config: app.config }, itemId, at);
    for (const notice of notices) {
      const followed = followedBy(item, notice.itemVersion ?? 0);
      if (!followed) continue;
      const mail = mailOf(notice, followed);
      const version = followed.act === "hold" ? notice.itemVersion : followed.item.version;
      let told = 0;
      for (const contact of await listContactsOfNotice(tx, notice.id, vietnamDay(at))) {
        const email = openPerson(secretKey, contact)?.email;
        const key = `${mail.key}:${contact.id}`;
        if (!email) continue;
        const ledgerEntryId =
          followed.act === "correct"
            ? await openDelivery(tx, {
                key,
                channel: "press",
                recordKind: "item",
                recordId: followed.item.itemId,
                recordVersion: followed.item.version,
                title: followed.item.title,
                unitId: followed.item.unitId,
                taskId: followed.item.taskId,
                topic: followed.item.topic,
                audiences: followed.item.audiences,
                place: contact.outletName,
                createdBy: notice.writtenByName,
                createdAt: at,
              })
            : null;
        const isNew = await insertMail(tx, {
          noticeId: notice.id,
          contactId: contact.id,
          itemVersion: version,
          act: followed.act === "hold" ? "correct" : followed.act,
          messageKey: key,
          ledgerEntryId,
          createdAt: at,
        });
        if (!isNew) continue;
        await queueMessage(tx, secretKey, {
          key,
          unitId: notice.unitId,
          medium: "email",
          purpose: "service",
          address: email,
          subject: mail.subject.slice(0, 150),
          text: mail.text,
          at,
        });
        told++;
      }
      if (told > 0)
        await recordAct(tx, systemActor("press"), {
          act: `pressNotice.${followed.act === "withdraw" ? "takeBack" : "correct"}`,
          subjectKind: "pressNotice",
          subjectId: notice.id,
          unitId: notice.unitId,
          details: { recipients: told, version },
          at,
        });
    }
  });
}
