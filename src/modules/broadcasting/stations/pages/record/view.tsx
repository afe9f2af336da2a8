import {
  ActButton,
  ActWithReason,
  ErrorSummary,
  Heading,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  QrFigure,
  StaffLayout,
  State,
  SummaryList,
  Table,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { ToldLanguage } from "../../../../topics/index.ts";
import { AirTimeFacts } from "../../../air-time-facts.tsx";
import { type Device, isSilent } from "../../../devices/device.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import type { AirTime } from "../../../plays/play.store.ts";
import { BROADCASTING } from "../../../tabs.tsx";
import type { vi } from "../../messages.vi.ts";
import { STATION_LIMITS, type Station } from "../../station.ts";
import { STATIONS } from "../list/view.tsx";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  station: Station;
  unit: string;
  mayKeep: boolean;
  devices: Device[];
  airTime: AirTime;
  now: Date;
  posted: { reason: string; errors: FormErrors } | null;
  /** Made just now, shown this once. */
  pairing: { code: string; expiresAt: Date; address: string } | null;
  done: keyof typeof vi.record.done | null;
}

export function StationRecordView(props: Props) {
  const { ctx, common, words, languages, station, posted, done } = props;
  const said = words.record;
  const base = `${STATIONS}/${station.id}`;
  const { latitude, longitude } = station;
  return (
    <StaffLayout
      ctx={ctx}
      title={station.name}
      breadcrumbs={[{ text: common.tabs.stations, href: STATIONS }]}
      hasErrors={posted !== null}
      islands={["count"]}
      notice={
        <>
          <ErrorSummary errors={summaryOf(posted?.errors ?? {})} />
          {done ? <NotificationBanner tone="success">{said.done[done]}</NotificationBanner> : null}
        </>
      }
    >
      <PageHeading
        title={station.name}
        caption={`${props.unit} · ${words.media[station.medium]}`}
        state={
          station.offOn ? (
            <State tone="neutral">{words.offSince(formatDate(station.offOn))}</State>
          ) : (
            <State tone="good">{words.states.on}</State>
          )
        }
        actions={
          props.mayKeep ? (
            <LinkButton href={`${base}/sua`} variant="secondary" small>
              {said.edit}
            </LinkButton>
          ) : null
        }
      />
      {station.offReason ? <InsetText>{station.offReason}</InsetText> : null}
      <SummaryList
        compact
        rows={[
          { key: words.kind, value: words.kinds[station.kind] },
          { key: said.where, value: [station.hamlet, station.place].filter(Boolean).join(", ") },
          ...(latitude !== null && longitude !== null
            ? [{ key: said.map, value: <a href={`geo:${latitude},${longitude}`}>{`${latitude}, ${longitude}`}</a> }]
            : []),
          { key: words.languages, value: station.languages.map((one) => languages[one]).join(", ") },
          { key: said.volume, value: station.volume },
          { key: said.keeper, value: station.keeper ?? said.nobody },
          { key: said.code, value: station.code },
          ...(station.vendorCode ? [{ key: said.vendorCode, value: station.vendorCode }] : []),
          ...(station.note ? [{ key: said.note, value: station.note }] : []),
        ]}
      />
      {props.pairing ? <PairingCode words={words} pairing={props.pairing} /> : null}
      {station.kind === "player" ? <Devices {...props} /> : null}
      <Heading level={2} size="m">
        {said.played}
      </Heading>
      <AirTimeFacts words={common} airTime={props.airTime} href={`${BROADCASTING}/luot-phat?diem=${station.id}`} />
      {station.kind !== "player" && !station.offOn ? (
        <p class="govuk-body">
          <a href={`${BROADCASTING}/luot-phat/khai?diem=${station.id}`}>{said.declare}</a>
        </p>
      ) : null}
      <p class="govuk-body">
        {station.medium === "screen" ? (
          <a href={`/bang-tin/${station.code}`}>{said.board}</a>
        ) : (
          <a href={`${base}/chuong-trinh.zip`}>{said.pack}</a>
        )}
      </p>
      <p class="govuk-hint">{said.changed(station.changedByName, formatDateTime(station.changedAt))}</p>
      {props.mayKeep && station.offOn ? (
        <ActButton action={`${base}/bat`} variant="secondary">
          {said.on}
        </ActButton>
      ) : null}
      {props.mayKeep && !station.offOn ? (
        <ActWithReason
          summary={said.off}
          button={said.offButton}
          variant="warning"
          action={`${base}/tat`}
          help={said.offHint}
          label={said.offReason}
          maxCharacters={STATION_LIMITS.note}
          value={posted?.reason ?? ""}
          {...errorIn(posted?.errors ?? {})("reason")}
          isOpen={posted !== null}
        />
      ) : null}
    </StaffLayout>
  );
}

function PairingCode({ words, pairing }: { words: typeof vi; pairing: NonNullable<Props["pairing"]> }) {
  const said = words.devices;
  return (
    <InsetText>
      <p class="govuk-body">{said.codeLead(formatDateTime(pairing.expiresAt))}</p>
      <p class="govuk-heading-l">{pairing.code}</p>
      <QrFigure text={pairing.address} caption={said.qr} address={pairing.address} />
    </InsetText>
  );
}

/** Who plays here, how each is, and how another one gets in. */
function Devices({ common, words, station, devices, now, mayKeep }: Props) {
  const said = words.devices;
  const base = `${STATIONS}/${station.id}`;
  return (
    <>
      <Heading level={2} size="m">
        {said.title}
      </Heading>
      {devices.length === 0 ? <p class="govuk-body">{said.none}</p> : null}
      {devices.length > 0 ? (
        <Table
          caption={said.title}
          captionHidden
          phone="cards"
          rows={devices}
          columns={[
            { key: "name", header: said.name, rowHeader: true, cell: (one) => one.name },
            {
              key: "state",
              header: words.state,
              cell: (one) =>
                one.revokedAt ? (
                  <State tone="neutral">{said.revoked(formatDateTime(one.revokedAt))}</State>
                ) : isSilent(one, now) ? (
                  <State tone="bad">{said.silent(formatDateTime(one.seenAt))}</State>
                ) : (
                  <State tone="good">{said.seen(formatDateTime(one.seenAt))}</State>
                ),
            },
            {
              key: "ready",
              header: said.ready,
              cell: (one) => (one.health?.readyThrough ? formatDate(one.health.readyThrough) : ""),
            },
            { key: "version", header: said.version, cell: (one) => one.health?.version ?? "" },
            {
              key: "paired",
              header: said.paired,
              cell: (one) => said.pairedBy(one.pairedByName, formatDateTime(one.pairedAt)),
            },
            {
              key: "act",
              header: common.act,
              cell: (one) =>
                mayKeep && !one.revokedAt ? (
                  <ActButton action={`${base}/may/${one.id}/thu-hoi`} variant="warning" small>
                    {said.revoke}
                  </ActButton>
                ) : null,
            },
          ]}
        />
      ) : null}
      {mayKeep && !station.offOn ? (
        <>
          <p class="govuk-body">{said.pairLead}</p>
          <ActButton action={`${base}/ghep`} variant="secondary">
            {said.pair}
          </ActButton>
        </>
      ) : null}
    </>
  );
}
