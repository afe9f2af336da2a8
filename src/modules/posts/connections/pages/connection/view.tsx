import {
  ActButton,
  Button,
  CopyBox,
  Details,
  ErrorSummary,
  Form,
  NotificationBanner,
  PageHeading,
  Radios,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  TextInput,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { PLACES } from "../../../pages/labels.ts";
import type { PostPlace } from "../../../places/place.ts";
import { type AccountKind, ID_OF, KEYS_OF, type PostAccount } from "../../account.ts";
import type { vi } from "../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  place: PostPlace;
  kind: AccountKind;
  account: PostAccount | undefined;
  /** Where the network tells what people write; null where it tells nothing. */
  webhook: string | null;
  verifyToken: string;
  /** How many posts wait at the place that people were to post. */
  backlog: number;
  now: Date;
  typed: Typed;
  errors: FormErrors;
  failure: string | null;
  done: string | null;
}

export function ConnectionView(props: Props) {
  const { ctx, words, place, kind, account, typed, errors } = props;
  const said = words.form;
  const error = errorIn(errors);
  const base = `${PLACES}/${place.id}/ket-noi`;
  return (
    <StaffLayout
      ctx={ctx}
      title={`${words.title}: ${place.name}`}
      breadcrumbs={[{ text: place.name, href: `${PLACES}/${place.id}` }]}
      islands={["copy"]}
      hasErrors={Object.keys(errors).length > 0}
      notice={
        <>
          <ErrorSummary errors={summaryOf(errors)} />
          {props.done ? <NotificationBanner tone="success">{props.done}</NotificationBanner> : null}
          {props.failure ? <NotificationBanner tone="warning">{words.failed(props.failure)}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading title={words.title} caption={`${words.kinds[kind]}: ${place.name}`} lead={words.lead} />
      {kind === "youtube" ? <WarningText>{words.filmsPrivate}</WarningText> : null}
      <SummaryList
        rows={[
          { key: words.state, value: <Standing {...props} /> },
          ...(account
            ? [
                { key: words.nameThere, value: account.nameThere ?? "–" },
                {
                  key: words.connectedBy,
                  value: `${account.connectedByName}, ${formatDateTime(account.connectedAt)}`,
                },
                ...(account.lastFailure && account.lastFailureAt
                  ? [
                      {
                        key: words.lastFailure,
                        value: `${account.lastFailure} (${formatDateTime(account.lastFailureAt)})`,
                      },
                    ]
                  : []),
              ]
            : []),
        ]}
      />
      {account ? (
        <ActButton action={`${base}/thu`} variant="secondary">
          {said.check}
        </ActButton>
      ) : null}
      <p class="govuk-body">
        <a href={`${PLACES}/${place.id}/xin-quyen`}>{words.askPermission}</a>
      </p>
      <Form action={base}>
        <TextInput name="id" label={said[ID_OF[kind]]} width={20} value={typed.id ?? ""} {...error("id")} />
        {KEYS_OF[kind].map((key) => (
          <TextInput
            name={key}
            label={said[key]}
            hint={account ? said.secretKept : said.secretNew}
            type="password"
            autocomplete="off"
            value=""
            {...error(key)}
          />
        ))}
        <Radios
          name="mode"
          label={said.mode}
          value={typed.mode}
          options={[
            { value: "rehearsal", label: said.rehearsal, hint: said.rehearsalHint },
            { value: "live", label: said.live, hint: said.liveHint },
          ]}
          {...error("mode")}
        />
        {props.backlog > 0 ? (
          <Radios
            name="backlog"
            label={said.backlog(props.backlog)}
            hint={said.backlogHint}
            value={typed.backlog ?? "people"}
            options={[
              { value: "people", label: said.backlogPeople },
              { value: "account", label: said.backlogAccount },
            ]}
          />
        ) : null}
        <Details summary={said.settings} open={Boolean(errors.settings)}>
          <TextArea
            name="settings"
            label={said.settings}
            hint={said.settingsHint}
            rows={10}
            value={typed.settings ?? "{}"}
            {...error("settings")}
          />
        </Details>
        <Button>{said.save}</Button>
      </Form>
      {account ? (
        <>
          {props.webhook ? <CopyBox label={words.address} value={props.webhook} hint={words.addressHint} /> : null}
          {kind === "facebook" ? <CopyBox label={words.verifyToken} value={props.verifyToken} /> : null}
          <Details summary={said.disconnect}>
            <p class="govuk-body">{said.disconnectHint}</p>
            <ActButton action={`${base}/ngat`} variant="warning">
              {said.disconnect}
            </ActButton>
          </Details>
        </>
      ) : null}
    </StaffLayout>
  );
}

function Standing({ words, account, now }: Props) {
  const said = words.states;
  if (!account) return <State tone="neutral">{said.none}</State>;
  if (account.isKeyWrong) return <State tone="bad">{said.keyWrong}</State>;
  if (!account.isLive) return <State tone="waiting">{said.rehearsal}</State>;
  if (account.restingUntil && account.restingUntil > now)
    return <State tone="warn">{said.resting(formatDateTime(account.restingUntil))}</State>;
  return <State tone="good">{said.live}</State>;
}
