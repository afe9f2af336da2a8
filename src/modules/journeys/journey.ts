import { z } from "zod";

/**
 * A situation of life (tình huống cuộc sống): what somebody has to do after an event, over all procedures it touches.
 * Nothing in it repeats what a procedure says itself; papers, money and days are counted from the records of the day.
 * The same shape is kept, exported and imported.
 */

const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const line = (max: number) => z.string().trim().min(1).max(max);
const Key = z.string().regex(KEY).max(60);
const Code = z.string().regex(/^\d\.\d{6}(\.[0-9A-Z.]+)?$/);

export const LIMITS = {
  title: 120,
  text: 600,
  line: 300,
  stages: 20,
  procedures: 20,
  tips: 10,
  nodes: 80,
  answers: 8,
  note: 1_000,
  keywords: 60,
};

/** Situations of businesses and business households, in the order in which they come. The grouping is ours. */
export const BUSINESS_EVENTS = ["kd_bat_dau", "kd_mat_bang", "kd_lao_dong", "kd_thay_doi", "kd_tam_ngung"] as const;
export type BusinessEvent = (typeof BUSINESS_EVENTS)[number];

/** The national portal's groups of life events for citizens, July 2026, and the groups for businesses; names are in the messages. */
export const LIFE_EVENTS = [
  "co_con_nho",
  "hoc_tap",
  "viec_lam",
  "cu_tru_giay_to",
  "hon_nhan_gia_dinh",
  "dien_luc_nha_o_dat_dai",
  "suc_khoe_y_te",
  "phuong_tien_nguoi_lai",
  "huu_tri",
  "nguoi_than_qua_doi",
  "giai_quyet_khieu_kien",
  ...BUSINESS_EVENTS,
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

/** A time the law gives people, not the office: to be kept by them. The basis is part of it; `checked` says somebody read it there. */
export const Deadline = z.strictObject({
  amount: z.number().int().min(1).max(3_650),
  unit: z.enum(["day", "workingDay", "month", "year"]),
  since: line(LIMITS.line),
  /** Counted from the event the journey is about, so that a day can be named when the reader tells the event's. */
  fromEvent: z.boolean(),
  basis: line(LIMITS.line),
  checked: z.boolean(),
});
export type Deadline = z.infer<typeof Deadline>;

export const Stage = z.strictObject({
  key: Key,
  title: line(LIMITS.title),
  /** Only for whom it holds, in words; null where everybody does it. */
  condition: line(LIMITS.line).nullable(),
  /** Stages that must be finished before; none: it can begin at once, beside the others. */
  after: z.array(Key).max(LIMITS.stages),
  /** Interlinked (liên thông): all of it in one visit. With a code, that joint procedure counts instead of the single ones. */
  oneVisit: z.strictObject({ code: Code.nullable(), note: line(LIMITS.line) }).nullable(),
  procedures: z
    .array(z.strictObject({ code: Code, condition: line(LIMITS.line).nullable() }))
    .min(1)
    .max(LIMITS.procedures),
  deadlines: z.array(Deadline).max(5),
  tips: z.array(line(LIMITS.line)).max(LIMITS.tips),
});
export type Stage = z.infer<typeof Stage>;

export const Question = z.strictObject({
  kind: z.literal("question"),
  key: Key,
  text: line(LIMITS.line),
  hint: line(LIMITS.line).nullable(),
  answers: z.array(z.strictObject({ text: line(LIMITS.line), to: Key })).max(LIMITS.answers),
});
export type Question = z.infer<typeof Question>;

export const Result = z.strictObject({
  kind: z.literal("result"),
  key: Key,
  title: line(LIMITS.title),
  text: line(LIMITS.text).nullable(),
  /** What is to be done and why; without codes, everything of the stage. */
  picks: z
    .array(z.strictObject({ stage: Key, codes: z.array(Code).min(1).nullable(), reason: line(LIMITS.line) }))
    .max(LIMITS.stages),
});
export type Result = z.infer<typeof Result>;

export const Tree = z.strictObject({
  start: Key,
  nodes: z.array(z.discriminatedUnion("kind", [Question, Result])).max(LIMITS.nodes),
});
export type Tree = z.infer<typeof Tree>;
export type TreeNode = Tree["nodes"][number];

export const JourneyContent = z.strictObject({
  title: line(LIMITS.title),
  summary: line(LIMITS.text),
  forWhom: line(LIMITS.line),
  /** Everyday words by which the search finds it. */
  keywords: z.array(line(LIMITS.keywords)).max(40),
  lifeEvent: z.enum(LIFE_EVENTS).nullable(),
  /** What happened, as the label of a day: "Ngày bé sinh"; null where no deadline counts from it. */
  event: line(LIMITS.title).nullable(),
  stages: z.array(Stage).max(LIMITS.stages),
  /** Papers that several offices call differently and are one: any name with one of the phrases. */
  samePapers: z
    .array(z.strictObject({ name: line(LIMITS.line), phrases: z.array(line(LIMITS.line)).min(1).max(10) }))
    .max(20),
  tree: Tree.nullable(),
});
export type JourneyContent = z.infer<typeof JourneyContent>;

/** The file people exchange: the content with its address. */
export const JourneyFile = z.strictObject({
  kind: z.literal("danbiet-journey"),
  slug: z.string().regex(KEY).max(80),
  content: JourneyContent,
});
export type JourneyFile = z.infer<typeof JourneyFile>;

/** Keys that are addresses of their own below a journey. */
export const RESERVED_KEYS = ["giay-to"];

export type JourneyState = "draft" | "submitted" | "returned" | "published" | "withdrawn";
export type JourneyAct = "edit" | "submit" | "recall" | "return" | "publish" | "correct" | "withdraw";

const MOVES: Record<JourneyAct, { from: readonly JourneyState[]; to: JourneyState }> = {
  edit: { from: ["draft", "returned"], to: "draft" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  recall: { from: ["submitted"], to: "draft" },
  return: { from: ["submitted"], to: "returned" },
  publish: { from: ["submitted"], to: "published" },
  // A correction opens a new working version; people read the published one until the new one is published.
  correct: { from: ["published", "withdrawn"], to: "draft" },
  withdraw: { from: ["published", "draft", "submitted", "returned"], to: "withdrawn" },
};

/** The state after an act, or null where the act is not possible from here. */
export function nextState(state: JourneyState, act: JourneyAct): JourneyState | null {
  return MOVES[act].from.includes(state) ? MOVES[act].to : null;
}

/** Every procedure a journey names, joint ones included, each once. */
export function codesOf(content: JourneyContent): string[] {
  return [
    ...new Set(
      content.stages.flatMap((stage) => [
        ...stage.procedures.map((one) => one.code),
        ...(stage.oneVisit?.code ? [stage.oneVisit.code] : []),
      ]),
    ),
  ];
}
