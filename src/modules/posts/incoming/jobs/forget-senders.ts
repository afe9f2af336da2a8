import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { transaction } from "../../../../platform/db/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { erasePermissions } from "../../connections/permission/permission.store.ts";
import { forgetChatSenders } from "../chat/chat-answer.store.ts";
import { eraseSenders } from "../incoming.store.ts";

/** No network lets one answer later than a month. */
const KEEP_MS = 31 * 24 * 60 * 60 * 1_000;

/** Every night: who wrote over a network is forgotten once nothing can be answered any more, and what was asked of networks. */
export const forgetSenders = defineJob<AppContext, Record<string, never>>({
  name: "posts:forget-senders",
  payload: z.object({}),
  async run(app) {
    const before = new Date(app.clock.now().getTime() - KEEP_MS);
    const yesterday = new Date(app.clock.now().getTime() - 24 * 60 * 60 * 1_000);
    return transaction(app.db, async (tx) => {
      await forgetChatSenders(tx, before);
      return { forgotten: await eraseSenders(tx, before), permissions: await erasePermissions(tx, yesterday) };
    });
  },
});
