import { z } from "zod";
import { atomFeed } from "../../../platform/feeds/index.ts";
import { html, type Reply, type Rq, text } from "../../../platform/http/index.ts";
import { pick, slugify } from "../../../platform/i18n/index.ts";
import { type Site, siteOf } from "../../organisations/index.ts";
import { catalogueOf } from "../catalogue.ts";
import { en as procedureEn } from "../messages.en.ts";
import { vi as procedureVi } from "../messages.vi.ts";
import { fieldBySlug, LEVEL_IN_ADDRESS, readLevel } from "../procedure-query.ts";
import type { ProcedureLevel } from "../procedure-record.ts";
import { changeCursorOf, readChangeCursor } from "./change-cursor.ts";
import { type ChangeCursor, type ChangeEvent, type ChangeFilter, listChangeEvents } from "./change-list.store.ts";
import { tellEvents } from "./change-list.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { ChangeListView } from "./view.tsx";

const PAGE_SIZE = 30;
const FEED_SIZE = 50;
const KINDS = ["new", "changed", "ended"] as const;
const KIND_IN_ADDRESS = { new: "moi", changed: "sua", ended: "het" } as const;

const One = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z.string().max(300).optional().catch(undefined),
);
const Query = z.object({ loai: One, cap: One, "linh-vuc": One, truoc: One });

export interface ChangeRequest extends ChangeFilter {
  after: ChangeCursor | undefined;
}

/** What a unit settles follows from its kind, until it says itself what it offers. */
const LEVEL_OF_KIND: Record<string, ProcedureLevel> = {
  commune: "commune",
  province: "province",
  department: "province",
  affiliated: "province",
  central: "ministry",
};

async function readRequest(rq: Rq, site: Site): Promise<ChangeRequest> {
  const query = Query.parse(rq.query);
  const field = query["linh-vuc"];
  return {
    kind: KINDS.find((kind) => KIND_IN_ADDRESS[kind] === query.loai),
    level: site.slug ? LEVEL_OF_KIND[site.kind] : readLevel(query.cap),
    // A field that is no more has no changes in the catalogue of today, but it had some.
    field: field ? ((await fieldBySlug(catalogueOf(rq.app), field)) ?? field) : undefined,
    after: readChangeCursor(query.truoc),
  };
}

/** The address of a list with other filters; the place in the list is lost with them. */
function addressOf(base: string, request: ChangeFilter, site: Site, truoc?: string): string {
  const query = new URLSearchParams();
  if (request.kind) query.set("loai", KIND_IN_ADDRESS[request.kind]);
  if (request.level && !site.slug) query.set("cap", LEVEL_IN_ADDRESS[request.level]);
  if (request.field) query.set("linh-vuc", slugify(request.field, 200));
  if (truoc) query.set("truoc", truoc);
  return query.size > 0 ? `${base}?${query}` : base;
}

async function load(rq: Rq, size: number) {
  const site = await siteOf(rq);
  const request = await readRequest(rq, site);
  const found = await listChangeEvents(rq.app.db, request, size + 1, request.after);
  const events = found.slice(0, size);
  const last = events.at(-1);
  return {
    site,
    request,
    events,
    told: await tellEvents(rq.app.db, events, pick(rq.lang, procedureVi, procedureEn)),
    next: found.length > size && last ? changeCursorOf(last) : undefined,
    base: `${site.slug ? `/${site.slug}` : ""}/thu-tuc/thay-doi`,
  };
}

/** What changed in the catalogue, newest first, in words. */
export async function changeListPage(rq: Rq): Promise<Reply> {
  const { site, request, events, told, next, base } = await load(rq, PAGE_SIZE);
  const catalogue = catalogueOf(rq.app);
  return html(
    ChangeListView({
      ctx: rq.app.view(rq, site),
      words: pick(rq.lang, vi, en),
      procedureWords: pick(rq.lang, procedureVi, procedureEn),
      siteName: site.slug ? site.name : null,
      request,
      events,
      told,
      fields: (await catalogue.facets({})).fields.map((one) => ({ value: slugify(one.field, 200), label: one.field })),
      base,
      feed: addressOf(`${base}.atom`, request, site),
      first: addressOf(base, request, site),
      next: next ? addressOf(base, request, site, next) : undefined,
    }),
  );
}

/** The same as a feed; older entries are behind `next` (RFC 5005). */
export async function changeFeedPage(rq: Rq): Promise<Reply> {
  const { site, request, events, told, next, base } = await load(rq, FEED_SIZE);
  const words = pick(rq.lang, vi, en);
  const { publicUrl } = rq.app.config.http;
  const address = (truoc?: string): string => `${publicUrl}${addressOf(`${base}.atom`, request, site, truoc)}`;
  const newest = events[0]?.at;
  const feed = atomFeed({
    hub: rq.app.config.websubHub,
    id: address(),
    title: site.slug ? words.titleOf(site.name) : words.title,
    page: `${publicUrl}${addressOf(base, request, site)}`,
    self: address(request.after ? `${request.after.at.getTime()}-${request.after.key}` : undefined),
    first: address(),
    next: next ? address(next) : undefined,
    updated: newest ?? new Date(0),
    entries: events.map((event) => {
      const lines = linesOf(event, words, event.kind === "changed" ? told.get(event.versionId) : undefined);
      return {
        id: `${publicUrl}/thu-tuc/${event.code}#${event.key}`,
        title: `${words.entryTitle[event.kind]}: ${event.name}`,
        link: linkOf(event, publicUrl),
        published: event.at,
        updated: event.at,
        author: site.name,
        summary: lines.slice(0, 3).join(". "),
        content: lines.join("\n"),
        category: event.field || event.kind,
      };
    }),
  });
  const reply = text(feed, "application/atom+xml");
  if (newest && !request.after) reply.headers["last-modified"] = newest.toUTCString();
  return reply;
}

function linkOf(event: ChangeEvent, publicUrl: string): string {
  const page = `${publicUrl}/thu-tuc/${event.code}`;
  return event.kind === "changed" ? `${page}/so-sanh?tu=${event.number - 1}&den=${event.number}` : page;
}

/** An event in sentences, for those who read it in a program. */
function linesOf(event: ChangeEvent, words: typeof vi, told: { summary: string }[] | undefined): string[] {
  return [
    event.kind === "ended"
      ? `${words.ended[event.endKind]}. ${words.until(event.effectiveOn)}`
      : words.from(event.effectiveOn),
    ...(event.decision ? [words.by(event.decision)] : []),
    ...(told ?? []).map((one) => one.summary),
    ...(event.kind === "changed" && told?.length === 0 ? [words.otherwise] : []),
    ...(event.reason && event.reason !== event.decision ? [event.reason] : []),
  ];
}
