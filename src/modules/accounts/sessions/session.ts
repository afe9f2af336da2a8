import { isIPv4, isIPv6 } from "node:net";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A session ends by itself when unused for half a day, and after a week in any case. */
export const IDLE_MS = 12 * HOUR;
export const ABSOLUTE_MS = 7 * 24 * HOUR;
/** How long somebody who passed the password may look for the telephone. */
export const CODE_MS = 10 * MINUTE;
/** `last_seen_at` is written no more often than this, so that reading pages does not write. */
export const SEEN_EVERY_MS = MINUTE;

/** The network part of an address: enough to recognise "from the office", not enough to find a person. */
export function addressPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  if (isIPv4(plain)) return `${plain.split(".").slice(0, 3).join(".")}.0/24`;
  if (isIPv6(plain)) return `${groupsOf(plain).slice(0, 3).join(":")}::/48`;
  return "";
}

/** What is throttled as one address: providers hand out IPv6 in blocks of /64. */
export function throttledAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "").replace(/%.*$/, "");
  return isIPv6(plain) ? groupsOf(plain).slice(0, 4).join(":") : plain;
}

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const filled = tail === undefined ? left : [...left, ...Array(8 - left.length - right.length).fill("0"), ...right];
  return filled.map((group) => Number.parseInt(group, 16).toString(16));
}

const SYSTEMS: [RegExp, string][] = [
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux/, "Linux"],
];
const BROWSERS: [RegExp, string][] = [
  [/coc_coc_browser/i, "Cốc Cốc"],
  [/Edg/, "Edge"],
  [/OPR/, "Opera"],
  [/SamsungBrowser/, "Samsung Internet"],
  [/Zalo/i, "Zalo"],
  [/Firefox|FxiOS/, "Firefox"],
  [/Chrome|CriOS/, "Chrome"],
  [/Safari/, "Safari"],
];

/** "Chrome, Windows": what a person recognises a session by; the full text of the browser is not kept. */
export function deviceOf(userAgent: string | undefined): string {
  const first = (list: [RegExp, string][]): string | undefined =>
    list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
  return [first(BROWSERS), first(SYSTEMS)].filter(Boolean).join(", ");
}
