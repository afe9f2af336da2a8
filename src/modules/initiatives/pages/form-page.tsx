import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../platform/html/index.ts";
import {
  errorIn,
  type FormErrors,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { UnitSelect } from "../../organisations/index.ts";
import { initiativeRefusal } from "../initiative.policy.ts";
import { INITIATIVE_KINDS, INITIATIVE_LIMITS, type Initiative } from "../initiative.ts";
import { InitiativeRefused } from "../initiatives.errors.ts";
import { changeInitiative, registerInitiative } from "../keep-initiative.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { readText } from "../read-initiative.ts";
import { TextFields } from "../text-fields.tsx";
import { visibleInitiative } from "./record-page.tsx";
import { INITIATIVES } from "./register-page.tsx";

async function show(rq: Rq, before: Initiative | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  if (before) {
    const refusal = await initiativeRefusal(db, actor, "change", before, rq.now);
    if (refusal) throw new InitiativeRefused(refusal);
  }
  const reach = await reachOf(db, actor, "recognitions.propose", rq.now);
  const units = await unitChoices(db, actor, reach, { on: vietnamDay(rq.now) });
  return html(View({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), before, units, typed, errors }), { status });
}

export const newInitiativePage = (rq: Rq): Promise<Reply> =>
  show(rq, null, { kind: "initiative", year: vietnamDay(rq.now).slice(0, 4) }, {});

export async function editInitiativePage(rq: Rq): Promise<Reply> {
  const one = await visibleInitiative(rq);
  return show(
    rq,
    one,
    {
      basedOn: String(one.version),
      kind: one.kind,
      year: String(one.year),
      title: one.title,
      problem: one.problem,
      solution: one.solution,
      effect: one.effect,
      topic: one.topic ?? "",
      procedureCode: one.procedureCode ?? "",
      authorText: one.authorText,
    },
    {},
  );
}

async function save(rq: Rq, before: Initiative | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const said = words.form.errors;
  const { typed } = typedForm(rq);
  const { text, errors } = await readText(rq.app.db, typed, words, rq.now);
  const year = z.coerce.number().int().min(2000).max(2100).safeParse(typed.year);
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!isText(text.authorText, INITIATIVE_LIMITS.authorText)) errors.authorText = said.authorsMissing;
  if (!year.success) errors.year = said.year;
  if (!before && !unitId.success) errors.unitId = said.unitMissing;
  if (!year.success || Object.keys(errors).length > 0) return show(rq, before, typed, errors, 422);
  const actor = actorOf(rq);
  const input = { ...text, year: year.data, at: rq.now };
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!before)
        return registerInitiative(tx, actor, rq.app.config.secretKey, { ...input, unitId: unitId.data ?? "" });
      await changeInitiative(tx, actor, { ...input, initiativeId: before.id, basedOn: Number(typed.basedOn) });
      return before.id;
    });
    return seeOther(`${INITIATIVES}/${id}?xong=${before ? "sua" : "dang-ky"}`);
  } catch (error) {
    if (!(error instanceof InitiativeRefused)) throw error;
    return show(rq, before, typed, { title: words.refusals[error.code] }, 409);
  }
}

export const registerInitiativePage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeInitiativePage = async (rq: Rq): Promise<Reply> => save(rq, await visibleInitiative(rq));

function View(props: {
  ctx: ViewContext;
  words: typeof vi;
  before: Initiative | null;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
}) {
  const { ctx, words, before, units, typed, errors } = props;
  const said = words.form;
  const error = errorIn(errors);
  const title = before ? said.editTitle : said.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: INITIATIVES },
        ...(before ? [{ text: before.title, href: `${INITIATIVES}/${before.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={said.newLead} />
      <Form action={before ? `${INITIATIVES}/${before.id}/sua` : `${INITIATIVES}/moi`} guard>
        {before ? <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} /> : null}
        <Radios
          name="kind"
          label={words.kind}
          inline
          small
          value={typed.kind ?? ""}
          options={INITIATIVE_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          {...error("kind")}
        />
        <TextFields words={words} typed={typed} error={error} procedure={null} />
        <TextInput
          name="authorText"
          label={said.authors}
          hint={said.authorsHint}
          value={typed.authorText ?? ""}
          {...error("authorText")}
        />
        <TextInput
          name="year"
          label={words.year}
          width={4}
          inputmode="numeric"
          value={typed.year ?? ""}
          {...error("year")}
        />
        {before ? null : (
          <UnitSelect
            label={words.unit}
            placeholder={said.errors.unitMissing}
            value={typed.unitId || (units.length === 1 ? units[0]?.id : "")}
            units={units}
            {...error("unitId")}
          />
        )}
        <Button>{before ? said.saveEdit : said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
