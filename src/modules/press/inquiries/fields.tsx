import { DateInput, Fieldset, Radios, TextArea, TextInput } from "../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, type Typed } from "../../../platform/http/index.ts";
import { UnitSelect } from "../../organisations/index.ts";
import { INQUIRY_KINDS, INQUIRY_LIMITS } from "./inquiry.ts";
import type { vi } from "./messages.vi.ts";

export interface InquiryFieldsProps {
  words: typeof vi;
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  /** Whether the outlet has to say who it is; at its own address we know. */
  asksOutlet: boolean;
  /** By the public form somebody has to be reachable. */
  needsReporter: boolean;
}

/** What an outlet is asked for, the same at every door. */
export function InquiryFields({ words, units, typed, errors, asksOutlet, needsReporter }: InquiryFieldsProps) {
  const said = words.ask;
  const error = errorIn(errors);
  const text = (name: string) => ({ name, value: typed[name] ?? "", ...error(name) });
  return (
    <>
      {asksOutlet ? <TextInput {...text("outletName")} label={said.outlet} hint={said.outletHint} /> : null}
      <UnitSelect
        label={said.unit}
        placeholder={words.errors.unitId}
        value={typed.unitId}
        units={units}
        {...error("unitId")}
      />
      <Radios
        name="kind"
        label={said.kind}
        value={typed.kind ?? ""}
        options={INQUIRY_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind], hint: said.kindHints[kind] }))}
        {...error("kind")}
      />
      <TextInput {...text("title")} label={said.title_} hint={said.titleHint} />
      <TextArea {...text("body")} label={said.body} hint={said.bodyHint} rows={7} maxCharacters={INQUIRY_LIMITS.body} />
      <DateInput
        name="wantedOn"
        label={said.wanted}
        hint={said.wantedHint}
        value={dayIn(typed, "wantedOn")}
        optional
        {...error("wantedOn")}
      />
      <Fieldset legend={said.reporter} hint={said.reporterHint}>
        <TextInput {...text("name")} label={said.name} autocomplete="name" optional={!needsReporter} />
        <TextInput {...text("card")} label={said.card} width={20} optional />
        <TextInput {...text("phone")} label={said.phone} type="tel" autocomplete="tel" width={20} optional />
        <TextInput {...text("email")} label={said.email} type="email" autocomplete="email" optional />
      </Fieldset>
    </>
  );
}
