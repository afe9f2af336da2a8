import { z } from "zod";

/** What a page of another site can show of a unit. */
export const WHATS = ["news", "urgent", "events", "tasks", "search", "hours", "dossiers", "queue"] as const;
export type What = (typeof WHATS)[number];

/** As they stand in addresses. */
export const WHAT_NAMES: Record<What, string> = {
  news: "tin",
  urgent: "khan",
  events: "su-kien",
  tasks: "viec-hay-lam",
  search: "tim",
  hours: "gio",
  dossiers: "ho-so",
  queue: "lay-so",
};

export const MOST_ROWS = 10;
const USUAL_ROWS = 5;

export interface Embed {
  what: What;
  /** null for the installation's own unit. */
  slug: string | null;
  count: number;
  colour: "light" | "dark";
  size: "small" | "usual" | "large";
  lang: "vi" | "en";
}

export type Fault = "what" | "unit" | "count" | "colour" | "size" | "lang";

const One = z.preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string().max(200).default(""));
const Query = z.object({ khoi: One, donvi: One, so: One, mau: One, co: One, ngonngu: One }).catch({
  khoi: "?",
  donvi: "",
  so: "",
  mau: "",
  co: "",
  ngonngu: "",
});

const COLOURS: Record<string, Embed["colour"]> = { "": "light", sang: "light", toi: "dark" };
const SIZES: Record<string, Embed["size"]> = { "": "usual", nho: "small", vua: "usual", lon: "large" };
const LANGS: Record<string, Embed["lang"]> = { "": "vi", vi: "vi", en: "en" };

/** What an address asks for, or what of it makes no sense. Whether there is such a unit is seen later. */
export function readEmbed(query: unknown): Embed | Fault {
  const asked = Query.parse(query);
  const what = WHATS.find((one) => WHAT_NAMES[one] === (asked.khoi || WHAT_NAMES.news));
  const count = asked.so === "" ? USUAL_ROWS : Number(asked.so);
  const [colour, size, lang] = [COLOURS[asked.mau], SIZES[asked.co], LANGS[asked.ngonngu]];
  if (!what) return "what";
  if (!/^[a-z0-9-]{0,100}$/.test(asked.donvi)) return "unit";
  if (!Number.isInteger(count) || count < 1 || count > MOST_ROWS) return "count";
  if (!colour) return "colour";
  if (!size) return "size";
  if (!lang) return "lang";
  return { what, slug: asked.donvi || null, count, colour, size, lang };
}

/** The same as an address; what is usual is left out, so that one thing has one address and is kept once. */
export function addressOf(embed: Embed): string {
  const query = new URLSearchParams({ khoi: WHAT_NAMES[embed.what] });
  if (embed.slug) query.set("donvi", embed.slug);
  if (hasCount(embed.what) && embed.count !== USUAL_ROWS) query.set("so", String(embed.count));
  if (embed.colour === "dark") query.set("mau", "toi");
  if (embed.size !== "usual") query.set("co", embed.size === "small" ? "nho" : "lon");
  if (embed.lang === "en") query.set("ngonngu", "en");
  return `/nhung/khung?${query}`;
}

export const hasCount = (what: What): boolean => ["news", "events", "tasks", "queue"].includes(what);

const LETTER = { small: 15, usual: 17, large: 20 };
const HEAD = 136;
/** Of rows in the usual size at 320 pixels; more scrolls inside. */
const ROW: Record<What, number> = {
  news: 96,
  urgent: 96,
  events: 96,
  tasks: 52,
  search: 150,
  hours: 210,
  dossiers: 430,
  queue: 72,
};

/** How high the frame is made, in pixels: enough for what it shows at the width of a side column. */
export function heightOf({ what, count, size }: Embed): number {
  const rows = hasCount(what) ? count : what === "urgent" ? 2 : 1;
  return Math.round(((HEAD + rows * ROW[what]) * LETTER[size]) / LETTER.usual / 10) * 10;
}

/** Ready to be put into a page of another site: no script, nothing it may do but show, and open links above itself. */
export function snippetOf(embed: Embed, publicUrl: string, title: string): string {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return `<iframe src="${escaped(publicUrl + addressOf(embed))}" title="${escaped(title)}" height="${heightOf(embed)}" style="border:0;width:100%;max-width:640px" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-top-navigation-by-user-activation allow-forms allow-popups"></iframe>`;
}
