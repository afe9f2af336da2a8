import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { open } from "../../../../platform/crypto/index.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { findAccount } from "../../connections/account.store.ts";
import { connect } from "../../connections/connect.ts";
import { vi } from "../messages.vi.ts";
import { whyNoReply } from "../reply.ts";
import { findChatReply, lockChatReply, saveChatReply } from "./chat-answer.store.ts";
import { CHAT_SENDER } from "./take-chat.ts";

const Sender = z.object({ id: z.string() });

/** Sends an answer over the network it was asked by. What was begun and has no outcome is not sent again. */
export const sendChatReply = defineJob<AppContext, { id: string }>({
  name: "posts:send-chat-reply",
  payload: z.object({ id: z.uuid() }),
  async run(app, { id }) {
    const found = await findChatReply(app.db, id);
    if (!found || (found.state !== "waiting" && found.state !== "sending")) return { sent: false };
    const account = await findAccount(app.db, found.accountId);
    const now = app.clock.now();
    const refusal = whyNoReply({ ...found, kind: "message" }, account, now);
    const begun = await transaction(app.db, async (tx) => {
      const current = await lockChatReply(tx, id);
      if (!current || (current.state !== "waiting" && current.state !== "sending")) return false;
      const reason = current.state === "sending" ? vi.cutOff : refusal;
      await saveChatReply(tx, id, {
        state: reason ? "failed" : "sending",
        reason,
        settledAt: reason ? now : null,
      });
      return reason === null;
    });
    if (!begun || !account || found.sealedSender === null) return { sent: false };
    const sender = Sender.parse(JSON.parse(open(app.config.secretKey, CHAT_SENDER, id, found.sealedSender)));
    const way = connect(app, account);
    const outcome = await way.reply({ person: sender.id }, found.text).finally(() => way.close());
    const reason = outcome.kind === "sent" ? null : outcome.reason;
    await transaction(app.db, (tx) =>
      saveChatReply(tx, id, { state: reason ? "failed" : "sent", reason, settledAt: app.clock.now() }),
    );
    return { sent: reason === null };
  },
});
