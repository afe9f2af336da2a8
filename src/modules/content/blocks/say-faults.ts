import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { en as figuresEn } from "../live-figures/messages.en.ts";
import { vi as figuresVi } from "../live-figures/messages.vi.ts";
import type { TextFault } from "./block.errors.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

export const sayFaults = (faults: readonly TextFault[], lang: Lang): string =>
  faults
    .map((one) =>
      "mark" in one
        ? pick(lang, figuresVi, figuresEn).faults[one.why](one.mark)
        : pick(lang, vi, en).faults[one.why](one.code),
    )
    .join(" ");
