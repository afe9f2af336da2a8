import {
  ActButton,
  Button,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  Table,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Certificate } from "../../../certificates.store.ts";
import { numberOf } from "../../../certify.ts";
import { COURSE_LIMITS, type Course } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import type { TrainingRefusal } from "../../../training.errors.ts";
import { TRAINING } from "../../addresses.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  gives: boolean;
  rows: (Certificate & { shownName: string })[];
  /** How many completed the course and have none yet. */
  due: number;
  refusal: TrainingRefusal | null;
  done: string;
  typed: Typed;
  errors: FormErrors;
}

export function CertificatesView({ ctx, words, course, rows, due, refusal, done, typed, errors, gives }: Props) {
  const said = words.certificates;
  const base = `${TRAINING}/${course.id}`;
  const here = `${base}/chung-nhan`;
  const error = errorIn(errors);
  const standing = rows.filter((one) => one.revokedAt === null);
  const told = /^\d+$/.test(done) ? said.issued(Number(done)) : done === "thu-hoi" ? said.revokedDone : null;
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
      <PageHeading
        title={said.title}
        caption={course.title}
        lead={said.lead}
        actions={
          rows.length > 0 ? (
            <LinkButton href={`${here}.csv`} variant="secondary" small icon="download">
              {words.csv}
            </LinkButton>
          ) : undefined
        }
      />
      <div id="issue">
        {due > 0 && gives ? (
          <ActButton action={here} disabledReason={refusal ? words.refusals[refusal] : null}>
            {said.issue(due)}
          </ActButton>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={said.emptyTitle}>
          {!gives ? words.refusals["no-certificates"] : course.state === "held" ? said.nobodyYet : said.emptyText}
        </EmptyState>
      ) : (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={rows}
          columns={[
            {
              key: "number",
              header: said.columns.number,
              rowHeader: true,
              nowrap: true,
              cell: (one) => (one.revokedAt ? numberOf(one) : <a href={`${here}/${one.id}`}>{numberOf(one)} (PDF)</a>),
            },
            { key: "name", header: said.columns.name, cell: (one) => one.shownName },
            {
              key: "code",
              header: said.columns.code,
              cell: (one) => <a href={`/xac-nhan/${one.code}`}>{one.code}</a>,
            },
            { key: "issued", header: said.columns.issued, cell: (one) => formatDate(one.issuedAt) },
            {
              key: "state",
              header: said.columns.state,
              cell: (one) =>
                one.revokedAt ? (
                  <>
                    <State tone="bad">{said.revoked}</State> {one.revokedReason}
                  </>
                ) : (
                  <State tone="good">{said.stands}</State>
                ),
            },
          ]}
        />
      )}
      {refusal === null && standing.length > 0 ? (
        <Details summary={said.revoke} open={errors.certificate !== undefined || errors.reason !== undefined}>
          <Form action={`${here}/thu-hoi`}>
            <Select
              name="certificate"
              label={said.which}
              value={typed.certificate ?? ""}
              placeholder={said.choose}
              options={standing.map((one) => ({ value: one.id, label: `${numberOf(one)}: ${one.shownName}` }))}
              {...error("certificate")}
            />
            <TextArea
              name="reason"
              label={said.reason}
              hint={said.reasonHint}
              rows={2}
              maxCharacters={COURSE_LIMITS.note}
              value={typed.reason ?? ""}
              {...error("reason")}
            />
            <Button variant="warning">{said.revokeButton}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffLayout>
  );
}
