import { transaction } from "../../../../../platform/db/index.ts";
import { Button, ErrorSummary, Form, InsetText, PageHeading, StaffLayout } from "../../../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { UnitSelect } from "../../../../organisations/index.ts";
import { getTaskLabel, listTaskChoices } from "../../../../plans/index.ts";
import { listArtworks } from "../../../artwork/artwork.store.ts";
import type { Artwork } from "../../../artwork/artwork.ts";
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, basedOnOf, unitsToWrite, withAbove } from "../../../pages/shared.tsx";
import { VisualRefused } from "../../../visuals.errors.ts";
import { changeWork, proposeWork } from "../../keep-work.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { isUndecided, WORK_KINDS, type Work } from "../../work.ts";
import { workOf } from "../load.ts";
import { CoreFields, readCore, readUpkeep, typedOf, UpkeepFields } from "./fields.tsx";

const wordsOf = (rq: Rq) => ({ words: pick(rq.lang, vi, en), shared: pick(rq.lang, sharedVi, sharedEn) });
const MOST_DESIGNS = 200;

/** Designs that may be put up by these units: their own, also before approval, and approved ones of those above. */
async function designsFor(rq: Rq, unitIds: readonly string[]): Promise<Artwork[]> {
  const found = await listArtworks(rq.app.db, { unitIds: await withAbove(rq, unitIds) }, { limit: MOST_DESIGNS });
  return found.filter((one) =>
    unitIds.includes(one.unitId) ? one.state !== "withdrawn" && one.state !== "returned" : one.state === "approved",
  );
}

/** A task that was given another unit meanwhile still stands at its work. */
async function tasksFor(rq: Rq, unitId: string, known: string | null): Promise<{ id: string; label: string }[]> {
  const tasks = unitId === "" ? [] : await listTaskChoices(rq.app.db, [unitId], rq.now);
  if (known === null || tasks.some((one) => one.id === known)) return tasks;
  return [{ id: known, label: (await getTaskLabel(rq.app.db, known)) ?? "" }, ...tasks];
}

async function show(rq: Rq, known: Work | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { words, shared } = wordsOf(rq);
  const { units, first } = await unitsToWrite(rq);
  const unitId = known?.unitId ?? units.find((unit) => unit.id === typed.unitId)?.id ?? first;
  const title = known ? words.editTitle : words.newTitle;
  const fields = { ctx: rq.app.view(rq), words, shared, typed, errors };
  const isCore = known === null || isUndecided(known.state);
  return html(
    <StaffLayout
      ctx={fields.ctx}
      title={title}
      breadcrumbs={[
        { text: shared.tabs.works, href: ADDRESS.works },
        ...(known ? [{ text: known.title, href: `${ADDRESS.works}/${known.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} {...(known ? { caption: known.title } : { lead: words.lead })} />
      <Form action={known ? `${ADDRESS.works}/${known.id}/sua` : `${ADDRESS.works}/moi`} guard>
        {known ? (
          <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} />
        ) : (
          <UnitSelect
            label={shared.unit}
            placeholder={shared.errors.unitId}
            units={units}
            value={unitId}
            {...errorIn(errors)("unitId")}
          />
        )}
        {isCore ? (
          <CoreFields {...fields} designs={await designsFor(rq, unitId === "" ? [] : [unitId])} />
        ) : (
          <InsetText>{words.decidedHint}</InsetText>
        )}
        <UpkeepFields
          {...fields}
          tasks={await tasksFor(rq, unitId, known?.taskId ?? null)}
          open={!isCore || Object.keys(errors).length > 0}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

/** Begins with a design where one comes from it. */
export async function newWorkPage(rq: Rq): Promise<Reply> {
  const asked = typeof rq.query.mau === "string" && /^[0-9a-f-]{36}$/.test(rq.query.mau) ? rq.query.mau : null;
  const { units, first } = await unitsToWrite(rq);
  const blank: Typed = { unitId: first, quantity: "1" };
  if (!asked) return show(rq, null, { ...blank, kind: "banner" }, {});
  const design = (
    await designsFor(
      rq,
      units.map((unit) => unit.id),
    )
  ).find((one) => one.id === asked);
  if (!design) return show(rq, null, blank, {});
  const unitId = units.some((unit) => unit.id === design.unitId) ? design.unitId : first;
  const kind = WORK_KINDS.find((one) => one === design.kind) ?? "other";
  const { title, topic, taskId } = design;
  return show(rq, null, { ...blank, unitId, kind, title, topic, taskId: taskId ?? "", artworkId: design.id }, {});
}

export async function editWorkPage(rq: Rq): Promise<Reply> {
  const work = await workOf(rq);
  return show(rq, work, typedOf(work), {});
}

const FIELD_OF: Partial<Record<string, string>> = {
  "task-elsewhere": "taskId",
  "design-elsewhere": "artworkId",
  "design-not-approved": "artworkId",
  "design-missing": "artworkId",
  "until-before-up": "until",
};

async function save(rq: Rq, known: Work | null): Promise<Reply> {
  const { words, shared } = wordsOf(rq);
  const form = typedForm(rq);
  const { typed } = form;
  const { units } = await unitsToWrite(rq);
  const unitId = known?.unitId ?? units.find((unit) => unit.id === typed.unitId)?.id ?? "";
  const isCore = known === null || isUndecided(known.state);
  const { core, errors } = isCore
    ? readCore(typed, await designsFor(rq, unitId === "" ? [] : [unitId]), words, shared)
    : { core: null, errors: {} as FormErrors };
  const { upkeep, errors: more } = readUpkeep(form, words, shared);
  const all = { ...errors, ...more, ...(unitId === "" ? { unitId: shared.errors.unitId } : {}) };
  if (Object.keys(all).length > 0) return show(rq, known, typed, all, 422);
  const actor = actorOf(rq);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (known) {
        await changeWork(tx, actor, { id: known.id, basedOn: basedOnOf(typed), core, upkeep, at: rq.now });
        return known.id;
      }
      return proposeWork(tx, actor, { ...(core as NonNullable<typeof core>), ...upkeep, unitId, at: rq.now });
    });
    return seeOther(`${ADDRESS.works}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    return show(rq, known, typed, { [FIELD_OF[error.code] ?? "title"]: shared.refusals[error.code] }, 409);
  }
}

export const proposeWorkPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeWorkPage = async (rq: Rq): Promise<Reply> => save(rq, await workOf(rq));
