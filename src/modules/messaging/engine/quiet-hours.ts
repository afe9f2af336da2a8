import { quietHoursEnd } from "../../../platform/clock/index.ts";
import type { Medium } from "../message.ts";

/** When the quiet hours end, or null outside them. Only what rings is kept quiet: mail waits for no morning. */
export const quietUntil = (medium: Medium, hours: { from: string; to: string }, now: Date): Date | null =>
  medium === "email" ? null : quietHoursEnd(hours, now);
