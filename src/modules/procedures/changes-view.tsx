import { Details, Heading, Prose } from "../../platform/html/index.ts";
import type { ToldChange } from "./change-words.ts";
import type { TextPart, WordPart } from "./compare-texts.ts";
import type { vi } from "./messages.vi.ts";

/** Differences between two versions: what went is struck through, what came is marked; both have words for ears. */
/** What is shown of all differences together, in characters; the program interface gives them whole. */
const MOST_SHOWN = 60_000;

const lengthOf = (part: TextPart): number =>
  part.op === "same"
    ? Math.min(part.text.length, 2 * KEPT_AROUND)
    : part.text.length + ("before" in part ? part.before.length : 0);

export function ChangesView({
  changes,
  words,
  level = 2,
}: {
  changes: readonly ToldChange[];
  words: typeof vi;
  level?: 2 | 3;
}) {
  let left = MOST_SHOWN;
  const shown = changes.map((change) => {
    const kept: TextPart[] = [];
    for (const part of change.parts) {
      left -= lengthOf(part);
      if (left < 0) break;
      kept.push(part);
    }
    return {
      ...change,
      parts: kept,
      more: change.parts.slice(kept.length).filter((part) => part.op !== "same").length,
    };
  });
  if (changes.length === 0) return <p class="govuk-body">{words.compareNothing}</p>;
  return (
    <>
      {shown.map((change) => (
        <section>
          <Heading level={level} size="s">
            {change.summary}
          </Heading>
          <Prose>
            {change.removed.length > 0 ? <Items label={words.change.removed} items={change.removed} tag="del" /> : null}
            {change.added.length > 0 ? <Items label={words.change.added} items={change.added} tag="ins" /> : null}
            {change.changed.map((one) => (
              <p>
                <span class="govuk-visually-hidden">{words.change.reworded} </span>
                <MarkedWords words={one.words} />
              </p>
            ))}
            {change.rewritten ? (
              <>
                <Whole summary={words.change.newWords} text={change.rewritten.after} />
                <Whole summary={words.change.oldWords} text={change.rewritten.before} />
              </>
            ) : null}
            {change.parts.length > 0 ? <Parts change={change} words={words} /> : null}
            {change.more > 0 ? <p>{words.change.more(change.more)}</p> : null}
          </Prose>
        </section>
      ))}
    </>
  );
}

/** A text of before or now, folded: whoever compares two that have nothing in common reads one after the other. */
function Whole({ summary, text }: { summary: string; text: string }) {
  const shown = text.slice(0, MOST_SHOWN / 4);
  return (
    <Details summary={summary}>
      {shown.split("\n").map((line) => (
        <p>{line.replaceAll("**", "")}</p>
      ))}
      {shown.length < text.length ? <p>…</p> : null}
    </Details>
  );
}

function Items({ label, items, tag: Tag }: { label: string; items: readonly string[]; tag: "del" | "ins" }) {
  return (
    <>
      <p>{label}</p>
      <ul>
        {items.map((item) => (
          <li>
            <Tag>{item}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Unchanged stretches longer than this are shortened to their edges: the reader looks for what changed. */
const KEPT_AROUND = 200;

function Parts({ change, words }: { change: ToldChange; words: typeof vi }) {
  return (
    <>
      {change.parts.map((part) => {
        if (part.op === "same") return <p>{shortened(part.text)}</p>;
        if (part.op === "changed")
          return (
            <p>
              <span class="govuk-visually-hidden">{words.change.reworded} </span>
              <MarkedWords words={part.words} />
            </p>
          );
        const Tag = part.op === "removed" ? "del" : "ins";
        const label = part.op === "removed" ? words.change.removed : words.change.added;
        return part.text.split("\n").map((line, index) => (
          <p>
            {index === 0 ? <span class="govuk-visually-hidden">{label} </span> : null}
            <Tag>{line}</Tag>
          </p>
        ));
      })}
    </>
  );
}

/** One sentence with the words that went struck through and those that came marked. */
function MarkedWords({ words }: { words: readonly WordPart[] }) {
  return (
    <>
      {words.map((part, index) => {
        const text = index === 0 ? part.text : ` ${part.text}`;
        if (part.op === "same") return text;
        const Tag = part.op === "removed" ? "del" : "ins";
        return (
          <>
            {index === 0 ? "" : " "}
            <Tag>{part.text}</Tag>
          </>
        );
      })}
    </>
  );
}

function shortened(text: string): string {
  return text.length > 2 * KEPT_AROUND + 40 ? `${text.slice(0, KEPT_AROUND)} … ${text.slice(-KEPT_AROUND)}` : text;
}
