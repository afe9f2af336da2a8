import { Button, ButtonGroup, Details, InsetText, Select } from "../../../platform/html/index.ts";
import { kindOfPeriod, MEASURE_NAMES, MEASURES, markLine, TODAY } from "./mark.ts";
import type { vi } from "./messages.vi.ts";
import { isFault, type TextFigure } from "./read-figures.ts";

/** What is asked for in the editor, as typed. */
export interface FigureAsked {
  measure: string;
  unit: string;
  period: string;
}

export interface FigureChoiceProps {
  words: typeof vi;
  units: readonly { slug: string; name: string }[];
  periods: readonly string[];
  asked: FigureAsked;
  /** The figure asked for, where somebody did. */
  found: TextFigure | null;
}

/** Measure, unit and period, and the line that puts the figure into the text; with script a press does it. */
export function FigureChoice({ words, units, periods, asked, found }: FigureChoiceProps) {
  const fault = found && isFault(found) ? found : null;
  const error = (...whys: string[]): { error?: string } =>
    fault && whys.includes(fault.why) ? { error: words.faults[fault.why](fault.mark) } : {};
  return (
    <Details summary={words.choose} id="so-lieu-chon" open={found !== null}>
      <p class="govuk-body">{words.chooseHint}</p>
      <Select
        name="figMeasure"
        label={words.measure}
        value={asked.measure}
        options={MEASURE_NAMES.map((name) => ({ value: MEASURES[name], label: words.measures[name] }))}
        {...error("measure")}
      />
      <Select
        name="figUnit"
        label={words.unit}
        value={asked.unit}
        options={units.map((unit) => ({ value: unit.slug, label: unit.name }))}
        {...error("unit")}
      />
      <Select
        name="figPeriod"
        label={words.of}
        value={asked.period}
        options={periods.map((period) => ({
          value: period,
          label: kindOfPeriod(period) === "today" ? words.today : words.period(period),
        }))}
        {...error("period", "future", "none", "few", "tooMany")}
      />
      <ButtonGroup>
        <Button name="after" value="figure" variant="secondary" small>
          {words.look}
        </Button>
      </ButtonGroup>
      {found === null || isFault(found) ? null : (
        <InsetText>
          <p>
            <strong>
              {words.measures[found.measure]}. {words.found(found.text)}
            </strong>
          </p>
          <p>{words.copy}</p>
          <p>
            <span data-insert={markLine(found.mark)} data-inline data-said={words.inserted}>
              {markLine(found.mark)}
            </span>
          </p>
        </InsetText>
      )}
    </Details>
  );
}

/** Today, the last twelve months and the last three years. */
export function offeredPeriods(today: string): string[] {
  const [year = 0, month = 1] = today.split("-").map(Number);
  const months = Array.from({ length: 12 }, (_, back) =>
    new Date(Date.UTC(year, month - 2 - back, 1)).toISOString().slice(0, 7),
  );
  const running = today.slice(0, 7);
  return [...months, running, ...[0, 1, 2].map((back) => String(year - back)), TODAY];
}
