import {
  Button,
  ErrorSummary,
  Form,
  InsetText,
  PageHeading,
  PublicLayout,
  State,
  SummaryList,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  typed: string;
  error: string | null;
  found: {
    course: string;
    kind: string;
    unit: string;
    firstDay: string;
    lastDay: string;
    number: string;
    name: string;
    isMasked: boolean;
    issuedAt: Date;
    revokedAt: Date | null;
    reason: string | null;
  } | null;
}

/** Says of a certificate only what is needed to believe it: course, unit, days; the name by first letters, or whole to the holder. */
export function ConfirmView({ ctx, words, typed, error, found }: Props) {
  const said = words.confirm;
  return (
    <PublicLayout
      ctx={ctx}
      title={said.title}
      noIndex
      hasErrors={error !== null}
      notice={error ? <ErrorSummary errors={[{ field: "ma", message: error }]} /> : null}
    >
      <PageHeading
        title={said.title}
        lead={found ? undefined : said.lead}
        state={
          found ? (
            found.revokedAt ? (
              <State tone="bad">{said.revoked}</State>
            ) : (
              <State tone="good">{said.stands}</State>
            )
          ) : undefined
        }
      />
      {found ? (
        <>
          {found.revokedAt ? (
            <InsetText>{said.revokedText(formatDate(found.revokedAt), found.reason ?? "")}</InsetText>
          ) : null}
          <SummaryList
            rows={[
              { key: said.name, value: found.name },
              { key: found.kind, value: found.course },
              { key: said.unit, value: found.unit },
              {
                key: said.days,
                value:
                  found.firstDay === found.lastDay
                    ? formatDate(found.firstDay)
                    : `${formatDate(found.firstDay)} – ${formatDate(found.lastDay)}`,
              },
              { key: said.number, value: found.number },
              { key: said.issued, value: formatDate(found.issuedAt) },
            ]}
          />
          {found.isMasked ? <p class="govuk-hint">{said.masked}</p> : null}
        </>
      ) : null}
      <Form action="/xac-nhan" method="get">
        <TextInput
          name="ma"
          label={found ? said.another : said.code}
          hint={said.codeHint}
          width={20}
          autocomplete="off"
          value={found ? "" : typed}
          {...(error ? { error } : {})}
        />
        <Button>{said.check}</Button>
      </Form>
    </PublicLayout>
  );
}
