import type { vi } from "./messages.vi.ts";

export const en: typeof vi = {
  say: {
    long: (hint) => `The sentence has ${hint.count ?? 0} words. Split it below 20.`,
    bureaucratic: (hint) => `“${hint.found}” is office language. Try: ${hint.say ?? ""}.`,
    abbreviation: (hint) =>
      hint.say ? `Spell out “${hint.found}”: ${hint.say}.` : `“${hint.found}” is not spelled out at first use.`,
    passive: () => "Several passives in one sentence. Say who does it.",
    legalWord: (hint) => `“${hint.found}” wants an explanation, such as: (${hint.say ?? ""}).`,
  },
  invented: (found) => `“${found}” is not in the legal passage chosen.`,
};
