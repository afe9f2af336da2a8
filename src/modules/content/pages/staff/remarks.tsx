import { Details } from "../../../../platform/html/index.ts";
import type { vi } from "../../messages.vi.ts";
import type { Remark } from "../../review-text.ts";

const SHOWN = 12;

/** What could be said more plainly, each with the words it is about. */
export function Remarks({ words, remarks }: { words: typeof vi; remarks: readonly Remark[] }) {
  if (remarks.length === 0) return <p class="govuk-body">{words.review.nothing}</p>;
  const rest = remarks.slice(SHOWN);
  return (
    <>
      <p class="govuk-body">{words.review.count(remarks.length)}</p>
      <List words={words} remarks={remarks.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <Details summary={words.review.more(rest.length)}>
          <List words={words} remarks={rest} />
        </Details>
      ) : null}
    </>
  );
}

function List({ words, remarks }: { words: typeof vi; remarks: readonly Remark[] }) {
  return (
    <ul class="db-hints">
      {remarks.map((one) => (
        <li class="db-hints__item">
          {one.where === "whole" ? null : <strong>{words.review.where[one.where]}: </strong>}
          {one.text}
          {/* A phrase stands in its sentence of advice; of a long sentence one has to see which. */}
          {one.found.length > 40 ? <q> {one.found}</q> : null}
        </li>
      ))}
    </ul>
  );
}
