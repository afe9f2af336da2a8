import type { AppContext } from "../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { open } from "../../../../platform/crypto/index.ts";
import { unitNames } from "../../../organisations/index.ts";
import { CONTACT_PURPOSE } from "../../ask-question.ts";
import type { Question } from "../../feedback.store.ts";
import { type Contact, maskContact } from "../../question.ts";
import { fillIn } from "./fields.ts";

type Filled = Pick<Question, "id" | "code" | "unitId" | "contactSealed">;

/** What each sender reads of words with fields; for the eyes of an officer the name stays masked. */
export async function answerFiller(
  app: Pick<AppContext, "db" | "config">,
  questions: readonly Filled[],
  input: { answer: string; at: Date; isMasked?: boolean },
): Promise<(question: Filled) => string> {
  const names = await unitNames(app.db, [...new Set(questions.map((one) => one.unitId))], vietnamDay(input.at));
  return (question) => {
    const contact = question.contactSealed
      ? (JSON.parse(open(app.config.secretKey, CONTACT_PURPOSE, question.id, question.contactSealed)) as Contact)
      : null;
    const name = contact ? (input.isMasked ? maskContact(contact).name : contact.name) : "";
    return fillIn(input.answer, {
      name,
      code: question.code,
      unitName: names.get(question.unitId) ?? "",
      at: input.at,
    });
  };
}
