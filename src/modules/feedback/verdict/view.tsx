import {
  ActButton,
  Button,
  Form,
  Heading,
  NotificationBanner,
  Radios,
  SummaryList,
} from "../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import type { vi } from "./messages.vi.ts";
import { CHANGES_FOR_DAYS, SATISFACTION, type Verdict } from "./verdict.ts";

export interface VerdictPartProps {
  words: typeof vi;
  code: string;
  verdict: Verdict | undefined;
  /** Whether it may still be given or changed. */
  isOpen: boolean;
  typed: Typed;
  errors: FormErrors;
  /** What the button says that asks again, once nothing can be changed. */
  askAgain: string;
}

/** Below an answer, behind the code: whether the matter is solved. */
export function VerdictPart({ words, code, verdict, isOpen, typed, errors, askAgain }: VerdictPartProps) {
  const error = errorIn(errors);
  const said = verdict
    ? words.given(verdict.isSolved, verdict.satisfaction === null ? null : words.grades[verdict.satisfaction])
    : null;
  if (!isOpen)
    return (
      <>
        <Heading level={2} size="m">
          {words.yours}
        </Heading>
        <p class="govuk-body">{said}</p>
        <ActButton action="/tra-cuu/hoi-lai" fields={{ ma: code }} variant="secondary">
          {askAgain}
        </ActButton>
      </>
    );
  const until = verdict ? formatDate(new Date(verdict.givenAt.getTime() + CHANGES_FOR_DAYS * 86_400_000)) : null;
  return (
    <>
      <Heading level={2} size="m">
        {words.title}
      </Heading>
      <p class="govuk-body">{words.note(until)}</p>
      <Form action="/tra-cuu/danh-gia">
        <input type="hidden" name="ma" value={code} />
        <Radios
          name="solved"
          label={words.title}
          value={typed.solved ?? (verdict ? (verdict.isSolved ? "yes" : "no") : "")}
          options={[
            { value: "yes", label: words.solved },
            { value: "no", label: words.unsolved, hint: words.unsolvedHint },
          ]}
          {...error("solved")}
        />
        <Radios
          name="satisfaction"
          label={words.satisfaction}
          small
          value={typed.satisfaction ?? String(verdict?.satisfaction ?? "")}
          options={SATISFACTION.map((one) => ({ value: String(one), label: words.grades[one] }))}
          {...error("satisfaction")}
        />
        <Button variant={verdict ? "secondary" : "primary"}>{verdict ? words.change : words.send}</Button>
      </Form>
    </>
  );
}

export const VerdictKept = ({ words }: { words: typeof vi }) => (
  <NotificationBanner tone="success">{words.kept}</NotificationBanner>
);

/** For officers, who read it and change nothing. */
export function AskerVerdicts({
  words,
  verdicts,
}: {
  words: typeof vi;
  verdicts: readonly (Verdict & { round: number })[];
}) {
  if (verdicts.length === 0) return null;
  return (
    <>
      <Heading level={2} size="m">
        {words.ofAsker}
      </Heading>
      <SummaryList
        rows={verdicts.map((one) => ({
          key: words.ofRound(one.round),
          value: words.given(one.isSolved, one.satisfaction === null ? null : words.grades[one.satisfaction]),
        }))}
      />
    </>
  );
}
