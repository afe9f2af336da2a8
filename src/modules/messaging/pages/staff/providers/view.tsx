import {
  ActButton,
  Button,
  Checkboxes,
  Details,
  EmptyState,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDateTime, formatNumber } from "../../../../../platform/i18n/index.ts";
import type { Medium } from "../../../message.ts";
import type { vi } from "../../../messages.vi.ts";
import type { Provider, ProviderKind } from "../../../provider.store.ts";
import type { ProviderState } from "../../../watch/provider-states.ts";
import { RUNS } from "../run-list/view.tsx";
import { FIELDS_OF, SECRETS_OF, type SecretName, type SettingField, type SettingPath } from "./provider-fields.ts";

const PROVIDERS = `${RUNS}/nha-cung-cap`;

interface ListProps {
  ctx: ViewContext;
  words: typeof vi;
  providers: Provider[];
  states: ReadonlyMap<string, ProviderState>;
  done: "saved" | "keysReplaced" | null;
}

export function ProviderListView({ ctx, words, providers, states, done }: ListProps) {
  const said = words.providers;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[{ text: words.title, href: RUNS }]}
      notice={done ? <NotificationBanner tone="success">{said[done]}</NotificationBanner> : null}
      wide
    >
      <PageHeading
        title={said.title}
        lead={said.lead}
        actions={
          <LinkButton href={`${PROVIDERS}/moi`} small>
            {said.add}
          </LinkButton>
        }
      />
      {providers.length === 0 ? (
        <EmptyState title={said.emptyTitle} drawing="loudspeaker">
          {said.empty}
        </EmptyState>
      ) : (
        <Table<Provider>
          caption={said.caption}
          captionHidden
          phone="cards"
          rows={providers}
          columns={[
            {
              key: "name",
              header: said.name,
              rowHeader: true,
              cell: (one) => <a href={`${PROVIDERS}/${one.id}`}>{one.name}</a>,
            },
            { key: "medium", header: words.list.medium, nowrap: true, cell: (one) => words.media[one.medium] },
            { key: "rank", header: said.rank, numeric: true, cell: (one) => one.rank },
            { key: "kind", header: said.kind, cell: (one) => said.kinds[one.kind] },
            { key: "pace", header: said.perSecond, numeric: true, cell: (one) => formatNumber(one.perSecond) },
            {
              key: "waiting",
              header: said.waiting,
              numeric: true,
              cell: (one) => <WaitingOf words={words} state={states.get(one.id)} />,
            },
            {
              key: "state",
              header: said.state,
              wide: true,
              cell: (one) => (
                <>
                  <StateOf words={words} state={states.get(one.id)} />
                  {one.lastFailure && one.lastFailureAt ? (
                    <span class="govuk-hint">
                      {said.lastFailure(one.lastFailure, formatDateTime(one.lastFailureAt))}
                    </span>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      )}
    </StaffLayout>
  );
}

interface OfProvider {
  words: typeof vi;
  state: ProviderState | undefined;
}

function WaitingOf({ words, state }: OfProvider) {
  if (!state) return null;
  return (
    <>
      {formatNumber(state.waiting)}
      {state.oldestDueAt ? (
        <span class="govuk-hint">{words.providers.oldest(formatDateTime(state.oldestDueAt))}</span>
      ) : null}
    </>
  );
}

function StateOf({ words: { providers: said }, state }: OfProvider) {
  if (!state || state.state === "off") return <State tone="neutral">{said.off}</State>;
  if (state.rest) return <State tone="warn">{said.resting(formatDateTime(state.rest.until))}</State>;
  return <State tone="good">{state.isCarrying ? said.carrying : said.ready}</State>;
}

interface EditProps {
  ctx: ViewContext;
  words: typeof vi;
  id: string | null;
  /** Where the provider calls us; null where its kind does not. */
  callbacks: { reports: string; messages: string } | null;
  /** Of notices; null where its kind has none, and before they are made. */
  keys: { publicKey: string; devices: number } | null;
  typed: Typed;
  errors: FormErrors;
}

interface KindProps {
  ctx: ViewContext;
  words: typeof vi;
  choices: readonly { medium: Medium; kind: ProviderKind }[];
  /** Somebody went on without choosing one there is. */
  isAsked: boolean;
}

/** First what kind it is: each has fields of its own. */
export function ProviderKindView({ ctx, words, choices, isAsked }: KindProps) {
  const said = words.providers;
  const error = isAsked ? { error: said.kindNeeded } : {};
  return (
    <StaffLayout
      ctx={ctx}
      title={said.add}
      breadcrumbs={[
        { text: words.title, href: RUNS },
        { text: said.title, href: PROVIDERS },
      ]}
      hasErrors={isAsked}
      notice={<ErrorSummary errors={isAsked ? [{ field: "kieu", message: said.kindNeeded }] : []} />}
    >
      <PageHeading title={said.add} />
      <Form action={`${PROVIDERS}/moi`} method="get">
        <Radios
          name="kieu"
          label={said.kindAsked}
          value=""
          options={choices.map(({ medium, kind }) => ({
            value: `${medium}/${kind}`,
            label: `${words.media[medium]}: ${said.kinds[kind]}`,
          }))}
          {...error}
        />
        <Button>{said.next}</Button>
      </Form>
    </StaffLayout>
  );
}

interface FieldProps {
  words: typeof vi;
  errors: FormErrors;
}

function SettingInput({ field, words, typed, errors }: FieldProps & { field: SettingField; typed: Typed }) {
  const { path, type } = field;
  const said = words.providers;
  const name = `s.${path}`;
  const { hints, fields }: { hints: Partial<Record<SettingPath, string>>; fields: Record<SettingPath, string> } = said;
  const hint = hints[path];
  const common = {
    name,
    label: fields[path],
    ...(hint ? { hint } : {}),
    ...errorIn(errors)(name),
  };
  if (type === "yes")
    return (
      <Checkboxes
        name={name}
        label={fields[path]}
        values={typed[name] ? ["1"] : []}
        options={[{ value: "1", label: said.yes, ...(hint ? { hint } : {}) }]}
      />
    );
  if (type === "pairs") return <TextArea {...common} rows={4} value={typed[name] ?? ""} />;
  return (
    <TextInput
      {...common}
      {...(type === "number" ? { inputmode: "numeric" as const, width: 5 as const } : {})}
      value={typed[name] ?? ""}
    />
  );
}

function SecretInput({ name, words, errors }: FieldProps & { name: SecretName }) {
  const said = words.providers;
  const common = {
    name: `x.${name}`,
    label: said.secrets[name],
    hint: said.secretHint,
    ...errorIn(errors)(`x.${name}`),
  };
  // A key has lines, which a field of one line would lose.
  if (name === "dkimKey") return <TextArea {...common} rows={4} value="" optional />;
  return <TextInput {...common} type="password" autocomplete="off" optional value="" />;
}

export function ProviderEditView({ ctx, words, id, callbacks, keys, typed, errors }: EditProps) {
  const said = words.providers;
  const list = summaryOf(errors);
  const error = errorIn(errors);
  const kind = typed.kind as ProviderKind;
  const title = id ? `${said.edit}: ${typed.name ?? ""}` : said.add;
  return (
    <StaffLayout
      ctx={ctx}
      title={title}
      breadcrumbs={[
        { text: words.title, href: RUNS },
        { text: said.title, href: PROVIDERS },
      ]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
    >
      <PageHeading title={title} caption={`${words.media[typed.medium as Medium]} · ${said.kinds[kind]}`} />
      <Form action={id ? `${PROVIDERS}/${id}` : `${PROVIDERS}/moi`} guard>
        <TextInput name="name" label={said.name} value={typed.name ?? ""} {...error("name")} />
        <input type="hidden" name="medium" value={typed.medium ?? ""} />
        <input type="hidden" name="kind" value={kind} />
        {FIELDS_OF[kind].map((field) => (
          <SettingInput key={field.path} field={field} words={words} typed={typed} errors={errors} />
        ))}
        {SECRETS_OF[kind].map((name) => (
          <SecretInput key={name} name={name} words={words} errors={errors} />
        ))}
        <TextInput
          name="rank"
          label={said.rank}
          hint={said.rankHint}
          inputmode="numeric"
          width={3}
          value={typed.rank ?? ""}
          {...error("rank")}
        />
        <TextInput
          name="perSecond"
          label={said.perSecond}
          inputmode="numeric"
          width={5}
          value={typed.perSecond ?? ""}
          {...error("perSecond")}
        />
        <TextInput
          name="atOnce"
          label={said.atOnce}
          inputmode="numeric"
          width={5}
          value={typed.atOnce ?? ""}
          {...error("atOnce")}
        />
        {kind === "outbox" ? null : (
          <Details summary={said.more} open={Boolean(errors.settings)}>
            <TextArea
              name="settings"
              label={said.settings}
              hint={said.settingsHint}
              rows={10}
              value={typed.settings ?? ""}
              {...error("settings")}
            />
          </Details>
        )}
        <Checkboxes
          name="isOn"
          label={said.state}
          values={typed.isOn ? ["1"] : []}
          options={[{ value: "1", label: said.isOn }]}
        />
        <Button>{said.save}</Button>
      </Form>
      {keys ? (
        <>
          <Heading level={2} size="m">
            {said.keys}
          </Heading>
          <p class="govuk-body">{said.keysHint}</p>
          <SummaryList
            rows={[
              { key: said.publicKey, value: <code>{keys.publicKey}</code> },
              { key: said.devices, value: formatNumber(keys.devices) },
            ]}
          />
          <Details summary={said.replaceKeys}>
            <p class="govuk-body">{said.replaceHelp(keys.devices)}</p>
            <ActButton action={`${PROVIDERS}/${id}/thay-khoa`} variant="warning">
              {said.replaceKeys}
            </ActButton>
          </Details>
        </>
      ) : null}
      {callbacks ? (
        <>
          <Heading level={2} size="m">
            {said.callbacks}
          </Heading>
          <p class="govuk-body">{said.callbacksHint}</p>
          <SummaryList
            rows={[
              { key: said.callbackReports, value: <code>{callbacks.reports}</code> },
              { key: said.callbackMessages, value: <code>{callbacks.messages}</code> },
            ]}
          />
        </>
      ) : null}
    </StaffLayout>
  );
}
