import { unmark } from "../../platform/i18n/index.ts";
import type { GroupKind } from "./plan.ts";

/** "Công an cấp xã" is one force, "Trung tâm … cấp xã" one kind of body: not the communes themselves. */
const BODY_OF_COMMUNES = /^(cong an|quan su|trung tam|doan|hoi|mat tran|tram|dang uy|to|ban cong tac) /;
/** The press, Party bodies and central bodies are no departments of the unit. */
const OTHER_BODIES = /\bco quan (bao|thong tin|truyen thong|dang|trung uong|ngoai|to tung)/;

/**
 * Which group a printed name means, or null where it names one body. "Ủy ban nhân dân các xã, phường" gives the task to
 * every commune for itself, "các sở, ban, ngành" to every department.
 */
export function groupKindOf(name: string): GroupKind | null {
  const plain = unmark(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const communes =
    !BODY_OF_COMMUNES.test(plain) &&
    /\b(cac|tung|moi) (xa|phuong|dac khu|huyen)\b|\bcap (xa|huyen)\b|\bdia phuong\b/.test(plain);
  const departments = !OTHER_BODIES.test(plain) && /\bcac (so|co quan|don vi|ban nganh|ban)\b/.test(plain);
  if (communes && departments) return "all";
  if (communes) return "communes";
  return departments ? "departments" : null;
}
