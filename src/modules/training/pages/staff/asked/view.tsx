import type { ComponentChildren } from "preact";
import {
  Button,
  DateInput,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { ASKED_STATES, type Asked } from "../../../asked.store.ts";
import type { Course } from "../../../course.ts";
import { ASKED_LIMITS } from "../../../follow-up.ts";
import type { vi } from "../../../messages.vi.ts";
import { ASKED, TRAINING } from "../../addresses.ts";
import { AskedMark } from "../../parts.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  mayWrite: boolean;
  today: string;
  rows: Asked[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  done: string;
  typed: Typed;
  errors: FormErrors;
}

export function AskedView({ ctx, words, course, today, rows, units, done, typed, errors, ...props }: Props) {
  const said = words.asked;
  const base = `${TRAINING}/${course.id}`;
  const error = errorIn(errors);
  const told = (said.done as Record<string, string>)[done];
  const choices = units.map((unit) => ({ value: unit.id, label: unit.name }));
  const parts: Record<(typeof ASKED_STATES)[number], ComponentChildren> = {
    answered: (
      <TextArea
        name="answer"
        label={said.answer}
        rows={4}
        maxCharacters={ASKED_LIMITS.answer}
        value={typed.answer ?? ""}
        {...error("answer")}
      />
    ),
    owed: (
      <>
        <Select
          name="unitId"
          label={said.unit}
          value={typed.unitId ?? ""}
          placeholder={said.errors.unit}
          options={choices}
          {...error("unitId")}
        />
        <DateInput name="dueOn" label={said.due} value={dayIn(typed, "dueOn")} {...error("dueOn")} />
      </>
    ),
    handed: (
      <Select
        name="inboxUnit"
        label={said.inboxUnit}
        hint={said.inboxHint}
        value={typed.inboxUnit ?? ""}
        placeholder={said.errors.unit}
        options={choices}
        {...error("inboxUnit")}
      />
    ),
  };
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: course.title, href: base },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {told ? <NotificationBanner tone="success" heading={told} /> : null}
        </>
      }
    >
      <PageHeading title={said.title} caption={course.title} lead={said.lead} />
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="inbox">
          {said.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            { key: "n", header: said.columns.n, numeric: true, cell: (_row, at) => String(at + 1) },
            {
              key: "body",
              header: said.columns.body,
              wide: true,
              rowHeader: true,
              cell: (row) => <a href={`${ASKED}/${row.id}`}>{row.body}</a>,
            },
            {
              key: "state",
              header: words.hosted.columns.state,
              cell: (row) => <AskedMark asked={row} today={today} words={words} />,
            },
            { key: "unit", header: said.columns.owedBy, cell: (row) => props.unitNames.get(row.owedBy ?? "") ?? "–" },
          ]}
        />
      )}
      {props.mayWrite ? (
        <>
          <Heading level={2} size="m">
            {said.addTitle}
          </Heading>
          <Form action={`${base}/cau-hoi`} guard>
            <TextArea
              name="body"
              label={said.body}
              rows={3}
              maxCharacters={ASKED_LIMITS.body}
              value={typed.body ?? ""}
              {...error("body")}
            />
            <TextInput
              name="asker"
              label={said.asker}
              hint={said.askerHint}
              optional
              value={typed.asker ?? ""}
              {...error("asker")}
            />
            <Radios
              name="how"
              label={said.how}
              small
              value={typed.how ?? ""}
              options={ASKED_STATES.map((how) => ({ value: how, label: said.hows[how], conditional: parts[how] }))}
              {...error("how")}
            />
            <Button>{said.add}</Button>
          </Form>
        </>
      ) : null}
    </StaffLayout>
  );
}
