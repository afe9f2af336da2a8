import {
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  InsetText,
  LinkButton,
  PageHeading,
  StaffLayout,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import type { ImportRow } from "../../../import.store.ts";
import type { vi } from "../../../messages.vi.ts";

export interface GoneTyped {
  codes: string[];
  decision: string;
  "on-day": string;
  "on-month": string;
  "on-year": string;
}

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  found: ImportRow;
  gone: { code: string; name: string }[];
  all: number;
  typed: GoneTyped;
  errors: FieldError[];
  /** The day in words, once everything typed is right: shows what will happen before it does. */
  preview: string | null;
}

const BASE = "/can-bo/thu-tuc/nhap";

export function ImportGoneView({ ctx, words, found, gone, all, typed, errors, preview }: Props) {
  const own = words.importPage;
  const address = `${BASE}/${found.id}/khong-con`;
  const columns = [
    {
      key: "code",
      header: own.changesHead.code,
      nowrap: true,
      cell: (row: { code: string; name: string }) => <a href={`/can-bo/thu-tuc/${row.code}`}>{row.code}</a>,
    },
    {
      key: "name",
      header: own.changesHead.name,
      rowHeader: true,
      wide: true,
      cell: (row: { code: string; name: string }) => row.name,
    },
  ];
  return (
    <StaffLayout
      ctx={ctx}
      title={own.goneTitle}
      hasErrors={errors.length > 0}
      breadcrumbs={[
        { text: words.staff.title, href: "/can-bo/thu-tuc" },
        { text: own.title, href: BASE },
        { text: found.fileName, href: `${BASE}/${found.id}` },
      ]}
      notice={<ErrorSummary errors={errors} />}
    >
      <PageHeading title={own.goneTitle} lead={preview === null ? own.goneLead(all) : undefined} />
      {preview === null ? (
        <Form action={address}>
          <TextInput
            name="decision"
            label={own.goneDecision}
            hint={own.goneDecisionHint}
            value={typed.decision}
            error={errorOf(errors, "decision")}
          />
          <DateInput
            name="on"
            label={own.goneOn}
            value={{ day: typed["on-day"], month: typed["on-month"], year: typed["on-year"] }}
            error={errorOf(errors, "on")}
          />
          <div id="codes">
            {errorOf(errors, "codes") ? <p class="govuk-error-message">{errorOf(errors, "codes")}</p> : null}
            <Table
              caption={own.goneChoose}
              phone="cards"
              rows={gone}
              empty={own.changesNone}
              columns={columns}
              select={{
                name: "codes",
                value: (row) => row.code,
                label: (row) => `${row.code} ${row.name}`,
                chosen: typed.codes,
              }}
            />
          </div>
          <Button>{own.gonePreview}</Button>
        </Form>
      ) : (
        <Form action={address}>
          <InsetText>
            <p class="govuk-body">{own.gonePreviewLead(typed.codes.length, preview)}</p>
            <p class="govuk-body">{words.endedBy(typed.decision)}</p>
          </InsetText>
          {Object.entries(typed).flatMap(([name, value]) =>
            (Array.isArray(value) ? value : [value]).map((one) => <input type="hidden" name={name} value={one} />),
          )}
          <input type="hidden" name="step" value="do" />
          <Table caption={own.goneChoose} captionHidden phone="cards" rows={gone} columns={columns} />
          <ButtonGroup>
            <Button>{own.goneConfirm(typed.codes.length)}</Button>
            <LinkButton href={address} variant="quiet">
              {own.back}
            </LinkButton>
          </ButtonGroup>
        </Form>
      )}
    </StaffLayout>
  );
}
