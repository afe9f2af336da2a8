import {
  ActButton,
  Button,
  ButtonGroup,
  Details,
  ErrorSummary,
  errorOf,
  type FieldError,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Select,
  StaffLayout,
  State,
  SummaryList,
  Table,
  Timeline,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { listAuditEntries } from "../../../../audit/index.ts";
import type { Words } from "../../../forms.ts";
import type { Person } from "../../../people/person.store.ts";
import type { RoleGrant } from "../../../people/role-grant.store.ts";
import { ROLES } from "../../../permissions.ts";
import type { UnitChoice } from "../../../unit-choices.ts";
import { STATE_TONES } from "../people/view.tsx";

const PATH = "/can-bo/nguoi-dung";

/** undefined: the act does not fit the state; null: possible; text: why not for this actor. */
type ActReason = string | null | undefined;

export interface PersonModel {
  ctx: ViewContext;
  words: Words;
  done: keyof Words["person"]["done"] | null;
  person: Person;
  unitName: string;
  grants: (RoleGrant & { unitName: string; reach: number; mayWithdraw: boolean })[];
  past: (RoleGrant & { unitName: string })[];
  invitation: { expiresAt: Date; isExpired: boolean; sentAt: Date | null } | null;
  history: Awaited<ReturnType<typeof listAuditEntries>>;
  units: UnitChoice[];
  typed: Record<string, string | string[]>;
  errors: FieldError[];
  acts: { correct: ActReason; remind: ActReason; close: ActReason; reopen: ActReason; resetFactor: ActReason };
}

export function PersonView(model: PersonModel) {
  const { ctx, words, person, errors } = model;
  const text = words.person;
  return (
    <StaffLayout
      ctx={ctx}
      title={person.name}
      breadcrumbs={[{ text: text.breadcrumb, href: PATH }]}
      hasErrors={errors.length > 0}
      notice={
        <>
          <ErrorSummary errors={errors} />
          {model.done ? <NotificationBanner tone="success" heading={text.done[model.done]} /> : null}
        </>
      }
      aside={<History {...model} />}
    >
      <PageHeading
        title={person.name}
        state={<State tone={STATE_TONES[person.state]}>{words.states[person.state]}</State>}
      />
      <SummaryList rows={factsOf(model)} />
      <Heading level={2}>{text.rolesTitle}</Heading>
      <Roles {...model} />
      {person.state === "active" ? (
        <p class="govuk-body">
          <a class="govuk-link" href={`/can-bo/uy-quyen/moi?cua=${person.id}`}>
            {words.account.delegation}
          </a>
        </p>
      ) : null}
      {person.state === "closed" ? null : <GrantForm {...model} />}
      <Acts {...model} />
    </StaffLayout>
  );
}

function factsOf({ words, person, unitName, invitation }: PersonModel) {
  const text = words.person;
  return [
    { key: words.people.email, value: person.email },
    ...(person.title ? [{ key: words.people.jobTitle, value: person.title }] : []),
    { key: words.people.unit, value: unitName },
    ...(invitation
      ? [
          {
            key: words.states.invited,
            value: invitation.isExpired ? (
              <State tone="warn">{text.invitationExpired}</State>
            ) : (
              <>
                {text.invitedAt(formatDateTime(invitation.expiresAt))}
                <br />
                {invitation.sentAt ? text.invitationSent(formatDateTime(invitation.sentAt)) : text.invitationWaiting}
              </>
            ),
          },
        ]
      : []),
    {
      key: words.people.lastSignIn,
      value: person.lastSignInAt ? formatDateTime(person.lastSignInAt) : words.people.never,
    },
    {
      key: text.secondFactor,
      value: person.totpConfirmedAt
        ? words.account.secondFactorOn(formatDate(person.totpConfirmedAt))
        : words.people.no,
    },
    { key: text.created, value: formatDate(person.createdAt) },
    ...(person.closedAt ? [{ key: text.closedAt, value: formatDate(person.closedAt) }] : []),
  ];
}

function Roles({ words, person, grants, past }: PersonModel) {
  const text = words.person;
  return (
    <>
      {grants.length === 0 ? (
        <p class="govuk-body">{text.noRoles}</p>
      ) : (
        <Form action={`${PATH}/${person.id}`} label={text.rolesCaption}>
          <Table
            caption={text.rolesCaption}
            captionHidden
            phone="cards"
            rows={grants}
            columns={[
              { key: "role", header: text.role, rowHeader: true, cell: (grant) => words.roles[grant.role] },
              {
                key: "unit",
                header: text.at,
                cell: (grant) => (
                  <>
                    {grant.unitName}
                    <br />
                    <span class="govuk-hint">{text.reach(grant.reach)}</span>
                  </>
                ),
              },
              { key: "from", header: text.fromDay, nowrap: true, cell: (grant) => formatDate(grant.fromDay) },
              {
                key: "act",
                header: words.account.act,
                cell: (grant) =>
                  grant.mayWithdraw ? (
                    <Button formaction={`${PATH}/${person.id}/vai-tro/${grant.id}/thu-hoi`} variant="secondary" small>
                      {text.withdraw}
                      <span class="govuk-visually-hidden">
                        {text.withdrawOf(words.roles[grant.role], grant.unitName)}
                      </span>
                    </Button>
                  ) : (
                    <span class="govuk-hint">{words.outOfReach}</span>
                  ),
              },
            ]}
          />
        </Form>
      )}
      {past.length > 0 ? (
        <Details summary={text.pastTitle}>
          <Table
            caption={text.pastTitle}
            captionHidden
            phone="cards"
            dense
            rows={past}
            columns={[
              { key: "role", header: text.role, rowHeader: true, cell: (grant) => words.roles[grant.role] },
              { key: "unit", header: text.at, cell: (grant) => grant.unitName },
              { key: "from", header: text.fromDay, nowrap: true, cell: (grant) => formatDate(grant.fromDay) },
              { key: "to", header: text.toDay, nowrap: true, cell: (grant) => formatDate(grant.toDay ?? "") },
            ]}
          />
        </Details>
      ) : null}
    </>
  );
}

function GrantForm({ words, person, units, typed, errors }: PersonModel) {
  const text = words.person;
  return (
    <>
      <Heading level={2}>{text.grantTitle}</Heading>
      <Form action={`${PATH}/${person.id}/vai-tro`}>
        <Select
          name="role"
          label={text.grantRole}
          placeholder
          value={String(typed.role ?? "")}
          options={ROLES.map((role) => ({ value: role, label: `${words.roles[role]}: ${words.roleWork[role]}` }))}
          error={errorOf(errors, "role")}
        />
        <Select
          name="unitId"
          label={text.grantUnit}
          hint={text.grantUnitHint}
          placeholder
          value={String(typed.unitId ?? person.unitId)}
          options={units}
          error={errorOf(errors, "unitId")}
        />
        <Button>{text.grant}</Button>
      </Form>
    </>
  );
}

function Acts({ words, person, acts }: PersonModel) {
  const text = words.person;
  const path = `${PATH}/${person.id}`;
  return (
    <>
      <Heading level={2}>{text.acts}</Heading>
      <ButtonGroup>
        {acts.correct === undefined ? null : (
          <LinkButton href={`${path}/sua`} variant="secondary" disabledReason={acts.correct}>
            {text.correct}
          </LinkButton>
        )}
        {acts.remind === undefined ? null : (
          <ActButton action={`${path}/gui-lai-loi-moi`} variant="secondary" disabledReason={acts.remind}>
            {text.resend}
          </ActButton>
        )}
        {acts.reopen === undefined ? null : (
          <ActButton action={`${path}/mo-lai`} variant="secondary" disabledReason={acts.reopen}>
            {text.reopen}
          </ActButton>
        )}
        {acts.close === undefined ? null : (
          <LinkButton href={`${path}/dong`} variant="warning" disabledReason={acts.close}>
            {text.close}
          </LinkButton>
        )}
      </ButtonGroup>
      {acts.reopen === undefined ? null : <p class="govuk-hint">{text.reopenWhy}</p>}
      {acts.resetFactor === undefined ? null : (
        <Details summary={text.resetFactor}>
          <p>{text.resetFactorWhy}</p>
          <ActButton action={`${path}/bo-hai-buoc`} variant="warning" disabledReason={acts.resetFactor}>
            {text.resetFactor}
          </ActButton>
        </Details>
      )}
    </>
  );
}

function History({ words, history }: PersonModel) {
  const text = words.person;
  return (
    <>
      <Heading level={2}>{text.history}</Heading>
      {history.length === 0 ? (
        <p class="govuk-body">{text.noHistory}</p>
      ) : (
        <Timeline
          label={text.history}
          items={history.map((entry) => ({
            title: words.acts[entry.act] ?? entry.act,
            when: formatDateTime(entry.at),
            datetime: entry.at.toISOString(),
            who: entry.actorName,
            children: roleOf(entry.details, words),
          }))}
        />
      )}
    </>
  );
}

function roleOf(details: string, words: Words): string | null {
  const { role } = JSON.parse(details) as { role?: keyof Words["roles"] };
  return role ? (words.roles[role] ?? null) : null;
}

export function ClosePersonView({ ctx, words, person }: { ctx: ViewContext; words: Words; person: Person }) {
  const text = words.closing;
  const path = `${PATH}/${person.id}`;
  const title = text.title(person.name);
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.person.breadcrumb, href: PATH },
        { text: person.name, href: path },
      ]}
    >
      <PageHeading title={title} />
      <p class="govuk-body">{text.what}</p>
      <ul class="govuk-list govuk-list--bullet">
        {text.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p class="govuk-body">{text.undo}</p>
      <Form action={`${path}/dong`}>
        <ButtonGroup>
          <Button variant="warning">{text.submit}</Button>
          <LinkButton href={path} variant="secondary">
            {text.back}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </StaffLayout>
  );
}
