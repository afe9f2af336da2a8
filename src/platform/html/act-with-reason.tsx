import type { ComponentChildren } from "preact";
import { Button } from "./actions.tsx";
import { Details } from "./content.tsx";
import { type FieldProps, Form, TextArea } from "./forms.tsx";

export type ActWithReasonProps = Pick<FieldProps, "label" | "hint" | "id"> & {
  /** On the fold, and on the button where that says nothing else. */
  summary: string;
  button?: string;
  /** "warning" for what hurts: withdrawing, cancelling. */
  variant: "secondary" | "warning";
  action: string;
  /** Sent along as hidden fields. */
  fields?: Readonly<Record<string, string>>;
  /** Above the field: what comes of it. */
  help?: ComponentChildren;
  name?: string;
  error?: string | null | undefined;
  value?: string | null | undefined;
  rows?: number;
  maxCharacters?: number;
  /** Unfolded also where nothing is wrong with what was typed. */
  isOpen?: boolean;
};

/** An act that needs a reason: folded until somebody wants it, or until what was typed has to be put right. */
export function ActWithReason(props: ActWithReasonProps) {
  const { summary, button, variant, action, fields, help, name = "reason", rows = 2, error, isOpen, ...field } = props;
  return (
    <Details summary={summary} open={isOpen ?? Boolean(error)}>
      {help ? <p class="govuk-body">{help}</p> : null}
      <Form action={action}>
        {Object.entries(fields ?? {}).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <TextArea name={name} rows={rows} error={error ?? undefined} {...field} />
        <Button variant={variant}>{button ?? summary}</Button>
      </Form>
    </Details>
  );
}
