import { z } from "zod";
import { addressOf } from "../../../platform/html/index.ts";
import { nfc, parseVietnameseDate } from "../../../platform/i18n/index.ts";
import { AUDIENCES, TOLD_LANGUAGES, TOPICS } from "../../topics/index.ts";
import { PRODUCT_KINDS } from "../plan.ts";
import { TASK_STATES } from "./task-state.ts";

export const VIEWS = ["bang", "cot", "thoigian", "thang"] as const;
export type TaskView = (typeof VIEWS)[number];

const day = z
  .string()
  .transform((value) => parseVietnameseDate(value) ?? undefined)
  .optional()
  .catch(undefined);
const one = <T extends string>(values: readonly T[]) => z.enum(values).optional().catch(undefined);

/** The one filter of all views, as it stands in the address. */
export const TaskQuery = z.object({
  xem: one(VIEWS),
  /** A unit with everything below it; "tatca" is all within reach; nothing is the person's own units. */
  donvi: z
    .union([z.uuid(), z.literal("tatca")])
    .optional()
    .catch(undefined),
  /** Only what the unit itself does: not those below it, not what it merely helps with. */
  rieng: one(["1"] as const),
  kehoach: z.uuid().optional().catch(undefined),
  tinhtrang: one([...TASK_STATES, "tatca"] as const),
  linhvuc: one(TOPICS),
  doituong: one(AUDIENCES),
  sanpham: one(PRODUCT_KINDS),
  ngonngu: one(TOLD_LANGUAGES),
  tu: day,
  den: day,
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100) || undefined)
    .optional()
    .catch(undefined),
});
export type TaskQuery = z.infer<typeof TaskQuery>;

export const TASKS_PATH = "/can-bo/ke-hoach/nhiem-vu";

/** The address of the same filter with something changed; what is undefined falls out. */
export function tasksAddress(
  query: Partial<TaskQuery>,
  change: Partial<TaskQuery> & { sau?: string | undefined; thang?: string | undefined; nam?: string | undefined } = {},
  path = TASKS_PATH,
): string {
  return addressOf(path, query, change);
}
