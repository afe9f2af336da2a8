import { transaction } from "../../../../../platform/db/index.ts";
import { Button, ErrorSummary, Form, PageHeading, StaffLayout } from "../../../../../platform/html/index.ts";
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
import { en as sharedEn } from "../../../messages.en.ts";
import { vi as sharedVi } from "../../../messages.vi.ts";
import { ADDRESS, ticked, unitsToWrite } from "../../../pages/shared.tsx";
import { VisualRefused } from "../../../visuals.errors.ts";
import { writeSlogan } from "../../keep-slogan.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { readSlogan, SloganFields } from "./fields.tsx";

async function show(rq: Rq, typed: Typed, audiences: string[], errors: FormErrors, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const { units, first } = await unitsToWrite(rq);
  const ctx = rq.app.view(rq);
  return html(
    <StaffLayout
      ctx={ctx}
      title={words.newTitle}
      breadcrumbs={[{ text: shared.tabs.slogans, href: ADDRESS.slogans }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.newTitle} lead={words.lead} />
      <Form action={`${ADDRESS.slogans}/moi`} guard>
        <UnitSelect
          label={shared.unit}
          placeholder={shared.errors.unitId}
          units={units}
          value={typed.unitId ?? first}
          {...errorIn(errors)("unitId")}
        />
        <SloganFields
          ctx={ctx}
          words={words}
          shared={shared}
          typed={typed}
          audiences={audiences}
          errors={errors}
          mostWords={rq.app.config.visuals.sloganWords}
        />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export const newSloganPage = (rq: Rq): Promise<Reply> => show(rq, { kind: "slogan" }, ["residents"], {});

export async function writeSloganPage(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const shared = pick(rq.lang, sharedVi, sharedEn);
  const form = typedForm(rq);
  const audiences = ticked(rq, "audiences");
  const { text, errors } = readSlogan(form, audiences, words, shared);
  const { units } = await unitsToWrite(rq);
  const unit = units.find((one) => one.id === form.typed.unitId);
  if (!unit) errors.unitId = shared.errors.unitId;
  if (!unit || Object.keys(errors).length > 0) return show(rq, form.typed, audiences, errors, 422);
  try {
    const id = await transaction(rq.app.db, (tx) =>
      writeSlogan(tx, actorOf(rq), { ...text, unitId: unit.id, at: rq.now }),
    );
    return seeOther(`${ADDRESS.slogans}/${id}?xong=gui`);
  } catch (error) {
    if (!(error instanceof VisualRefused)) throw error;
    return show(rq, form.typed, audiences, { unitId: shared.refusals[error.code] }, 409);
  }
}
