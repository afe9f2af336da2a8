import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import { type Tx, transaction } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { CONTACT_PURPOSE } from "../ask-question.ts";
import { findQuestionToTell, type Question } from "../feedback.store.ts";
import { stepVi } from "../handling/step-words.ts";
import { noticeReasons } from "../notices/messages.vi.ts";
import { channelOf, mayBeTold } from "../notices/notice.ts";
import { moveNotice, openNotice } from "../notices/notices.store.ts";
import { type Contact, isNetwork, showCode } from "../question.ts";

/** What a sender is told of besides the answer. */
export const STEPS = [
  "received",
  "guided",
  "refused",
  "forwarded",
  "transferred",
  "extended",
  "remarked",
  "settledOutside",
] as const;
export type Step = (typeof STEPS)[number];

interface Told {
  questionId: string;
  step: Step;
  at: string;
  /** Its row; jobs queued before there were rows have none. */
  noticeId?: string | undefined;
}

/** Tells the sender by the way he or she came, in one sentence with the link; what it is about stands behind the code only. */
export const tellStepJob = defineJob<AppContext, Told>({
  name: "feedback:tell-step",
  payload: z.object({
    questionId: z.uuid(),
    step: z.enum(STEPS),
    at: z.iso.datetime(),
    noticeId: z.uuid().optional(),
  }),
  async run(app, { questionId, step, at, noticeId }) {
    const question = await findQuestionToTell(app.db, questionId);
    if (!question || !mayBeTold(question)) return "not needed";
    if (isNetwork(question.source)) {
      if (noticeId) await tellThere(app, noticeId);
      return "told";
    }
    const isSent = await send(app, question, step, at);
    if (noticeId)
      await transaction(app.db, (tx) =>
        moveNotice(tx, noticeId, ["waiting"], {
          state: isSent ? "sent" : "notSent",
          reason: isSent ? null : noticeReasons.noEmail,
          at: app.clock.now(),
        }),
      );
    return isSent ? "sent" : "no address";
  },
});

/** Whoever keeps the accounts at networks writes it there, or says why not. */
export async function tellThere(app: AppContext, noticeId: string): Promise<void> {
  await app.tellFollowers({ kind: "questionNotice", id: noticeId });
  await transaction(app.db, (tx) =>
    moveNotice(tx, noticeId, ["waiting"], { state: "notSent", reason: noticeReasons.noWay, at: app.clock.now() }),
  );
}

async function send(app: AppContext, question: Question, step: Step, at: string): Promise<boolean> {
  if (!question.contactSealed) return false;
  const contact = JSON.parse(
    open(app.config.secretKey, CONTACT_PURPOSE, question.id, question.contactSealed),
  ) as Contact;
  const code = showCode(question.code);
  if (question.source === "sms" && contact.phone) {
    await app.sendText({
      key: `question:${question.id}:${step}:${at}`,
      unitId: question.unitId,
      phone: contact.phone,
      text: stepVi.sms[step](code, `${app.config.http.publicUrl}/tra-cuu`),
      at: app.clock.now(),
    });
    return true;
  }
  if (!contact.email) return false;
  await app.mail.send({
    to: contact.email,
    subject: stepVi.mail.subject(code),
    text: stepVi.mail.text(stepVi.mail[step], code, `${app.config.http.publicUrl}/tra-cuu?ma=${question.code}`),
  });
  return true;
}

/** In the transaction of the act; nothing where nobody left an address. */
export async function tellStep(
  tx: Tx,
  question: Pick<Question, "id" | "contactSealed" | "source" | "isConfidential">,
  step: Step,
  at: Date,
): Promise<void> {
  if (!mayBeTold(question)) return;
  const noticeId = await openNotice(tx, { questionId: question.id, step, channel: channelOf(question.source), at });
  await addJob(
    tx,
    tellStepJob,
    { questionId: question.id, step, at: at.toISOString(), noticeId },
    // Nothing in the list of jobs leads to what is confidential.
    question.isConfidential ? {} : { subject: `question:${question.id}` },
  );
}
