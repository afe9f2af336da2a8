import { type Lang, pick } from "../../../platform/i18n/index.ts";
import type { BlockFault } from "./block.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const sayFaults = (faults: readonly BlockFault[], lang: Lang): string =>
  faults.map((one) => pick(lang, vi, en).faults[one.why](one.code)).join(" ");
