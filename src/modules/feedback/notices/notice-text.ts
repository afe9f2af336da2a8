import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { findQuestionToTell } from "../feedback.store.ts";
import { listSteps } from "../handling/handling.store.ts";
import { showCode } from "../question.ts";
import { vi as verdictVi } from "../verdict/messages.vi.ts";
import { commentVi, networkVi } from "./messages.vi.ts";
import type { Notice } from "./notice.ts";

/**
 * What is written at a network about a step: to the sender alone with code and reason, under a comment without both. Null where everybody
 * would read what concerns the sender only.
 */
export async function noticeText(
  db: Db,
  notice: Notice,
  of: { publicUrl: string; isSeenByAll: boolean },
): Promise<string | null> {
  const question = await findQuestionToTell(db, notice.questionId);
  if (!question) return null;
  const step = (await listSteps(db, notice.questionId)).find((one) => one.at.getTime() === notice.at.getTime());
  const day = formatDate(step?.dueOn ?? question.dueOn);
  if (of.isSeenByAll) {
    if (question.isConfidential) return null;
    if (notice.step === "extended") return commentVi.extended(day);
    return notice.step === "received" || notice.step === "transferred" || notice.step === "forwarded"
      ? commentVi[notice.step]
      : null;
  }
  const code = showCode(question.code);
  const page = `${of.publicUrl}/tra-cuu`;
  const reason = step?.reason ?? "";
  switch (notice.step) {
    case "received":
      return networkVi.received(code, day, page);
    case "guided":
    case "remarked":
    case "settledOutside":
      return networkVi[notice.step](code, page);
    case "extended":
      return networkVi.extended(code, day, reason, page);
    case "transferred": {
      const unitId = step?.toUnitId ?? question.unitId;
      const unit = (await unitNames(db, [unitId], vietnamDay(notice.at))).get(unitId) ?? "";
      return networkVi.transferred(code, unit, reason, page);
    }
    case "refused":
    case "forwarded":
      return networkVi[notice.step](code, reason, page);
    case "verdict":
      return verdictVi.network(code, page);
    case "answered":
      return null;
  }
}
