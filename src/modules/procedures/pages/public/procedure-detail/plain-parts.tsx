import type { ComponentChildren } from "preact";
import { Checklist, InsetText, Steps } from "../../../../../platform/html/index.ts";
import type { Anchors } from "../../../plain/anchors.ts";
import type { vi } from "../../../plain/messages.vi.ts";
import type { Passage } from "../../../plain/passages.ts";
import { inPart, isStale, type Part, type PlainWords, type ReadSentence } from "../../../plain/rendition.ts";

type Words = typeof vi;

interface Props {
  plain: PlainWords;
  anchors: Anchors;
  words: Words;
}

/** One thing to show in a part: a plain sentence that holds, or the official words where it no longer does. */
type Shown =
  | { kind: "plain"; key: string; text: string; at: string | null }
  | { kind: "official"; key: string; text: string; at: string; isNew: boolean };

const ADDED_TO: Partial<Record<Part, RegExp>> = { bring: /^papers$/, steps: /^steps$/ };

function shownIn(plain: PlainWords, part: Part): Shown[] {
  const seen = new Set<string>();
  const official = (passage: Passage, isNew: boolean): Shown[] => {
    if (seen.has(passage.at)) return [];
    seen.add(passage.at);
    return [
      { kind: "official", key: `o-${passage.at.replaceAll(".", "-")}`, text: passage.text, at: passage.at, isNew },
    ];
  };
  const own = inPart(plain, part).flatMap((one): Shown[] => {
    if (one.isCurrent) return [{ kind: "plain", key: one.key, text: one.text, at: placeOf(one) }];
    return one.sources.flatMap((source) => (source.now ? official(source.now, false) : []));
  });
  const pattern = ADDED_TO[part];
  const added = pattern
    ? plain.added.filter((one) => pattern.test(one.family)).flatMap((one) => official(one, true))
    : [];
  return [...own, ...added];
}

const placeOf = (sentence: ReadSentence): string | null =>
  sentence.sources.find((one) => one.here !== null)?.here ?? null;

/** A part is told in plain words while at least one of its sentences holds and the new passages are few. */
const MOST_OFFICIAL = 6;

export function isTold(plain: PlainWords | null, part: Part): plain is PlainWords {
  if (!plain) return false;
  const shown = shownIn(plain, part);
  const official = shown.filter((one) => one.kind === "official").length;
  return shown.length > official && official <= MOST_OFFICIAL;
}

/** Leads to the official words; on paper there is nothing to press. */
function SourceLink({
  at,
  about,
  anchors,
  words,
}: {
  at: string | null;
  about: string;
  anchors: Anchors;
  words: Words;
}) {
  const id = at === null ? undefined : anchors.get(at);
  if (id === undefined) return null;
  return (
    <a class="db-source" href={`#${id}`}>
      {words.seeOfficial}
      <span class="govuk-visually-hidden">{`: ${about}`}</span>
    </a>
  );
}

/** A sentence that waits to be written anew is left out: what stands in its place officially may be a cell of a table. */
export function PlainLead({ plain, anchors, words }: Props) {
  const shown = shownIn(plain, "summary").filter((one) => one.kind === "plain");
  if (shown.length === 0) return null;
  const first = shown[0] as Shown;
  return (
    <>
      {shown.map((one) => `${one.text} `)}
      <SourceLink at={first.at} about={first.text} anchors={anchors} words={words} />
    </>
  );
}

export function PlainNotice({ plain, words }: Pick<Props, "plain" | "words">) {
  return isStale(plain) ? <InsetText>{words.staleNotice}</InsetText> : null;
}

export function PlainBring({
  plain,
  anchors,
  words,
  label,
  storageKey,
}: Props & { label: string; storageKey: string }) {
  return (
    <Checklist
      label={label}
      storageKey={storageKey}
      items={shownIn(plain, "bring").map((one) => ({
        id: one.key,
        label: one.text,
        note: one.kind === "official" ? (one.isNew ? words.officialNew : words.officialInstead) : undefined,
        detail: <SourceLink at={one.at} about={one.text} anchors={anchors} words={words} />,
      }))}
    />
  );
}

export function PlainSteps({ plain, anchors, words }: Props) {
  return (
    <Steps
      steps={shownIn(plain, "steps").map((one) => ({
        title: one.text,
        children: (
          <p class="db-source-line">
            {one.kind === "official" ? (
              <span class="db-source-line__mark">{one.isNew ? words.officialNew : words.officialInstead}</span>
            ) : null}
            <SourceLink at={one.at} about={one.text} anchors={anchors} words={words} />
          </p>
        ),
      }))}
    />
  );
}

/** What is said about a fact of the strip in plain words, while it holds. */
export function factNote(plain: PlainWords | null, part: Part): string | undefined {
  const texts = inPart(plain, part).flatMap((one) => (one.isCurrent ? [one.text] : []));
  return texts.length === 0 ? undefined : texts.join(" ");
}

/** Puts the id on official words that a sentence leads to. */
export function Official({ at, anchors, children }: { at: string; anchors: Anchors; children: ComponentChildren }) {
  return (
    <span id={anchors.get(at)} class="db-official">
      {children}
    </span>
  );
}
