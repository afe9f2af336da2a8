import { type Addresses, relativeLink } from "./addresses.ts";
import type { vi } from "./messages.vi.ts";

export interface PagePlace {
  /** Path with query, as asked for. */
  address: string;
  file: string;
  publicUrl: string;
  /** The day this copy shows. */
  day: string;
  searchFile: string;
  /** Where the newest of it is, on the network. */
  onlineAddress: string;
}

export interface RewrittenPage {
  html: string;
  /** Addresses of the copy this page leads to. */
  found: string[];
}

/** Scripts that work without a server; the others ask one something. */
const SCRIPTS_KEPT = /\/(checklist|copy)\.[^/]+\.js$/;

/**
 * A page of the server as a page of the copy. The renderer writes every attribute in double quotes and escapes quotes in
 * texts, so tags can be read one by one. Forms that need a server become how to reach the office.
 */
export function rewritePage(source: string, place: PagePlace, addresses: Addresses, words: typeof vi): RewrittenPage {
  const found = new Set<string>();
  const link = (href: string): string | null => {
    if (href.startsWith("#") || /^(mailto|tel|data|javascript):/.test(href)) return href;
    const target = addresses.target(unescaped(href), place.address);
    if (target.kind === "staff") return null;
    if (target.kind === "network") return escaped(target.url);
    found.add(target.address);
    return escaped(relativeLink(place.file, target.file, target.tail));
  };
  /** One picture of several: "/anh/a-480.webp 480w". */
  const linkOfSize = (entry: string): string => {
    const [href = "", ...size] = entry.trim().split(/\s+/);
    return [link(href) ?? "", ...size].join(" ");
  };
  const online = escaped(`${place.publicUrl}${place.onlineAddress}`);
  const contact = contactOf(source, online, words);
  const html = source
    .replace(/<link rel="(?:preload|manifest)"[^>]*>/g, "")
    .replace(/<script type="module" src="([^"]*)"><\/script>/g, (_all, src: string) =>
      SCRIPTS_KEPT.test(src) ? `<script defer src="${link(src)}"></script>` : "",
    )
    .replace(/<section class="db-rate"[\s\S]*?<\/section>/g, "")
    .replace(/<form\b([^>]*)>([\s\S]*?)<\/form>/g, (all, attributes: string, inner: string) =>
      form(all, attributes, inner, { contact, online, place, words, addresses }),
    )
    // Who works here does so on the network.
    .replace(/<li[^>]*>\s*<a [^>]*href="\/can-bo[^"]*"[^>]*>[^<]*<\/a>\s*<\/li>/g, "")
    .replace(
      /<(a|link|img|source|audio|use|object|iframe|script)\b([^>]*)>/g,
      (whole, tag: string, attributes: string) => {
        // The address on the network is the one that counts for search engines, wherever the copy lies.
        if (tag === "link" && / rel="canonical"/.test(attributes)) return whole;
        let isStaff = false;
        const changed = attributes.replace(/ (href|src|srcset|data)="([^"]*)"/g, (pair, name: string, href: string) => {
          if (name === "src" && SCRIPTS_KEPT.test(href) && !href.startsWith("/")) return pair;
          if (name === "srcset") return ` srcset="${href.split(/,\s+/).map(linkOfSize).join(", ")}"`;
          const to = link(href);
          if (to === null) isStaff = true;
          return to === null ? "" : ` ${name}="${to}"`;
        });
        return isStaff && tag !== "a" ? "" : `<${tag}${changed}>`;
      },
    )
    .replace(/<a\b([^>]*) href="([^"]*)"([^>]*)>([\s\S]*?)<\/a>/g, (all, before, href: string, after, inner: string) =>
      href.startsWith(escaped(place.publicUrl)) && !inner.includes(words.openOnline)
        ? `<a${before} href="${href}"${after}>${inner}<span class="db-still__net"> ${words.online}</span></a>`
        : all,
    )
    .replace(/<main\b/, () => `${notice(place, online, words)}<main`);
  const script = scriptOf(html, place);
  return { html: script ? html.replace("</head>", () => `${script}</head>`) : html, found: [...found] };
}

/** The search on its page; beside other search boxes only what waits for somebody to type. */
function scriptOf(html: string, place: PagePlace): string {
  const file =
    place.file === place.searchFile ? "tim-kiem/tim.js" : html.includes(" data-suggest=") ? "tim-kiem/goi-y.js" : null;
  return file === null ? "" : `<script defer src="${relativeLink(place.file, file, "")}"></script>`;
}

function form(
  all: string,
  attributes: string,
  inner: string,
  about: { contact: string; online: string; place: PagePlace; words: typeof vi; addresses: Addresses },
): string {
  const action = / action="([^"]*)"/.exec(attributes)?.[1] ?? "";
  const isGet = / method="get"/i.test(attributes);
  // A copy has one language and one way of reading.
  if (action === "/ngon-ngu") return "";
  const { place } = about;
  const answers = isGet && / name="q"/.test(inner) ? about.addresses.target(`${action}?q=1`, place.address) : null;
  if (answers?.kind === "file" && answers.file === place.searchFile) {
    const to = relativeLink(place.file, place.searchFile, "");
    const unit = new URLSearchParams(answers.tail).get("don-vi");
    const kept = unit === null ? "" : `<input type="hidden" name="don-vi" value="${escaped(unit)}"/>`;
    return all.replace(` action="${action}"`, () => ` action="${to}"`).replace("</form>", () => `${kept}</form>`);
  }
  if (isGet && action !== "/tra-cuu") {
    return `<p class="govuk-body">${about.words.needsNetwork} <a class="govuk-link" href="${about.online}">${about.words.openOnline}</a></p>`;
  }
  return about.contact;
}

/** The office of this page, as its foot names it. */
function contactOf(source: string, online: string, words: typeof vi): string {
  const lines = /<address class="db-petition__lines">([\s\S]*?)<\/address>/.exec(source)?.[1];
  return `<div class="govuk-inset-text"><p class="govuk-body">${lines ? words.reachOffice : words.needsNetwork}</p>${
    lines ? `<address class="govuk-body">${lines}</address>` : ""
  }<p class="govuk-body"><a class="govuk-link" href="${online}">${words.openOnline}</a></p></div>`;
}

function notice(place: PagePlace, online: string, words: typeof vi): string {
  return `<aside class="db-still" aria-label="${escaped(words.copy)}"><p class="govuk-body-s">${escaped(words.copyOf(place.day))} <a class="govuk-link" href="${online}">${words.newest}</a> · <a class="govuk-link" lang="en" href="${online}">${words.english}</a></p></aside>`;
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Stands at an address that leads on to another one. */
export function leadOn(to: string, words: typeof vi): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${words.moved}</title><meta http-equiv="refresh" content="0; url=${escaped(to)}"></head><body><p><a href="${escaped(to)}">${words.moved}</a></p></body></html>\n`;
}
