export interface AtomEntry {
  id: string;
  title: string;
  link: string;
  published: Date;
  updated: Date;
  author: string;
  summary: string;
  content: string;
  /** Pictures of the entry, with whole addresses; readers show them below the text. */
  pictures?: readonly { href: string; alt: string; caption: string }[];
  /** The same to listen to, with its whole address. */
  enclosure?: { href: string; type: string; bytes: number };
  category: string;
}

export interface AtomFeed {
  id: string;
  title: string;
  page: string;
  self: string;
  /** Where programs ask to be told of changes (W3C WebSub); null where nobody tells. */
  hub: string | null;
  /** Pages of a long feed (RFC 5005): the newest, and the one with older entries. */
  first?: string;
  next?: string | undefined;
  updated: Date;
  entries: AtomEntry[];
}

/** XML 1.0 has no room for most control characters, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function xml(value: string): string {
  return value
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** RFC 3339 in Vietnamese time, as people who read the source expect it. */
function time(at: Date): string {
  return `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;
}

/** Text as text; with pictures it becomes HTML, escaped as a whole as RFC 4287 asks for. */
function contentOf({ content, pictures = [] }: AtomEntry): string {
  if (pictures.length === 0) return `<content type="text">${xml(content)}</content>`;
  const figures = pictures.map(
    (one) =>
      `<figure><img src="${xml(one.href)}" alt="${xml(one.alt)}"/><figcaption>${xml(one.caption)}</figcaption></figure>`,
  );
  const lines = content.split("\n").map((line) => `<p>${xml(line)}</p>`);
  return `<content type="html">${xml([...lines, ...figures].join("\n"))}</content>`;
}

const enclosureOf = ({ enclosure }: AtomEntry): string =>
  enclosure
    ? `<link rel="enclosure" type="${xml(enclosure.type)}" length="${enclosure.bytes}" href="${xml(enclosure.href)}"/>\n`
    : "";

// Older pages and excerpts of a feed are followed by nobody.
const hubOf = ({ hub, self }: AtomFeed): string =>
  hub !== null && !self.includes("?") ? `<link rel="hub" href="${xml(hub)}"/>\n` : "";

const links = (feed: AtomFeed): string =>
  hubOf(feed) +
  (["first", "next"] as const)
    .map((rel) => (feed[rel] ? `<link rel="${rel}" type="application/atom+xml" href="${xml(feed[rel])}"/>\n` : ""))
    .join("");

/** An Atom 1.0 feed (RFC 4287). */
export function atomFeed(feed: AtomFeed): string {
  const entries = feed.entries.map(
    (entry) => `<entry>
<id>${xml(entry.id)}</id>
<title>${xml(entry.title)}</title>
<link rel="alternate" type="text/html" href="${xml(entry.link)}"/>
${enclosureOf(entry)}<published>${time(entry.published)}</published>
<updated>${time(entry.updated)}</updated>
<author><name>${xml(entry.author)}</name></author>
<category term="${xml(entry.category)}"/>
<summary>${xml(entry.summary)}</summary>
${contentOf(entry)}
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">
<id>${xml(feed.id)}</id>
<title>${xml(feed.title)}</title>
<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
${links(feed)}<updated>${time(feed.updated)}</updated>
${entries.join("\n")}
</feed>
`;
}
