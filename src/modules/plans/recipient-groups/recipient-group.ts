import { unmark } from "../../../platform/i18n/index.ts";

/** A name for several units, as one unit uses it in "Nơi nhận". */
export interface RecipientGroup {
  id: string;
  unitId: string;
  name: string;
  memberIds: string[];
  version: number;
  changedByName: string;
  changedAt: Date;
}

export const GROUP_LIMITS = { name: 150, members: 4_000, memberText: 40_000 };

/** A line as it is compared: without marks, signs and the list mark. "- Các xã vùng bãi ngang;" is "cac xa vung bai ngang". */
export const foldedName = (text: string): string =>
  unmark(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
