import { vietnamDay } from "../../../../../platform/clock/index.ts";
import type { Db } from "../../../../../platform/db/index.ts";
import { DateInput, TextArea, TextInput } from "../../../../../platform/html/index.ts";
import {
  dayIn,
  errorIn,
  type FormErrors,
  isText,
  type Typed,
  type TypedForm,
} from "../../../../../platform/http/index.ts";
import { formatDate, parseVietnameseDate } from "../../../../../platform/i18n/index.ts";
import { foldNumber, listDocumentsByNumber } from "../../../../legal-documents/index.ts";
import { TOPICS, TopicSelect } from "../../../../topics/index.ts";
import { linesOf } from "../../../item-form.ts";
import { picturesIn } from "../../../structured-text.tsx";
import { prepareTexts } from "../../../typed-text.ts";
import { BLOCK_LIMITS, type BlockText, blocksIn, hasBlockInLine } from "../../block.ts";
import type { vi } from "../../messages.vi.ts";

export function BlockFields({ words, typed, errors }: { words: typeof vi; typed: Typed; errors: FormErrors }) {
  const error = errorIn(errors);
  return (
    <>
      <TextInput
        name="title"
        label={words.blockTitle}
        hint={words.blockTitleHint}
        value={typed.title ?? ""}
        {...error("title")}
      />
      <TextArea
        name="body"
        label={words.body}
        hint={words.bodyHint}
        rows={10}
        maxCharacters={BLOCK_LIMITS.body}
        value={typed.body ?? ""}
        {...error("body")}
      />
      <TopicSelect label={words.topic} placeholder={words.errors.topic} value={typed.topic} {...error("topic")} />
      <TextArea
        name="bases"
        label={words.bases}
        hint={words.basesHint}
        optional
        rows={3}
        value={typed.bases ?? ""}
        {...error("bases")}
      />
      <DateInput
        name="reviewOn"
        label={words.reviewOn}
        hint={words.reviewOnHint}
        value={dayIn(typed, "reviewOn")}
        {...error("reviewOn")}
      />
    </>
  );
}

/** No text is promised to hold longer than this without being read. */
const LONGEST_MS = 5 * 366 * 86_400_000;

export async function readBlock(
  db: Db,
  { typed, dayOf }: TypedForm,
  words: typeof vi,
  now: Date,
): Promise<{ text: BlockText; errors: FormErrors }> {
  const errors: FormErrors = {};
  const cleaned = prepareTexts({ title: typed.title, summary: "", body: typed.body, convert: "no" }, null).sent;
  const title = String(cleaned.title ?? "").trim();
  const body = String(cleaned.body ?? "").trim();
  const topic = TOPICS.find((one) => one === typed.topic);
  const reviewOn = dayOf("reviewOn");
  const today = vietnamDay(now);
  const bases = await readBases(db, typed.bases ?? "");
  if (!isText(title, BLOCK_LIMITS.title)) errors.title = words.errors.title;
  if (!isText(body, BLOCK_LIMITS.body)) errors.body = words.errors.body;
  else if (picturesIn(body).length > 0 || blocksIn(body).length > 0 || hasBlockInLine(body))
    errors.body = words.errors.bodyParts;
  if (!topic) errors.topic = words.errors.topic;
  if (bases.isTooMany) errors.bases = words.errors.tooManyBases;
  else if (bases.unknown.length > 0) errors.bases = words.errors.bases(bases.unknown.join(", ").slice(0, 200));
  else if (bases.double.length > 0) errors.bases = words.errors.basesDouble(bases.double.join(", ").slice(0, 200));
  if (!reviewOn || reviewOn <= today || reviewOn > vietnamDay(new Date(now.getTime() + LONGEST_MS)))
    errors.reviewOn = words.errors.reviewOn;
  return {
    text: {
      title,
      body,
      topic: topic ?? "procedures",
      legalBasisIds: bases.ids,
      reviewOn: reviewOn || today,
    },
    errors,
  };
}

/** "76/NQ-CP ngày 15/7/2021": the day where two documents have the same number. */
const LINE = /^(.+?)(?:[\s,]+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))?$/iu;

async function readBases(
  db: Db,
  typed: string,
): Promise<{ ids: number[]; unknown: string[]; double: string[]; isTooMany: boolean }> {
  const lines = linesOf(typed);
  const asked = lines.slice(0, BLOCK_LIMITS.legalBases).map((line) => {
    const [, number = line, day] = LINE.exec(line) ?? [];
    return { line, number, day: day ? parseVietnameseDate(day) : null };
  });
  const known = await listDocumentsByNumber(
    db,
    asked.map((one) => one.number),
  );
  const found = asked.map(({ line, number, day }) => ({
    line,
    documents: known.filter(
      (one) => foldNumber(one.number) === foldNumber(number) && (day === null || one.issuedOn === day),
    ),
  }));
  return {
    ids: [...new Set(found.flatMap((one) => one.documents.map((document) => document.id)))],
    unknown: found.filter((one) => one.documents.length === 0).map((one) => one.line),
    double: found.filter((one) => one.documents.length > 1).map((one) => one.line),
    isTooMany: lines.length > BLOCK_LIMITS.legalBases,
  };
}

/** A document as `readBases` reads it. */
export const baseLine = ({ number, issuedOn }: { number: string; issuedOn: string | null }): string =>
  issuedOn ? `${number} ${formatDate(issuedOn)}` : number;
