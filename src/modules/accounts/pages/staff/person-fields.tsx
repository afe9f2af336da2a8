import type { ComponentChildren } from "preact";
import { errorOf, type FieldError, Select, TextInput, type ViewContext } from "../../../../platform/html/index.ts";
import type { Words } from "../../forms.ts";
import type { UnitChoice } from "../../unit-choices.ts";

export interface PersonFieldsProps {
  ctx: ViewContext;
  words: Words;
  units: UnitChoice[];
  typed: Record<string, string | string[]>;
  errors: FieldError[];
}

/** Name, position and unit; what only an invitation asks stands after the name. */
export function PersonFields({
  words,
  units,
  typed,
  errors,
  children,
}: PersonFieldsProps & { children?: ComponentChildren }) {
  const text = words.invite;
  const value = (name: string): string => String(typed[name] ?? "");
  return (
    <>
      <TextInput
        name="name"
        label={text.name}
        autocomplete="off"
        value={value("name")}
        error={errorOf(errors, "name")}
      />
      {children}
      <TextInput
        name="title"
        label={text.jobTitle}
        optional
        autocomplete="off"
        value={value("title")}
        error={errorOf(errors, "title")}
      />
      <Select
        name="unitId"
        label={text.unit}
        options={units}
        placeholder
        value={value("unitId")}
        error={errorOf(errors, "unitId")}
      />
    </>
  );
}
