import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyRequest } from "fastify";
import type { AppContext, SiteOfPage } from "../../platform/app-context.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { ErrorPage, type NavItem, type ViewContext } from "../../platform/html/index.ts";
import { html, movedPermanently, type Reply, type Rq, readCarried, type ToldError } from "../../platform/http/index.ts";
import { pick } from "../../platform/i18n/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { roleName, type SignedInActor } from "../accounts/index.ts";
import { emblemPath, listEmblemReaches } from "../brand/index.ts";
import { listUrgentNotices, type UrgentNotice } from "../content/index.ts";
import { homeSite, type Site, subtreeIds, UnitAddressMoved, unitNames } from "../organisations/index.ts";
import { findShareCode } from "../publishing/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { MovedView } from "./pages/public/moved/view.tsx";
import { staffMenu } from "./staff-menu.ts";

type Base = Omit<AppContext, "view" | "reminders" | "answerTo" | "sendText" | "tellFollowers">;

/** What stands around every page: masthead, navigation, footer, error pages. */
export interface Shell {
  view(rq: Rq, site?: SiteOfPage): ViewContext;
  errorPage(rq: Rq, error: ToldError & { id: string }, thrown: Error): Reply;
  /** Reads the installation's own site and the names of units again. */
  refresh(): Promise<void>;
  /** Before a public page: what people must know now, and emblems; read again after every change of what is public. */
  learnSurroundings(): Promise<void>;
  /** Before a public page: the short address under which it is sent on, if it has one. */
  learnShort(req: FastifyRequest): Promise<void>;
  /** Before a page of somebody signed in: the name of the unit that stands on top of it. */
  learnUnit(id: string): Promise<void>;
}

/** Pages of one thing, which people tell each other about. */
const SENT_ON = /^\/(?!can-bo|api|assets|q\/)(?:[\w-]+\/)*[\w.-]+$/;
/** More than three is a list nobody reads. */
const MOST_NOTICES = 3;
/** A change is heard of at once; this is for what begins or ends without one. */
const SURROUNDINGS_LIFE_MS = 30_000;

export async function createShell(base: Base): Promise<Shell> {
  const asset = assetNames();
  let home: SiteOfPage = await homeSite(base.db, vietnamDay(base.clock.now()));
  const units = new Map<string, string>();
  const refresh = async (): Promise<void> => {
    home = await homeSite(base.db, vietnamDay(base.clock.now()));
    const names = await unitNames(base.db, [...units.keys()], vietnamDay(base.clock.now()));
    for (const id of units.keys()) units.set(id, names.get(id) ?? "");
  };
  let notices: { notice: UrgentNotice; reach: ReadonlySet<string> }[] = [];
  let emblems: Awaited<ReturnType<typeof listEmblemReaches>> = [];
  let knownUntil = 0;
  base.notifications?.on("public_changed", () => {
    knownUntil = 0;
  });
  const learnSurroundings = async (): Promise<void> => {
    const now = base.clock.now();
    if (now.getTime() < knownUntil && base.config.mode !== "test") return;
    knownUntil = now.getTime() + SURROUNDINGS_LIFE_MS;
    const today = vietnamDay(now);
    const site = await homeSite(base.db, today);
    const units = site.unitId ? await subtreeIds(base.db, site.unitId, today) : [];
    const found = await listUrgentNotices(base.db, units, now);
    emblems = await listEmblemReaches(base.db, today);
    notices = await Promise.all(
      found.map(async (notice) => ({
        notice,
        reach: new Set(
          await subtreeIds(base.db, notice.placeIds.length > 0 ? notice.placeIds : [notice.unitId], today),
        ),
      })),
    );
  };
  /** A unit's own and those of the units above; the root has what was said for all of the province. */
  const noticesFor = (unitId: string, at: Date): NonNullable<ViewContext["notices"]> =>
    notices
      .filter(({ notice, reach }) => notice.endsAt > at && reach.has(unitId))
      .slice(0, MOST_NOTICES)
      .map(({ notice }) => ({ title: notice.title, href: `/tin-tuc/${notice.slug}`, until: notice.endsAt }));

  /** The last one counts: it is of the unit nearest to the one asked about. */
  const emblemFor = (unitId: string): string | null => {
    const found = emblems.findLast(({ reach }) => reach.has(unitId));
    return found ? emblemPath(found.hash) : null;
  };

  base.notifications?.on(
    "public_changed",
    () => void refresh().catch((error) => base.log.error({ err: error }, "refresh failed")),
  );

  const learnUnit = async (id: string): Promise<void> => {
    if (units.has(id)) return;
    const names = await unitNames(base.db, [id], vietnamDay(base.clock.now()));
    units.set(id, names.get(id) ?? "");
  };

  const shorts = new WeakMap<FastifyRequest, string>();
  const learnShort = async (req: FastifyRequest): Promise<void> => {
    const path = req.url.split("?")[0] ?? "";
    if (req.method !== "GET" || !SENT_ON.test(path)) return;
    const code = await findShareCode(base.db, path);
    if (code) shorts.set(req, `${base.config.http.publicUrl}/q/${code}`);
  };

  function view(rq: Rq, site: SiteOfPage = home): ViewContext {
    const actor = rq.actor as SignedInActor | null;
    const isStaff = rq.url.pathname.startsWith("/can-bo");
    const { petitions, ...where } = site;
    const carried = readCarried(rq);
    const { unitId } = site as SiteOfPage & Partial<Pick<Site, "unitId">>;
    return {
      lang: rq.lang,
      isEasy: rq.isEasy && !isStaff,
      path: rq.url.pathname,
      query: rq.url.search.slice(1),
      site: { ...where, emblem: unitId ? emblemFor(unitId) : null },
      actor: actor && {
        name: actor.name,
        roleNames: [...new Set(actor.grants.map((grant) => roleName(grant.role, rq.lang)))],
        unitName: units.get(actor.unitId) ?? "",
      },
      demo: base.config.mode === "demo",
      asset,
      ...(isStaff
        ? {}
        : { canonical: canonicalOf(rq), shortAddress: shorts.get(rq.req), manifest: "/trang.webmanifest" }),
      ...(carried && !isStaff && !rq.url.pathname.startsWith(carried.action) ? { carried } : {}),
      ...(isStaff || !unitId ? {} : { notices: noticesFor(unitId, rq.now) }),
      nav: isStaff && actor ? staffMenu(rq.url.pathname, rq.lang, actor) : publicNav(rq, site),
      ...(petitions ? { petitionAddress: { ...petitions, website: null, href: askAbout(rq, site) } } : {}),
    };
  }

  function errorPage(rq: Rq, error: ToldError & { id: string }, thrown: Error): Reply {
    if (thrown instanceof UnitAddressMoved) return moved(rq, thrown);
    return html(
      ErrorPage({
        ctx: view(rq),
        status: error.status,
        most: error.most,
        ...(error.sentence ? { reason: error.sentence } : {}),
        ...(error.status >= 500 ? { correlationId: error.id } : {}),
        searchAction: "/thu-tuc",
      }),
      { status: error.status },
    );
  }

  /** One successor: go there, and the page says why. Several: the reader chooses. None: it says so. */
  function moved(rq: Rq, error: UnitAddressMoved): Reply {
    const [first, second] = error.successors;
    const former = rq.params.unit ?? "";
    const rest = rq.url.pathname.slice(former.length + 1);
    if (first && !second) {
      const query = new URLSearchParams(rq.url.search);
      query.set("tu", former);
      return movedPermanently(`/${first.slug}${rest}?${query}`);
    }
    return html(
      MovedView({
        ctx: view(rq),
        words: pick(rq.lang, vi, en),
        former: error.former,
        successors: error.successors,
        rest,
      }),
      { status: 410 },
    );
  }

  return { view, errorPage, refresh, learnUnit, learnSurroundings, learnShort };
}

/** The form for what people have to say, told which page they come from. */
function askAbout({ url }: Rq, site: SiteOfPage): string {
  const form = site.slug ? `/${site.slug}/phan-anh` : "/phan-anh";
  return url.pathname === form ? form : `${form}?trang=${encodeURIComponent(url.pathname)}`;
}

/** What makes a page another page in our addresses; everything else behind the question mark only changes how one looks. */
const OWN_PAGE = ["trang", "truoc"];

function canonicalOf(rq: Rq): string {
  const query = new URLSearchParams([...rq.url.searchParams].filter(([name]) => OWN_PAGE.includes(name)));
  return `${rq.app.config.http.publicUrl}${rq.url.pathname}${query.size > 0 ? `?${query}` : ""}`;
}

/** Built files by plain name; the built name carries the hash of the content. */
function assetNames(): (name: string) => string {
  let names: Record<string, string> = {};
  try {
    names = JSON.parse(readFileSync(join(projectRoot(), "dist", "assets", "manifest.json"), "utf8")) as Record<
      string,
      string
    >;
  } catch {
    // Without a build (single tests) pages name the plain files; they are not served then.
  }
  return (name) => `/assets/${names[name] ?? name}`;
}

function publicNav(rq: Rq, site: SiteOfPage): NavItem[] {
  const words = pick(rq.lang, vi, en);
  const own = site.slug ? `/${site.slug}` : "";
  const item = (href: string, label: string): NavItem => ({ href, label, current: rq.url.pathname.startsWith(href) });
  return [
    item(`${own}/thu-tuc`, words.navProcedures),
    item(`${own}/tin-tuc`, words.navNews),
    item("/tra-cuu", words.navLookup),
    item(`${own}/phan-anh`, words.navAsk),
    item(`${own}/ke-hoach`, words.navPlan),
  ];
}
