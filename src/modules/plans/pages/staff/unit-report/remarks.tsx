import { Checkboxes, Details, InsetText, State, TextArea } from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { ReportWords } from "../../../reports/messages.vi.ts";
import type { Remark } from "../../../reports/unit-report.ts";
import { answerField, remarkField, settledField } from "./form.ts";

interface RemarksProps {
  words: ReportWords;
  remarks: readonly Remark[];
}

/** A remark as it was written, with what was answered. */
function Said({ words, remark }: { words: ReportWords; remark: Remark }) {
  const said = words.report;
  return (
    <>
      <p class="govuk-body">
        {remark.text}
        <br />
        <span class="govuk-hint">{said.remarksOf(remark.byName, formatDateTime(remark.at))}</span>
      </p>
      {remark.answer ? (
        <p class="govuk-body">
          <strong>{said.answerLabel}:</strong> {remark.answer}
          <br />
          <span class="govuk-hint">
            {said.answeredBy(remark.answeredByName ?? "", remark.answeredAt ? formatDateTime(remark.answeredAt) : "")}
          </span>
        </p>
      ) : null}
    </>
  );
}

/** Remarks at a line, for who reads or decides. */
export function RemarkThread({ words, remarks }: RemarksProps) {
  if (remarks.length === 0) return null;
  return (
    <InsetText>
      {remarks.map((remark) => (
        <div key={remark.id}>
          <State tone={remark.isSettled ? "good" : "warn"}>
            {remark.isSettled ? words.report.isSettled : words.report.isOpen}
          </State>
          <Said words={words} remark={remark} />
        </div>
      ))}
    </InsetText>
  );
}

/** Remarks at a line while it is mended: what is asked, an answer, and whether it is settled. */
export function RemarkFields({
  words,
  remarks,
  errors,
  typedOr,
  isTyped,
  savedBy,
}: RemarksProps & {
  errors: FormErrors;
  typedOr(field: string, saved: string): string;
  /** The form came back as it was sent: a box that is not in it was not ticked. */
  isTyped: boolean;
  savedBy: string | null;
}) {
  const said = words.report;
  return (
    <>
      {remarks.map((remark) => {
        const [answer, settled] = [answerField(remark.id), settledField(remark.id)];
        return (
          <InsetText key={remark.id}>
            <Said words={words} remark={{ ...remark, answer: savedBy ? remark.answer : "" }} />
            <TextArea
              name={answer}
              label={said.answerLabel}
              labelSize="s"
              hint={said.answerHint}
              rows={2}
              optional
              value={typedOr(answer, remark.answer)}
              {...(errors[answer] ? { error: errors[answer] } : {})}
            />
            <Checkboxes
              name={settled}
              label={said.settle}
              small
              values={(isTyped ? typedOr(settled, "") !== "" : remark.isSettled) ? ["1"] : []}
              options={[{ value: "1", label: said.settled }]}
              {...(errors[settled] ? { error: errors[settled] } : {})}
            />
          </InsetText>
        );
      })}
    </>
  );
}

/** A place to write what is to be mended, folded until it is wanted. */
export function RemarkBox({
  words,
  line,
  label,
  errors,
  typedOr,
}: {
  words: ReportWords;
  line: string;
  label: string;
  errors: FormErrors;
  typedOr(field: string, saved: string): string;
}) {
  const name = remarkField(line);
  return (
    <Details summary={words.report.remark} open={Boolean(errors[name] || typedOr(name, ""))}>
      <TextArea
        name={name}
        label={words.report.remarkFor(label)}
        labelSize="s"
        rows={2}
        optional
        value={typedOr(name, "")}
        {...(errors[name] ? { error: errors[name] } : {})}
      />
    </Details>
  );
}
