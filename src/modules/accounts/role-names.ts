import { type Lang, pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { Role } from "./permissions.ts";

/** What a role is called, for people. */
export function roleName(role: string, lang: Lang): string {
  return pick(lang, vi, en).roles[role as Role] ?? role;
}
