import type { Db } from "../../platform/db/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { unitNames } from "../organisations/index.ts";
import { findNoticeOfTask } from "./conclusions/conclusions.store.ts";
import { en as noticeEn } from "./conclusions/messages.en.ts";
import { vi as noticeVi } from "./conclusions/messages.vi.ts";
import { findInspectionOfTask } from "./inspections/inspections.store.ts";
import { en as inspectionEn } from "./inspections/messages.en.ts";
import { vi as inspectionVi } from "./inspections/messages.vi.ts";
import type { PlanTask } from "./plan.ts";

export interface TaskOrigin {
  key: string;
  href: string;
  text: string;
}

/** What a task was added for after its plan was issued; null for tasks of the plan's own text. */
export async function originOfTask(
  db: Db,
  task: Pick<PlanTask, "id" | "planId">,
  today: string,
  lang: Lang,
): Promise<TaskOrigin | null> {
  const notice = await findNoticeOfTask(db, task.id);
  if (notice) {
    const said = pick(lang, noticeVi, noticeEn);
    const href = `/can-bo/ke-hoach/${task.planId}/ket-luan/${notice.id}`;
    return { key: said.fromNotice, href, text: said.noticeOf(notice.number, notice.heldOn) };
  }
  const found = await findInspectionOfTask(db, task.id);
  if (!found) return null;
  const said = pick(lang, inspectionVi, inspectionEn);
  const by = (await unitNames(db, [found.byUnitId], today)).get(found.byUnitId) ?? "";
  return {
    key: said.fromInspection,
    href: `/can-bo/kiem-tra/${found.inspectionId}`,
    text: said.fromInspectionText(by, found.heldOn ?? today),
  };
}
