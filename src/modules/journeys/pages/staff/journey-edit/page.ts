import { type Tx, transaction } from "../../../../../platform/db/index.ts";
import { type FormErrors, html, parseForm, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { nfc } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import type { Fault } from "../../../check-journey.ts";
import { BasicsForm, StageForm, stageOf, withStage, writeDeadline } from "../../../edit-form.ts";
import { JourneyActRefused, JourneyChangedMeanwhile, JourneyFaulty, JourneyNotFound } from "../../../journey.errors.ts";
import type { JourneyContent, Stage } from "../../../journey.ts";
import { lineOf, readTree, writeTree } from "../../../tree-text.ts";
import { createJourney, saveContent } from "../../../write-journey.ts";
import {
  loadStaff,
  refusalsFor,
  type StaffJourney,
  sayError,
  sayFault,
  sharedWords,
  staffWords,
} from "../load-staff.ts";
import { BasicsView, StageView, TreeView, type Typed } from "./view.tsx";

const BLANK: JourneyContent = {
  title: "",
  summary: "",
  forWhom: "",
  keywords: [],
  lifeEvent: null,
  event: null,
  stages: [],
  samePapers: [],
  tree: null,
};

/** What the browser sent, field by field, to be shown again unchanged. */
function kept(rq: Rq): Typed {
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed: Typed = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === "__proto__") continue;
    if (typeof value === "string") typed[name] = nfc(value);
    else if (Array.isArray(value)) typed[name] = value.map(String);
  }
  return typed;
}

/** The journey with a draft this person may write on. @throws JourneyActRefused where it is not */
async function loadForEdit(rq: Rq): Promise<StaffJourney> {
  const staff = await loadStaff(rq);
  const refusal = refusalsFor(rq, staff).get("edit");
  if (refusal) throw new JourneyActRefused(refusal);
  return staff;
}

type Again = (errors: FormErrors, status?: number, conflictWith?: string) => Promise<Reply> | Reply;

/** Saves, and turns what the checker or another writer had against it into sentences at the form. */
async function save(
  again: Again,
  place: (fault: Fault) => { field: string; sentence: string },
  work: () => Promise<string>,
): Promise<Reply> {
  try {
    return seeOther(await work());
  } catch (error) {
    if (error instanceof JourneyFaulty) {
      const errors: FormErrors = {};
      for (const fault of causesOf(error.faults)) {
        const { field, sentence } = place(fault);
        errors[field] = errors[field] ? `${errors[field]}\n${sentence}` : sentence;
      }
      return again(errors);
    }
    if (error instanceof JourneyChangedMeanwhile) return again({}, 409, error.by);
    throw error;
  }
}

/** Where a way leads nowhere, what lies behind it is out of reach as well; mending the first mends the rest. */
function causesOf(faults: readonly Fault[]): readonly Fault[] {
  const causes = faults.filter((fault) => fault.code !== "unreachable");
  return causes.some((fault) => fault.code === "answerNowhere" || fault.code === "startMissing") ? causes : faults;
}

const said = (rq: Rq, errors: FormErrors): FormErrors =>
  Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, sayError(rq, key ?? "")]));

// The common part.

function typedBasics(content: JourneyContent, changeNote: string | null, basedOn: string): Typed {
  return {
    title: content.title,
    summary: content.summary,
    forWhom: content.forWhom,
    keywords: content.keywords.join("\n"),
    lifeEvent: content.lifeEvent ?? "",
    event: content.event ?? "",
    samePapers: content.samePapers.map((one) => `${one.name} = ${one.phrases.join("; ")}`).join("\n"),
    changeNote: changeNote ?? "",
    basedOn,
  };
}

function showBasics(
  rq: Rq,
  staff: StaffJourney | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
  conflictWith?: string,
): Reply {
  return html(
    BasicsView({
      ctx: rq.app.view(rq),
      words: staffWords(rq),
      shared: sharedWords(rq),
      staff,
      typed,
      errors,
      conflictWith,
    }),
    { status },
  );
}

export function newJourneyPage(rq: Rq): Reply {
  return showBasics(rq, null, typedBasics(BLANK, null, ""), {});
}

export async function editBasicsPage(rq: Rq): Promise<Reply> {
  const staff = await loadForEdit(rq);
  const { content, changeNote, writtenAt } = staff.version;
  return showBasics(rq, staff, typedBasics(content, changeNote, writtenAt.toISOString()), {});
}

const basicsOf = (form: BasicsForm): Omit<JourneyContent, "stages" | "tree"> => {
  const { title, summary, forWhom, keywords, event, samePapers } = form;
  return {
    title,
    summary,
    forWhom,
    keywords,
    lifeEvent: form.lifeEvent === "" ? null : form.lifeEvent,
    event,
    samePapers,
  };
};

export async function createJourneyPage(rq: Rq): Promise<Reply> {
  const form = parseForm(BasicsForm, rq.body);
  const again: Again = (errors, status = 422) => showBasics(rq, null, kept(rq), errors, status);
  if (!form.ok) return again(said(rq, form.errors));
  const content = { ...basicsOf(form.value), stages: [], tree: null };
  return save(
    again,
    (fault) => ({ field: "title", sentence: sayFault(rq, fault) }),
    async () => {
      const id = await transaction(rq.app.db, (tx) => createJourney(tx, actorOf(rq), { content, at: rq.now }));
      return `/can-bo/tinh-huong/${id}?xong=created`;
    },
  );
}

export async function saveBasicsPage(rq: Rq): Promise<Reply> {
  const staff = await loadForEdit(rq);
  const form = parseForm(BasicsForm, rq.body);
  const again: Again = (errors, status = 422, conflictWith) =>
    showBasics(rq, staff, kept(rq), errors, status, conflictWith);
  if (!form.ok) return again(said(rq, form.errors));
  const { value } = form;
  return save(
    again,
    (fault) => ({ field: fault.code === "eventMissing" ? "event" : "title", sentence: sayFault(rq, fault) }),
    () =>
      keep(rq, staff, {
        content: { ...staff.version.content, ...basicsOf(value) },
        changeNote: value.changeNote,
        basedOn: value.basedOn,
        done: "saved",
      }),
  );
}

async function keep(
  rq: Rq,
  staff: StaffJourney,
  input: { content: JourneyContent; changeNote?: string | null; basedOn: string | undefined; done: string },
): Promise<string> {
  const { journey, version } = staff;
  await transaction(rq.app.db, (tx: Tx) =>
    saveContent(tx, actorOf(rq), {
      id: journey.id,
      content: input.content,
      changeNote: input.changeNote === undefined ? version.changeNote : input.changeNote,
      basedOn: new Date(input.basedOn || 0),
      at: rq.now,
    }),
  );
  return `/can-bo/tinh-huong/${journey.id}?xong=${input.done}`;
}

// One stage.

function typedStage(stage: Stage | null, place: number, basedOn: string): Typed {
  return {
    key: stage?.key ?? "",
    title: stage?.title ?? "",
    condition: stage?.condition ?? "",
    procedures: (stage?.procedures ?? [])
      .map((one) => (one.condition ? `${one.code} | ${one.condition}` : one.code))
      .join("\n"),
    after: stage?.after ?? [],
    ...(stage?.oneVisit ? { isOneVisit: "co" } : {}),
    oneVisitCode: stage?.oneVisit?.code ?? "",
    oneVisitNote: stage?.oneVisit?.note ?? "",
    deadlines: (stage?.deadlines ?? []).map(writeDeadline).join("\n"),
    tips: (stage?.tips ?? []).join("\n"),
    place: String(place),
    basedOn,
  };
}

async function loadStage(rq: Rq): Promise<{ staff: StaffJourney; stage: Stage | null; place: number }> {
  const staff = await loadForEdit(rq);
  const { stages } = staff.version.content;
  const key = rq.params.key ?? "";
  if (key === "moi") return { staff, stage: null, place: stages.length + 1 };
  const at = stages.findIndex((stage) => stage.key === key);
  const stage = stages[at];
  if (!stage) throw new JourneyNotFound();
  return { staff, stage, place: at + 1 };
}

function showStage(
  rq: Rq,
  staff: StaffJourney,
  stage: Stage | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
  conflictWith?: string,
): Reply {
  return html(StageView({ ctx: rq.app.view(rq), words: staffWords(rq), staff, stage, typed, errors, conflictWith }), {
    status,
  });
}

export async function editStagePage(rq: Rq): Promise<Reply> {
  const { staff, stage, place } = await loadStage(rq);
  return showStage(rq, staff, stage, typedStage(stage, place, staff.version.writtenAt.toISOString()), {});
}

export async function saveStagePage(rq: Rq): Promise<Reply> {
  const { staff, stage } = await loadStage(rq);
  const { content } = staff.version;
  const again: Again = (errors, status = 422, conflictWith) =>
    showStage(rq, staff, stage, kept(rq), errors, status, conflictWith);
  const typed = kept(rq);
  if (typed.act === "delete" && stage) {
    const stages = content.stages.filter((one) => one.key !== stage.key);
    return save(
      again,
      (fault) => ({ field: "key", sentence: sayFault(rq, fault) }),
      () => keep(rq, staff, { content: { ...content, stages }, basedOn: String(typed.basedOn ?? ""), done: "deleted" }),
    );
  }
  const form = parseForm(StageForm, rq.body);
  if (!form.ok) return again(said(rq, form.errors));
  if (form.value.isOneVisit !== undefined && form.value.oneVisitNote === null)
    return again(said(rq, { oneVisitNote: "oneVisitNoteMissing" }));
  const made = stageOf(form.value);
  const changed = withStage(content, stage?.key ?? null, made, form.value.place);
  return save(
    again,
    (fault) => ({ field: fieldOf(fault), sentence: sayFault(rq, fault) }),
    () => keep(rq, staff, { content: changed, basedOn: form.value.basedOn, done: "saved" }),
  );
}

/** The field of the stage's form a fault belongs to. */
function fieldOf(fault: Fault): string {
  if (fault.at.includes(".procedures.")) return "procedures";
  if (fault.at.includes(".oneVisit.")) return "oneVisitCode";
  if (fault.at.includes(".after")) return "after";
  if (fault.at.includes(".deadlines.")) return "deadlines";
  return "key";
}

// The questions.

function showTree(
  rq: Rq,
  staff: StaffJourney,
  typed: Typed,
  errors: FormErrors,
  status = 200,
  conflictWith?: string,
): Reply {
  return html(TreeView({ ctx: rq.app.view(rq), words: staffWords(rq), staff, typed, errors, conflictWith }), {
    status,
  });
}

export async function editTreePage(rq: Rq): Promise<Reply> {
  const staff = await loadForEdit(rq);
  const { content, writtenAt } = staff.version;
  return showTree(rq, staff, { tree: writeTree(content.tree), basedOn: writtenAt.toISOString() }, {});
}

export async function saveTreePage(rq: Rq): Promise<Reply> {
  const staff = await loadForEdit(rq);
  const typed = kept(rq);
  const words = staffWords(rq);
  const again: Again = (errors, status = 422, conflictWith) => showTree(rq, staff, typed, errors, status, conflictWith);
  const { tree, faults, lines } = readTree(String(typed.tree ?? ""));
  if (faults.length > 0) {
    const sentences = faults.slice(0, 10).map((one) => words.line(one.line, words.treeFaults[one.code](one.given)));
    return again({ tree: sentences.join("\n") });
  }
  return save(
    again,
    (fault) => ({ field: "tree", sentence: words.line(lineOf(fault.at, lines), sayFault(rq, fault)) }),
    () =>
      keep(rq, staff, {
        content: { ...staff.version.content, tree },
        basedOn: String(typed.basedOn ?? ""),
        done: "saved",
      }),
  );
}
