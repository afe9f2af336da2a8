import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { systemActor } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findItemForPress } from "../../content/index.ts";
import { queueMessage } from "../../messaging/index.ts";
import { openDelivery } from "../../publishing/index.ts";
import { insertMail, listContactsOfNotice, lockNoticesOfItem } from "./contacts.store.ts";
import { openPerson } from "./keep-contact.ts";
import { vi } from "./messages.vi.ts";
import { itemText } from "./tell-contacts.ts";

/**
 * An item that went to the press was corrected, went out in other words, or was taken back: the same contacts are told, in the same form
 * (Luật Tiếp cận thông tin 2016, Điều 22). Two people agreed to the correction itself. Who is not kept any more is not written to.
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
    if (!item || item.embargoUntil) return;
    for (const notice of notices) {
      const isWithdrawn = item.withdrawnReason !== null;
      if (!isWithdrawn && item.version <= (notice.itemVersion ?? 0)) continue;
      const act = isWithdrawn ? "withdraw" : "correct";
      const said = vi.notices.item;
      const subject = (isWithdrawn ? said.withdrawnSubject : said.correctedSubject)(item.title);
      const text = isWithdrawn
        ? said.withdrawn(item.title, item.withdrawnReason ?? "")
        : itemText({ body: said.corrected(item.correctionNote), contactLine: notice.contactLine }, item);
      let told = 0;
      for (const contact of await listContactsOfNotice(tx, notice.id, vietnamDay(at))) {
        const email = openPerson(secretKey, contact)?.email;
        const key = `press-${act}:${notice.id}:${item.version}:${contact.id}`;
        if (!email) continue;
        const ledgerEntryId = isWithdrawn
          ? null
          : await openDelivery(tx, {
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
            });
        const isNew = await insertMail(tx, {
          noticeId: notice.id,
          contactId: contact.id,
          itemVersion: item.version,
          act,
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
          subject: subject.slice(0, 150),
          text,
          at,
        });
        told++;
      }
      if (told > 0)
        await recordAct(tx, systemActor("press"), {
          act: `pressNotice.${isWithdrawn ? "takeBack" : "correct"}`,
          subjectKind: "pressNotice",
          subjectId: notice.id,
          unitId: notice.unitId,
          details: { recipients: told, version: item.version },
          at,
        });
    }
  });
}
