import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { DataSet } from "../../platform/datasets/index.ts";
import { download, html, notFound, type Reply, type Route, type Rq, text } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";
import { homeSite } from "../organisations/index.ts";
import { asJsonLd, asTurtle, type CatalogOf, catalogNode, type Described, dataSetNode } from "./catalog.ts";
import { getTerms, listKeptFiles } from "./data-file.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ApiView, DataSetListView, DataSetView } from "./view.tsx";

/** The pages of the open data, over the sets all modules offer. */
export function dataPages(sets: () => readonly DataSet[], routes: () => readonly Route[]) {
  async function described(rq: Rq): Promise<Described[]> {
    const files = await listKeptFiles(rq.app.db);
    return sets().map((set) => ({ set, files: files.filter((file) => file.setId === set.id) }));
  }

  async function one(rq: Rq, id: string): Promise<Described> {
    const found = (await described(rq)).find(({ set }) => set.id === id);
    if (!found) throw notFound("data-set-not-found");
    return found;
  }

  async function catalogOf(rq: Rq): Promise<CatalogOf> {
    const terms = await getTerms(rq.app.db);
    const publisher = terms.publisherName ?? (await homeSite(rq.app.db, vietnamDay(rq.now))).name;
    return {
      publicUrl: rq.app.config.http.publicUrl,
      publisher,
      terms,
      title: { vi: vi.catalogTitle(publisher), en: en.catalogTitle(publisher) },
      description: { vi: vi.catalogDescription, en: en.catalogDescription },
      service: { vi: vi.apiTitle, en: en.apiTitle },
    };
  }

  async function listPage(rq: Rq): Promise<Reply> {
    return html(
      DataSetListView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), sets: await described(rq), lang: rq.lang }),
    );
  }

  /** `/du-lieu-mo/thu-tuc` is the page, `/du-lieu-mo/thu-tuc.ttl` and `.jsonld` its description for programs. */
  async function setPage(rq: Rq): Promise<Reply> {
    const [, id = "", ending] = /^(.*?)(?:\.(jsonld|ttl))?$/.exec(rq.params.set ?? "") ?? [];
    const of = await catalogOf(rq);
    if (ending !== undefined) {
      const node = id === "catalog" ? catalogNode(of, await described(rq)) : dataSetNode(of, await one(rq, id));
      return ending === "ttl"
        ? text(asTurtle(node), "text/turtle")
        : text(JSON.stringify(asJsonLd(node)), "application/ld+json");
    }
    return html(
      DataSetView({
        ctx: rq.app.view(rq),
        words: pick(rq.lang, vi, en),
        described: await one(rq, id),
        lang: rq.lang,
        publisher: of.publisher,
        terms: of.terms,
      }),
    );
  }

  /** A file of a set, packed or not; what is kept is packed, and goes out so to whoever can unpack. */
  async function filePage(rq: Rq): Promise<Reply> {
    const { set, files } = await one(rq, rq.params.set ?? "");
    const name = rq.params.file ?? "";
    if (name === "tu-dien.csv") return dictionary(rq, set);
    const [, format, gz] = new RegExp(`^${set.id}\\.(csv|jsonl)(\\.gz)?$`).exec(name) ?? [];
    const file = files.find((kept) => kept.format === format);
    if (!file) throw notFound("data-file-not-found");
    const etag = `"${file.sha256}${gz ?? ""}"`;
    const headers: Record<string, string> = {
      etag,
      "last-modified": file.changedAt.toUTCString(),
      "cache-control": "public, no-cache",
      vary: "accept-encoding",
    };
    if (rq.req.headers["if-none-match"]?.includes(etag)) return { status: 304, headers, body: null };
    const packed = await rq.app.files.get(file.fileKey);
    const type = gz
      ? "application/gzip"
      : file.format === "csv"
        ? "text/csv; charset=utf-8"
        : "application/x-ndjson; charset=utf-8";
    const canUnpack = /\bgzip\b/.test(String(rq.req.headers["accept-encoding"] ?? ""));
    const whole = Readable.from([packed], { objectMode: false });
    const body = gz || canUnpack ? whole : whole.pipe(createGunzip());
    const reply = download(body, type, name);
    return {
      ...reply,
      headers: { ...reply.headers, ...headers, ...(canUnpack && !gz ? { "content-encoding": "gzip" } : {}) },
    };
  }

  function dictionary(rq: Rq, set: DataSet): Reply {
    const words = pick(rq.lang, vi, en);
    const { name, type, meaning } = words.dictionaryHead;
    const meanings = set.words(rq.lang).fields;
    const rows = set.fields.map((field) => [field.name, words.types[field.type], meanings[field.name] ?? ""]);
    return download(writeCsv([[name, type, meaning], ...rows]), "text/csv; charset=utf-8", `${set.id}-tu-dien.csv`);
  }

  function apiPage(rq: Rq): Reply {
    return html(
      ApiView({
        ctx: rq.app.view(rq),
        words: pick(rq.lang, vi, en),
        routes: routes().filter((route) => route.options.api !== undefined),
      }),
    );
  }

  return { listPage, setPage, filePage, apiPage };
}
