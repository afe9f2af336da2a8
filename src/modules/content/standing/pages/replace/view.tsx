import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  Radios,
  SearchBox,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { PublicItem } from "../../../content.store.ts";
import type { Item } from "../../../item.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  item: Item;
  title: string;
  q: string;
  others: (PublicItem & { isOwn: boolean })[];
  chosen: string;
  errors: FormErrors;
}

export function ReplaceView({ ctx, words, item, title, q, others, chosen, errors }: Props) {
  const list = summaryOf(errors);
  const address = `/can-bo/tin-bai/${item.id}/thay-the`;
  return (
    <StaffLayout
      ctx={ctx}
      title={words.replace}
      breadcrumbs={[{ text: title, href: `/can-bo/tin-bai/${item.id}` }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={words.replace} caption={title} lead={words.replaceLead} />
      <SearchBox action={address} label={words.replaceSearch} value={q} size="small" submitLabel={words.replaceFind} />
      {others.length === 0 ? (
        <InsetText>{words.replaceNone}</InsetText>
      ) : (
        <Form action={address}>
          <input type="hidden" name="q" value={q} />
          <Radios
            name="by"
            label={words.replaceWith}
            value={chosen}
            options={others.map((one) => ({
              value: one.id,
              label: one.title,
              hint: one.isOwn ? words.replaceOwn : words.published(formatDate(one.publishedAt)),
              disabled: one.isOwn,
            }))}
            {...errorIn(errors)("by")}
          />
          <Button>{words.replaceChoose}</Button>
        </Form>
      )}
    </StaffLayout>
  );
}
