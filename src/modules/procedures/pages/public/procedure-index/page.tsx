import { html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { capitalised, pick, unmark } from "../../../../../platform/i18n/index.ts";
import { type CatalogueItem, catalogueOf } from "../../../catalogue.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ProcedureIndexView, ProcedureLetterView } from "./view.tsx";

const PAGE_SIZE = 200;
/** What most titles begin with says nothing; the next word is what people look for. */
const BEGINNING = /^thủ tục (?=\p{L})/iu;

export interface IndexEntry {
  code: string;
  name: string;
}

/** Everything in force by its first letter and by field: for whoever has no script, or does not know what to type. */
export async function procedureIndexPage(rq: Rq): Promise<Reply> {
  const catalogue = catalogueOf(rq.app);
  const letters = await byLetter(rq);
  return html(
    ProcedureIndexView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      letters: [...letters].map(([letter, entries]) => ({ letter, count: entries.length })),
      fields: (await catalogue.facets({})).fields,
    }),
  );
}

export async function procedureLetterPage(rq: Rq): Promise<Reply> {
  const letter = (rq.params.letter ?? "").toLowerCase();
  const entries = (await byLetter(rq)).get(letter);
  if (!entries) throw notFound("letter-without-procedures");
  const pages = Math.ceil(entries.length / PAGE_SIZE);
  const asked = Number(typeof rq.query.trang === "string" ? rq.query.trang : "1");
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  return html(
    ProcedureLetterView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      letter,
      entries: entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: entries.length,
      page,
      pages,
    }),
  );
}

/** Sorted as people look things up: by the name they know, small words in front left out. */
async function byLetter(rq: Rq): Promise<Map<string, IndexEntry[]>> {
  const { items } = await catalogueOf(rq.app).list({}, { offset: 0, limit: Number.POSITIVE_INFINITY });
  const order = new Intl.Collator("vi");
  const entries = items.flatMap(entriesOf).sort((a, b) => order.compare(a.name, b.name) || (a.code < b.code ? -1 : 1));
  const letters = new Map<string, IndexEntry[]>();
  for (const entry of entries) {
    const letter = /^[a-z]/.exec(unmark(entry.name.charAt(0)).toLowerCase())?.[0] ?? "0";
    const known = letters.get(letter);
    if (known) known.push(entry);
    else letters.set(letter, [entry]);
  }
  return new Map([...letters].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Under its plain name and under its official one: people know the one or the other. */
function entriesOf(item: CatalogueItem): IndexEntry[] {
  const names = [item.name, ...(item.plainName === null ? [] : [item.plainName])];
  return names.map((name) => {
    return { code: item.code, name: capitalised(name.replace(BEGINNING, "")) };
  });
}
