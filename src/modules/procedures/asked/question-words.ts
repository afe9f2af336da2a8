import { unmark } from "../../../platform/i18n/index.ts";

/** Longest question whose words are kept (characters). */
export const LONGEST_KEPT = 100;
const MOST_WORDS = 16;
/** A question asked this often is nobody's own; until then only its keyed hash is kept. */
export const SHOWN_FROM = 3;

/**
 * A question as it is counted: one line, small letters, NFC. null for what is never kept, not even as a hash: nothing, and
 * whatever may point at a person: addresses, and numbers longer than a procedure code's parts (telephone, identity
 * card, dossier). Nghị định 13/2023/NĐ-CP calls these personal data; counting them would serve nobody.
 */
export function questionAsCounted(typed: string): string | null {
  const text = typed
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
  if (text.length < 2 || text.length > LONGEST_KEPT || text.split(" ").length > MOST_WORDS) return null;
  if (/[@/\\<>]|https?:/.test(text)) return null;
  const withoutCodes = text.replace(/(?<!\d)\d\.\d{6}(?!\d)/g, "");
  if (withoutCodes.replace(/[\s.\-()]/g, "").match(/\d{5}/)) return null;
  return /\p{L}/u.test(text) ? text : null;
}

/** With and without marks it is one question. */
export function questionKey(counted: string): string {
  return unmark(counted)
    .replace(/[^\p{L}\p{N}. ]/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The question in the address of a public list of answers, if the address is one that nobody filtered or paged. */
export function questionOfAddress(address: string): string | null {
  const at = address.indexOf("?");
  if (at < 0 || !/^\/(?:(?!can-bo\/|api\/)[a-z0-9-]+\/)?(?:thu-tuc|tim-kiem)$/.test(address.slice(0, at))) return null;
  const query = new URLSearchParams(address.slice(at + 1));
  for (const [name, value] of query) if (name !== "q" && value !== "") return null;
  return questionAsCounted(query.get("q") ?? "");
}
