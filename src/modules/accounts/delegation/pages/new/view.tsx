import {
  Button,
  DateInput,
  ErrorSummary,
  FilterBar,
  Form,
  InsetText,
  PageHeading,
  Radios,
  Select,
  StaffLayout,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { dayIn, errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  /** Set where somebody else hands it over for the holder. */
  holder: { id: string; name: string } | null;
  grants: { value: string; label: string }[];
  grantId: string;
  colleagues: { value: string; label: string; hint: string }[];
  typed: Typed;
  errors: FormErrors;
}

export function NewDelegationView({ ctx, words, holder, grants, grantId, colleagues, typed, errors }: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const title = holder ? words.newTitleFor(holder.name) : words.newTitle;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[{ text: words.title, href: "/can-bo/uy-quyen" }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={title} lead={words.newLead} />
      {grants.length === 0 ? (
        <InsetText>{words.noRoles}</InsetText>
      ) : (
        <>
          <FilterBar
            action="/can-bo/uy-quyen/moi"
            submitLabel={words.find}
            keep={holder ? { cua: holder.id } : {}}
            isFiltered={false}
          >
            <Select
              name="vaitro"
              id="grantId"
              label={words.role}
              value={grantId}
              options={grants}
              {...error("grantId")}
            />
            <TextInput name="q" label={words.search} hint={words.searchHint} value={typed.q ?? ""} />
          </FilterBar>
          {colleagues.length === 0 ? (
            <InsetText>{words.noColleagues}</InsetText>
          ) : (
            <Form action="/can-bo/uy-quyen/moi" guard>
              <input type="hidden" name="grantId" value={grantId} />
              <input type="hidden" name="q" value={typed.q ?? ""} />
              {holder ? <input type="hidden" name="holder" value={holder.id} /> : null}
              <Radios
                name="personId"
                label={words.colleague}
                value={typed.personId ?? ""}
                options={colleagues}
                {...error("personId")}
              />
              <DateInput
                name="from"
                label={words.from}
                hint={words.daysHint}
                value={dayIn(typed, "from")}
                {...error("from")}
              />
              <DateInput name="until" label={words.until} value={dayIn(typed, "until")} {...error("until")} />
              <TextArea
                name="reason"
                label={words.reason}
                hint={words.reasonHint}
                rows={3}
                value={typed.reason ?? ""}
                maxCharacters={1_000}
                {...error("reason")}
              />
              <Button>{words.submit}</Button>
            </Form>
          )}
        </>
      )}
    </StaffLayout>
  );
}
