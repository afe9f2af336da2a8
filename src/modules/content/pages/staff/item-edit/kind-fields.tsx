import { Card, Details, Radios, TextArea, TextInput } from "../../../../../platform/html/index.ts";
import type { ItemKind } from "../../../item.ts";
import { FACT_LIMITS, type FactName, factsOfKind, fieldOf, QUOTE, SHOWN } from "../../../kinds/kind-facts.ts";
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
  const facts = factsOfKind(typed.kind).filter((one) => one.name !== "plain" && !QUOTE.includes(one.name));
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

/** Words of an official, folded: most items quote nobody. */
export function Quote({ kindWords, typed, error }: Props) {
  const isOpen = QUOTE.some((name) => typed.facts[name] || error(fieldOf(name)).error !== undefined);
  return (
    <Details summary={kindWords.quoteTitle} open={isOpen}>
      {QUOTE.map((name) => {
        const field = {
          name: fieldOf(name),
          label: kindWords.facts[name],
          hint: kindWords.hints[name],
          value: typed.facts[name] ?? "",
          ...error(fieldOf(name)),
        };
        return isLong(name) ? <TextArea {...field} rows={3} /> : <TextInput {...field} />;
      })}
    </Details>
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
