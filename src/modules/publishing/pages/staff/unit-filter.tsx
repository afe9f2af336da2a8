import { FilterBar, Select } from "../../../../platform/html/index.ts";
import type { vi } from "../../boards/messages.vi.ts";
import type { PrintReach } from "../../print/print-scope.ts";

/** Choice of the unit a page is about; nothing where there is no choice. */
export function UnitFilter({
  action,
  words,
  reach,
  unitId,
  withAll = false,
  children,
}: {
  action: string;
  words: typeof vi;
  reach: PrintReach;
  unitId: string | null;
  withAll?: boolean;
  children?: preact.ComponentChildren;
}) {
  if (reach.choices.length < 2 && !children) return null;
  return (
    <FilterBar action={action} submitLabel={words.show}>
      {reach.choices.length > 1 ? (
        <Select
          name="donvi"
          label={words.unit}
          value={unitId ?? ""}
          options={[
            ...(withAll ? [{ value: "", label: words.allUnits }] : []),
            ...reach.choices.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      ) : null}
      {children}
    </FilterBar>
  );
}
