import { z } from "zod";
import {
  Deadline,
  type JourneyContent,
  JourneyContent as JourneyShape,
  LIFE_EVENTS,
  LIMITS,
  type Stage,
} from "./journey.ts";

const text = (max: number, missing: string, long: string) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .refine((value) => [...value].length <= max, long);

const optional = (max: number) =>
  z
    .string()
    .trim()
    .refine((value) => [...value].length <= max, "long")
    .transform((value) => (value === "" ? null : value))
    .default(null);

/** One thing a line, blank lines left out. */
const lines = (most: number, longest: number) =>
  z
    .string()
    .default("")
    .transform((value) =>
      value
        .split("\n")
        .map((line) => line.trim())
        .filter((line) => line !== ""),
    )
    .refine((list) => list.length <= most && list.every((line) => [...line].length <= longest), "linesLong");

/** Title, for whom, words for the search: what stands around the stages. */
export const BasicsForm = z.object({
  title: text(LIMITS.title, "titleMissing", "titleLong"),
  summary: text(LIMITS.text, "summaryMissing", "long"),
  forWhom: text(LIMITS.line, "forWhomMissing", "long"),
  keywords: lines(40, LIMITS.keywords),
  lifeEvent: z.enum(["", ...LIFE_EVENTS], "lifeEventWrong").default(""),
  event: optional(LIMITS.title),
  samePapers: z
    .string()
    .default("")
    .transform((value, ctx): JourneyContent["samePapers"] => {
      const made: JourneyContent["samePapers"] = [];
      value.split("\n").forEach((line, at) => {
        if (line.trim() === "") return;
        const [name = "", phrases = ""] = line.split("=").map((part) => part.trim());
        const list = phrases
          .split(";")
          .map((part) => part.trim())
          .filter((part) => part !== "");
        if (name === "" || list.length === 0) ctx.addIssue({ code: "custom", message: `samePapers:${at + 1}` });
        else made.push({ name, phrases: list });
      });
      const parsed = JourneyShape.shape.samePapers.safeParse(made);
      if (!parsed.success) ctx.addIssue({ code: "custom", message: "linesLong" });
      return made;
    }),
  changeNote: optional(LIMITS.note),
  basedOn: z.union([z.literal(""), z.iso.datetime()]).optional(),
});
export type BasicsForm = z.infer<typeof BasicsForm>;

const UNITS: Record<string, Deadline["unit"]> = {
  ngày: "day",
  "ngày làm việc": "workingDay",
  tháng: "month",
  năm: "year",
};
export const UNIT_WORDS = Object.fromEntries(Object.entries(UNITS).map(([word, unit]) => [unit, word]));

/** "60 ngày | kể từ ngày sinh | Luật Hộ tịch, Điều 15 | sự việc, đã đối chiếu" as a deadline; null where it is not one. */
export function readDeadline(line: string): Deadline | null {
  const [limit = "", since = "", basis = "", marks = ""] = line.split("|").map((part) => part.trim());
  const [, amount, unit = ""] = /^(\d{1,4})\s+(.+)$/u.exec(limit.toLowerCase()) ?? [];
  const parsed = Deadline.safeParse({
    amount: Number(amount),
    unit: UNITS[unit],
    since,
    basis,
    fromEvent: /sự việc/iu.test(marks),
    checked: /đã đối chiếu/iu.test(marks),
  });
  return parsed.success ? parsed.data : null;
}

export function writeDeadline(deadline: Deadline): string {
  const marks = [deadline.fromEvent ? "sự việc" : "", deadline.checked ? "đã đối chiếu" : ""]
    .filter(Boolean)
    .join(", ");
  const parts = [`${deadline.amount} ${UNIT_WORDS[deadline.unit]}`, deadline.since, deadline.basis];
  return [...parts, ...(marks === "" ? [] : [marks])].join(" | ");
}

const CODE = /^\d\.\d{6}(\.[0-9A-Z.]+)?$/;

export const StageForm = z.object({
  key: z
    .string()
    .trim()
    .min(1, "keyMissing")
    .max(60, "keyWrong")
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "keyWrong"),
  title: text(LIMITS.title, "stageTitleMissing", "titleLong"),
  condition: optional(LIMITS.line),
  procedures: z
    .string()
    .default("")
    .transform((value, ctx): Stage["procedures"] => {
      const made: Stage["procedures"] = [];
      value.split("\n").forEach((line, at) => {
        if (line.trim() === "") return;
        const bar = line.indexOf("|");
        const code = (bar < 0 ? line : line.slice(0, bar)).trim().toUpperCase();
        const condition = bar < 0 ? "" : line.slice(bar + 1).trim();
        if (!CODE.test(code) || condition.length > LIMITS.line)
          ctx.addIssue({ code: "custom", message: `procedures:${at + 1}` });
        else made.push({ code, condition: condition === "" ? null : condition });
      });
      if (made.length === 0) ctx.addIssue({ code: "custom", message: "proceduresMissing" });
      if (made.length > LIMITS.procedures) ctx.addIssue({ code: "custom", message: "linesLong" });
      return made;
    }),
  after: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string())),
  isOneVisit: z.string().optional(),
  oneVisitCode: z
    .string()
    .trim()
    .toUpperCase()
    .refine((value) => value === "" || CODE.test(value), "codeWrong")
    .default(""),
  oneVisitNote: optional(LIMITS.line),
  deadlines: z
    .string()
    .default("")
    .transform((value, ctx): Deadline[] =>
      value.split("\n").flatMap((line, at) => {
        if (line.trim() === "") return [];
        const deadline = readDeadline(line);
        if (!deadline) ctx.addIssue({ code: "custom", message: `deadlines:${at + 1}` });
        return deadline ? [deadline] : [];
      }),
    )
    .refine((list) => list.length <= 5, "linesLong"),
  tips: lines(LIMITS.tips, LIMITS.line),
  place: z.coerce.number().int().min(1).max(LIMITS.stages).catch(LIMITS.stages),
  basedOn: z.union([z.literal(""), z.iso.datetime()]).optional(),
  act: z.enum(["save", "delete"]).default("save"),
});
export type StageForm = z.infer<typeof StageForm>;

export function stageOf(form: StageForm): Stage {
  const { key, title, condition, procedures, after, deadlines, tips } = form;
  const oneVisit =
    form.isOneVisit === undefined
      ? null
      : { code: form.oneVisitCode === "" ? null : form.oneVisitCode, note: form.oneVisitNote ?? title };
  return { key, title, condition, after, oneVisit, procedures, deadlines, tips };
}

/** The stage in its new place; the rest keeps its order. A new key is followed by everything that named the old one. */
export function withStage(content: JourneyContent, oldKey: string | null, stage: Stage, place: number): JourneyContent {
  const rest = content.stages.filter((one) => one.key !== oldKey);
  const stages = [...rest.slice(0, place - 1), stage, ...rest.slice(place - 1)];
  if (oldKey === null || oldKey === stage.key) return { ...content, stages };
  const renamed = (key: string): string => (key === oldKey ? stage.key : key);
  return {
    ...content,
    stages: stages.map((one) => ({ ...one, after: one.after.map(renamed) })),
    tree: content.tree && {
      ...content.tree,
      nodes: content.tree.nodes.map((node) =>
        node.kind === "result"
          ? { ...node, picks: node.picks.map((pick) => ({ ...pick, stage: renamed(pick.stage) })) }
          : node,
      ),
    },
  };
}
