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
import { BlockRefused } from "../../block.errors.ts";
import { writeBlock } from "../../keep-block.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { BLOCKS, unitsToWrite } from "../shared.ts";
import { BlockFields, readBlock } from "./fields.tsx";

async function show(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { units, first } = await unitsToWrite(rq);
  const ctx = rq.app.view(rq);
  return html(
    <StaffLayout
      ctx={ctx}
      title={words.newTitle}
      breadcrumbs={[{ text: words.title, href: BLOCKS }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={words.newTitle} lead={words.lead} />
      <Form action={`${BLOCKS}/moi`} guard>
        <UnitSelect
          label={words.unit}
          placeholder={words.errors.unitId}
          units={units}
          value={typed.unitId ?? first}
          {...errorIn(errors)("unitId")}
        />
        <BlockFields words={words} typed={typed} errors={errors} />
        <Button>{words.save}</Button>
      </Form>
    </StaffLayout>,
    { status },
  );
}

export const newBlockPage = (rq: Rq): Promise<Reply> => show(rq, {}, {});

export async function writeBlockPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { text, errors } = await readBlock(db, form, words, rq.now);
  const { units } = await unitsToWrite(rq);
  const unit = units.find((one) => one.id === form.typed.unitId);
  if (!unit) errors.unitId = words.errors.unitId;
  if (!unit || Object.keys(errors).length > 0) return show(rq, form.typed, errors, 422);
  try {
    const id = await transaction(db, (tx) => writeBlock(tx, actorOf(rq), { ...text, unitId: unit.id, at: rq.now }));
    return seeOther(`${BLOCKS}/${id}?xong=gui`);
  } catch (error) {
    if (!(error instanceof BlockRefused)) throw error;
    return show(rq, form.typed, { unitId: words.refusals[error.code] }, 409);
  }
}
