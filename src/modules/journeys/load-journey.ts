import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { notFound, type Rq } from "../../platform/http/index.ts";
import { parseVietnameseDate } from "../../platform/i18n/index.ts";
import { countJourney, type JourneyFigures } from "./count-journey.ts";
import { lastDayOf } from "./deadline.ts";
import { JourneyDayInvalid, JourneyNotFound, JourneyNotKnownOnThatDay, JourneyWithdrawn } from "./journey.errors.ts";
import { findEarliestDay, findJourneyBySlug, findVersionOn, getVersion, type JourneyVersion } from "./journey.store.ts";
import { codesOf, type Deadline, type JourneyContent, type Result, type Stage } from "./journey.ts";
import { type Locality, loadLocality } from "./locality.ts";
import { type Standing, standingsOn } from "./standing.ts";
import { nodeOf, readPath, type Step, wayTo } from "./tree.ts";

/** What stands in an address of a journey beside its name. Everything a reader told us is in here and nowhere else. */
export interface Asked {
  on: string | null;
  /** Day of the event as typed, and as understood. */
  eventTyped: string;
  eventDay: string | null;
  path: number[] | null;
  /** Node whose result is meant, on the checklist. */
  node: string | null;
  ticks: string[];
  /** Version of the printed sheet that was scanned. */
  paper: number | null;
  /** Address of the unit where the reader would hand in. */
  unit: string | null;
  /** Key of the relief the reader says they have. */
  relief: string | null;
}

/** @throws JourneyDayInvalid */
export function readAsked(query: Rq["query"]): Asked {
  const one = (name: string): string => {
    const value = query[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const on = one("on");
  const day = on === "" ? null : parseVietnameseDate(on);
  if (on !== "" && day === null) throw new JourneyDayInvalid();
  const eventTyped = one("ngay").slice(0, 40);
  const paper = one("ban");
  return {
    on: day,
    eventTyped,
    eventDay: eventTyped === "" ? null : parseVietnameseDate(eventTyped),
    path: readPath(one("qua")),
    node: one("cho") === "" ? null : one("cho").slice(0, 60),
    ticks: [query.co ?? []].flat().filter((id) => /^[0-9a-f]{6}$/.test(id)),
    unit: one("noi") === "" ? null : one("noi").trim().slice(0, 100),
    relief: /^[0-9a-f]{8}$/.test(one("mien")) ? one("mien") : null,
    paper: /^\d{1,6}$/.test(paper) ? Number(paper) : null,
  };
}

/** An address below a journey that keeps what was asked. */
export function addressOf(slug: string, rest: string, asked: Partial<Asked> & { pathText?: string }): string {
  const query = new URLSearchParams();
  if (asked.node) query.set("cho", asked.node);
  if (asked.pathText) query.set("qua", asked.pathText);
  if (asked.on) query.set("on", asked.on);
  if (asked.eventDay) query.set("ngay", asked.eventDay);
  if (asked.unit) query.set("noi", asked.unit);
  if (asked.relief) query.set("mien", asked.relief);
  const text = query.toString();
  return `/tinh-huong/${slug}${rest === "" ? "" : `/${rest}`}${text === "" ? "" : `?${text}`}`;
}

/** What a reader said once and every link goes on saying: the day, the place, the relief. */
export const kept = ({ on, unit, relief }: Asked): Pick<Asked, "on" | "unit" | "relief"> => ({ on, unit, relief });

/** "?on=…&noi=…" for links to procedures, or nothing. */
export function procedureQuery(asked: Pick<Asked, "on" | "unit">): string {
  const query = new URLSearchParams();
  if (asked.on) query.set("on", asked.on);
  if (asked.unit) query.set("noi", asked.unit);
  return query.size === 0 ? "" : `?${query}`;
}

export interface LoadedJourney {
  slug: string;
  version: JourneyVersion;
  content: JourneyContent;
  on: string;
  today: string;
  standings: Map<string, Standing>;
  /** The result the reader's answers led to; null for the whole journey. */
  result: Result | null;
  steps: Step[] | null;
  figures: JourneyFigures;
  locality: Locality;
}

/**
 * A published journey as it stood on a day, with its sums.
 *
 * @throws JourneyNotFound, JourneyNotKnownOnThatDay, JourneyWithdrawn, a 404 for a node that does not exist
 */
export async function loadJourney(db: Db, slug: string, asked: Asked, now: Date): Promise<LoadedJourney> {
  const today = vietnamDay(now);
  const on = asked.on ?? today;
  const journey = await findJourneyBySlug(db, slug);
  if (!journey) throw new JourneyNotFound();
  if (journey.withdrawnAt && on >= vietnamDay(journey.withdrawnAt))
    throw new JourneyWithdrawn(journey.withdrawnReason ?? "");
  const version =
    on >= today && journey.publishedVersion !== null
      ? await getVersion(db, journey.id, journey.publishedVersion)
      : await findVersionOn(db, journey.id, on);
  if (!version) {
    const earliest = await findEarliestDay(db, journey.id);
    throw earliest === undefined ? new JourneyNotFound() : new JourneyNotKnownOnThatDay(on, earliest);
  }
  return assemble(db, slug, version, asked, on, now);
}

/** The same for any version, for the preview of staff. */
export async function assemble(
  db: Db,
  slug: string,
  version: JourneyVersion,
  asked: Asked,
  on: string,
  now: Date,
): Promise<LoadedJourney> {
  const { content } = version;
  const standings = await standingsOn(db, codesOf(content), on);
  const node = asked.node && content.tree ? nodeOf(content.tree, asked.node) : undefined;
  if (asked.node !== null && !node) throw notFound("journey-node-not-found");
  const result = node?.kind === "result" ? node : null;
  const steps = node && content.tree ? wayTo(content.tree, node.key, asked.path) : null;
  const locality = await loadLocality(db, standings, asked, on, now);
  const { calendar, sheets, relief } = locality;
  const figures = countJourney(content, standings, result, on, calendar, { sheets, relief: relief?.key ?? null });
  return { slug, version, content, on, today: vietnamDay(now), standings, result, steps, figures, locality };
}

/** A legal deadline with its day, where the reader told the event's. */
export interface ShownDeadline {
  stage: Stage;
  deadline: Deadline;
  lastDay: string | null;
  /** Days still left on the day asked for; negative when it has passed. */
  left: number | null;
}

export function deadlinesOf(loaded: LoadedJourney, eventDay: string | null): ShownDeadline[] {
  return loaded.figures.stages.flatMap(({ stage }) =>
    stage.deadlines.map((deadline) => {
      // A time nobody has compared with the law is no ground to name a day.
      const isCounted = deadline.checked && deadline.fromEvent && eventDay !== null;
      const lastDay = isCounted ? lastDayOf(deadline, eventDay, loaded.locality.calendar) : null;
      return { stage, deadline, lastDay, left: lastDay === null ? null : daysBetween(loaded.on, lastDay) };
    }),
  );
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(shift(to, 0)) - Date.parse(shift(from, 0))) / 86_400_000);

/** What to begin with: what waits for nothing and concerns everybody, the nearest legal deadline first. */
export function nextStageOf(loaded: LoadedJourney): JourneyFigures["stages"][number] | null {
  const there = new Set(loaded.figures.stages.map((one) => one.stage.key));
  const ready = loaded.figures.stages.filter((one) => !one.stage.after.some((key) => there.has(key)));
  const certain = ready.filter((one) => one.isCertain);
  const pool = certain.length > 0 ? certain : ready;
  const urgency = (one: (typeof pool)[number]): number =>
    Math.min(
      Number.MAX_SAFE_INTEGER,
      ...one.stage.deadlines
        .filter((deadline) => deadline.checked)
        .map(({ amount, unit }) => amount * { day: 1, workingDay: 1.4, month: 30, year: 365 }[unit]),
    );
  return pool.toSorted((a, b) => urgency(a) - urgency(b))[0] ?? null;
}
