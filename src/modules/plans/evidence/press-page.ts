import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { nfc } from "../../../platform/i18n/index.ts";

/** What an article says of itself; null where it says nothing. */
export interface PressPage {
  title: string | null;
  /** Day of publication in Vietnam. */
  publishedOn: string | null;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const TITLE_LENGTH = 300;
const DATE_NAMES = ["article:published_time", "pubdate", "publishdate", "date", "dc.date.issued", "datepublished"];

/** Reads title and day of publication the way the big Vietnamese papers write them: meta tags, JSON-LD, `time`. */
export function readPressPage(html: string): PressPage {
  const metas = new Map<string, string>();
  const scripts: string[] = [];
  const times: string[] = [];
  let heading: string | null = null;
  let documentTitle: string | null = null;
  for (const element of walk(parse(html))) {
    if (!("tagName" in element)) continue;
    const attribute = (name: string) => element.attrs.find((one) => one.name === name)?.value;
    if (element.tagName === "meta") {
      const name = (attribute("property") ?? attribute("name") ?? attribute("itemprop"))?.toLowerCase();
      const content = attribute("content")?.trim();
      if (name && content && !metas.has(name)) metas.set(name, content);
    } else if (element.tagName === "title") documentTitle ??= textOf(element);
    else if (element.tagName === "h1") heading ??= textOf(element);
    else if (element.tagName === "time") times.push(attribute("datetime") ?? textOf(element));
    else if (element.tagName === "script" && attribute("type") === "application/ld+json") scripts.push(textOf(element));
  }
  const title = [metas.get("og:title"), heading, documentTitle].find((one) => one && one.trim() !== "");
  const dates = [...DATE_NAMES.flatMap((name) => metas.get(name) ?? []), ...datesOfLinkedData(scripts), ...times];
  return {
    title: title ? nfc(title.replace(/\s+/g, " ").trim()).slice(0, TITLE_LENGTH) : null,
    publishedOn: dates.map(readDay).find((day) => day !== null) ?? null,
  };
}

/** Every node in the order of the page; without recursion, because hostile pages nest without end. */
function* walk(root: Node): Generator<Node> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ("childNodes" in node)
      for (let at = node.childNodes.length - 1; at >= 0; at--) open.push(node.childNodes[at] as Node);
  }
}

function textOf(element: Element): string {
  let text = "";
  for (const node of walk(element)) if ("value" in node) text += node.value;
  return text;
}

function datesOfLinkedData(scripts: readonly string[]): string[] {
  return scripts.flatMap((script) =>
    [...script.matchAll(/"datePublished"\s*:\s*"([^"]{8,40})"/g)].map((one) => one[1] ?? ""),
  );
}

/** ISO 8601 with or without time (a time without zone is Vietnam's), or dd/mm/yyyy anywhere in a text. */
export function readDay(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}\S*)?/.exec(text);
  const vietnamese = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text);
  const day = iso
    ? `${iso[1]}-${iso[2]}-${iso[3]}`
    : vietnamese
      ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, "0")}-${vietnamese[1]?.padStart(2, "0")}`
      : null;
  const at = day === null ? null : new Date(`${day}T00:00:00Z`);
  // 31/11 is no day; JavaScript would make it 1 December.
  if (day === null || at === null || Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day)) return null;
  const withZone = iso?.[4] && /(Z|[+-]\d{2}:?\d{2})$/.test(iso[4]) ? new Date(text.trim()) : null;
  return withZone && !Number.isNaN(withZone.getTime()) ? vietnamDay(withZone) : day;
}
