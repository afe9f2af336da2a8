import { formatDate } from "../../platform/i18n/index.ts";
import { type LegalDocument, statusOn } from "../legal-documents/index.ts";
import { isTopic } from "../topics/index.ts";
import { LIMITS } from "./item.ts";
import type { vi } from "./messages.vi.ts";

/**
 * The beginning of news about a document of the library: what the library knows, in sentences, and nothing else. What it means for whom, a
 * person writes.
 */
export function newsOfDocument(
  document: LegalDocument,
  day: string,
  publicUrl: string,
  words: typeof vi.fromDocument,
): { title: string; summary: string; body: string; topic: string } {
  const { type, number, issuer, issuedOn, title, inForceFrom, inForceTo, topics } = document;
  const name = [type, number].filter(Boolean).join(" ");
  const about = title.replace(/[\s.;]+$/, "");
  const status = statusOn(document, day);
  const facts = [
    words.issued(name, issuer, issuedOn && formatDate(issuedOn), about),
    status === "expired" && inForceTo ? words.ended(formatDate(inForceTo)) : null,
    status !== "expired" && inForceFrom ? words.from(formatDate(inForceFrom), inForceFrom > day) : null,
    document.publishedAt ? words.read(`${publicUrl}/van-ban/${document.id}`) : null,
  ].filter((one) => one !== null);
  return {
    title: cut(`${name}: ${about}`, LIMITS.title),
    summary: cut(facts[0] ?? "", LIMITS.summary),
    body: facts.join("\n\n"),
    topic: topics.find(isTopic) ?? "",
  };
}

/** At a word, so that what is proposed fits the field. */
function cut(text: string, most: number): string {
  if ([...text].length <= most) return text;
  const short = [...text].slice(0, most - 1).join("");
  return `${short.slice(0, short.lastIndexOf(" "))}…`;
}
