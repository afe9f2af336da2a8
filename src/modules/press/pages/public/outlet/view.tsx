import {
  Button,
  Details,
  ErrorSummary,
  Form,
  Heading,
  LinkList,
  NotificationBanner,
  PageHeading,
  PublicLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { PublicEvent } from "../../../../events/index.ts";
import type { PublicKit } from "../../../../plans/index.ts";
import { InquiryFields } from "../../../inquiries/fields.tsx";
import type { Inquiry } from "../../../inquiries/inquiry.ts";
import type { vi as inquiryVi } from "../../../inquiries/messages.vi.ts";
import { InquiryMark } from "../../../inquiries/shown-inquiry.tsx";
import type { vi } from "../../../outlets/messages.vi.ts";

export interface OutletViewProps {
  ctx: ViewContext;
  words: typeof vi;
  inquiryWords: typeof inquiryVi;
  base: string;
  outlet: string;
  unitNames: Map<string, string>;
  today: string;
  inquiries: Inquiry[];
  kits: (PublicKit & { href: string })[];
  events: PublicEvent[];
  units: { id: string; name: string }[];
  typed: Typed;
  errors: FormErrors;
  done: boolean;
}

/** The desk of one outlet: everything between it and the agencies, without an account. */
export function OutletView(props: OutletViewProps) {
  const { ctx, words, inquiryWords, base, outlet, units, typed, errors, kits, events } = props;
  const said = words.desk;
  const list = summaryOf(errors);
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title(outlet)}
      noIndex
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {props.done ? <NotificationBanner tone="success">{said.sent}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={said.title(outlet)} lead={said.lead} />
      <Details summary={said.ask} open={list.length > 0} id="hoi">
        <Form action={`${base}/hoi`}>
          <InquiryFields
            words={inquiryWords}
            units={units}
            typed={typed}
            errors={errors}
            asksOutlet={false}
            needsReporter={false}
          />
          <Button>{inquiryWords.ask.send}</Button>
        </Form>
      </Details>
      <Heading level={2}>{said.asked}</Heading>
      <Asked {...props} />
      <Heading level={2}>{said.kits}</Heading>
      {kits.length === 0 ? (
        <p class="govuk-body">{said.noKits}</p>
      ) : (
        <LinkList
          items={kits.map((kit) => ({
            href: kit.href,
            text: kit.title,
            note: props.unitNames.get(kit.unitId) ?? "",
          }))}
        />
      )}
      <Heading level={2}>{said.events}</Heading>
      {events.length === 0 ? (
        <p class="govuk-body">{said.noEvents}</p>
      ) : (
        <LinkList
          items={events.map((one) => ({
            href: `/su-kien/${one.eventId}`,
            text: one.title,
            note: said.eventNote(one.beginsAt, one.day, one.place),
          }))}
        />
      )}
      <p class="govuk-body">
        <a class="govuk-link" href="/bao-chi">
          {said.speakers}
        </a>
      </p>
    </PublicLayout>
  );
}

function Asked({ words, inquiryWords, inquiries, base, unitNames, today }: OutletViewProps) {
  if (inquiries.length === 0) return <p class="govuk-body">{words.desk.noneAsked}</p>;
  return (
    <Table<Inquiry>
      caption={words.desk.asked}
      captionHidden
      phone="cards"
      rows={inquiries}
      columns={[
        {
          key: "title",
          header: inquiryWords.title,
          rowHeader: true,
          wide: true,
          cell: (row) => <a href={`${base}/yeu-cau/${row.id}`}>{row.title}</a>,
        },
        { key: "unit", header: inquiryWords.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
        { key: "due", header: inquiryWords.due, nowrap: true, cell: (row) => formatDate(row.dueOn) },
        {
          key: "state",
          header: inquiryWords.state,
          cell: (row) => <InquiryMark words={inquiryWords} inquiry={row} today={today} />,
        },
      ]}
    />
  );
}
