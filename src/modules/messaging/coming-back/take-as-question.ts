import type { AppContext } from "../../../platform/app-context.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { askQuestion, showCode } from "../../feedback/index.ts";
import { findContact } from "../contact.store.ts";
import { openAddress } from "../contact.ts";
import { MessagingRefused, RunUnknown } from "../messaging.errors.ts";
import { queueMessage } from "../queue-message.ts";
import { lockIncoming, saveQuestionOf } from "./incoming.store.ts";
import { openIncoming } from "./incoming-text.ts";
import { letterWords, smsWords } from "./reply-words.ts";

/**
 * An officer puts into the inbox what no program understood as a question. Who wrote is told the code and the day over the
 * same medium, as if it had been taken at once; where the address is erased meanwhile, nobody is told.
 *
 * @returns the id of the question
 * @throws RunUnknown, MessagingRefused
 */
export async function takeAsQuestion(
  app: Pick<AppContext, "config">,
  tx: Tx,
  actor: Actor,
  { id, at }: { id: string; at: Date },
): Promise<string> {
  const { secretKey, http } = app.config;
  const incoming = await lockIncoming(tx, id);
  if (!incoming) throw new RunUnknown();
  const { unitId, medium } = incoming;
  if (!(await mayAt(tx, actor, "messages.write", unitId, at))) throw new MessagingRefused("no-right-here");
  if (incoming.questionId !== null) throw new MessagingRefused("in-the-inbox");
  if (incoming.sealedText === null) throw new MessagingRefused("text-erased");
  const contact = await findContact(tx, incoming.contactId);
  const address = contact?.sealed ? openAddress(secretKey, contact.id, contact.sealed) : null;
  const question = await askQuestion(tx, secretKey, {
    unitId,
    kind: "question",
    body: openIncoming(secretKey, id, incoming.sealedText),
    contact: {
      name: "",
      phone: medium === "sms" && address ? `0${address.slice(2)}` : "",
      email: medium === "email" && address ? address : "",
    },
    pagePath: null,
    source: medium,
    at,
  });
  await saveQuestionOf(tx, id, question.id);
  if (address !== null) {
    const words = medium === "sms" ? smsWords : letterWords;
    await queueMessage(tx, secretKey, {
      key: `reply:taken:${id}`,
      unitId,
      medium,
      purpose: "service",
      address,
      ...(words.subject ? { subject: words.subject } : {}),
      text: words.questionTaken(showCode(question.code), formatDate(question.dueOn), `${http.publicUrl}/tra-cuu`),
      at,
    });
  }
  await recordAct(tx, actor, {
    act: "incoming.take",
    subjectKind: "incomingMessage",
    subjectId: id,
    unitId,
    details: { question: question.id },
    at,
  });
  return question.id;
}
