import {
  Button,
  Form,
  Heading,
  PageHeading,
  Select,
  StaffLayout,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { TextPart } from "../../../../procedures/index.ts";
import type { VersionRow } from "../../../content.store.ts";
import type { Item, ItemVersion } from "../../../item.ts";
import type { vi } from "../../../messages.vi.ts";
import type { FactChange } from "./page.tsx";
import { ComparedText, mark } from "./text-table.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  item: Item;
  versions: VersionRow[];
  before: ItemVersion;
  after: ItemVersion;
  fields: { field: "title" | "summary" | "body"; parts: TextPart[] }[];
  /** What else changed: area, readers, places, documents. */
  facts: FactChange[];
}

export function ItemCompareView({ ctx, words, item, versions, before, after, fields, facts }: Props) {
  const base = `/can-bo/tin-bai/${item.id}`;
  const say = words.compare;
  const options = versions.map((one) => ({
    value: String(one.number),
    label: say.version(one.number, one.writtenByName, formatDateTime(one.writtenAt)),
  }));
  const changed = fields.filter(({ parts }) => parts.some((part) => part.op !== "same"));
  return (
    <StaffLayout
      ctx={ctx}
      title={`${say.title}: ${after.title}`}
      breadcrumbs={[
        { text: words.listTitle, href: "/can-bo/tin-bai" },
        { text: after.title, href: base },
      ]}
      wide
    >
      <PageHeading title={say.title} caption={after.title} />
      <Form action={`${base}/so-sanh`} method="get">
        <Select name="tu" label={say.before} value={String(before.number)} options={options} />
        <Select name="den" label={say.after} value={String(after.number)} options={options} />
        <Button variant="secondary">{say.show}</Button>
      </Form>
      {changed.length === 0 && facts.length === 0 ? <p class="govuk-body">{say.same}</p> : null}
      {changed.map(({ field, parts }) => (
        <>
          <Heading level={2} size="m">
            {words[field]}
          </Heading>
          <ComparedText
            caption={words[field]}
            before={say.number(before.number)}
            after={say.number(after.number)}
            parts={parts}
          />
        </>
      ))}
      {facts.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.record.facts}
          </Heading>
          <Table
            caption={words.record.facts}
            captionHidden
            phone="cards"
            rows={facts}
            columns={[
              { key: "name", header: words.record.facts, rowHeader: true, cell: (one) => one.name },
              { key: "before", header: say.number(before.number), cell: (one) => mark(one.before, "removed") },
              { key: "after", header: say.number(after.number), cell: (one) => mark(one.after, "added") },
            ]}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}
