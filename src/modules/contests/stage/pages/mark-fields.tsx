import { Fieldset, TextInput } from "../../../../platform/html/index.ts";
import { errorIn, type FormErrors, type Typed } from "../../../../platform/http/index.ts";
import { type Criterion, readMark } from "../../writing/marks.ts";
import type { vi } from "../messages.vi.ts";
import type { Part } from "../stage.ts";

const nameOf = (one: Criterion): string => `mark-${one.part}-${one.number}`;

export function readMarks(
  typed: Typed,
  criteria: readonly Criterion[],
  words: typeof vi,
): { marks: number[]; errors: FormErrors; first: string } {
  const errors: FormErrors = {};
  const marks = criteria.map((one) => {
    const mark = readMark(typed[nameOf(one)] ?? "", one.most);
    if (mark === null) errors[nameOf(one)] = words.judge.markError(words.points(one.most));
    return mark ?? 0;
  });
  return { marks, errors, first: criteria[0] ? nameOf(criteria[0]) : "mark-1-1" };
}

export const typedMarks = (criteria: readonly Criterion[], marks: readonly number[] | null): Typed =>
  Object.fromEntries(criteria.map((one, at) => [nameOf(one), marks ? String(marks[at] ?? "").replace(".", ",") : ""]));

/** One field for each criterion, part by part. */
export function MarkFields(props: {
  words: typeof vi;
  parts: readonly Part[];
  criteria: readonly Criterion[];
  typed: Typed;
  errors: FormErrors;
}) {
  const { words, parts, criteria, typed, errors } = props;
  return (
    <>
      {parts.map((part) => (
        <Fieldset key={part.number} legend={part.name} legendSize="m">
          {criteria
            .filter((one) => one.part === part.number)
            .map((one) => (
              <TextInput
                key={nameOf(one)}
                name={nameOf(one)}
                label={words.judge.markOf(one.name, words.points(one.most))}
                inputmode="decimal"
                width={5}
                value={typed[nameOf(one)] ?? ""}
                {...errorIn(errors)(nameOf(one))}
              />
            ))}
        </Fieldset>
      ))}
    </>
  );
}
