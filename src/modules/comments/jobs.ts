import { z } from "zod";
import type { AppContext } from "../../platform/app-context.ts";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { open } from "../../platform/crypto/index.ts";
import { transaction } from "../../platform/db/index.ts";
import { defineJob } from "../../platform/jobs/index.ts";
import { eraseTraces, findComment } from "./comments.store.ts";
import { vi } from "./messages.vi.ts";
import { EMAIL_PURPOSE } from "./send-comment.ts";

const KEPT_DAYS = 90;

/** Tells who left an address that something was decided or answered; the mail leads to the page and quotes nothing. */
export const tellWriter = defineJob<AppContext, { commentId: string; act: string }>({
  name: "comments:tell-writer",
  payload: z.object({ commentId: z.uuid(), act: z.string() }),
  async run(app, { commentId, act }) {
    const comment = await findComment(app.db, { id: commentId });
    if (!comment?.emailSealed) return "no address";
    await app.mail.send({
      to: open(app.config.secretKey, EMAIL_PURPOSE, comment.id, comment.emailSealed),
      subject: vi.mail.subject(comment.code),
      text: vi.mail.text(act === "answer", `${app.config.http.publicUrl}/y-kien?ma=${comment.code}`),
    });
    return "sent";
  },
});

/** Personal data is kept no longer than its purpose (Luật 91/2025/QH15): 90 days after the decision. */
export const eraseCommentTraces = defineJob<AppContext, Record<string, never>>({
  name: "comments:erase-traces",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const today = vietnamDay(now);
    const erased = await transaction(app.db, (tx) =>
      eraseTraces(tx, { decided: new Date(now.getTime() - KEPT_DAYS * 86_400_000), day: shift(today, -1) }),
    );
    return { erased };
  },
});
