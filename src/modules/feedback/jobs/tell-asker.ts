import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { CONTACT_PURPOSE } from "../ask-question.ts";
import { findQuestionToTell } from "../feedback.store.ts";
import { vi } from "../messages.vi.ts";
import { noticeReasons } from "../notices/messages.vi.ts";
import { channelOf, mayBeTold } from "../notices/notice.ts";
import { moveNotice, openNotice } from "../notices/notices.store.ts";
import { type Contact, isNetwork, showCode } from "../question.ts";

/**
 * Tells the asker that the answer is there, by the way he or she came. What is sent carries the link, not the answer:
 * mailboxes and telephones are shared in families.
 */
export const tellAsker = defineJob<AppContext, { questionId: string; answeredAt: string }>({
  name: "feedback:tell-asker",
  payload: z.object({ questionId: z.uuid(), answeredAt: z.iso.datetime() }),
  async run(app, { questionId, answeredAt }) {
    const question = await findQuestionToTell(app.db, questionId);
    // Mended or reopened since: the newer act has queued its own mail.
    if (question?.state !== "answered" || question.answeredAt?.toISOString() !== answeredAt) return "not needed";
    if (!mayBeTold(question)) return "not needed";
    const noticeId = await transaction(app.db, (tx) =>
      openNotice(tx, {
        questionId: question.id,
        step: "answered",
        channel: channelOf(question.source),
        at: new Date(answeredAt),
      }),
    );
    const settle = (reason: string | null) =>
      transaction(app.db, (tx) =>
        moveNotice(tx, noticeId, ["waiting"], { state: reason ? "notSent" : "sent", reason, at: app.clock.now() }),
      );
    if (isNetwork(question.source)) {
      await app.tellFollowers({ kind: "question", id: question.id });
      // Who keeps the accounts has said what became of it, unless an earlier answer stands there.
      await settle(noticeReasons.toldBefore);
      return "told";
    }
    if (!question.contactSealed) return "not needed";
    const contact = JSON.parse(
      open(app.config.secretKey, CONTACT_PURPOSE, question.id, question.contactSealed),
    ) as Contact;
    if (question.source === "sms") {
      await app.sendText({
        key: `question:${question.id}:${answeredAt}`,
        unitId: question.unitId,
        phone: contact.phone,
        text: vi.sms.answered(showCode(question.code), `${app.config.http.publicUrl}/tra-cuu`),
        at: app.clock.now(),
      });
      await settle(null);
      return "sent";
    }
    if (!contact.email) {
      await settle(noticeReasons.noEmail);
      return "no address";
    }
    await app.mail.send({
      to: contact.email,
      subject: vi.mail.answeredSubject(showCode(question.code)),
      text: vi.mail.answeredText(showCode(question.code), `${app.config.http.publicUrl}/tra-cuu?ma=${question.code}`),
    });
    await settle(null);
    return "sent";
  },
});
