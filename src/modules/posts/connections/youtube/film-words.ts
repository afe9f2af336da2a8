import type { OutgoingPost } from "../connection.ts";

export interface FilmWords {
  title: string;
  description: string;
  tags: string[];
}

/** What a film is called and said about, within what the network takes; it refuses angle brackets. */
export function wordsFor(
  post: Pick<OutgoingPost, "title" | "text" | "link" | "tags">,
  most: { titleMost: number; descriptionMost: number; tagsMost: number },
): FilmWords {
  const whole = clean(post.title).replace(/\s+/g, " ").trim();
  const title = cutCharacters(whole, most.titleMost);
  // A title that was cut stands whole in the description, so that nothing of it is lost.
  const head = title === whole ? "" : `${whole}\n\n`;
  const foot = post.text.includes(post.link) ? "" : `\n\n${post.link}`;
  const room = most.descriptionMost - Buffer.byteLength(head + foot);
  return {
    title,
    description: `${head}${cutBytes(clean(post.text), room)}${foot}`,
    tags: tagsWithin(post.tags, most.tagsMost),
  };
}

const clean = (text: string): string => text.normalize("NFC").replaceAll("<", "‹").replaceAll(">", "›");

function cutCharacters(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}

function cutBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let kept = "";
  let size = Buffer.byteLength("…");
  for (const word of text.split(/(?<=\s)/)) {
    size += Buffer.byteLength(word);
    if (size > most) break;
    kept += word;
  }
  return `${kept.trimEnd()}…`;
}

/** Whole tags only; one with a blank counts with its quotes, and a comma parts them. */
function tagsWithin(tags: readonly string[], most: number): string[] {
  const kept: string[] = [];
  let size = 0;
  for (const tag of tags.map((one) => clean(one).replaceAll(",", " ").trim()).filter(Boolean)) {
    size += [...tag].length + (/\s/.test(tag) ? 2 : 0) + (kept.length > 0 ? 1 : 0);
    if (size > most) break;
    kept.push(tag);
  }
  return kept;
}

export const contentRangeOf = (first: number, last: number, size: number): string => `bytes ${first}-${last}/${size}`;

/** How many bytes a session has, from its "bytes=0-524287"; without a word it has none. */
export function takenBytes(range: string | undefined): number {
  const last = /^bytes=0-(\d{1,15})$/.exec(range ?? "")?.[1];
  return last === undefined ? 0 : Number(last) + 1;
}

export function captionsMultipart(about: unknown, captions: string): { headers: Record<string, string>; body: Buffer } {
  const boundary = "danbiet-4c1d7a90b2";
  const part = (type: string, text: string): string => `--${boundary}\r\ncontent-type: ${type}\r\n\r\n${text}\r\n`;
  return {
    headers: { "content-type": `multipart/related; boundary=${boundary}` },
    body: Buffer.from(
      `${part("application/json; charset=utf-8", JSON.stringify(about))}${part("text/vtt", captions)}--${boundary}--\r\n`,
    ),
  };
}
