import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { listMessageEnds, type MessageEnd } from "../../../messaging/index.ts";
import { closeDelivery } from "../../../publishing/index.ts";
import { closeMail, listOpenMails } from "../contacts.store.ts";
import { vi } from "../messages.vi.ts";

const AT_ONCE = 1_000;

/** What counts as gone out: taken by who carries mail. What is still on its way stays open. */
function endOf(state: MessageEnd["state"]): "sent" | "refused" | "unreachable" | null {
  if (state === "sent" || state === "delivered") return "sent";
  if (state === "refused" || state === "cancelled") return "refused";
  return state === "unreachable" ? "unreachable" : null;
}

/** Rows of the ledger follow the mails to the press: each is closed when its mail went out, or did not. */
export const closeMails = defineJob<AppContext, Record<string, never>>({
  name: "press:close-mails",
  payload: z.object({}),
  async run(app) {
    const mails = await listOpenMails(app.db, AT_ONCE);
    const ends = new Map(
      (
        await listMessageEnds(
          app.db,
          mails.map((mail) => mail.messageKey),
        )
      ).map((one) => [one.key, one]),
    );
    const at = app.clock.now();
    let closed = 0;
    await transaction(app.db, async (tx) => {
      for (const mail of mails) {
        const message = ends.get(mail.messageKey);
        const outcome = message && endOf(message.state);
        if (!message || !outcome) continue;
        if (mail.ledgerEntryId)
          await closeDelivery(tx, mail.ledgerEntryId, {
            state: outcome,
            ...(outcome === "sent" ? {} : { reason: message.reason ?? vi.notices.item.notDelivered }),
            at,
          });
        await closeMail(tx, mail.messageKey, { outcome, at });
        closed++;
      }
    });
    return { closed };
  },
});
