import { createHash } from "node:crypto";
import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { WEEKDAYS } from "../organisations/index.ts";
import type { ProposalKind, Told } from "../proposals/index.ts";
import { endServicePoint } from "./end-service-point.ts";
import { exceptDays, takeBackException } from "./except-days.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type ServicePoint, type Span, showSpans } from "./point.ts";
import { type SaveServicePoint, saveServicePoint } from "./save-service-point.ts";
import { findPoint } from "./service-point.store.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

type Words = typeof vi;

/** What a proposal about a place keeps; names are kept too, so that lists need no second look. */
export type PointProposal = Pick<SaveServicePoint, "pointId" | "unitId" | "from" | "text" | "counters">;
export interface PlaceDaysProposal {
  pointId: string;
  name: string;
  dayFrom: string;
  dayTo: string;
  hours: Span[];
  note: string;
  /** The row, where it was told ahead or is to be taken back. */
  exceptionId?: number;
}
export interface EndProposal {
  pointId: string;
  name: string;
  on: string;
}

/** Why an act on a place was refused, in a sentence; null for other errors. */
export const explainPlaceRefusal = (error: unknown, lang: Lang): string | null =>
  error instanceof PlaceActRefused ? pick(lang, vi, en).refusals[error.code] : null;

const markOf = (point: ServicePoint | undefined): string =>
  createHash("sha256")
    .update(JSON.stringify(point ?? null))
    .digest("hex")
    .slice(0, 32);

/** The place as it stands on the day the change would begin; what moved since it was looked at changes the mark. */
const standing = (db: Db, pointId: string | null, on: string): Promise<ServicePoint | undefined> =>
  pointId === null ? Promise.resolve(undefined) : findPoint(db, pointId, on);

async function requireSeen(db: Db, input: { pointId: string | null }, on: string, seen: string): Promise<void> {
  if (markOf(await standing(db, input.pointId, on)) !== seen) throw new PlaceActRefused("changed-meanwhile");
}

type Described = PointProposal["text"] & Pick<ServicePoint, "counters">;

function partsOf(point: Described | undefined, words: Words): [string, string][] {
  const counters = (point?.counters ?? []).map((one) =>
    [[one.number, one.name].filter((part) => part).join(". "), words.fields(one.fields)].join(": "),
  );
  return [
    [words.name, point?.name ?? ""],
    [words.address, point?.address ?? ""],
    [words.directions, point?.directions ?? ""],
    [words.phone, point?.phone ?? ""],
    [words.email, point?.email ?? ""],
    ...WEEKDAYS.map((day): [string, string] => {
      const spans = point?.hours[day] ?? [];
      return [words.weekdays[day], spans.length > 0 ? showSpans(spans) : point ? words.closed : ""];
    }),
    [words.counterLines, counters.join("; ")],
    [words.facilities, (point?.facilities ?? []).map((one) => words.facilityNames[one]).join("; ")],
    [words.note, point?.note ?? ""],
  ];
}

async function tellPoint(app: AppContext, input: PointProposal, words: Words): Promise<Told> {
  const before = await standing(app.db, input.pointId, input.from);
  const was = partsOf(before, words);
  const becomes = partsOf({ ...input.text, counters: input.counters }, words);
  const rows = becomes.flatMap(([part, text], at): string[][] => {
    const old = was[at]?.[1] ?? "";
    return old === text ? [] : [[part, old || "–", text || "–"]];
  });
  return {
    effects: [words.proposals.pointFrom(input.from)],
    table: { head: words.proposals.head, rows, all: rows.length },
    mark: markOf(before),
  };
}

const hoursInWords = (hours: readonly Span[], words: Words): string =>
  hours.length > 0 ? showSpans(hours) : words.closed;

async function tellDays(app: AppContext, input: PlaceDaysProposal, words: Words): Promise<Told> {
  return {
    effects: [
      words.proposals.daysEffect(words.days(input.dayFrom, input.dayTo), hoursInWords(input.hours, words), input.note),
    ],
    table: null,
    mark: markOf(await standing(app.db, input.pointId, input.dayFrom)),
  };
}

const point: ProposalKind = {
  kind: "point",
  title: (input, lang) => {
    const { pointId, text, from } = input as PointProposal;
    const words = pick(lang, vi, en).proposals;
    return pointId === null ? words.pointNew(text.name) : words.pointChange(text.name, from);
  },
  tell: (app, input, { lang }) => tellPoint(app, input as PointProposal, pick(lang, vi, en)),
  apply: async (tx, actor, input, { writtenBy, seen, at }) => {
    const asked = input as PointProposal;
    await requireSeen(tx, asked, asked.from, seen);
    await saveServicePoint(tx, actor, { ...asked, writtenBy, at });
  },
  explain: explainPlaceRefusal,
};

const days: ProposalKind = {
  kind: "days",
  title: (input, lang) => {
    const { name, dayFrom, dayTo, hours } = input as PlaceDaysProposal;
    const words = pick(lang, vi, en);
    return words.proposals.daysTitle(name, words.days(dayFrom, dayTo), hoursInWords(hours, words));
  },
  tell: (app, input, { lang }) => tellDays(app, input as PlaceDaysProposal, pick(lang, vi, en)),
  apply: async (tx, actor, input, { writtenBy, seen, at }) => {
    const { pointId, dayFrom, dayTo, hours, note } = input as PlaceDaysProposal;
    await requireSeen(tx, { pointId }, dayFrom, seen);
    await exceptDays(tx, actor, { pointId, dayFrom, dayTo, hours, note, writtenBy, at });
  },
  undo: async (tx, actor, input, at) => {
    const { pointId, exceptionId } = input as PlaceDaysProposal;
    await takeBackException(tx, actor, { pointId, exceptionId: exceptionId ?? 0, at });
  },
  explain: explainPlaceRefusal,
};

const daysBack: ProposalKind = {
  kind: "daysBack",
  title: (input, lang) => {
    const { name, dayFrom, dayTo } = input as PlaceDaysProposal;
    const words = pick(lang, vi, en);
    return words.proposals.daysBackTitle(name, words.days(dayFrom, dayTo));
  },
  tell: async (app, input, { lang }) => {
    const words = pick(lang, vi, en);
    const { effects, ...told } = await tellDays(app, input as PlaceDaysProposal, words);
    return { ...told, effects: effects.map(words.proposals.noLonger) };
  },
  apply: async (tx, actor, input, { seen, at }) => {
    const { pointId, dayFrom, exceptionId } = input as PlaceDaysProposal;
    await requireSeen(tx, { pointId }, dayFrom, seen);
    await takeBackException(tx, actor, { pointId, exceptionId: exceptionId ?? 0, at });
  },
  explain: explainPlaceRefusal,
};

const end: ProposalKind = {
  kind: "pointEnd",
  title: (input, lang) => {
    const { name, on } = input as EndProposal;
    return pick(lang, vi, en).proposals.endTitle(name, on);
  },
  tell: async (app, input, { lang }) => {
    const { pointId, on } = input as EndProposal;
    return {
      effects: [pick(lang, vi, en).proposals.endEffect(on)],
      table: null,
      mark: markOf(await standing(app.db, pointId, on)),
    };
  },
  apply: async (tx, actor, input, { seen, at }) => {
    const { pointId, on } = input as EndProposal;
    await requireSeen(tx, { pointId }, on, seen);
    await endServicePoint(tx, actor, { pointId, on, at });
  },
  explain: explainPlaceRefusal,
};

/** Acts on places of reception that wait for somebody else. */
export const placeProposals: readonly ProposalKind[] = [point, days, daysBack, end];
