import type { Db } from "../../../platform/db/index.ts";
import { Details, Heading, Paragraphs } from "../../../platform/html/index.ts";
import { formatDate, type Lang, pick } from "../../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { RECORDS } from "./pages/records-page.tsx";
import { listPublicRecords, type PublicRecord } from "./record.store.ts";

/** Of more there is a link to the list. */
const MOST = 5;

export type AskedAnswer = Pick<PublicRecord, "code" | "summary" | "answer" | "answeredOn">;

/** What people asked about a procedure and was answered, as far as somebody confirmed it for the version in force. */
export const listAskedAnswers = (db: Db, of: { procedureCode: string; stamp: string }): Promise<AskedAnswer[]> =>
  listPublicRecords(db, of, MOST + 1);

/** The same of any page of the site people asked from. */
export const listAnswersAbout = (db: Db, pagePath: string): Promise<AskedAnswer[]> =>
  listPublicRecords(db, { pagePath }, MOST);

/** On the page of a procedure. */
export function AskedBefore({ lang, code, answers }: { lang: Lang; code?: string; answers: readonly AskedAnswer[] }) {
  if (answers.length === 0) return null;
  const words = pick(lang, vi, en).asked;
  return (
    <section>
      <Heading level={2} id="da-hoi">
        {words.title}
      </Heading>
      {answers.slice(0, MOST).map((one) => (
        <Details key={one.code} summary={one.summary}>
          <Paragraphs text={one.answer} />
          <p class="govuk-hint">
            {words.answeredOn(formatDate(one.answeredOn))} <a href={`${RECORDS}/${one.code}`}>{words.open}</a>
          </p>
        </Details>
      ))}
      {code && answers.length > MOST ? (
        <p class="govuk-body">
          <a href={`${RECORDS}?thutuc=${code}`}>{words.all}</a>
        </p>
      ) : null}
    </section>
  );
}
