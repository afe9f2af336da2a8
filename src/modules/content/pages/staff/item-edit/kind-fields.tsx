import { Card, Details, Radios, TextArea, TextInput } from "../../../../../platform/html/index.ts";
import type { ItemKind } from "../../../item.ts";
import { FACT_LIMITS, type FactName, factsOfKind, fieldOf, SHOWN } from "../../../kinds/kind-facts.ts";
import type { ItemEditViewProps } from "./view.tsx";

/** What to write and in which order: help beside the text, nothing that has to be deleted. */
export function Outline({ words, kindWords, typed }: ItemEditViewProps) {
  const outline = kindWords.outlines[typed.kind as ItemKind];
  if (!outline) return null;
  return (
    <Details summary={kindWords.outlineTitle(words.kinds[typed.kind as ItemKind])}>
      <ol class="govuk-list govuk-list--number">
        {outline.map((one) => (
          <li>{one}</li>
        ))}
      </ol>
    </Details>
  );
}

type Props = ItemEditViewProps & { error(field: string): { error?: string } };

/** What the kind asks for beside words. */
export function KindFacts({ words, kindWords, typed, error }: Props) {
  const facts = factsOfKind(typed.kind).filter((one) => one.name !== "plain");
  if (facts.length === 0) return null;
  return (
    <Card title={kindWords.factsTitle(words.kinds[typed.kind as ItemKind])} level={2} id="loai-bai">
      {facts.map(({ name, isNeeded }) => {
        const field = {
          name: fieldOf(name),
          label: kindWords.facts[name],
          hint: kindWords.hints[name],
          value: typed.facts[name] ?? "",
          optional: !isNeeded,
          ...error(fieldOf(name)),
        };
        if (name === "shown")
          return <Radios {...field} options={SHOWN.map((value) => ({ value, label: kindWords.shown[value] }))} />;
        if (isLong(name)) return <TextArea {...field} rows={name === "transcript" ? 8 : 3} />;
        return <TextInput {...field} />;
      })}
    </Card>
  );
}

/** The same said shortly, for who reads with effort; folded, because most items are short enough as they are. */
export function PlainVersion({ kindWords, typed, error }: Props) {
  const field = fieldOf("plain");
  const value = typed.facts.plain ?? "";
  return (
    <Details summary={kindWords.facts.plain} open={value !== "" || error(field).error !== undefined}>
      <TextArea
        name={field}
        label={kindWords.facts.plain}
        hint={kindWords.hints.plain}
        value={value}
        rows={6}
        maxCharacters={FACT_LIMITS.plain}
        optional
        {...error(field)}
      />
    </Details>
  );
}

const isLong = (name: FactName): boolean => FACT_LIMITS[name] > 300;
