import type { PlaceKind } from "./places/place.ts";

/** Letters and digits only, so that quotes, line ends and emoji around the words do not count. */
const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/**
 * Whether what a network gives back now says something else than what it gave back before. Words only: networks shorten addresses, add blanks and
 * change signs. Nothing where there was something is a network that does not tell, not a change.
 */
export function saysOther(before: string, now: string): boolean {
  const words = (text: string): string => plain(text.replace(/\b(?:https?:\/\/|www\.)\S+/gi, " "));
  return words(before) !== "" && words(now) !== "" && words(before) !== words(now);
}

/** A title this short may stand on any page. */
const SHORT_TITLE = 20;
const BEGINNING = 60;

/** Whether a page holds a post: its title, and where that is short the beginning of its text as well. */
export function pageHolds(pageWords: string, title: string, text: string): boolean {
  const page = ` ${plain(pageWords)} `;
  const holds = (words: string): boolean => words !== "" && page.includes(` ${words} `);
  if (!holds(plain(title))) return false;
  if (plain(title).length >= SHORT_TITLE) return true;
  const rest = plain(text).replace(plain(title), "").trim();
  const cut = rest.slice(0, BEGINNING);
  return holds(rest.length > BEGINNING ? cut.slice(0, cut.lastIndexOf(" ")) : cut);
}

/** Hosts a network shows what was posted under, with everything below them. What else is no network may stand anywhere. */
const HOSTS: Partial<Record<PlaceKind, readonly string[]>> = {
  facebook: ["facebook.com", "fb.com", "fb.watch"],
  zaloOa: ["zalo.me", "zaloapp.com", "zapps.vn"],
  zaloGroup: ["zalo.me", "zaloapp.com", "zapps.vn"],
  youtube: ["youtube.com", "youtu.be"],
};

export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host.toLowerCase() : "");

/** Whether an address may be that of a post at the place: words that stand on a page elsewhere say nothing about it. */
export function isAddressAt(place: { kind: PlaceKind; address: string | null }, address: string): boolean {
  const hosts = HOSTS[place.kind];
  if (!hosts) return true;
  const host = hostOf(address);
  if (place.address !== null && host === hostOf(place.address)) return true;
  return hosts.some((one) => host === one || host.endsWith(`.${one}`));
}
