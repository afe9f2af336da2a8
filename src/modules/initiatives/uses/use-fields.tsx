import { DateInput, TextArea, TextInput } from "../../../platform/html/index.ts";
import { dayIn, type Typed } from "../../../platform/http/index.ts";
import { UnitSelect } from "../../organisations/index.ts";
import type { vi } from "./messages.vi.ts";
import { USE_LIMITS } from "./use.ts";

/** The facts of a pilot or an adoption. */
export function UseFields(props: {
  words: typeof vi;
  kind: "pilot" | "adoption";
  units: readonly { id: string; name: string }[];
  typed: Typed;
  error(field: string): { error?: string };
}) {
  const { words, kind, units, typed, error } = props;
  const said = words.form;
  return (
    <>
      <UnitSelect
        label={said.unit}
        placeholder={said.errors.unitId}
        value={typed.unitId || (units.length === 1 ? units[0]?.id : "")}
        units={units}
        {...error("unitId")}
      />
      <DateInput name="from" label={said.from} value={dayIn(typed, "from")} {...error("from")} />
      {kind === "pilot" ? <DateInput name="to" label={said.to} value={dayIn(typed, "to")} {...error("to")} /> : null}
      <TextInput name="inCharge" label={said.inCharge} value={typed.inCharge ?? ""} {...error("inCharge")} />
      <TextInput
        name="contact"
        label={said.contact}
        hint={said.contactHint}
        {...(kind === "pilot" ? { optional: true } : {})}
        value={typed.contact ?? ""}
        {...error("contact")}
      />
      <TextArea
        name="adaptation"
        label={said.adaptation}
        optional
        rows={3}
        maxCharacters={USE_LIMITS.adaptation}
        value={typed.adaptation ?? ""}
        {...error("adaptation")}
      />
    </>
  );
}
