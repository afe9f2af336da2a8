import {
  ActButton,
  Button,
  Checkboxes,
  Details,
  ErrorSummary,
  Form,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { QUESTION_KINDS, QUIZ_LIMITS, type Question } from "../../../../quizzes/index.ts";
import type { vi } from "../../../messages.vi.ts";
import type { QuestionsPlace } from "../../../quiz-host.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  place: QuestionsPlace;
  old: Question | null;
  typed: Typed;
  /** Numbers of the answers marked right. */
  right: string[];
  errors: FormErrors;
}

export function QuestionFormView({ ctx, words, place, old, typed, right, errors }: Props) {
  const said = words.questions;
  const { sentences } = place;
  const base = `${place.base}/cau-hoi`;
  const error = errorIn(errors);
  const numbers = Array.from({ length: QUIZ_LIMITS.answers }, (_, at) => at + 1);
  const heading = old ? said.editTitle : said.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={heading}
      breadcrumbs={[...place.crumbs, { text: said.title, href: base }]}
      hasErrors={Object.keys(errors).length > 0}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading title={heading} {...(old ? { lead: said.editLead } : {})} />
      <Form action={old ? `${base}/${old.id}` : `${base}/moi`} guard>
        <TextArea
          name="text"
          label={said.text}
          rows={3}
          maxCharacters={QUIZ_LIMITS.text}
          value={typed.text ?? ""}
          {...error("text")}
        />
        <Radios
          name="kind"
          label={said.kind}
          small
          value={typed.kind ?? ""}
          options={QUESTION_KINDS.map((kind) => ({
            value: kind,
            label: said.kinds[kind],
            ...(kind === "truth"
              ? {
                  conditional: (
                    <Radios
                      name="truth"
                      label={said.truth}
                      labelSize="s"
                      small
                      inline
                      value={typed.truth ?? ""}
                      options={(["true", "false"] as const).map((id) => ({ value: id, label: said.truths[id] }))}
                      {...error("truth")}
                    />
                  ),
                }
              : {}),
          }))}
          {...error("kind")}
        />
        <p class="govuk-body">{said.answersHint}</p>
        {numbers.map((n) => (
          <TextInput
            key={n}
            name={`answer-${n}`}
            label={said.answer(n)}
            optional={n > 2}
            value={typed[`answer-${n}`] ?? ""}
            {...error(`answer-${n}`)}
          />
        ))}
        <Checkboxes
          name="right"
          label={said.whichRight}
          small
          values={right}
          options={numbers.map((n) => ({ value: String(n), label: said.answer(n) }))}
          {...error("right")}
        />
        <Radios
          name="ground"
          label={said.ground}
          hint={said.groundHint}
          small
          value={typed.ground ?? ""}
          options={[
            {
              value: "words",
              label: said.grounds.words,
              conditional: (
                <Select
                  name="sentence"
                  label={said.sentence}
                  value={typed.sentence ?? ""}
                  placeholder={said.chooseSentence}
                  options={sentences.map((sentence) => ({ value: sentence, label: sentence }))}
                  {...error("sentence")}
                />
              ),
            },
            {
              value: "procedure",
              label: said.grounds.procedure,
              conditional: (
                <>
                  <TextInput name="code" label={said.code} width={10} value={typed.code ?? ""} {...error("code")} />
                  <TextInput
                    name="part"
                    label={said.part}
                    hint={said.partHint}
                    value={typed.part ?? ""}
                    {...error("part")}
                  />
                </>
              ),
            },
            {
              value: "document",
              label: said.grounds.document,
              conditional: (
                <>
                  <TextInput
                    name="number"
                    label={said.number}
                    hint={said.numberHint}
                    width={20}
                    value={typed.number ?? ""}
                    {...error("number")}
                  />
                  <TextInput
                    name="article"
                    label={said.article}
                    hint={said.articleHint}
                    value={typed.article ?? ""}
                    {...error("article")}
                  />
                </>
              ),
            },
          ]}
          {...error("ground")}
        />
        <TextArea
          name="explanation"
          label={said.explanation}
          hint={said.explanationHint}
          rows={3}
          maxCharacters={QUIZ_LIMITS.explanation}
          value={typed.explanation ?? ""}
          {...error("explanation")}
        />
        <Button>{said.saveQuestion}</Button>
      </Form>
      {old ? (
        <Details summary={said.remove}>
          <p class="govuk-body">{said.removeHint}</p>
          <ActButton action={`${base}/${old.id}/bo`} variant="warning">
            {said.remove}
          </ActButton>
        </Details>
      ) : null}
    </StaffLayout>
  );
}
