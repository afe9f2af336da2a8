import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { formatDate } from "../../platform/i18n/index.ts";
import { findQuestionByCode } from "./feedback.store.ts";
import { vi } from "./messages.vi.ts";
import { readCode, showCode } from "./question.ts";

/** Where a question stands, for who asks by short message; null where the code is none of ours. Never who asked, nor the answer. */
export async function sayState(db: Db, asked: { code: string; now: Date }, publicUrl: string): Promise<string | null> {
  const code = readCode(asked.code);
  const question = code && (await findQuestionByCode(db, code));
  if (!question) return null;
  const shown = showCode(question.code);
  if (question.state === "answered") return vi.sms.seeAnswer(shown, `${publicUrl}/tra-cuu`);
  if (question.state === "closed") return vi.sms.closed(shown);
  const day = formatDate(question.dueOn);
  return question.dueOn < vietnamDay(asked.now) ? vi.sms.late(shown, day) : vi.sms.received(shown, day);
}
