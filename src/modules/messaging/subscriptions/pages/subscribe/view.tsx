import {
  Button,
  ErrorSummary,
  Form,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  Panel,
  PublicLayout,
  Radios,
  Select,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf, type Typed } from "../../../../../platform/http/index.ts";
import { TopicSelect } from "../../../../topics/index.ts";
import type { PushService } from "../../device/subscribe-device.ts";
import type { vi } from "../../messages.vi.ts";
import { ChoiceFields } from "../choice-fields.tsx";

const SUBSCRIBE = "/dang-ky-nhan-tin";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  site: { name: string; slug: string | null; unitId: string };
  journeys: { slug: string; title: string }[];
  sectors: string[];
  units: { id: string; name: string }[];
  /** How browsers are asked; null while nobody carries notices. */
  device: PushService | null;
  /** Just turned off on this device. */
  isOff: boolean;
  /** Of the unit whose site it is; null where the unit is chosen here. */
  hamlets: string[] | null;
  typed: Typed;
  errors: FormErrors;
}

export function SubscribeView({
  ctx,
  words,
  site,
  journeys,
  sectors,
  units,
  hamlets,
  device,
  isOff,
  typed,
  errors,
}: Props) {
  const list = summaryOf(errors);
  const error = errorIn(errors);
  return (
    <PublicLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[]}
      hasErrors={list.length > 0}
      notice={
        isOff ? (
          <NotificationBanner tone="success">{words.device.off_done}</NotificationBanner>
        ) : (
          <ErrorSummary errors={list} />
        )
      }
      islands={device ? ["push"] : []}
    >
      <PageHeading title={words.title} lead={words.lead(site.name)} />
      <Form action={site.slug ? `/${site.slug}${SUBSCRIBE}` : SUBSCRIBE}>
        <Radios
          name="about"
          label={words.about}
          value={typed.about ?? ""}
          options={[
            { value: "all", label: words.abouts.all },
            {
              value: "topic",
              label: words.abouts.topic,
              conditional: (
                <TopicSelect
                  label={words.topic}
                  placeholder={words.errors.topic}
                  value={typed.topic}
                  {...error("topic")}
                />
              ),
            },
            {
              value: "procedure",
              label: words.abouts.procedure,
              conditional: (
                <TextInput
                  name="code"
                  label={words.code}
                  hint={words.codeHint}
                  width={20}
                  value={typed.code ?? ""}
                  {...error("code")}
                />
              ),
            },
            ...(sectors.length === 0
              ? []
              : [
                  {
                    value: "sector",
                    label: words.abouts.sector,
                    conditional: (
                      <Select
                        name="sector"
                        label={words.sector}
                        placeholder={words.errors.sector}
                        value={typed.sector ?? ""}
                        options={sectors.map((value) => ({ value, label: value }))}
                        {...error("sector")}
                      />
                    ),
                  },
                ]),
            ...(journeys.length === 0
              ? []
              : [
                  {
                    value: "journey",
                    label: words.abouts.journey,
                    conditional: (
                      <Select
                        name="journey"
                        label={words.journey}
                        placeholder={words.errors.journey}
                        value={typed.journey ?? ""}
                        options={journeys.map((one) => ({ value: one.slug, label: one.title }))}
                        {...error("journey")}
                      />
                    ),
                  },
                ]),
            { value: "bulletin", label: words.abouts.bulletin },
          ]}
          {...error("about")}
        />
        {units.length > 1 ? (
          <Select
            name="unitId"
            label={words.unit}
            value={typed.unitId || site.unitId}
            options={units.map((one) => ({ value: one.id, label: one.name }))}
            {...error("unitId")}
          />
        ) : null}
        {device ? <DeviceBox words={words} device={device} error={errors.device} /> : null}
        <Radios
          name="medium"
          label={device ? words.device.or : words.medium}
          value={typed.medium ?? ""}
          options={(["email", "sms"] as const).map((value) => ({
            value,
            label: words.media[value],
            conditional:
              value === "sms" ? (
                <TextInput
                  name="phone"
                  label={words.phone}
                  type="tel"
                  autocomplete="tel"
                  width={20}
                  value={typed.phone ?? ""}
                  {...error("phone")}
                />
              ) : (
                <TextInput
                  name="email"
                  label={words.email}
                  type="email"
                  autocomplete="email"
                  value={typed.email ?? ""}
                  {...error("email")}
                />
              ),
          }))}
          {...error("medium")}
        />
        <ChoiceFields ctx={ctx} words={words} hamlets={hamlets} typed={typed} errors={errors} />
        <InsetText>{words.promise}</InsetText>
        <Button>{words.send}</Button>
      </Form>
    </PublicLayout>
  );
}

/** Everything the script may have to say stands on the page; without it, the first sentence does. */
function DeviceBox({ words, device, error }: { words: typeof vi; device: PushService; error: string | undefined }) {
  const said = words.device;
  return (
    <section class="db-card" data-push={device.publicKey} data-worker="/nhan-tin/may-nhan.js" id="device">
      <Heading level={2} size="m">
        {said.heading}
      </Heading>
      <p class="govuk-body">{said.lead}</p>
      {error ? <p class="govuk-error-message">{error}</p> : null}
      <input type="hidden" name="device" value="" />
      <div role="status">
        {(["none", "apple", "denied", "busy", "failed"] as const).map((name) => (
          <p class="govuk-body" data-say={name} hidden={name !== "none"} key={name}>
            {said[name]}
          </p>
        ))}
        <p class="govuk-body govuk-!-font-weight-bold" data-say="on" hidden>
          {said.isOn}
        </p>
      </div>
      <p data-say="can" hidden>
        <button type="submit" class="govuk-button" data-do="on">
          {said.on}
        </button>
      </p>
      <div data-say="on" hidden>
        <div class="govuk-button-group">
          <button type="submit" class="govuk-button govuk-button--secondary" data-do="see" formaction="/nhan-tin/may">
            {said.see}
          </button>
          <button
            type="submit"
            class="govuk-button govuk-button--secondary"
            data-do="off"
            formaction="/nhan-tin/may/tat"
          >
            {said.off}
          </button>
        </div>
      </div>
      <p class="govuk-hint">{said.promise}</p>
    </section>
  );
}

interface SentProps {
  ctx: ViewContext;
  words: typeof vi;
  /** The wish a code confirms; null for mail. */
  wish: string | null;
  typed: Typed;
  errors: FormErrors;
}

export function SentView({ ctx, words, wish, typed, errors }: SentProps) {
  const list = summaryOf(errors);
  return (
    <PublicLayout
      ctx={ctx}
      title={words.sent.title}
      breadcrumbs={[{ text: words.title, href: SUBSCRIBE }]}
      hasErrors={list.length > 0}
      notice={<ErrorSummary errors={list} />}
      noIndex
    >
      <PageHeading title={words.sent.title} lead={wish ? words.sent.sms : words.sent.email} />
      {wish ? (
        <Form action={`/nhan-tin/ma/${wish}`}>
          <TextInput
            name="code"
            label={words.sent.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            width={10}
            value={typed.code ?? ""}
            {...errorIn(errors)("code")}
          />
          <Button>{words.sent.confirm}</Button>
        </Form>
      ) : null}
      <p class="govuk-body">{words.sent.notArrived}</p>
    </PublicLayout>
  );
}

interface ConfirmProps {
  ctx: ViewContext;
  words: typeof vi;
  token: string;
  state: "open" | "done" | "over";
  wish: { what: string; unit: string } | null;
}

export function ConfirmView({ ctx, words, token, state, wish }: ConfirmProps) {
  const said = words.confirm;
  const title = state === "open" ? said.title : state === "done" ? said.doneTitle : said.overTitle;
  return (
    <PublicLayout ctx={ctx} title={title} breadcrumbs={[]} noIndex>
      {state === "done" ? (
        <Panel title={title}>{said.done}</Panel>
      ) : (
        <>
          <PageHeading title={title} lead={state === "open" && wish ? said.text(wish.what, wish.unit) : said.over} />
          {state === "open" ? (
            <Form action={`/nhan-tin/xac-nhan/${token}`}>
              <Button>{said.yes}</Button>
            </Form>
          ) : (
            <LinkButton href={SUBSCRIBE}>{said.again}</LinkButton>
          )}
        </>
      )}
    </PublicLayout>
  );
}
