import {
  ActButton,
  Button,
  ButtonGroup,
  Form,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../forms.ts";
import type { Person } from "../../../people/person.store.ts";
import type { SessionRow } from "../../../sessions/session.store.ts";
import type { ApiTokenRow } from "../../../tokens/api-token.store.ts";
import { Lines } from "../../public/new-password/view.tsx";

export interface AccountModel {
  ctx: ViewContext;
  words: Words;
  done: keyof Words["account"]["done"] | null;
  person: Person;
  unitName: string;
  roles: string[];
  sessions: SessionRow[];
  currentSessionId: string | null;
  tokens: ApiTokenRow[];
}

export function AccountView(model: AccountModel) {
  const { ctx, words, person, sessions, tokens } = model;
  const text = words.account;
  return (
    <StaffLayout
      ctx={ctx}
      title={text.title}
      breadcrumbs={[]}
      notice={model.done ? <NotificationBanner tone="success" heading={text.done[model.done]} /> : null}
    >
      <PageHeading title={text.title} />
      <SummaryList
        rows={[
          { key: text.name, value: person.name },
          { key: text.email, value: person.email },
          ...(person.title ? [{ key: text.jobTitle, value: person.title }] : []),
          { key: text.unit, value: model.unitName },
          { key: text.roles, value: model.roles.length > 0 ? <Lines lines={model.roles} /> : text.noRoles },
        ]}
      />
      <p class="govuk-hint">{text.wrongFacts}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/can-bo/uy-quyen">
          {text.delegation}
        </a>
      </p>

      <Heading level={2}>{text.security}</Heading>
      <SummaryList
        rows={[
          {
            key: text.password,
            value: person.passwordChangedAt ? text.passwordSince(formatDate(person.passwordChangedAt)) : "",
            actions: [{ href: "/can-bo/tai-khoan/mat-khau", text: text.changePassword, about: "" }],
          },
          {
            key: text.secondFactor,
            value: person.totpConfirmedAt ? (
              <State tone="good">{text.secondFactorOn(formatDate(person.totpConfirmedAt))}</State>
            ) : (
              <State tone="warn">{text.secondFactorOff}</State>
            ),
            actions: [
              {
                href: "/can-bo/tai-khoan/hai-buoc",
                text: person.totpConfirmedAt ? text.manage : text.switchOn,
                about: text.secondFactor.toLocaleLowerCase("vi"),
              },
            ],
          },
        ]}
      />

      <Heading level={2}>{text.sessions}</Heading>
      <p class="govuk-body">{text.sessionsLead}</p>
      <Form action="/can-bo/tai-khoan" label={text.sessions}>
        <Table
          caption={text.sessions}
          captionHidden
          phone="cards"
          rows={sessions}
          columns={[
            {
              key: "device",
              header: text.device,
              rowHeader: true,
              cell: (session) => (
                <>
                  {session.device || words.noDevice}
                  {session.id === model.currentSessionId ? (
                    <>
                      {" "}
                      <State tone="info">{text.thisDevice}</State>
                    </>
                  ) : null}
                </>
              ),
            },
            { key: "from", header: text.from, cell: (session) => session.addressPrefix },
            { key: "since", header: text.since, nowrap: true, cell: (session) => formatDateTime(session.createdAt) },
            { key: "seen", header: text.lastSeen, nowrap: true, cell: (session) => formatDateTime(session.lastSeenAt) },
            {
              key: "act",
              header: text.act,
              cell: (session) => (
                <Button formaction={`/can-bo/tai-khoan/phien/${session.id}/ket-thuc`} variant="secondary" small>
                  {text.endSession}
                  <span class="govuk-visually-hidden">{text.endSessionOf(session.device || words.noDevice)}</span>
                </Button>
              ),
            },
          ]}
        />
      </Form>
      {sessions.length > 1 ? (
        <ButtonGroup>
          <ActButton action="/can-bo/tai-khoan/phien/ket-thuc-het" variant="warning">
            {text.endOthers}
          </ActButton>
        </ButtonGroup>
      ) : null}

      {tokens.length > 0 ? <Tokens words={words} tokens={tokens} /> : null}
    </StaffLayout>
  );
}

function Tokens({ words, tokens }: { words: Words; tokens: ApiTokenRow[] }) {
  const text = words.account;
  return (
    <>
      <Heading level={2}>{text.tokens}</Heading>
      <p class="govuk-body">{text.tokensLead}</p>
      <Form action="/can-bo/tai-khoan" label={text.tokens}>
        <Table
          caption={text.tokens}
          captionHidden
          phone="cards"
          rows={tokens}
          columns={[
            { key: "name", header: text.tokenName, rowHeader: true, cell: (token) => token.name },
            {
              key: "role",
              header: text.tokenRole,
              cell: (token) =>
                token.role ? (words.roles[token.role as keyof Words["roles"]] ?? token.role) : text.tokenAllRoles,
            },
            { key: "expires", header: text.tokenExpires, nowrap: true, cell: (token) => formatDate(token.expiresAt) },
            {
              key: "used",
              header: text.tokenLastUsed,
              nowrap: true,
              cell: (token) => (token.lastUsedAt ? formatDateTime(token.lastUsedAt) : text.never),
            },
            {
              key: "act",
              header: text.act,
              cell: (token) => (
                <Button formaction={`/can-bo/tai-khoan/ma-truy-cap/${token.id}/thu-hoi`} variant="secondary" small>
                  {text.revoke}
                  <span class="govuk-visually-hidden">{text.revokeOf(token.name)}</span>
                </Button>
              ),
            },
          ]}
        />
      </Form>
    </>
  );
}
