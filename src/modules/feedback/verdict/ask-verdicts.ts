import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { CONTACT_PURPOSE } from "../ask-question.ts";
import { findQuestionToTell, type Question } from "../feedback.store.ts";
import { tellThere } from "../jobs/tell-step.ts";
import { noticeReasons } from "../notices/messages.vi.ts";
import { channelOf } from "../notices/notice.ts";
import { findNotice, moveNotice, openNotice } from "../notices/notices.store.ts";
import { type Contact, isNetwork, showCode } from "../question.ts";
import { vi } from "./messages.vi.ts";
import { beginAsks, findVerdict, moveAsk } from "./verdict.store.ts";
import { askedAbout } from "./verdict.ts";

/** Every morning: whose answer is seven days old, and who has not said anything of it, is asked once. */
export const askVerdicts = defineJob<AppContext, Record<string, never>>({
  name: "feedback:ask-verdicts",
  payload: z.object({}),
  async run(app) {
    const now = app.clock.now();
    const asked = await transaction(app.db, async (tx) => {
      const begun = await beginAsks(tx, askedAbout(now), now);
      for (const one of begun) await addJob(tx, askVerdict, one);
      return begun;
    });
    return { asked: asked.length };
  },
});

/** One asker, by the way he or she came. The notice leads to the page behind the code and quotes nothing. */
export const askVerdict = defineJob<AppContext, { questionId: string; round: number }>({
  name: "feedback:ask-verdict",
  payload: z.object({ questionId: z.uuid(), round: z.number().int().min(0) }),
  async run(app, of) {
    const question = await findQuestionToTell(app.db, of.questionId);
    const isOpen = question?.state === "answered" && question.reopened === of.round;
    if (!isOpen || (await findVerdict(app.db, of.questionId, of.round))) {
      await transaction(app.db, (tx) => moveAsk(tx, of, "waiting", "notSent"));
      return "not needed";
    }
    if (!(await transaction(app.db, (tx) => moveAsk(tx, of, "waiting", "sending")))) return "asked before";
    const now = app.clock.now();
    const noticeId = await transaction(app.db, (tx) =>
      openNotice(tx, { questionId: question.id, step: "verdict", channel: channelOf(question.source), at: now }),
    );
    const isSent = await send(app, question, noticeId);
    // What went to a network, or not, was said there.
    await transaction(app.db, (tx) =>
      moveNotice(tx, noticeId, ["waiting"], {
        state: isSent ? "sent" : "notSent",
        reason: isSent ? null : noticeReasons.noEmail,
        at: now,
      }),
    );
    await transaction(app.db, (tx) => moveAsk(tx, of, "sending", isSent ? "sent" : "notSent"));
    return isSent ? "sent" : "no address";
  },
});

async function send(app: AppContext, question: Question, noticeId: string): Promise<boolean> {
  const page = `${app.config.http.publicUrl}/tra-cuu`;
  if (isNetwork(question.source)) {
    await tellThere(app, noticeId);
    return (await findNotice(app.db, noticeId))?.state === "sent";
  }
  if (!question.contactSealed) return false;
  const contact = JSON.parse(
    open(app.config.secretKey, CONTACT_PURPOSE, question.id, question.contactSealed),
  ) as Contact;
  const code = showCode(question.code);
  if (question.source === "sms") {
    await app.sendText({
      key: `verdict:${question.id}:${question.reopened}`,
      unitId: question.unitId,
      phone: contact.phone,
      text: vi.sms(code, page),
      at: app.clock.now(),
    });
    return true;
  }
  if (!contact.email) return false;
  await app.mail.send({
    to: contact.email,
    subject: vi.mailSubject(code),
    text: vi.mailText(code, `${page}?ma=${question.code}`),
  });
  return true;
}
