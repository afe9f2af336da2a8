import type { Hint, HintKind } from "./hints.ts";

export const vi = {
  say: {
    long: (hint: Hint) => `Câu có ${hint.count ?? 0} từ. Hãy tách thành câu ngắn hơn 20 từ.`,
    bureaucratic: (hint: Hint) => `“${hint.found}” là lời công văn. Thử nói: ${hint.say ?? ""}.`,
    abbreviation: (hint: Hint) =>
      hint.say ? `Viết đủ “${hint.found}”: ${hint.say}.` : `“${hint.found}” chưa được viết đủ ở lần đầu.`,
    passive: () => "Câu có nhiều chữ “được”, “bị”. Hãy nói rõ ai làm việc đó.",
    legalWord: (hint: Hint) => `“${hint.found}” cần lời giải thích, ví dụ: (${hint.say ?? ""}).`,
  } satisfies Record<HintKind, (hint: Hint) => string>,
  invented: (found: string) => `“${found}” không có trong đoạn luật đã chọn.`,
};
