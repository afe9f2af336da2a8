import {
  Button,
  Checkboxes,
  CopyBox,
  EmptyState,
  ErrorSummary,
  FilterBar,
  FilterSelect,
  Form,
  Heading,
  LinkButton,
  PageHeading,
  Select,
  StaffLayout,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { HOSTS, type Host } from "../../meeting.ts";
import { type KitItem, monthInWords } from "../../meeting-kit.ts";
import type { vi } from "../../messages.vi.ts";

export interface KitViewProps {
  ctx: ViewContext;
  words: typeof vi;
  unitId: string;
  month: string;
  typedMonth: string;
  host: Host | null;
  found: KitItem[];
  chosen: KitItem[];
  units: { id: string; name: string }[];
  errors: FormErrors;
  message: string | null;
}

const BASE = "/can-bo/cuoc-hop/tai-lieu";

export function KitView(props: KitViewProps) {
  const { ctx, words, unitId, month, host, found, chosen, units, errors, message } = props;
  const error = errorIn(errors);
  const query = new URLSearchParams({
    thang: monthInWords(month),
    donvi: unitId,
    chon: "1",
    ...(host ? { cua: host } : {}),
  });
  for (const { item } of chosen) query.append("tin", item.id);
  return (
    <StaffLayout
      ctx={ctx}
      title={words.kitTitle}
      breadcrumbs={[{ text: words.listTitle, href: "/can-bo/cuoc-hop" }]}
      hasErrors={Object.keys(errors).length > 0}
      islands={["copy"]}
      notice={<ErrorSummary errors={summaryOf(errors)} />}
    >
      <PageHeading
        title={words.kitTitle}
        lead={words.kitLead}
        actions={
          <LinkButton href="/can-bo/cuoc-hop/ghi" variant="secondary">
            {words.record}
          </LinkButton>
        }
      />
      <FilterBar action={BASE} submitLabel={words.show} isFiltered={false}>
        <TextInput
          name="thang"
          label={words.month}
          hint={words.monthHint}
          width={10}
          value={props.typedMonth}
          {...error("thang")}
        />
        <Select
          name="donvi"
          label={words.unit}
          value={unitId}
          options={units.map((one) => ({ value: one.id, label: one.name }))}
        />
        <FilterSelect
          name="cua"
          label={words.forHost}
          value={host}
          all={words.anyHost}
          options={HOSTS.map((value) => ({ value, label: words.hosts[value] }))}
        />
      </FilterBar>
      {found.length === 0 ? (
        <EmptyState title={words.emptyTitle}>
          <a href="/can-bo/tin-bai/tu-thu-tuc">{words.emptyText}</a>
        </EmptyState>
      ) : (
        <>
          <Form action={BASE} method="get">
            <input type="hidden" name="chon" value="1" />
            <input type="hidden" name="thang" value={monthInWords(month)} />
            <input type="hidden" name="donvi" value={unitId} />
            {host ? <input type="hidden" name="cua" value={host} /> : null}
            <Checkboxes
              name="tin"
              label={words.choose}
              small
              values={chosen.map(({ item }) => item.id)}
              options={found.map(({ item, isOwn }) => ({
                value: item.id,
                label: item.title,
                hint: [
                  `${isOwn ? words.own : words.above}, ${formatDate(item.republishedAt ?? item.publishedAt)}`,
                  ...(item.hosts.length > 0 ? [words.named(item.hosts.map((one) => words.hosts[one]).join(", "))] : []),
                ].join("; "),
              }))}
              {...error("tin")}
            />
            <Button variant="secondary">{words.update}</Button>
          </Form>
          {message === null ? null : (
            <>
              <LinkButton href={`${BASE}.pdf?${query}`}>{words.pdf}</LinkButton>
              <Heading level={2} size="m">
                {words.message}
              </Heading>
              <CopyBox label={words.message} value={message} isText />
            </>
          )}
        </>
      )}
    </StaffLayout>
  );
}
