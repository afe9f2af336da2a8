import { z } from "zod";
import { TOLD_LANGUAGES } from "../topics/index.ts";
import { AUDIENCES, ITEM_KINDS, LIMITS, TOPICS } from "./item.ts";
import { namesFigure } from "./live-figures/mark.ts";
import { HOSTS } from "./meetings/meeting.ts";

/** One value or many of a form field, always as a list. */
const list = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string()));

/** Lone halves of surrogate pairs cannot be stored as UTF-8; they come from broken copies. */
const text = z.string().refine((value) => value.isWellFormed(), "loneMarks");

const OTHER_LANGUAGES = TOLD_LANGUAGES.filter((one) => one !== "vi");

const each = <T>(values: T[]): T[] => [...new Set(values)];

/** Names one below the other, or parted by semicolons. */
export const linesOf = (typed: string): string[] =>
  each(
    typed
      .split(/[\n;]+/)
      .map((name) => name.replace(/\s+/g, " ").trim())
      .filter(Boolean),
  );

/** Figures are counted in the text only: title and summary stand in lists and posts by themselves. */
const plain = text.refine((value) => !namesFigure(value), "figureInBody");

/** The composer's form. Messages are keys of `errors` in the module's messages. */
export const ItemForm = z.object({
  unitId: z.uuid("unitMissing").optional(),
  kind: z.enum(ITEM_KINDS, "kindMissing"),
  title: plain.min(1, "titleMissing").refine((value) => [...value].length <= LIMITS.title, "titleLong"),
  summary: plain.min(1, "summaryMissing").refine((value) => [...value].length <= LIMITS.summary, "summaryLong"),
  body: text.min(1, "bodyMissing").refine((value) => [...value].length <= LIMITS.body, "bodyLong"),
  topic: z.enum(TOPICS, "topicMissing"),
  audiences: list.pipe(z.array(z.enum(AUDIENCES)).min(1, "audienceMissing")),
  procedureCodes: z
    .string()
    .default("")
    .transform((value) => [...new Set(value.split(/[\s,;]+/).filter(Boolean))])
    .pipe(
      z
        .array(z.string().regex(/^\d\.\d{6}(\.[0-9A-Z.]+)?$/, "procedureCode"))
        .max(LIMITS.procedures, "tooManyProcedures"),
    ),
  placeIds: list.pipe(z.array(z.uuid("placesWrong")).max(LIMITS.places, "placesWrong")).transform(each),
  hamlets: text
    .default("")
    .transform(linesOf)
    .pipe(
      z
        .array(z.string().refine((name) => [...name].length <= LIMITS.hamlet, "hamletLong"))
        .max(LIMITS.hamlets, "tooManyHamlets"),
    ),
  hosts: list.pipe(z.array(z.enum(HOSTS, "hostsWrong"))).transform(each),
  languages: list.pipe(z.array(z.enum(OTHER_LANGUAGES, "languageWrong"))).transform(each),
  sectors: list
    .transform(each)
    .pipe(z.array(z.string().min(1).max(300, "sectorsWrong")).max(LIMITS.sectors, "tooManySectors")),
  legalBasisIds: list
    .transform((ids) => each(ids.map(Number)))
    .pipe(
      z
        .array(z.number("basesWrong").int("basesWrong").positive("basesWrong").max(1e12, "basesWrong"))
        .max(LIMITS.legalBases, "tooManyBases"),
    ),
  taskId: z.union([z.literal("").transform(() => null), z.uuid("taskWrong")]).prefault(""),
  obligationId: z.union([z.literal("").transform(() => null), z.uuid("obligationWrong")]).prefault(""),
  correctionNote: plain.max(LIMITS.note, "noteLong").default(""),
  // Empty for a new item.
  basedOn: z.union([z.literal(""), z.iso.datetime()]).optional(),
  after: z.enum(["save", "submit"]).default("save"),
});
export type ItemForm = z.infer<typeof ItemForm>;
