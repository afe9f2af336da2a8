/**
 * The search of the site as files, in the browser: questions, filters and suggestions. Plain script, no module: modules may
 * not be loaded from a USB stick. Everything it shows is made of text nodes.
 */
import { suggestionList } from "../../../assets/suggestion-list.ts";
import { whatWasTyped } from "../question-script.ts";
import { OpenedIndex, type PackedIndex } from "../search/packed-index.ts";
import { type Listing, ONLINE, POST, type UnitOffer } from "./listing.ts";

type Words = Record<
  | "loading"
  | "found"
  | "listed"
  | "nothing"
  | "nothingNoWords"
  | "nothingScript"
  | "nothingListed"
  | "atUnit"
  | "filtering"
  | "removeFilters"
  | "understood"
  | "didYouMean"
  | "legalName"
  | "failed",
  string
>;

interface Item {
  code: string;
  name: string;
  plain: string | null;
  field: number;
  levels: readonly string[];
  marks: number;
}

type Wanted = ((item: Item) => boolean) | null;

const PAGE = 20;
const LONGEST_QUESTION = 300;
const FILTERS = ["cap", "doi-tuong", "truc-tuyen", "buu-chinh", "linh-vuc"];
const place = document.getElementById("ket-qua");
const folder = (document.currentScript as HTMLScriptElement).src.replace(/[^/]+$/, "");

let index: OpenedIndex | null = null;
let packed: PackedIndex | null = null;
let listing: Listing | null = null;
let unit: UnitOffer | null = null;
let items = new Map<string, Item>();

Object.assign(window, {
  danbietSearch: {
    core(core: PackedIndex, lists: Listing) {
      packed = core;
      listing = lists;
      index = new OpenedIndex(core);
      items = new Map(
        core.docs.map((doc, at) => [
          doc[0],
          {
            code: doc[0],
            name: doc[1],
            plain: doc[2] === 0 ? null : doc[2],
            field: doc[3],
            levels: core.levels[doc[4]] ?? [],
            marks: lists.marks[at] ?? 0,
          },
        ]),
      );
    },
    shard(number: number, text: string) {
      index?.add(number, text);
    },
    unit(offer: UnitOffer) {
      unit = offer;
    },
  },
});

const loads = new Map<string, Promise<void>>();

function load(file: string): Promise<void> {
  let known = loads.get(file);
  if (!known) {
    known = new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = folder + file;
      script.onload = () => done();
      script.onerror = () => failed(new Error(file));
      document.head.append(script);
    });
    loads.set(file, known);
  }
  return known;
}

async function opened(): Promise<OpenedIndex> {
  await load("danh-muc.js");
  if (!index) throw new Error("no index");
  return index;
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function element(tag: string, className: string, text?: string): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const tidy = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST_QUESTION);

async function run(root: HTMLElement): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const query = tidy(asked.get("q") ?? "");
  // A name of a file: nothing else may be loaded through an address.
  const unitSlug = /^[a-z0-9-]+$/.exec(asked.get("don-vi") ?? "")?.[0] ?? "";
  const words = JSON.parse(root.dataset.words ?? "{}") as Words;
  const chosen = prepareForms(asked, query, unitSlug);
  if (query === "" && chosen.length === 0 && unitSlug === "") return;
  const status = root.querySelector("[role=status]") as HTMLElement;
  status.textContent = words.loading;
  try {
    const found = await opened();
    await Promise.all([
      ...found.needs(query).map((shard) => load(`${shard}.js`)),
      unitSlug === "" ? null : load(`don-vi/${unitSlug}.js`),
    ]);
    const page = Math.min(1_000, Math.max(1, Math.floor(Number(asked.get("trang"))) || 1));
    show(root, words, { query, chosen, unitSlug, page }, answer(found, query, wantedBy(asked)));
  } catch {
    status.textContent = words.failed;
  }
}

/** What was asked stands in the fields again; answers the names of the filters chosen. */
function prepareForms(asked: URLSearchParams, query: string, unitSlug: string): string[] {
  const chosen: string[] = [];
  const filters = document.querySelector<HTMLElement>("#loc");
  if (filters) filters.hidden = false;
  for (const name of FILTERS) {
    const value = asked.get(name);
    for (const field of filters?.querySelectorAll<HTMLSelectElement | HTMLInputElement>(`[name="${name}"]`) ?? []) {
      if (field instanceof HTMLInputElement) field.checked = field.value === value;
      else if (value) field.value = value;
      if (!value) continue;
      const label =
        field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : field.selectedOptions[0]?.textContent;
      if (field.value === value) chosen.push(label?.trim() ?? value);
    }
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("main form")) {
    const input = form.querySelector<HTMLInputElement>("input[name=q]");
    if (input) input.value = query;
    if (unitSlug === "") continue;
    const kept = element("input", "") as HTMLInputElement;
    Object.assign(kept, { type: "hidden", name: "don-vi", value: unitSlug });
    form.append(kept);
  }
  return chosen;
}

function wantedBy(asked: URLSearchParams): Wanted {
  const lists = listing as Listing;
  const all: ((item: Item) => boolean)[] = [];
  const level = lists.levels[asked.get("cap") ?? ""];
  if (level) all.push((item) => item.levels.includes(level));
  const field = asked.get("linh-vuc");
  if (field)
    all.push((item) => lists.fieldSlugs[item.field] === field || lists.moreFields[item.code]?.includes(field) === true);
  const applicant = lists.applicants.indexOf(asked.get("doi-tuong") ?? "");
  if (applicant >= 0) all.push((item) => (item.marks & (1 << applicant)) !== 0);
  if (asked.get("truc-tuyen") === "co") all.push((item) => (item.marks & ONLINE) !== 0);
  if (asked.get("buu-chinh") === "co") all.push((item) => (item.marks & POST) !== 0);
  if (unit) {
    const { level: own, plus, minus } = unit;
    const [more, less] = [new Set(plus), new Set(minus)];
    all.push((item) => more.has(item.code) || (item.levels.includes(own) && !less.has(item.code)));
  }
  return all.length === 0 ? null : (item) => all.every((one) => one(item));
}

interface Answer {
  total: number;
  didYouMean?: string;
  understood: { said: string; meant: string }[];
  from(offset: number, limit: number): Item[];
}

function answer(found: OpenedIndex, query: string, wanted: Wanted): Answer {
  if (query === "") {
    const listed: Item[] = [];
    for (const at of listing?.order ?? []) {
      const item = items.get(packed?.docs[at]?.[0] ?? "");
      if (item && (!wanted || wanted(item))) listed.push(item);
    }
    return { total: listed.length, understood: [], from: (offset, limit) => listed.slice(offset, offset + limit) };
  }
  const filter = wanted
    ? {
        filter: ({ code }: { code: string }) => {
          const item = items.get(code);
          return item !== undefined && wanted(item);
        },
      }
    : {};
  return {
    ...found.search(query, { limit: 0, ...filter }),
    from: (offset, limit) =>
      found.search(query, { offset, limit, ...filter }).hits.flatMap((hit) => items.get(hit.code) ?? []),
  };
}

function show(
  root: HTMLElement,
  words: Words,
  asked: { query: string; chosen: string[]; unitSlug: string; page: number },
  found: Answer,
): void {
  const { query, chosen, unitSlug, page } = asked;
  const status = root.querySelector("[role=status]") as HTMLElement;
  const list = root.querySelector("ul") as HTMLElement;
  const more = root.querySelector("button") as HTMLElement;
  const said = root.querySelector<HTMLElement>("#da-hieu");
  const within = root.querySelector<HTMLElement>("#trong");
  const told = query === "" ? [words.listed, words.nothingListed] : [words.found, nothingFor(query, words)];
  status.textContent = fill(told[found.total > 0 ? 0 : 1] as string, {
    count: found.total.toLocaleString("vi"),
    query,
  });
  if (within) {
    if (unit) {
      const link = element("a", "govuk-link", unit.name) as HTMLAnchorElement;
      link.href = `${folder}../${unitSlug}/thu-tuc.html`;
      within.append(`${words.atUnit} `, link, ". ");
    }
    if (chosen.length > 0) {
      const off = element("a", "govuk-link", words.removeFilters) as HTMLAnchorElement;
      off.href = addressWith(query, unitSlug);
      within.append(`${fill(words.filtering, { names: chosen.join(", ") })}. `, off);
    }
    within.hidden = within.textContent === "";
  }
  if (said) explain(said, words, found, unitSlug);
  const add = (from: number, count: number): void => {
    for (const item of found.from(from, count)) list.append(card(item, words));
    list.hidden = found.total === 0;
    more.hidden = from + count >= found.total;
  };
  let shown = page * PAGE;
  add(0, shown);
  if (page > 1) list.children[shown - PAGE]?.scrollIntoView();
  more.addEventListener("click", () => {
    const before = list.children.length;
    add(shown, PAGE);
    shown += PAGE;
    list.children[before]?.querySelector("a")?.focus();
  });
}

/** What to type instead, as the server says it. */
function nothingFor(query: string, words: Words): string {
  const typed = whatWasTyped(query);
  return typed === "words" ? words.nothing : typed === "noWords" ? words.nothingNoWords : words.nothingScript;
}

function explain(said: HTMLElement, words: Words, found: Answer, unitSlug: string): void {
  if (found.didYouMean) {
    const link = element("a", "govuk-link", found.didYouMean) as HTMLAnchorElement;
    link.href = addressWith(found.didYouMean, unitSlug);
    said.append(`${words.didYouMean} `, link, " ");
  }
  said.append(
    found.understood
      .slice(0, 3)
      .map((one) => fill(words.understood, one))
      .join("; "),
  );
  said.hidden = said.textContent?.trim() === "";
}

function card(doc: Item, words: Words): HTMLElement {
  const item = element("li", "db-cards__item");
  const inner = element("div", "db-cards__words");
  const title = element("h2", "db-cards__title");
  const link = element("a", "db-cards__link", doc.plain ?? doc.name) as HTMLAnchorElement;
  link.href = pageOf(doc.code);
  title.append(link);
  const meta = [doc.code, packed?.fields[doc.field] ?? ""].filter(Boolean).join(" · ");
  inner.append(title, element("div", "db-cards__meta", meta));
  if (doc.plain && doc.plain !== doc.name)
    inner.append(element("div", "db-cards__text", fill(words.legalName, { name: doc.name })));
  item.append(inner);
  return item;
}

function addressWith(query: string, unitSlug: string): string {
  const asked = new URLSearchParams();
  if (query !== "") asked.set("q", query);
  if (unitSlug !== "") asked.set("don-vi", unitSlug);
  return `${location.pathname.split("/").pop()}?${asked}`;
}

const pageOf = (code: string): string => `${folder}../thu-tuc/${code}.html`;

for (const input of document.querySelectorAll<HTMLInputElement>("input[data-suggest]")) {
  suggestionList(input, async (typed) =>
    (await opened())
      .suggest(typed)
      .map(({ code, name }) => ({ text: items.get(code)?.plain ?? name, href: pageOf(code), note: code })),
  );
  // Somebody was quicker at typing than this file was at loading.
  if (document.activeElement === input && input.value !== "") input.dispatchEvent(new Event("input"));
}
if (place) void run(place);
