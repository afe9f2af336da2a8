import type { ComponentChildren } from "preact";
import { Table } from "../../../../../platform/html/index.ts";
import type { TextPart, WordPart } from "../../../../procedures/index.ts";

/** Two texts beside each other, with what only one of them has marked. */
export function ComparedText({
  caption,
  before,
  after,
  parts,
}: {
  caption: string;
  before: string;
  after: string;
  parts: TextPart[];
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      phone="cards"
      rows={parts}
      columns={[
        { key: "before", header: before, wide: true, cell: (part) => sideOf(part, "removed") },
        { key: "after", header: after, wide: true, cell: (part) => sideOf(part, "added") },
      ]}
    />
  );
}

/** One side of a part: what stayed, and what only this side has. */
function sideOf(part: TextPart, own: "removed" | "added"): ComponentChildren {
  if (part.op === "changed") return part.words.map((word) => sideOfWord(word, own));
  if (part.op === "same") return part.text;
  return part.op === own ? mark(part.text, own) : "";
}

function sideOfWord(word: WordPart, own: "removed" | "added"): ComponentChildren {
  if (word.op === "same") return `${word.text} `;
  return word.op === own ? <>{mark(word.text, own)} </> : null;
}

export const mark = (text: string, own: "removed" | "added") =>
  own === "removed" ? <del>{text}</del> : <ins>{text}</ins>;
