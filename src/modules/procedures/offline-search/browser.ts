/**
 * The search of the site as files, in the browser. Plain script, no module: modules may not be loaded from a USB stick.
 * Everything it shows is made of text nodes.
 */
import { OpenedIndex, type PackedIndex } from "../search/packed-index.ts";

type Words = Record<"loading" | "found" | "nothing" | "understood" | "didYouMean" | "legalName" | "failed", string>;

const PAGE = 20;
const place = document.getElementById("ket-qua");
const folder = (document.currentScript as HTMLScriptElement).src.replace(/[^/]+$/, "");

let index: OpenedIndex | null = null;
let plainNames = new Map<string, { name: string; plain: string | null; field: string }>();

Object.assign(window, {
  danbietSearch: {
    core(packed: PackedIndex) {
      index = new OpenedIndex(packed);
      plainNames = new Map(
        packed.docs.map((doc) => [
          doc[0],
          { name: doc[1], plain: doc[2] === 0 ? null : doc[2], field: packed.fields[doc[3]] ?? "" },
        ]),
      );
    },
    shard(number: number, packed: string) {
      index?.add(number, packed);
    },
  },
});

function load(file: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = folder + file;
    script.onload = () => done();
    script.onerror = () => failed(new Error(file));
    document.head.append(script);
  });
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

async function run(root: HTMLElement): Promise<void> {
  const query = (new URLSearchParams(location.search).get("q") ?? "")
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);
  const input = document.querySelector<HTMLInputElement>("main input[name=q]");
  if (input && query) input.value = query;
  if (!query) return;
  const words = JSON.parse(root.dataset.words ?? "{}") as Words;
  const status = root.querySelector("[role=status]") as HTMLElement;
  status.textContent = words.loading;
  try {
    await load("danh-muc.js");
    if (!index) throw new Error("no index");
    await Promise.all(index.needs(query).map((shard) => load(`${shard}.js`)));
    show(root, words, status, query, index);
  } catch {
    status.textContent = words.failed;
  }
}

function show(root: HTMLElement, words: Words, status: HTMLElement, query: string, opened: OpenedIndex): void {
  const list = root.querySelector("ul") as HTMLElement;
  const more = root.querySelector("button") as HTMLElement;
  const said = root.querySelector("p[hidden]") as HTMLElement | null;
  const result = opened.search(query, { limit: PAGE });
  status.textContent = fill(result.total > 0 ? words.found : words.nothing, {
    count: result.total.toLocaleString("vi"),
    query,
  });
  if (said) explain(said, words, result);
  const add = (from: number): void => {
    for (const { code } of opened.search(query, { offset: from, limit: PAGE }).hits) list.append(card(code, words));
    list.hidden = result.total === 0;
    more.hidden = from + PAGE >= result.total;
  };
  let shown = 0;
  add(shown);
  more.addEventListener("click", () => {
    shown += PAGE;
    const before = list.children.length;
    add(shown);
    list.children[before]?.querySelector("a")?.focus();
  });
}

function explain(
  said: HTMLElement,
  words: Words,
  result: { didYouMean?: string; understood: { said: string; meant: string }[] },
): void {
  if (result.didYouMean) {
    const link = element("a", "govuk-link", result.didYouMean) as HTMLAnchorElement;
    link.href = `?q=${encodeURIComponent(result.didYouMean)}`;
    said.append(`${words.didYouMean} `, link, " ");
  }
  said.append(
    result.understood
      .slice(0, 3)
      .map((one) => fill(words.understood, one))
      .join("; "),
  );
  said.hidden = said.textContent?.trim() === "";
}

function card(code: string, words: Words): HTMLElement {
  const doc = plainNames.get(code);
  const item = element("li", "db-cards__item");
  const inner = element("div", "db-cards__words");
  const title = element("h2", "db-cards__title");
  const link = element("a", "db-cards__link", doc?.plain ?? doc?.name ?? code) as HTMLAnchorElement;
  link.href = `${folder}../thu-tuc/${code}.html`;
  title.append(link);
  const meta = [code, doc?.field ?? ""].filter(Boolean).join(" · ");
  inner.append(title, element("div", "db-cards__meta", meta));
  if (doc?.plain) inner.append(element("div", "db-cards__text", fill(words.legalName, { name: doc.name })));
  item.append(inner);
  return item;
}

if (place) void run(place);
