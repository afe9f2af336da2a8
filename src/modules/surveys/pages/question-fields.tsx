import { Checkboxes, Heading, Radios, TextArea } from "../../../platform/html/index.ts";
import type { vi } from "../messages.vi.ts";
import { type Answers, type Content, type Item, MARKS, QUESTIONNAIRE_LIMITS } from "../questionnaire.ts";

/** Names of the fields, apart from whatever else a form carries. */
export const fieldOf = (item: Item): string => `tl-${item.key}`;

/** What was posted, by key of the question. */
export function givenIn(content: Content, body: unknown): Record<string, unknown> {
  const posted = (body ?? {}) as Record<string, unknown>;
  return Object.fromEntries(content.items.map((item) => [item.key, posted[fieldOf(item)]]));
}

/** Parts of a questionnaire in the order they are asked: by factor where its first question stands, then by the questions' order. */
export function partsOf(content: Content): { name: string | null; items: Item[] }[] {
  const names = new Map(content.factors.map((one) => [one.key, one.name]));
  const parts: { key: string | null; name: string | null; items: Item[] }[] = [];
  for (const item of content.items) {
    const known = parts.find((one) => one.key === item.factor && item.factor !== null);
    const last = parts.at(-1);
    if (known) known.items.push(item);
    else if (item.factor === null && last?.key === null) last.items.push(item);
    else parts.push({ key: item.factor, name: item.factor ? (names.get(item.factor) ?? null) : null, items: [item] });
  }
  return parts;
}

const listed = (value: unknown): string[] => (Array.isArray(value) ? value : [value ?? ""]).map(String).filter(Boolean);

/** The questions as people answer them, numbered through; `given` is what stands in them. */
export function QuestionFields(props: {
  words: typeof vi;
  content: Content;
  given: Readonly<Record<string, unknown>> | Answers;
  errors?: Readonly<Record<string, string | undefined>>;
  /** Only these, by key. */
  only?: readonly string[];
  headingLevel?: 2 | 3;
}) {
  const { content, given } = props;
  let number = 0;
  return (
    <>
      {partsOf(content).map((part) => {
        const fields = part.items.map((item) => {
          number++;
          if (props.only && !props.only.includes(item.key)) return null;
          return <QuestionField {...props} key={item.key} number={number} item={item} value={given[item.key]} />;
        });
        if (fields.every((one) => one === null)) return null;
        return (
          <>
            {part.name ? (
              <Heading level={props.headingLevel ?? 2} size="m">
                {part.name}
              </Heading>
            ) : null}
            {fields}
          </>
        );
      })}
    </>
  );
}

function QuestionField(props: {
  words: typeof vi;
  number: number;
  item: Item;
  value: unknown;
  errors?: Readonly<Record<string, string | undefined>>;
}) {
  const { words, number, item, value } = props;
  const name = fieldOf(item);
  const label = `${number}. ${item.text}`;
  const message = props.errors?.[name];
  const error = message ? { error: message } : {};
  if (item.kind === "words")
    return (
      <TextArea
        name={name}
        label={label}
        labelSize="s"
        rows={3}
        maxCharacters={QUESTIONNAIRE_LIMITS.words}
        value={listed(value)[0] ?? ""}
        {...error}
      />
    );
  if (item.kind === "many")
    return (
      <Checkboxes
        name={name}
        label={label}
        small
        {...(item.most === null ? {} : { hint: words.atMost(item.most) })}
        values={listed(value)}
        options={item.options.map((one) => ({ value: one.key, label: one.text }))}
        {...error}
      />
    );
  return (
    <Radios
      name={name}
      label={label}
      small
      value={listed(value)[0] ?? ""}
      options={
        item.kind === "one"
          ? item.options.map((one) => ({ value: one.key, label: one.text }))
          : MARKS.toReversed().map((mark) => ({ value: String(mark), label: words.marks[mark] }))
      }
      {...error}
    />
  );
}

/** Sentences for the first answer that cannot be taken, by field. */
export function faultIn(
  fault: { fault: "mark" | "option" | "most" | "long"; item: Item },
  words: typeof vi,
): Record<string, string> {
  const said = words.answer.faults;
  return {
    [fieldOf(fault.item)]: fault.fault === "most" ? said.most(fault.item.most ?? 1) : said[fault.fault],
  };
}
