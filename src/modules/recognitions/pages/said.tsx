import type { vi } from "../messages.vi.ts";
import type { Recognition } from "../recognition.ts";

/** "Phút chờ: từ 25 còn 8." */
export function figuresInWords(recognition: Recognition, words: typeof vi): string | null {
  const { measure, beforeValue, afterValue } = recognition;
  if (measure === null || beforeValue === null || afterValue === null) return null;
  const said = words.record;
  return (afterValue > beforeValue ? said.figuresUp : said.figuresOf)(measure, beforeValue, afterValue);
}

export function Decision({
  recognition,
  words,
  base,
}: {
  recognition: Recognition;
  words: typeof vi;
  base: "/can-bo/van-ban" | "/van-ban";
}) {
  const text = words.record.decisionOf(
    recognition.decisionNumber ?? "",
    recognition.decisionOn ?? "",
    recognition.decisionIssuer ?? "",
  );
  return recognition.documentId === null ? (
    <span>{text}</span>
  ) : (
    <a href={`${base}/${recognition.documentId}`}>{text}</a>
  );
}
