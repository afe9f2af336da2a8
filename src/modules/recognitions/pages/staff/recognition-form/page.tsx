import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import {
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../../organisations/index.ts";
import { changeRecognition, proposeRecognition } from "../../../keep-recognition.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { recognitionRefusal } from "../../../recognition.policy.ts";
import {
  RECOGNITION_KINDS,
  RECOGNITION_LIMITS,
  type Recognition,
  type RecognitionText,
  readSources,
  type Source,
  writeSources,
} from "../../../recognition.ts";
import { RecognitionRefused } from "../../../recognitions.errors.ts";
import { listSources } from "../../../recognitions.store.ts";
import { visibleRecognition } from "../recognition-record/page.tsx";
import { RecognitionFormView } from "./view.tsx";

async function show(
  rq: Rq,
  before: Recognition | null,
  typed: Typed,
  errors: FormErrors,
  status = 200,
): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  if (before) {
    const refusal = await recognitionRefusal(db, actor, "change", before, rq.now);
    if (refusal) throw new RecognitionRefused(refusal);
  }
  const reach = await reachOf(db, actor, "recognitions.propose", rq.now);
  const own = ownUnits(actor, reach);
  return html(
    RecognitionFormView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      before,
      units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)),
      typed,
      errors,
    }),
    { status },
  );
}

export async function newRecognitionPage(rq: Rq): Promise<Reply> {
  const sources = (["nhiemvu", "kiemtra"] as const).flatMap((name): Source[] => {
    const id = z.uuid().safeParse(rq.query[name]);
    if (!id.success) return [];
    return [{ taskId: name === "nhiemvu" ? id.data : null, inspectionId: name === "kiemtra" ? id.data : null }];
  });
  const unit = z.uuid().safeParse(rq.query.donvi);
  return show(
    rq,
    null,
    { year: vietnamDay(rq.now).slice(0, 4), sources: writeSources(sources), unitId: unit.success ? unit.data : "" },
    {},
  );
}

export async function editRecognitionPage(rq: Rq): Promise<Reply> {
  const one = await visibleRecognition(rq);
  const number = (value: number | null): string => (value === null ? "" : String(value).replace(".", ","));
  return show(
    rq,
    one,
    {
      basedOn: String(one.version),
      kind: one.kind,
      year: String(one.year),
      title: one.title,
      story: one.story,
      measure: one.measure ?? "",
      before: number(one.beforeValue),
      after: number(one.afterValue),
      personName: one.personName ?? "",
      personTitle: one.personTitle ?? "",
      sources: writeSources(await listSources(rq.app.db, [one.id])),
    },
    {},
  );
}

/** "1.250,5" as people write it; undefined where it is no number, null where nothing is written. */
function readFigure(text: string): number | null | undefined {
  if (text === "") return null;
  if (!/^-?\d{1,3}(\.?\d{3}){0,4}(,\d{1,4})?$/.test(text)) return undefined;
  return Number(text.replace(/\./g, "").replace(",", "."));
}

function read(
  typed: Typed,
  words: typeof vi,
): { input: Omit<RecognitionText, "unitId"> & { sources: Source[] }; errors: FormErrors } {
  const said = words.errors;
  const errors: FormErrors = {};
  const kind = RECOGNITION_KINDS.find((one) => one === typed.kind);
  const year = z.coerce.number().int().min(2000).max(2100).safeParse(typed.year);
  const beforeValue = readFigure(typed.before ?? "");
  const afterValue = readFigure(typed.after ?? "");
  const sources = readSources(typed.sources ?? "");
  if (!kind) errors.kind = said.kind;
  if (!year.success) errors.year = said.year;
  if (!isText(typed.title, RECOGNITION_LIMITS.title)) errors.title = said.title;
  if (!isText(typed.story, RECOGNITION_LIMITS.story)) errors.story = said.story;
  if (beforeValue === undefined) errors.before = said.number;
  if (afterValue === undefined) errors.after = said.number;
  const given = [typed.measure, typed.before, typed.after].filter(Boolean).length;
  if ((given > 0 && given < 3) || !fits(typed.measure, RECOGNITION_LIMITS.measure)) errors.measure = said.measure;
  if (!fits(typed.personName, RECOGNITION_LIMITS.name)) errors.personName = said.personName;
  if (!fits(typed.personTitle, RECOGNITION_LIMITS.personTitle)) errors.personTitle = said.personTitle;
  if ("fault" in sources) errors.sources = said.source(sources.fault);
  else if (sources.sources.length > RECOGNITION_LIMITS.sources) errors.sources = said.sources;
  return {
    input: {
      kind: kind ?? "exemplar",
      year: year.data ?? 0,
      title: typed.title ?? "",
      story: typed.story ?? "",
      measure: typed.measure || null,
      beforeValue: beforeValue ?? null,
      afterValue: afterValue ?? null,
      personName: typed.personName || null,
      personTitle: typed.personName ? typed.personTitle || null : null,
      sources: "sources" in sources ? sources.sources : [],
    },
    errors,
  };
}

async function save(rq: Rq, before: Recognition | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { typed } = typedForm(rq);
  const { input, errors } = read(typed, words);
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!before && !unitId.success) errors.unitId = words.errors.unitId;
  if (Object.keys(errors).length > 0) return show(rq, before, typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!before) return proposeRecognition(tx, actorOf(rq), { ...input, unitId: unitId.data ?? "", at: rq.now });
      await changeRecognition(tx, actorOf(rq), {
        ...input,
        recognitionId: before.id,
        basedOn: Number(typed.basedOn),
        at: rq.now,
      });
      return before.id;
    });
    return seeOther(`/can-bo/ghi-nhan/${id}?xong=${before ? "sua" : "de-nghi"}`);
  } catch (error) {
    if (!(error instanceof RecognitionRefused)) throw error;
    const field = error.code === "source-unknown" ? "sources" : error.code === "no-right-here" ? "unitId" : "title";
    return show(rq, before, typed, { [field]: words.refusals[error.code] }, 409);
  }
}

export const proposeRecognitionPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeRecognitionPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleRecognition(rq));
