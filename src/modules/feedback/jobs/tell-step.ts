import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { open } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import { addJob, defineJob } from "../../../platform/jobs/index.ts";
import { CONTACT_PURPOSE } from "../ask-question.ts";
import { findQuestionToTell, type Question } from "../feedback.store.ts";
import { stepVi } from "../handling/step-words.ts";
import { type Contact, showCode } from "../question.ts";

/** What a sender is told of besides the answer. */
export const STEPS = ["received", "guided", "refused", "forwarded", "transferred", "extended", "remarked"] as const;
export type Step = (typeof STEPS)[number];

interface Told {
  questionId: string;
  step: Step;
  at: string;
}

/** Tells the sender by the way he or she came, in one sentence with the link; what it is about stands behind the code only. */
export const tellStepJob = defineJob<AppContext, Told>({
  name: "feedback:tell-step",
  payload: z.object({ questionId: z.uuid(), step: z.enum(STEPS), at: z.iso.datetime() }),
  async run(app, { questionId, step, at }) {
    const question = await findQuestionToTell(app.db, questionId);
    if (!question?.contactSealed) return "not needed";
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
      return "sent";
    }
    if (!contact.email) return "no address";
    await app.mail.send({
      to: contact.email,
      subject: stepVi.mail.subject(code),
      text: stepVi.mail.text(stepVi.mail[step], code, `${app.config.http.publicUrl}/tra-cuu?ma=${question.code}`),
    });
    return "sent";
  },
});

/** In the transaction of the act; nothing where nobody left an address. */
export async function tellStep(
  tx: Tx,
  question: Pick<Question, "id" | "contactSealed" | "isConfidential">,
  step: Step,
  at: Date,
): Promise<void> {
  if (!question.contactSealed) return;
  await addJob(
    tx,
    tellStepJob,
    { questionId: question.id, step, at: at.toISOString() },
    // Nothing in the list of jobs leads to what is confidential.
    question.isConfidential ? {} : { subject: `question:${question.id}` },
  );
}
