import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  StaffLayout,
  TextArea,
  TextInput,
} from "../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  fits,
  html,
  isText,
  type Reply,
  type Rq,
  seeOther,
  summaryOf,
  type Typed,
  type TypedForm,
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { cleanText, pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { UnitSelect } from "../../organisations/index.ts";
import { factsInWords, getProcedureInForce } from "../../procedures/index.ts";
import {
  CONSULTATION_KINDS,
  CONSULTATION_LIMITS,
  type Consultation,
  type ConsultationFacts,
  type Point,
  readPoints,
  writePoints,
} from "../consultation.ts";
import { ConsultationRefused } from "../consultations.errors.ts";
import { listPoints } from "../consultations.store.ts";
import { consultationRefusal, writeConsultation } from "../keep-consultation.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { staffConsultation } from "./staff-consultation.ts";
import { STAFF } from "./staff-list-page.tsx";

async function show(rq: Rq, one: Consultation | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const said = words.staff;
  const error = errorIn(errors);
  const reach = await reachOf(db, actorOf(rq), "consultations.write", rq.now);
  const title = one ? said.editTitle : said.newTitle;
  const action = one ? `${STAFF}/${one.id}/sua` : `${STAFF}/moi`;
  return html(
    <StaffLayout
      ctx={rq.app.view(rq)}
      title={title}
      breadcrumbs={[{ text: words.title, href: STAFF }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["dirty-form"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} />
      <Form action={action} guard>
        <input type="hidden" name="edit" value={typed.edit ?? ""} />
        <UnitSelect
          label={words.unit}
          value={typed.unitId ?? ""}
          placeholder={words.errors.unit}
          units={await unitChoices(db, actorOf(rq), reach, { on: vietnamDay(rq.now), chosen: typed.unitId })}
          {...error("unitId")}
        />
        <Radios
          name="kind"
          label={said.kind}
          value={typed.kind ?? ""}
          options={CONSULTATION_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          {...error("kind")}
        />
        <TextInput
          name="code"
          label={said.code}
          hint={said.codeHint}
          optional
          width={20}
          value={typed.code ?? ""}
          {...error("code")}
        />
        <Button name="act" value="fill" variant="secondary">
          {said.fill}
        </Button>
        <TextInput name="title" label={said.name} value={typed.title ?? ""} {...error("title")} />
        <TextArea
          name="lead"
          label={said.why}
          hint={said.whyHint}
          rows={5}
          value={typed.lead ?? ""}
          maxCharacters={CONSULTATION_LIMITS.lead}
          {...error("lead")}
        />
        <TextArea
          name="body"
          label={said.body}
          hint={said.bodyHint}
          optional
          rows={8}
          value={typed.body ?? ""}
          {...error("body")}
        />
        <TextArea
          name="points"
          label={said.points}
          hint={said.pointsHint}
          rows={12}
          value={typed.points ?? ""}
          {...error("points")}
        />
        <DateInput name="opensOn" label={words.from} value={dayIn(typed, "opensOn")} {...error("opensOn")} />
        <DateInput
          name="closesOn"
          label={words.until}
          hint={said.daysHint}
          value={dayIn(typed, "closesOn")}
          {...error("closesOn")}
        />
        <ButtonGroup>
          <Button name="act" value="submit">
            {said.submit}
          </Button>
          <Button name="act" value="save" variant="secondary">
            {said.save}
          </Button>
        </ButtonGroup>
      </Form>
    </StaffLayout>,
    { status },
  );
}

/** The points of a procedure that people may say something about, as it stands in law today. */
async function pointsOfProcedure(rq: Rq, code: string): Promise<{ title: string; points: Point[] } | null> {
  const today = vietnamDay(rq.now);
  const found = code === "" ? undefined : await getProcedureInForce(rq.app.db, code, today);
  if (!found) return null;
  const words = pick(rq.lang, vi, en).fromProcedure;
  const { record } = found.version;
  const facts = factsInWords(record, rq.lang, today);
  const papers = record.papers.flatMap((group) => group.papers.map((paper) => `- ${paper.name}`));
  const short = (text: string) => [...text].slice(0, CONSULTATION_LIMITS.point).join("");
  const points = [
    [words.need, words.needText],
    [words.papers, papers.join("\n")],
    [words.time, facts.time.join("\n")],
    [words.fee, facts.fee.join("\n")],
    [words.how, facts.how],
  ].map(([heading = "", body = ""], at) => ({ position: at + 1, heading, body: short(body.replace(/\n{2,}/g, "\n")) }));
  return { title: words.title(record.name), points };
}

export async function newConsultationPage(rq: Rq): Promise<Reply> {
  const code = typeof rq.query.thutuc === "string" ? rq.query.thutuc.slice(0, 40) : "";
  const from = await pointsOfProcedure(rq, code);
  return show(
    rq,
    null,
    from
      ? { kind: "procedure", code, title: from.title, points: writePoints(from.points) }
      : { ...typedDay("opensOn", vietnamDay(rq.now)) },
    {},
  );
}

const typedOf = (one: Consultation, points: readonly Point[]): Typed => ({
  edit: String(one.edit),
  unitId: one.unitId,
  kind: one.kind,
  code: one.procedureCode ?? "",
  title: one.title,
  lead: one.lead,
  body: one.body,
  points: writePoints(points),
  ...typedDay("opensOn", one.opensOn),
  ...typedDay("closesOn", one.closesOn),
});

export async function editConsultationPage(rq: Rq): Promise<Reply> {
  const one = await staffConsultation(rq);
  const refusal = await consultationRefusal(rq.app.db, actorOf(rq), "write", one, rq.now);
  if (refusal) throw new ConsultationRefused(refusal);
  return show(rq, one, typedOf(one, await listPoints(rq.app.db, one.id)), {});
}

async function read(
  rq: Rq,
  { typed, dayOf }: TypedForm,
): Promise<{ facts: ConsultationFacts; points: Point[]; errors: FormErrors }> {
  const words = pick(rq.lang, vi, en);
  const errors: FormErrors = {};
  const unitId = z.uuid().safeParse(typed.unitId);
  if (!unitId.success) errors.unitId = words.errors.unit;
  const kind = CONSULTATION_KINDS.find((one) => one === typed.kind);
  if (!kind) errors.kind = words.errors.kind;
  const code = typed.code ?? "";
  if (kind === "procedure") {
    if (code === "") errors.code = words.errors.code;
    else if (!(await getProcedureInForce(rq.app.db, code.slice(0, 40), vietnamDay(rq.now))))
      errors.code = words.errors.codeUnknown;
  }
  const title = cleanText(typed.title ?? "").replace(/\n+/g, " ");
  if (!isText(title, CONSULTATION_LIMITS.title)) errors.title = words.errors.title;
  const lead = cleanText(typed.lead ?? "");
  if (!isText(lead, CONSULTATION_LIMITS.lead)) errors.lead = words.errors.lead;
  const body = cleanText(typed.body ?? "");
  if (!fits(body, CONSULTATION_LIMITS.body)) errors.body = words.errors.bodyLong;
  const points = readPoints(cleanText(typed.points ?? ""));
  if (!Array.isArray(points)) errors.points = words.errors.points[points.fault](points.at);
  const opensOn = dayOf("opensOn");
  if (!opensOn) errors.opensOn = words.errors.day;
  const closesOn = dayOf("closesOn");
  if (!closesOn) errors.closesOn = words.errors.day;
  if (opensOn && closesOn && closesOn < opensOn) errors.closesOn = words.errors.closesBefore;
  return {
    facts: {
      unitId: unitId.data ?? "",
      kind: kind ?? "draft",
      procedureCode: kind === "procedure" ? code : null,
      title,
      lead,
      body,
      opensOn: opensOn ?? "",
      closesOn: closesOn ?? "",
    },
    points: Array.isArray(points) ? points : [],
    errors,
  };
}

const FIELD_OF: Partial<Record<ConsultationRefused["code"], string>> = {
  "no-right-here": "unitId",
  "opens-in-the-past": "opensOn",
};

async function keep(rq: Rq, one: Consultation | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { typed } = form;
  if (typed.act === "fill") {
    const from = await pointsOfProcedure(rq, (typed.code ?? "").slice(0, 40));
    if (!from) return show(rq, one, typed, { code: words.errors.codeUnknown }, 422);
    return show(
      rq,
      one,
      { ...typed, kind: "procedure", title: typed.title || from.title, points: writePoints(from.points) },
      {},
    );
  }
  const { facts, points, errors } = await read(rq, form);
  if (Object.keys(errors).length > 0) return show(rq, one, typed, errors, 422);
  const isSubmitted = typed.act === "submit";
  try {
    const id = await transaction(rq.app.db, (tx) =>
      writeConsultation(tx, actorOf(rq), {
        ...facts,
        points,
        isSubmitted,
        ...(one ? { id: one.id, edit: Number(typed.edit) } : {}),
        at: rq.now,
      }),
    );
    return seeOther(`${STAFF}/${id}?xong=${isSubmitted ? "trinh" : "luu"}`);
  } catch (error) {
    if (!(error instanceof ConsultationRefused)) throw error;
    return show(rq, one, typed, { [FIELD_OF[error.code] ?? "title"]: words.refusals[error.code] }, 409);
  }
}

export const writeNewPage = (rq: Rq): Promise<Reply> => keep(rq, null);
export const rewritePage = async (rq: Rq): Promise<Reply> => keep(rq, await staffConsultation(rq));
