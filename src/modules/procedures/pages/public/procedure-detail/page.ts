import { randomUUID } from "node:crypto";
import type { AppContext } from "../../../../../platform/app-context.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import {
  acceptedKind,
  html,
  KeptValues,
  movedPermanently,
  type Reply,
  type Rq,
  variantOf,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { listAskedAnswers } from "../../../../feedback/index.ts";
import { whoCameAfter } from "../../../../organisations/index.ts";
import { basisLinks } from "../../../basis-links.ts";
import { getProcedureOn } from "../../../find-procedures.ts";
import { loadLocalFacts } from "../../../local/local-facts.ts";
import { type LocalQuery, localKey, readLocalQuery, sayLocalErrors } from "../../../local/local-query.ts";
import { shortenForPage } from "../../../long-texts.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { type ChangeNotice, type LinkLine, linksFor, noticeFor } from "../../../page-links.tsx";
import { findDayAfterVersion } from "../../../paper.store.ts";
import { tellVersionChanges } from "../../../papers.ts";
import { DayInvalid, ProcedureNotFound } from "../../../procedure.errors.ts";
import { readDay } from "../../../procedure-query.ts";
import { formatOf, procedureDataPage, splitFormat } from "../procedure-data/page.ts";
import { type Content, ProcedureDetailView, type ScannedPaper, writeContent } from "./view.tsx";

const MOST_BYTES = 8 * 1024 * 1024;
const LIFE_MS = 60_000;
/** Answers asked before, notice and links of so many procedures, in each language. */
const MOST_SURROUNDINGS = 4_000;

/** What other modules tell beside a procedure. */
interface Surroundings {
  asked: Awaited<ReturnType<typeof listAskedAnswers>>;
  change: ChangeNotice | null;
  languages: LinkLine[];
  links: LinkLine[];
}

/** What is the same for every reader, by application; emptied when public content changes. */
interface Kept {
  contents: KeptValues<Content>;
  surroundings: KeptValues<Surroundings>;
}
const keptByApp = new WeakMap<AppContext, Kept>();
/** Stands for the content while the frame is rendered; nobody can put it into an address. */
const PLACE = randomUUID();
/** Caches between us and the reader keep the page and the data apart. */
const NEGOTIATED = { vary: "accept" };

/** One procedure on a day (`?on=`, today when left out); `{code}.json`, `.csv` and `.jsonld` give the same as data, and so does `Accept`. */
export async function procedureDetailPage(rq: Rq): Promise<Reply> {
  const asked = splitFormat(rq.params.code ?? "");
  const code = asked.code.toUpperCase();
  const today = vietnamDay(rq.now);
  const on = readOn(rq) ?? today;
  try {
    if (asked.format !== null) return await procedureDataPage(rq, code, on, asked.format);
    const wanted = formatOf(acceptedKind(rq.req.headers.accept));
    if (wanted !== null) {
      const data = await procedureDataPage(rq, code, on, wanted);
      const place = `/thu-tuc/${encodeURIComponent(code)}.${wanted}${rq.url.search}`;
      return { ...data, headers: { ...data.headers, ...NEGOTIATED, "content-location": place } };
    }
    const local = readLocalQuery(rq.query);
    const errors = sayLocalErrors(local, rq.lang);
    const content = await contentFor(rq, code, on, today, local);
    const words = pick(rq.lang, vi, en);
    const address = `${rq.app.config.http.publicUrl}/thu-tuc/${code}`;
    const frame = html(
      ProcedureDetailView({
        ctx: rq.app.view(rq),
        errors,
        words,
        content,
        address,
        isToday: on === today,
        place: PLACE,
        paper: await readPaper(rq, code, content),
        code,
        ...(await surroundingsOf(rq, code, content, on === today)),
      }),
      { status: errors.length > 0 ? 422 : 200, headers: NEGOTIATED },
    );
    // The content is bytes already: most of the page need not be written out again for the next reader.
    const [before = "", after = ""] = (frame.body as string).split(PLACE);
    return { ...frame, body: Buffer.concat([Buffer.from(before), content.bytes, Buffer.from(after)]) };
  } catch (error) {
    // Provincial lists print the national code with the agency's behind it: 1.001193.000.00.00.H26.
    const national = /^(\d\.\d{6})\./.exec(code)?.[1];
    if (!(error instanceof ProcedureNotFound) || !national) throw error;
    return movedPermanently(`/thu-tuc/${national}${asked.format === null ? "" : `.${asked.format}`}${rq.url.search}`);
  }
}

async function contentFor(rq: Rq, code: string, on: string, today: string, query: LocalQuery): Promise<Content> {
  const { app } = rq;
  // What was typed wrongly is shown once, to who typed it.
  const kept = query.errors.length > 0 ? null : keptBy(app)?.contents;
  const key = `${variantOf(rq)} ${code} ${on} ${today} ${localKey(query)}`;
  const known = kept?.get(key);
  if (known) return known;
  const since = kept?.generation ?? 0;
  const whole = await getProcedureOn(app.db, code, on);
  const { record, cut } = shortenForPage(whole.version.record);
  const found = cut.length === 0 ? whole : { ...whole, version: { ...whole.version, record } };
  const content = writeContent({
    ctx: app.view(rq),
    words: pick(rq.lang, vi, en),
    found,
    cut,
    on,
    today,
    basisLinks: await basisLinks(app.db, found.version.record.legalBases),
    local: await loadLocalFacts(app.db, found.version.record, query, on, rq.now),
    address: `${app.config.http.publicUrl}/thu-tuc/${found.version.code}`,
  });
  kept?.keep(key, content, content.bytes.length, since);
  return content;
}

async function surroundingsOf(rq: Rq, code: string, content: Content, isToday: boolean): Promise<Surroundings> {
  const { app, lang } = rq;
  const kept = keptBy(app)?.surroundings;
  const key = `${lang} ${code} ${content.version} ${content.isOnline} ${isToday} ${vietnamDay(rq.now)}`;
  const known = kept?.get(key);
  if (known) return known;
  const since = kept?.generation ?? 0;
  const [asked, change, languages, links] = await Promise.all([
    isToday && content.isInForce
      ? listAskedAnswers(app.db, { procedureCode: code, stamp: String(content.version) })
      : [],
    isToday ? noticeFor(app, code, content.version) : null,
    isToday && content.isInForce
      ? linksFor(app, async (offer) => (await offer.languagesFor?.(code, lang)) ?? null)
      : [],
    linksFor(app, (offer) => offer.forProcedure(code, lang, content)),
  ]);
  const found = { asked, change, languages, links };
  kept?.keep(key, found, 1, since);
  return found;
}

/** Nothing is kept by who does not hear of changes, nor in tests, which look at once at what they changed. */
function keptBy(app: AppContext): Kept | null {
  if (app.notifications === null || app.config.mode === "test") return null;
  const known = keptByApp.get(app);
  if (known) return known;
  const kept = {
    contents: new KeptValues<Content>(MOST_BYTES, LIFE_MS),
    surroundings: new KeptValues<Surroundings>(MOST_SURROUNDINGS, LIFE_MS),
  };
  keptByApp.set(app, kept);
  app.notifications.on("public_changed", () => {
    kept.contents.clear();
    kept.surroundings.clear();
  });
  return kept;
}

/** @throws DayInvalid */
function readOn(rq: Rq): string | null {
  const asked = rq.query.on;
  const text = Array.isArray(asked) ? asked[0] : asked;
  if (text === undefined || text === "") return null;
  const day = readDay(text);
  if (day === null) throw new DayInvalid();
  return day;
}

const heirOf = async (rq: Rq, slug: string): Promise<string | null> =>
  /^[a-z0-9-]{2,100}$/.test(slug) ? whoCameAfter(rq, slug) : null;

/** `?ban=3`: the printed paper whose code was scanned was made from version 3; `doi` tells what else on it is old. */
async function readPaper(rq: Rq, code: string, content: Content): Promise<ScannedPaper | null> {
  const { ban, doi } = rq.query;
  if (typeof ban !== "string" || !/^\d{1,6}$/.test(ban)) return null;
  const version = Number(ban);
  const isOld = content.isInForce && version < content.version;
  const { db } = rq.app;
  return {
    version,
    changes: isOld ? await tellVersionChanges(db, code, version, content.version, rq.lang) : [],
    since: isOld ? await findDayAfterVersion(db, code, version) : null,
    moved: doi === "noi-nop" || doi === "don-vi" || doi === "phi" ? doi : null,
    heir: doi === "don-vi" && typeof rq.query.tu === "string" ? await heirOf(rq, rq.query.tu) : null,
  };
}
