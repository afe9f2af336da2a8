import { nfc } from "../../../platform/i18n/index.ts";

/** What a comment is about. */
export type CommentSubject = { taskId: string } | { requestId: string };

export interface Comment {
  id: string;
  taskId: string | null;
  requestId: string | null;
  body: string;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  editedAt: Date | null;
  /** Taken back: the words are gone, the place stays. */
  takenBackAt: Date | null;
}

export const COMMENT_LENGTH = 2_000;
const EDIT_MINUTES = 15;

/** Whether its writer may still change the words. */
export function isEditable(
  comment: Pick<Comment, "writtenBy" | "writtenAt" | "takenBackAt">,
  personId: string,
  now: Date,
) {
  return (
    comment.writtenBy === personId &&
    comment.takenBackAt === null &&
    now.getTime() - comment.writtenAt.getTime() < EDIT_MINUTES * 60_000
  );
}

/** Words and the addresses among them; what closes a sentence is no part of an address. */
export function withLinks(text: string): { text: string; href: string | null }[] {
  const parts: { text: string; href: string | null }[] = [];
  let last = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"']+/g)) {
    const found = match[0].replace(/[.,;:!?)\]}…]+$/u, "");
    if (!URL.canParse(found)) continue;
    if (match.index > last) parts.push({ text: text.slice(last, match.index), href: null });
    parts.push({ text: found, href: found });
    last = match.index + found.length;
  }
  if (last < text.length) parts.push({ text: text.slice(last), href: null });
  return parts;
}

/** Those of the people whose name stands behind an "@"; of two names that both fit, the longer one is meant. */
export function mentionedIn(text: string, people: readonly { id: string; name: string }[]): string[] {
  const longestFirst = [...people].sort((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (const match of nfc(text).matchAll(/@/g)) {
    const rest = nfc(text)
      .slice(match.index + 1)
      .toLowerCase();
    const meant = longestFirst.find(
      ({ name }) => rest.startsWith(nfc(name).toLowerCase()) && !/^\p{L}/u.test(rest.slice(nfc(name).length)),
    );
    // Namesakes are all told.
    if (meant) for (const one of people) if (nfc(one.name) === nfc(meant.name)) found.add(one.id);
  }
  return [...found];
}
