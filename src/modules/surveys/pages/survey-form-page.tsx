import { z } from "zod";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
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
  typedDay,
  typedForm,
} from "../../../platform/http/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { actorOf, reachOf, unitChoices } from "../../accounts/index.ts";
import { changeSurvey, draftSurvey, surveyRefusal } from "../keep-survey.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listQuestionnaires } from "../questionnaire.store.ts";
import { listStrata } from "../survey.store.ts";
import {
  bearsOfficialName,
  POPULATION_KINDS,
  readStrata,
  SURVEY_LIMITS,
  type Survey,
  type SurveyFacts,
  writeStrata,
} from "../survey.ts";
import { SurveyRefused } from "../surveys.errors.ts";
import { SURVEYS } from "./survey-list-page.tsx";
import { visibleSurvey } from "./survey-record-page.tsx";

const MOST_QUESTIONNAIRES = 500;

async function show(rq: Rq, before: Survey | null, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  if (before) {
    const refusal = await surveyRefusal(db, actor, "change", before, rq.now);
    if (refusal) throw new SurveyRefused(refusal);
  }
  const reach = await reachOf(db, actor, "surveys.write", rq.now);
  const approved = await listQuestionnaires(db, { states: ["approved"] }, MOST_QUESTIONNAIRES);
  const words = pick(rq.lang, vi, en);
  return html(
    FormView({
      ctx: rq.app.view(rq),
      words,
      before,
      units: await unitChoices(db, actor, reach, { on: vietnamDay(rq.now) }),
      questionnaires: approved.map((one) => ({
        value: one.id,
        label: `${one.name} (${words.questionnaire.version(one.number).toLowerCase()})`,
      })),
      typed,
      errors,
    }),
    { status },
  );
}

/** Asks about the month before, from today on for two weeks: what most want. */
export async function newSurveyPage(rq: Rq): Promise<Reply> {
  const today = vietnamDay(rq.now);
  const until = shift(`${today.slice(0, 7)}-01`, -1);
  const asked = z.uuid().safeParse(rq.query.mau);
  return show(
    rq,
    null,
    {
      populationKind: "dossiers",
      questionnaireId: asked.success ? asked.data : "",
      margin: "5",
      least: "10",
      ...typedDay("periodFrom", `${until.slice(0, 7)}-01`),
      ...typedDay("periodUntil", until),
      ...typedDay("opensOn", today),
      ...typedDay("closesOn", shift(today, 14)),
    },
    {},
  );
}

export async function editSurveyPage(rq: Rq): Promise<Reply> {
  const survey = await visibleSurvey(rq);
  const strata = survey.populationKind === "list" ? await listStrata(rq.app.db, survey.id) : [];
  return show(
    rq,
    survey,
    {
      basedOn: String(survey.basedOn),
      title: survey.title,
      purpose: survey.purpose,
      questionnaireId: survey.questionnaireId,
      populationKind: survey.populationKind,
      margin: String(survey.marginPercent).replace(".", ","),
      least: String(survey.leastPerStratum),
      takesOpen: survey.takesOpen ? "1" : "",
      officialRef: survey.officialRef ?? "",
      groups: writeStrata(strata),
      ...typedDay("periodFrom", survey.periodFrom),
      ...typedDay("periodUntil", survey.periodUntil),
      ...typedDay("opensOn", survey.opensOn),
      ...typedDay("closesOn", survey.closesOn),
    },
    {},
  );
}

type Groups = { name: string; population: number }[];

function read(
  { typed, dayOf }: ReturnType<typeof typedForm>,
  words: typeof vi,
  isNew: boolean,
): { facts: Omit<SurveyFacts, "unitId">; groups: Groups; errors: FormErrors } {
  const said = words.errors;
  const errors: FormErrors = {};
  const days = ["periodFrom", "periodUntil", "opensOn", "closesOn"] as const;
  const [periodFrom, periodUntil, opensOn, closesOn] = days.map((name) => {
    const day = dayOf(name);
    if (!day) errors[name] = said.day;
    return day ?? "";
  }) as [string, string, string, string];
  const populationKind = POPULATION_KINDS.find((one) => one === typed.populationKind);
  const questionnaireId = z.uuid().safeParse(typed.questionnaireId);
  const margin = /^\d{1,2}([,.]\d{1,2})?$/.test(typed.margin ?? "")
    ? Number((typed.margin ?? "").replace(",", "."))
    : 0;
  const least = /^\d{1,4}$/.test(typed.least ?? "") ? Number(typed.least) : -1;
  const read = readStrata(typed.groups ?? "");
  if (!isText(typed.title, SURVEY_LIMITS.title)) errors.title = said.title;
  else if (bearsOfficialName(typed.title) && !typed.officialRef) errors.title = said.officialName;
  if (!isText(typed.purpose, SURVEY_LIMITS.purpose)) errors.purpose = said.purpose;
  if (isNew && !z.uuid().safeParse(typed.unitId).success) errors.unitId = said.unitId;
  if (!questionnaireId.success) errors.questionnaireId = said.questionnaireId;
  if (!populationKind) errors.populationKind = said.populationKind;
  if (!errors.periodFrom && !errors.periodUntil && periodUntil < periodFrom) errors.periodUntil = said.periodUntil;
  if (!errors.opensOn && !errors.closesOn && (closesOn < opensOn || closesOn > shift(opensOn, SURVEY_LIMITS.days)))
    errors.closesOn = said.closesOn;
  if (populationKind === "dossiers" && !errors.opensOn && !errors.periodUntil && opensOn <= periodUntil)
    errors.opensOn = said.opensOn;
  if (margin < 1 || margin > 20) errors.margin = said.margin;
  if (least < 0 || least > 1_000) errors.least = said.least;
  if (populationKind === "list") {
    if ("fault" in read) errors.groups = said.groups(read.fault);
    else if (read.strata.length === 0 || read.strata.length > SURVEY_LIMITS.strata) errors.groups = said.noGroups;
  }
  if (!fits(typed.officialRef, SURVEY_LIMITS.officialRef)) errors.officialRef = said.officialRef;
  return {
    facts: {
      title: typed.title ?? "",
      purpose: typed.purpose ?? "",
      questionnaireId: questionnaireId.data ?? "",
      populationKind: populationKind ?? "open",
      periodFrom,
      periodUntil,
      opensOn,
      closesOn,
      marginPercent: margin,
      leastPerStratum: least,
      // Where whoever wants to is asked, there is no other way in.
      takesOpen: populationKind === "open" || typed.takesOpen === "1",
      officialRef: typed.officialRef || null,
    },
    groups: "strata" in read && populationKind === "list" ? read.strata : [],
    errors,
  };
}

async function save(rq: Rq, before: Survey | null): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const form = typedForm(rq);
  const { facts, groups, errors } = read(form, words, !before);
  if (Object.keys(errors).length > 0) return show(rq, before, form.typed, errors, 422);
  try {
    const id = await transaction(rq.app.db, async (tx) => {
      if (!before)
        return draftSurvey(tx, actorOf(rq), { ...facts, unitId: form.typed.unitId ?? "", groups, at: rq.now });
      const basedOn = Number(form.typed.basedOn);
      await changeSurvey(tx, actorOf(rq), { ...facts, surveyId: before.id, basedOn, groups, at: rq.now });
      return before.id;
    });
    return seeOther(`${SURVEYS}/${id}?xong=luu`);
  } catch (error) {
    if (!(error instanceof SurveyRefused)) throw error;
    const field = error.code === "no-right-here" ? "unitId" : "questionnaireId";
    return show(rq, before, form.typed, { [field]: words.refusals[error.code] }, 409);
  }
}

export const draftSurveyPage = (rq: Rq): Promise<Reply> => save(rq, null);
export const changeSurveyPage = async (rq: Rq): Promise<Reply> => save(rq, await visibleSurvey(rq));

function FormView(props: {
  ctx: ViewContext;
  words: typeof vi;
  before: Survey | null;
  units: { id: string; name: string }[];
  questionnaires: { value: string; label: string }[];
  typed: Typed;
  errors: FormErrors;
}) {
  const { ctx, words, before, units, questionnaires, typed, errors } = props;
  const said = words.form;
  const error = errorIn(errors);
  const title = before ? said.editTitle : said.newTitle;
  const only = units.length === 1 ? units[0] : undefined;
  const day = (name: string, label: string) => (
    <DateInput name={name} label={label} value={dayIn(typed, name)} {...error(name)} />
  );
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: SURVEYS },
        ...(before ? [{ text: before.title, href: `${SURVEYS}/${before.id}` }] : []),
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={title} lead={words.lead} />
      {questionnaires.length === 0 ? (
        <InsetText>
          {said.noQuestionnaire}{" "}
          <LinkButton href={`${SURVEYS}/mau/moi`} variant="secondary" small>
            {said.makeQuestionnaire}
          </LinkButton>
        </InsetText>
      ) : null}
      <Form action={before ? `${SURVEYS}/${before.id}/sua` : `${SURVEYS}/moi`} guard>
        {before ? <input type="hidden" name="basedOn" value={typed.basedOn ?? ""} /> : null}
        <TextInput name="title" label={words.name} value={typed.title ?? ""} {...error("title")} />
        <TextArea
          name="purpose"
          label={said.purpose}
          hint={said.purposeHint}
          rows={3}
          maxCharacters={SURVEY_LIMITS.purpose}
          value={typed.purpose ?? ""}
          {...error("purpose")}
        />
        {before ? null : (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId || only?.id || ""}
            {...(only ? {} : { placeholder: words.errors.unitId })}
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            {...error("unitId")}
          />
        )}
        <Select
          name="questionnaireId"
          label={said.questionnaire}
          hint={said.questionnaireHint}
          value={typed.questionnaireId ?? ""}
          placeholder={words.errors.questionnaireId}
          options={questionnaires}
          {...error("questionnaireId")}
        />
        <Radios
          name="populationKind"
          label={said.population}
          value={typed.populationKind ?? ""}
          options={POPULATION_KINDS.map((value) => ({
            value,
            label: words.kinds[value],
            hint: words.kindHints[value],
            ...(value === "list"
              ? {
                  conditional: (
                    <TextArea
                      name="groups"
                      label={said.groups}
                      hint={said.groupsHint}
                      rows={5}
                      value={typed.groups ?? ""}
                      {...error("groups")}
                    />
                  ),
                }
              : {}),
          }))}
          {...error("populationKind")}
        />
        {day("periodFrom", said.periodFrom)}
        {day("periodUntil", said.periodUntil)}
        {day("opensOn", said.opensOn)}
        {day("closesOn", said.closesOn)}
        <TextInput
          name="margin"
          label={said.margin}
          hint={said.marginHint}
          width={4}
          inputmode="decimal"
          value={typed.margin ?? ""}
          {...error("margin")}
        />
        <TextInput
          name="least"
          label={said.least}
          hint={said.leastHint}
          width={4}
          inputmode="numeric"
          value={typed.least ?? ""}
          {...error("least")}
        />
        <Checkboxes
          name="takesOpen"
          label={said.takesOpen}
          hint={said.takesOpenHint}
          small
          values={typed.takesOpen === "1" ? ["1"] : []}
          options={[{ value: "1", label: said.yes }]}
        />
        <TextInput
          name="officialRef"
          label={said.official}
          hint={said.officialHint}
          optional
          value={typed.officialRef ?? ""}
          {...error("officialRef")}
        />
        <Button>{said.save}</Button>
      </Form>
    </StaffLayout>
  );
}
