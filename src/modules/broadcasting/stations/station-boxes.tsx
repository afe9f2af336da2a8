import { Button, Checkboxes, Details, TextInput } from "../../../platform/html/index.ts";
import type { vi } from "../messages.vi.ts";
import type { StationChoice } from "./choose-stations.ts";

interface Props {
  words: typeof vi;
  choice: StationChoice;
  label: string;
  hint: string;
  find: string;
  error?: string | undefined;
}

/**
 * Loudspeakers of a form: whole units, and one by one. Where there are too many for a box each, a press on "Tìm" brings the form
 * back with those whose name, hamlet or place has the words; what was ticked and typed stays.
 */
export function StationBoxes({ words, choice, label, hint, find, error }: Props) {
  const said = words.choose;
  const { units, stations, total, left } = choice;
  const unitOf = new Map(units.map((unit) => [unit.id, unit.name]));
  const isFound = total > stations.length || find !== "";
  const hasBoxes = stations.length > 0;
  return (
    <>
      {units.length > 0 ? (
        <Details summary={said.units(units.length)} open={choice.unitIds.length > 0}>
          <Checkboxes
            name="unitIds"
            label={said.whole}
            small
            values={choice.unitIds}
            options={units.map((unit) => ({ value: unit.id, label: said.unit(unit.name, unit.count) }))}
          />
        </Details>
      ) : null}
      {isFound ? (
        <>
          <TextInput
            name="find"
            {...(hasBoxes ? {} : { id: "stationIds", error })}
            label={said.find}
            hint={said.findHint(total)}
            value={find}
            width={30}
          />
          <p class="govuk-body">
            <Button name="step" value="find" variant="secondary">
              {said.findButton}
            </Button>
          </p>
          {find !== "" && !hasBoxes ? <p class="govuk-body">{said.nothing}</p> : null}
        </>
      ) : null}
      {hasBoxes ? (
        <Checkboxes
          name="stationIds"
          label={label}
          hint={hint}
          small
          values={choice.stationIds}
          options={stations.map((one) => ({
            value: one.id,
            label: [one.name, ...(units.length > 0 ? [one.hamlet, unitOf.get(one.unitId)] : [])]
              .filter(Boolean)
              .join(", "),
          }))}
          error={error}
        />
      ) : null}
      {left > 0 ? <p class="govuk-body">{said.left(left)}</p> : null}
    </>
  );
}
