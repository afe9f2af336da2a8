import { DateInput, Select, TextArea, TextInput } from "../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import type { vi } from "./messages.vi.ts";
import { OPINION_LIMITS } from "./opinion.ts";

interface Props {
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  asksOutlet: boolean;
}

export function OpinionFields({ words, units, typed, errors, asksOutlet }: Props) {
  const said = words.form;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return (
    <>
      {asksOutlet ? <TextInput {...text("yk-outlet")} label={words.outlet} /> : null}
      <Select
        name="yk-unitId"
        label={said.unit}
        placeholder={words.errors.unitId}
        value={typed["yk-unitId"] ?? ""}
        options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        {...error("yk-unitId")}
      />
      <TextInput {...text("yk-title")} label={words.title} hint={said.titleHint} />
      <TextArea
        {...text("yk-body")}
        label={said.body}
        hint={said.bodyHint}
        rows={6}
        maxCharacters={OPINION_LIMITS.body}
      />
      <TextInput {...text("yk-url")} label={words.article} type="url" optional />
      <TextInput {...text("yk-place")} label={words.place} hint={said.placeHint} optional />
      <DateInput
        name="yk-printedOn"
        label={words.printedOn}
        value={dayIn(typed, "yk-printedOn")}
        {...error("yk-printedOn")}
      />
    </>
  );
}
