import type { ComponentChildren } from "preact";
import { DownloadLink, Prose, State, Table } from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/index.ts";
import { plainText, StructuredText } from "../../content/index.ts";
import { compareTexts, type TextPart, type WordPart } from "../../procedures/index.ts";
import type { BriefingFile } from "../briefing.ts";
import type { vi } from "../messages.vi.ts";

export const Body = ({ text }: { text: string }) => (
  <Prose>
    <StructuredText text={text} />
  </Prose>
);

const sizeOf = (bytes: number): string =>
  bytes >= 1024 * 1024
    ? `${formatNumber(Math.ceil((bytes * 10) / 1024 / 1024) / 10)} MB`
    : `${formatNumber(Math.ceil(bytes / 1024))} KB`;

export function Files({ files, base }: { files: readonly BriefingFile[]; base: string }) {
  return (
    <>
      {files.map((file) => (
        <DownloadLink
          key={file.id}
          href={`${base}/tep/${file.id}`}
          title={file.label}
          format={file.fileName.split(".").at(-1)?.toUpperCase() ?? ""}
          size={sizeOf(file.bytes)}
        />
      ))}
    </>
  );
}

/** By when it is to be read, as a mark. */
export function DueMark({ dueOn, today, words }: { dueOn: string; today: string; words: typeof vi }) {
  if (dueOn < today) return <State tone="bad">{words.late(dueOn)}</State>;
  if (dueOn === today) return <State tone="warn">{words.dueToday}</State>;
  return <State tone="info">{words.due(dueOn)}</State>;
}

/** What somebody who read the one before has to look at: only the sentences that are not the same. */
export function Differences(props: { before: string; after: string; words: typeof vi }) {
  const { words } = props;
  const parts = compareTexts(plainText(props.before), plainText(props.after)).filter((part) => part.op !== "same");
  return (
    <Table
      caption={words.read.changed(0)}
      captionHidden
      phone="cards"
      rows={parts}
      columns={[
        { key: "before", header: words.read.before, wide: true, cell: (part) => sideOf(part, "removed") },
        { key: "after", header: words.read.after, wide: true, cell: (part) => sideOf(part, "added") },
      ]}
    />
  );
}

function sideOf(part: TextPart, own: "removed" | "added"): ComponentChildren {
  if (part.op === "changed") return part.words.map((word) => sideOfWord(word, own));
  if (part.op === "same") return part.text;
  return part.op === own ? mark(part.text, own) : "–";
}

function sideOfWord(word: WordPart, own: "removed" | "added"): ComponentChildren {
  if (word.op === "same") return `${word.text} `;
  return word.op === own ? <>{mark(word.text, own)} </> : null;
}

const mark = (text: string, own: "removed" | "added") => (own === "removed" ? <del>{text}</del> : <ins>{text}</ins>);
