import type { ProcedureService } from "../../../service-points/index.ts";

/** Whether everything, one part or nothing of a procedure can be done without going there. */
export const FROM_HOME = ["whole", "once", "never"] as const;
export type FromHome = (typeof FROM_HOME)[number];

/**
 * What is on record of a procedure, as a resident asks it. A service that is online in full (toàn trình) is filed and paid on the
 * network and its result comes by network or post (Nghị định 224/2026/NĐ-CP from 1/7/2026, before it 42/2022/NĐ-CP); papers sent and result returned by public
 * post need no visit either (Quyết định 45/2016/QĐ-TTg).
 *
 * @returns null where nobody said enough to know
 */
export function fromHome({
  onlineLevel,
  postSend,
  postReturn,
}: Pick<ProcedureService, "onlineLevel" | "postSend" | "postReturn">): FromHome | null {
  if (onlineLevel === "full" || (postSend && postReturn)) return "whole";
  if (onlineLevel === "partial" || postSend || postReturn) return "once";
  return onlineLevel === "none" && postSend === false && postReturn === false ? "never" : null;
}
