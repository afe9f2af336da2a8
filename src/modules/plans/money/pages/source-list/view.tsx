import {
  ActButton,
  Button,
  ErrorSummary,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import type { MoneyWords } from "../../messages.vi.ts";
import type { MoneySource } from "../../money.ts";

interface Props {
  ctx: ViewContext;
  words: MoneyWords;
  sources: MoneySource[];
  names: Map<string, string>;
  units: { id: string; name: string }[];
  keeps: ReadonlySet<string>;
  errors: FormErrors;
  typed: { name: string; unitId: string };
  done: "added" | "ended" | null;
}

const BASE = "/can-bo/kinh-phi/nguon";

export function SourceListView({ ctx, words, sources, names, units, keeps, errors, typed, done }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.sourcesTitle}
      breadcrumbs={[{ text: words.overviewTitle, href: "/can-bo/kinh-phi" }]}
      hasErrors={list.length > 0}
      notice={
        <>
          <ErrorSummary errors={list} />
          {done ? <NotificationBanner tone="success">{words.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.sourcesTitle} lead={words.sourcesLead} />
      <Table
        caption={words.sourcesTitle}
        captionHidden
        phone="cards"
        rows={sources}
        columns={[
          { key: "name", header: words.sourceName, rowHeader: true, wide: true, cell: (source) => source.name },
          {
            key: "scope",
            header: words.scope,
            cell: (source) => (source.unitId ? (names.get(source.unitId) ?? "") : words.wholeCountry),
          },
          {
            key: "state",
            header: words.state,
            cell: (source) =>
              source.endedOn ? (
                <State tone="neutral">{words.sourceEnded(source.endedOn)}</State>
              ) : source.unitId && keeps.has(source.unitId) ? (
                <ActButton action={`${BASE}/${source.id}/ngung`} variant="quiet" small>
                  {words.endSource}
                </ActButton>
              ) : (
                <State tone="good">{words.sourceInUse}</State>
              ),
          },
        ]}
      />
      {units.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.addSource}
          </Heading>
          <Form action={BASE}>
            <TextInput name="name" label={words.sourceName} value={typed.name} {...error("name")} />
            <Select
              name="unitId"
              label={words.scope}
              value={typed.unitId}
              options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              {...error("unitId")}
            />
            <Button>{words.addSource}</Button>
          </Form>
        </>
      ) : null}
    </StaffLayout>
  );
}
