import { Select, TextArea, TextInput } from "../../../../../platform/html/index.ts";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import type { vi } from "../../../messages.vi.ts";
import { type Typed, textOf } from "./scene.ts";

export interface FieldsProps {
  words: typeof vi;
  typed: Typed;
  errors: FormErrors;
}

/** One line of text, kept as typed, with its error. */
export function Line({
  name,
  label,
  hint,
  optional,
  width,
  ...rest
}: FieldsProps & { name: string; label: string; hint?: string; optional?: boolean; width?: 5 | 10 | 20 | 30 }) {
  return (
    <TextInput
      name={name}
      label={label}
      value={textOf(rest.typed, name)}
      {...(hint ? { hint } : {})}
      {...(optional ? { optional } : {})}
      {...(width ? { width } : {})}
      {...(rest.errors[name] ? { error: rest.errors[name] } : {})}
    />
  );
}

/** The day of the act and its legal basis. */
export function DayAndNote(props: FieldsProps) {
  const w = props.words.form;
  return (
    <>
      <Line {...props} name="on" label={w.on} hint={w.onHint} width={10} />
      <TextArea
        name="note"
        label={w.note}
        hint={w.noteHint}
        rows={2}
        optional
        value={textOf(props.typed, "note")}
        error={props.errors.note}
      />
    </>
  );
}

/** A list where it is short enough, else a field for name or code. */
export function UnitField({
  name,
  label,
  choices,
  none,
  hint,
  optional,
  ...rest
}: FieldsProps & {
  name: string;
  label: string;
  choices: { value: string; label: string }[] | null;
  none?: string;
  hint?: string;
  optional?: boolean;
}) {
  const w = rest.words.form;
  if (choices === null) {
    return <Line {...rest} name={name} label={label} hint={hint ?? w.unitHint} {...(optional ? { optional } : {})} />;
  }
  return (
    <Select
      name={name}
      label={label}
      value={textOf(rest.typed, name)}
      options={[{ value: "", label: none ?? w.choose }, ...choices]}
      {...(hint ? { hint } : {})}
      {...(optional ? { optional } : {})}
      {...(rest.errors[name] ? { error: rest.errors[name] } : {})}
    />
  );
}
