import { endOfDay, shift, tellRestReason } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { capitalised, formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { countPublicItems, type ItemKind, listPublicItems, type PublicItem } from "../../content/index.ts";
import { listPublicEvents } from "../../events/index.ts";
import { listFeesTakingEffect } from "../../fees/index.ts";
import { listDocumentsTakingEffect } from "../../legal-documents/index.ts";
import { ancestors, provinceOf, subtreeIds, type UnitKind } from "../../organisations/index.ts";
import { listSolvedBetween } from "../../problems/index.ts";
import { listChangesTakingEffect, listProcedureNames, type ProcedureLevel } from "../../procedures/index.ts";
import { inPublic, listRecognitions } from "../../recognitions/index.ts";
import { listPoints, showSpans } from "../../service-points/index.ts";
import { type Happening, type Period, SECTIONS, type Section, type SectionOfPeriod } from "./happening.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Whose period it is. */
export interface Scope {
  unitId: string;
  kind: UnitKind | "none";
  /** Addresses of the unit's own pages begin with it: "" or "/phuong-gia-rai". */
  base: string;
  lang: Lang;
  now: Date;
}

/** What a unit settles follows from its kind, as on its list of changes. */
const LEVEL_OF_KIND: Partial<Record<UnitKind | "none", ProcedureLevel>> = { commune: "commune" };
const RESULT_KINDS: ItemKind[] = ["result", "innovation", "pilot"];
const NEWS_KINDS: ItemKind[] = [
  "news",
  "notice",
  "policy",
  "explainer",
  "guide",
  "questionAnswer",
  "exemplar",
  "weakPoint",
];
/** Procedures named beside a document on fees. */
const NAMED = 3;

type Gatherer = (db: Db, scope: Scope, period: Period, most: number) => Promise<SectionOfPeriod>;

const daysBetween = (period: Period): { from: Date; before: Date } => ({
  from: new Date(`${period.from}T00:00:00+07:00`),
  before: endOfDay(period.to),
});

const procedures: Gatherer = async (db, scope, period, most) => {
  const words = pick(scope.lang, vi, en);
  const level = LEVEL_OF_KIND[scope.kind];
  const { changes, total } = await listChangesTakingEffect(db, { ...period, level, now: scope.now }, most, scope.lang);
  return {
    section: "procedures",
    total,
    more: `${scope.base}/thu-tuc/thay-doi`,
    happenings: changes.map((one) => ({
      section: "procedures",
      kind: one.kind === "ended" ? "procedureEnd" : "procedure",
      ref: one.code,
      version: String(one.number),
      title: one.plainName,
      text: [
        one.kind === "ended" ? words.ended[one.endKind](one.effectiveOn) : words[one.kind](one.effectiveOn),
        ...one.said.map(withStop),
      ].join(" "),
      day: one.effectiveOn,
      href: one.href,
    })),
  };
};

const fees: Gatherer = async (db, scope, period, most) => {
  const words = pick(scope.lang, vi, en);
  const province = await provinceOf(db, scope.unitId, vietnamDay(scope.now));
  const found = await listFeesTakingEffect(db, { ...period, provinceId: province?.id ?? null }, most + 1);
  const names = new Map(
    (
      await listProcedureNames(
        db,
        found.flatMap((one) => one.codes.slice(0, NAMED)),
        scope.now,
      )
    ).map((one) => [one.code, one.name]),
  );
  return {
    section: "fees",
    total: found.length,
    more: null,
    happenings: found.slice(0, most).map((one) => {
      const known = one.codes.slice(0, NAMED).flatMap((code) => names.get(code) ?? []);
      const ends = one.validTo !== null && one.validTo <= period.to && one.validTo >= period.from;
      return {
        section: "fees",
        kind: "fee",
        ref: one.id,
        version: null,
        title: words.feeTitle(one.title, one.number),
        text: [
          ends ? words.feesUntil(one.validTo as string) : words.feesFrom(one.validFrom),
          known.length > 0 ? words.feesOf(known, one.codes.length - known.length) : "",
        ]
          .filter(Boolean)
          .join(" "),
        day: ends ? (one.validTo as string) : one.validFrom,
        href: one.codes.length > 0 ? `/thu-tuc/${one.codes[0]}` : null,
      };
    }),
  };
};

const documents: Gatherer = async (db, scope, period, most) => {
  const words = pick(scope.lang, vi, en);
  const today = vietnamDay(scope.now);
  const above = await ancestors(db, scope.unitId, today);
  const unitIds = [scope.unitId, ...above.map((unit) => unit.id)];
  const { documents: found, total } = await listDocumentsTakingEffect(db, { ...period, unitIds }, most);
  return {
    section: "documents",
    total,
    more: "/van-ban",
    happenings: found.map((one) => ({
      section: "documents",
      kind: "document",
      ref: String(one.id),
      version: String(one.version),
      title: one.title,
      text: words.document([one.type, one.number].filter(Boolean).join(" "), one.inForceFrom ?? period.from),
      day: one.inForceFrom ?? period.from,
      href: `/van-ban/${one.id}`,
    })),
  };
};

/** Days off, Saturdays worked, and days on which the unit's places open otherwise than usual. */
const hours: Gatherer = async (db, scope, period, most) => {
  const words = pick(scope.lang, vi, en);
  const calendar = await workingCalendarFor(db, scope.unitId, scope.now);
  const found: Happening[] = [];
  const span = (from: string, to: string): string =>
    from === to ? formatDate(from) : `${formatDate(from).slice(0, 5)}–${formatDate(to)}`;
  const add = (kind: "rest" | "place", ref: string, from: string, to: string, why: string, text: string): void =>
    void found.push({
      section: "hours",
      kind,
      ref,
      version: null,
      title: `${span(from, to)}: ${why}.`,
      text,
      day: from,
      href: null,
    });
  for (let day = period.from; day <= period.to; ) {
    const reason = calendar.restReason(day);
    if (calendar.isWorkedRestDay(day)) add("rest", day, day, day, words.workedTitle, words.worked);
    if (reason === null || reason === "weekend") {
      day = shift(day, 1);
      continue;
    }
    const why = tellRestReason(reason, scope.lang);
    let last = day;
    for (let next = shift(day, 1); next <= period.to; next = shift(next, 1)) {
      const same = calendar.restReason(next);
      if (same === null || same === "weekend" || tellRestReason(same, scope.lang) !== why) break;
      last = next;
    }
    add("rest", day, day, last, why, words.off);
    day = shift(last, 1);
  }
  for (const point of await listPoints(db, [scope.unitId], period.to))
    for (const one of point.exceptions)
      if (one.dayFrom <= period.to && one.dayTo >= period.from)
        add(
          "place",
          String(one.id),
          one.dayFrom,
          one.dayTo,
          one.hours.length === 0 ? words.placeClosed(point.name) : words.placeOpen(point.name, showSpans(one.hours)),
          withStop(one.note),
        );
  found.sort((a, b) => a.day.localeCompare(b.day));
  return { section: "hours", total: found.length, more: null, happenings: found.slice(0, most) };
};

/** Dialogues, meetings, days of mobile service: what people may come to in these days, moved and cancelled ones too. */
const events: Gatherer = async (db, scope, period, most) => {
  const words = pick(scope.lang, vi, en);
  const unitIds = await subtreeIds(db, scope.unitId, vietnamDay(scope.now));
  const found = await listPublicEvents(db, { unitIds, from: period.from, to: period.to }, most + 1);
  return {
    section: "events",
    total: found.length,
    more: `${scope.base}/su-kien?thang=${period.from.slice(0, 7)}`,
    happenings: found.slice(0, most).map((one) => ({
      section: "events",
      kind: "event",
      ref: one.eventId,
      version: String(one.id),
      title: one.title,
      text: words.event(one.eventState, one.beginsAt, one.day, one.place),
      day: one.day,
      href: `/su-kien/${one.eventId}`,
    })),
  };
};

const items =
  (section: "news" | "results", kinds: ItemKind[]): Gatherer =>
  async (db, scope, period, most) => {
    const { from, before } = daysBetween(period);
    const unitIds = await subtreeIds(db, scope.unitId, vietnamDay(scope.now));
    const filter = { unitIds, kinds, bornFrom: from, bornBefore: before, standing: "both" } as const;
    const found = await listPublicItems(db, filter, most);
    return {
      section,
      total: found.length < most ? found.length : await countPublicItems(db, filter),
      more: `${scope.base}/tin-tuc`,
      happenings: found.map((item) => happeningOfItem(item, section)),
    };
  };

/** Where an item stands in a list of what happened; also for items an editor takes in by hand. */
export const happeningOfItem = (item: PublicItem, section: "news" | "results"): Happening => ({
  section,
  kind: "item",
  ref: item.id,
  version: String(item.version),
  title: item.title,
  text: item.summary,
  day: vietnamDay(item.publishedAt),
  href: `/tin-tuc/${item.slug}`,
});

const problems: Gatherer = async (db, scope, period, most) => {
  const unitIds = await subtreeIds(db, scope.unitId, vietnamDay(scope.now));
  const found = await listSolvedBetween(db, { unitIds, ...daysBetween(period) }, most + 1);
  return {
    section: "problems",
    total: found.length,
    more: "/van-de?muc=xong",
    happenings: found.slice(0, most).map((one) => ({
      section: "problems",
      kind: "problem",
      ref: one.id,
      version: String(one.updateId),
      title: one.title,
      text: shortOf(one.done ?? one.said),
      day: vietnamDay(one.solvedAt),
      href: `/van-de/${one.id}`,
    })),
  };
};

const exemplars: Gatherer = async (db, scope, period, most) => {
  const words = pick(scope.lang, vi, en);
  const { from, before } = daysBetween(period);
  const reach = await subtreeIds(db, scope.unitId, vietnamDay(scope.now));
  const found = await listRecognitions(
    db,
    { states: ["published"], reach, publishedFrom: from, publishedBefore: before },
    most + 1,
  );
  return {
    section: "exemplars",
    total: found.length,
    more: "/guong-dien-hinh",
    happenings: found.slice(0, most).map((row) => {
      const one = inPublic(row, words.someone);
      return {
        section: "exemplars",
        kind: "recognition",
        ref: one.id,
        version: null,
        title: one.title,
        text: shortOf(one.story),
        day: vietnamDay(one.publishedAt ?? scope.now),
        href: `/${one.kind === "initiative" ? "sang-kien" : "guong-dien-hinh"}/${one.id}`,
      };
    }),
  };
};

const GATHERERS: Record<Section, Gatherer> = {
  procedures,
  fees,
  documents,
  hours,
  events,
  news: items("news", NEWS_KINDS),
  results: items("results", RESULT_KINDS),
  problems,
  exemplars,
};

/** What a period brought to the people of a unit, read from the records, section by section; empty sections are left out. */
export async function gather(
  db: Db,
  scope: Scope,
  period: Period,
  most: number,
  sections: readonly Section[] = SECTIONS,
): Promise<SectionOfPeriod[]> {
  const all = await Promise.all(sections.map((one) => GATHERERS[one](db, scope, period, most)));
  return all.filter((one) => one.happenings.length > 0);
}

const withStop = (text: string): string => (/[.!?…]$/.test(text) || text === "" ? text : `${capitalised(text)}.`);

const SHORT = 200;
/** The first words, cut at a space. */
const shortOf = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= SHORT ? line : `${line.slice(0, SHORT).replace(/\s+\S*$/u, "")}…`;
};
