import { FilterSelect, Select } from "../../platform/html/index.ts";

export interface UnitSelectProps {
  label: string;
  /** What stands there while nothing is chosen; the same sentence as the error. */
  placeholder: string;
  value: string | undefined;
  units: readonly { id: string; name: string }[];
  error?: string;
}

/** The unit a form is about, as the field `unitId`. */
export function UnitSelect({ label, placeholder, value, units, error }: UnitSelectProps) {
  return (
    <Select
      name="unitId"
      label={label}
      placeholder={placeholder}
      value={value ?? ""}
      options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
      {...(error ? { error } : {})}
    />
  );
}

export interface UnitFilterProps {
  label: string;
  value: string | undefined;
  /** The first choice, which filters nothing. */
  all: string;
  units: readonly { id: string; name: string }[];
}

/** The unit a list is limited to, as `donvi` in the address; nothing where there is only one. */
export function UnitFilter({ units, ...rest }: UnitFilterProps) {
  return <FilterSelect name="donvi" {...rest} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} />;
}
