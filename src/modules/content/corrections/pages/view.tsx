import {
  Button,
  DateInput,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  Table,
  TextArea,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../platform/i18n/index.ts";
import type { Channel } from "../../../publishing/index.ts";
import { type ToldLanguage, toldLanguage } from "../../../topics/index.ts";
import type { Item } from "../../item.ts";
import type { CorrectedForm, Correction } from "../correction.ts";
import type { vi } from "../messages.vi.ts";

const TONES = { out: "good", waiting: "waiting", byHand: "warn" } as const;

/** What is posted at networks is corrected, and put on record, where it was posted from. */
const POSTED: readonly Channel[] = ["zalo", "facebook", "youtube"];

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  item: Item;
  title: string;
  correction: Correction;
  nameOf(channel: Channel): string;
  languages: Record<ToldLanguage, string>;
  mayRecord: boolean;
  typed: Typed;
  errors: FormErrors;
  isSaved: boolean;
}

export function CorrectionView(props: Props) {
  const { ctx, words, item, title, correction, nameOf, languages, mayRecord, typed, errors } = props;
  const list = summaryOf(errors);
  const nameFor = (one: CorrectedForm): string => {
    const lang = toldLanguage(one.language);
    return words.channel(nameOf(one.channel), one.place, lang ? languages[lang].toLowerCase() : "");
  };
  const byHand = correction.forms.filter((one) => one.state === "byHand");
  const isAsked = (one: CorrectedForm): boolean =>
    typed.channel === one.channel && (typed.language ?? "") === one.language && (typed.place ?? "") === one.place;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[{ text: title, href: `/can-bo/tin-bai/${item.id}` }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.isSaved ? <NotificationBanner tone="success">{words.saved}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={title} lead={words.lead} />
      <InsetText>{words.note(correction.note)}</InsetText>
      <Table
        caption={words.title}
        captionHidden
        phone="cards"
        rows={correction.forms}
        columns={[
          { key: "form", header: words.form, rowHeader: true, cell: nameFor },
          { key: "told", header: words.told, nowrap: true, cell: (row) => formatDateTime(row.toldAt) },
          {
            key: "state",
            header: words.state,
            cell: (row) => (
              <>
                <State tone={TONES[row.state]}>{words.states[row.state]}</State>
                {row.step ? (
                  <p>{words.doneOn(formatDate(row.step.doneOn), row.step.recordedByName, row.step.note)}</p>
                ) : row.since ? (
                  ` ${words.since(formatDateTime(row.since))}`
                ) : row.state === "waiting" && row.language ? (
                  <>
                    {" "}
                    <a href={`/can-bo/dich/${item.id}/${row.language}`}>{words.waitingTranslation}</a>
                  </>
                ) : null}
              </>
            ),
          },
        ]}
      />
      {correction.forms.some((one) => one.channel === "sheet") ? <p class="govuk-body">{words.printed}</p> : null}
      {mayRecord
        ? byHand.map((one) => {
            if (POSTED.includes(one.channel))
              return (
                <p class="govuk-body">
                  {nameFor(one)}: <a href={`/can-bo/tin-bai/${item.id}/kenh`}>{words.inPosts}</a>
                </p>
              );
            const isOpen = isAsked(one);
            const own = isOpen ? typed : {};
            const error = errorIn(isOpen ? errors : {});
            const id = (name: string) => (isOpen ? {} : { id: `${name}-${byHand.indexOf(one)}` });
            return (
              <Details summary={words.recordOf(nameFor(one))} open={isOpen}>
                <Form action={`/can-bo/tin-bai/${item.id}/dinh-chinh`}>
                  <input type="hidden" name="channel" value={one.channel} />
                  <input type="hidden" name="language" value={one.language} />
                  <input type="hidden" name="place" value={one.place} />
                  <DateInput
                    name="done"
                    label={words.day}
                    value={dayIn(own, "done")}
                    {...id("done")}
                    {...error("done")}
                  />
                  <TextArea
                    name="note"
                    label={words.how}
                    hint={words.howHint}
                    rows={2}
                    value={own.note ?? ""}
                    {...id("note")}
                    {...error("note")}
                  />
                  <Button variant="secondary">{words.record}</Button>
                </Form>
              </Details>
            );
          })
        : null}
    </StaffLayout>
  );
}
