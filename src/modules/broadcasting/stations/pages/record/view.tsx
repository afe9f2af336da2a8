import {
  ActButton,
  Button,
  Details,
  ErrorSummary,
  Form,
  InsetText,
  LinkButton,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  State,
  SummaryList,
  TextArea,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { ToldLanguage } from "../../../../topics/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
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
  posted: { reason: string; errors: FormErrors } | null;
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
      <p class="govuk-hint">{said.changed(station.changedByName, formatDateTime(station.changedAt))}</p>
      {props.mayKeep && station.offOn ? (
        <ActButton action={`${base}/bat`} variant="secondary">
          {said.on}
        </ActButton>
      ) : null}
      {props.mayKeep && !station.offOn ? (
        <Details summary={said.off} open={posted !== null}>
          <p class="govuk-body">{said.offHint}</p>
          <Form action={`${base}/tat`}>
            <TextArea
              name="reason"
              label={said.offReason}
              rows={2}
              maxCharacters={STATION_LIMITS.note}
              value={posted?.reason ?? ""}
              {...errorIn(posted?.errors ?? {})("reason")}
            />
            <Button variant="warning">{said.offButton}</Button>
          </Form>
        </Details>
      ) : null}
    </StaffLayout>
  );
}
