import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Route, Still } from "../platform/http/index.ts";

/** What becomes of a link: a file of the copy, an address on the network, or nothing a visitor of a copy could use. */
export type Target =
  | { kind: "file"; address: string; file: string; fragment: string }
  | { kind: "network"; url: string }
  | { kind: "staff" };

export interface AddressRules {
  routes: readonly Route[];
  publicUrl: string;
  /** Parts that are only written when asked for: "sheets", "data". */
  with: ReadonlySet<string>;
  /** Whether an address under a unit's own site belongs into this copy. */
  hasUnit(slug: string): boolean;
  /** Pages without a unit in their address that another page stands for in this copy (the home page of one unit's copy). */
  instead: ReadonlyMap<string, string>;
}

/** Endings under which an address is a file already; all others are pages. */
const FILE = /\.(svg|png|jpg|webp|ico|css|js|json|jsonl|csv|jsonld|ttl|xml|atom|txt|pdf|gz|woff2|webmanifest)$/i;
const STAFF = /^\/(can-bo|dang-nhap|dang-xuat|quen-mat-khau)(\/|$)/;

/** Which addresses are in the copy, and under which names. Pure: the same routes give the same names. */
export class Addresses {
  readonly #rules: AddressRules;
  readonly #patterns: { route: Route; pattern: RegExp; names: string[]; fixed: number }[];
  readonly #known = new Map<string, Target>();

  constructor(rules: AddressRules) {
    this.#rules = rules;
    this.#patterns = rules.routes
      .filter((route) => route.method === "GET")
      .map((route) => ({
        route,
        names: [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] as string),
        pattern: new RegExp(`^${route.path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:\w+/g, "([^/]+)")}/?$`),
        fixed: route.path.split("/").filter((part) => part !== "" && !part.startsWith(":")).length,
      }))
      // The router prefers fixed parts too.
      .sort((a, b) => a.names.length - b.names.length || b.fixed - a.fixed);
  }

  /** `href` as it stands in a page of ours at `from` (path with query). */
  target(href: string, from: string): Target {
    const key = /^[/#]/.test(href) && !href.startsWith("#") ? href : `${from} ${href}`;
    const known = this.#known.get(key);
    if (known) return known;
    const made = this.#resolve(ownText(href), from);
    if (this.#known.size > 20_000) this.#known.clear();
    this.#known.set(ownText(key), made);
    return made;
  }

  #resolve(href: string, from: string): Target {
    const base = new URL(from, this.#rules.publicUrl);
    if (!URL.canParse(href, base)) return { kind: "network", url: href };
    const url = new URL(href, base);
    if (url.origin !== base.origin || !/^https?:$/.test(url.protocol)) return { kind: "network", url: href };
    const onNetwork: Target = {
      kind: "network",
      url: `${this.#rules.publicUrl}${url.pathname}${url.search}${url.hash}`,
    };
    if (STAFF.test(url.pathname)) return { kind: "staff" };
    const fragment = url.hash;
    if (url.pathname.startsWith("/assets/")) {
      return { kind: "file", address: url.pathname, file: url.pathname.slice(1), fragment };
    }
    const path = this.#rules.instead.get(url.pathname) ?? url.pathname;
    const found = this.#find(path);
    if (!found) return onNetwork;
    const { route, params } = found;
    const still = stillOf(route, path);
    if (!still || (still.only && !this.#rules.with.has(still.only))) return onNetwork;
    if (params.unit !== undefined && !this.#rules.hasUnit(params.unit)) return onNetwork;
    const query = new URLSearchParams();
    for (const [name, value] of [...url.searchParams].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (value === "" || still.anyQuery) continue;
      if (!still.query?.includes(name)) return onNetwork;
      query.append(name, value);
    }
    const address = query.size > 0 ? `${path}?${query}` : path;
    return { kind: "file", address, file: fileName(path, query), fragment };
  }

  #find(path: string): { route: Route; params: Record<string, string> } | null {
    for (const { route, pattern, names } of this.#patterns) {
      const match = pattern.exec(path);
      if (match) return { route, params: Object.fromEntries(names.map((name, at) => [name, match[at + 1] as string])) };
    }
    return null;
  }
}

/**
 * A text with memory of its own. What is cut out of a page keeps the whole page alive as long as it is kept itself: a
 * list of ten thousand addresses would hold ten thousand pages.
 */
const ownText = (text: string): string => Buffer.from(text).toString();

/** Data of single procedures comes only when asked for; it would be three files beside each page. */
function stillOf(route: Route, path: string): Still | null {
  if (route.access !== "public" || route.options.still === false || route.options.api) return null;
  if (!route.options.still && !route.options.cache) return null;
  const still = route.options.still ?? {};
  return !still.only && /\.(json|csv|jsonld|ttl)$/.test(path) && !FILE.test(route.path)
    ? { ...still, only: "data" }
    : still;
}

/** A name that every file system of a USB stick takes. What stands behind the question mark goes into the name. */
export function fileName(path: string, query: URLSearchParams): string {
  const parts = path
    .split("/")
    .filter((part) => part !== "")
    .map((part) => {
      const plain = safe(decodeURIComponent(part));
      // "." and ".." would leave the folder; very long names would not fit.
      return /^\.+$/.test(plain) ? "_" : plain.length > 120 ? `${plain.slice(0, 80)}-${short(plain)}` : plain;
    });
  const last = parts.pop() ?? "index";
  const ending = FILE.exec(last)?.[0] ?? "";
  const variant = [...query]
    .map(([name, value]) => `~${name}=${/^[\w.-]{1,60}$/.test(value) ? value : short(value)}`)
    .join("");
  return [...parts, `${ending ? last.slice(0, -ending.length) : last}${variant}${ending || ".html"}`].join("/");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these no file system takes
const safe = (part: string): string => part.replace(/[<>:"/\\|?*~\u0000-\u001f]/g, "_");
const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

/** From one file of the copy to another, as a link that works in any folder and without a server. */
export function relativeLink(from: string, to: string, fragment: string): string {
  const path = posix.relative(posix.dirname(from), to) || posix.basename(to);
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent) + fragment;
}
