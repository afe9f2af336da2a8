import { createHash } from "node:crypto";
import { posix } from "node:path";
import type { Route, Still } from "../platform/http/index.ts";

/** What becomes of a link: a file of the copy, an address on the network, or nothing a visitor of a copy could use. */
export type Target =
  /** `ask`: what the server is asked for it, where that is more than the address. `tail`: what follows the file in a link. */
  | { kind: "file"; address: string; ask?: string; file: string; tail: string }
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
  /** Values for names the copy does without elsewhere: in a copy of one unit, every page speaks of its place. */
  given: Readonly<Record<string, string>>;
  /** The page that answers questions and filters, and what it understands of them. */
  search: { path: string; takes: readonly string[] };
}

/** Endings under which an address is a file already; all others are pages. */
const FILE = /\.(svg|png|jpg|webp|ico|css|js|json|jsonl|csv|jsonld|ttl|xml|atom|txt|pdf|gz|woff2|webmanifest)$/i;
const STAFF = /^\/(can-bo|dang-nhap|dang-xuat|quen-mat-khau)(\/|$)/;

/** Which addresses are in the copy, and under which names. Pure: the same routes give the same names. */
export class Addresses {
  readonly #rules: AddressRules;
  readonly #patterns: { route: Route; pattern: RegExp; names: string[]; rank: string }[];
  readonly #known = new Map<string, Target>();

  constructor(rules: AddressRules) {
    this.#rules = rules;
    this.#patterns = rules.routes
      .filter((route) => route.method === "GET")
      .map((route) => ({
        route,
        names: [...route.path.matchAll(/:(\w+)/g)].map((match) => match[1] as string),
        pattern: new RegExp(`^${route.path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:\w+/g, "([^/]+)")}/?$`),
        rank: route.path.replace(/:\w+/g, "~"),
      }))
      // As the router does: part for part, a fixed one before one that takes anything ("~" sorts last).
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
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
    if (url.pathname.startsWith("/assets/")) {
      return { kind: "file", address: url.pathname, file: url.pathname.slice(1), tail: url.hash };
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
      if (value === "" || still.anyQuery || still.drop?.includes(name)) continue;
      if (!still.query?.includes(name)) return (still.search && this.#asSearch(url, params)) || onNetwork;
      query.append(name, value);
    }
    const address = query.size > 0 ? `${path}?${query}` : path;
    const file: Target = { kind: "file", address, file: fileName(path, query), tail: url.hash };
    for (const name of still.drop ?? []) {
      const value = this.#rules.given[name];
      if (value !== undefined) query.append(name, value);
    }
    return query.size > 0 ? { ...file, ask: `${path}?${query}` } : file;
  }

  #asSearch(url: URL, params: Record<string, string>): Target | null {
    const { path, takes } = this.#rules.search;
    const query = new URLSearchParams(params.unit === undefined ? [] : [["don-vi", params.unit]]);
    for (const [name, value] of url.searchParams) {
      if (!takes.includes(name)) return null;
      if (value !== "") query.set(name, value);
    }
    return { kind: "file", address: path, file: fileName(path, new URLSearchParams()), tail: `?${query}${url.hash}` };
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

function stillOf(route: Route, path: string): Still | null {
  if (route.access !== "public" || route.options.still === false || route.options.api) return null;
  if (!route.options.still && !route.options.cache) return null;
  const still = route.options.still ?? {};
  return still.formats && FILE.test(path) ? { ...still, only: still.formats } : still;
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
export function relativeLink(from: string, to: string, tail: string): string {
  const path = posix.relative(posix.dirname(from), to) || posix.basename(to);
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent) + tail;
}
