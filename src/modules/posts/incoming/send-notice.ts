import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { findNotice, moveNotice, noticeReasons, noticeText } from "../../feedback/index.ts";
import { findAccount } from "../connections/account.store.ts";
import { connect } from "../connections/connect.ts";
import { findIncomingOf } from "./incoming.store.ts";
import { vi } from "./messages.vi.ts";
import { Sender, whyNoReply } from "./reply.ts";
import { SENDER_PURPOSE } from "./take-in.ts";

/**
 * Writes to who asked at a network what became of the matter, while the network allows it; else nothing is sent and the notice says why. It
 * may run twice and may be cut off: what was begun and has no outcome is not sent again.
 */
export async function sendNotice(app: AppContext, noticeId: string): Promise<void> {
  const notice = await findNotice(app.db, noticeId);
  const incoming = notice && (await findIncomingOf(app.db, notice.questionId));
  if (!notice || !incoming) return;
  const account = await findAccount(app.db, incoming.accountId);
  const now = app.clock.now();
  const isSeenByAll = incoming.kind === "comment";
  const text = await noticeText(app.db, notice, { publicUrl: app.config.http.publicUrl, isSeenByAll });
  const reason = text === null ? noticeReasons.seenByAll : whyNoReply(incoming, account, now);
  const begun = await transaction(app.db, async (tx) => {
    if (await moveNotice(tx, notice.id, ["sending"], { state: "notSent", reason: vi.cutOff, at: now })) return false;
    const to = reason ? { state: "notSent" as const, reason, at: now } : { state: "sending" as const, at: now };
    return (await moveNotice(tx, notice.id, ["waiting"], to)) && reason === null;
  });
  if (!begun || !account || !incoming.sealedSender || text === null) return;
  const sender = Sender.parse(
    JSON.parse(open(app.config.secretKey, SENDER_PURPOSE, incoming.id, incoming.sealedSender)),
  );
  const way = connect(app, account);
  const outcome = await way
    .reply(isSeenByAll ? { comment: sender.of } : { person: sender.id }, text)
    .finally(() => way.close());
  const isSent = outcome.kind === "sent";
  await transaction(app.db, (tx) =>
    moveNotice(tx, notice.id, ["sending"], {
      state: isSent ? "sent" : "notSent",
      reason: isSent ? null : outcome.reason,
      at: app.clock.now(),
    }),
  );
}
