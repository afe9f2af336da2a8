import {
  ActButton,
  ActWithReason,
  addressOf,
  ErrorSummary,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  SummaryList,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { errorIn, type FormErrors, summaryOf } from "../../../../../platform/http/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import { type ToldLanguage, toldLanguage } from "../../../../topics/index.ts";
import type { vi as commonVi } from "../../../messages.vi.ts";
import type { Station } from "../../../stations/station.ts";
import { BROADCASTING } from "../../../tabs.tsx";
import { DECLARE_LIMITS } from "../../declare-plays.ts";
import type { vi } from "../../messages.vi.ts";
import { type Play, recordOf } from "../../play.ts";
import { PLAYS, PlayMark } from "../list/view.tsx";

interface Props {
  ctx: ViewContext;
  common: typeof commonVi;
  words: typeof vi;
  languages: Record<ToldLanguage, string>;
  play: Play;
  station: Station;
  unit: string;
  /** own: it waits for somebody else than this person. */
  confirm: "may" | "own" | null;
  mayWithdraw: boolean;
  posted: { reason: string; errors: FormErrors } | null;
  done: keyof typeof vi.record.done | null;
}

export function PlayRecordView(props: Props) {
  const { ctx, common, words, languages, play, station, posted, done } = props;
  const said = words.record;
  const base = `${PLAYS}/${play.id}`;
  const record = recordOf(play);
  const language = toldLanguage(play.language);
  const { withdrawnAt, withdrawnByName, withdrawnReason, confirmedAt, confirmedByName } = play;
  return (
    <StaffLayout
      ctx={ctx}
      title={play.title}
      breadcrumbs={[{ text: words.title, href: PLAYS }]}
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
        title={play.title}
        caption={`${props.unit} · ${words.sources[play.source]}`}
        state={<PlayMark play={play} words={words} />}
      />
      {withdrawnAt ? (
        <InsetText>
          {said.withdrawn(withdrawnByName ?? "", formatDateTime(withdrawnAt), withdrawnReason ?? "")}
        </InsetText>
      ) : null}
      <SummaryList
        compact
        rows={[
          { key: words.station, value: <a href={`${BROADCASTING}/diem-phat/${station.id}`}>{station.name}</a> },
          { key: words.when, value: formatDateTime(play.startedAt) },
          { key: words.length, value: common.airTime.length(play.seconds) },
          { key: words.language, value: language ? languages[language] : play.language },
          { key: words.result, value: words.results[play.result] },
          ...(play.note ? [{ key: said.note, value: words.notes[play.note] ?? play.note }] : []),
          ...(play.declaredByName ? [{ key: said.declaredBy, value: play.declaredByName }] : []),
          ...(play.source === "device"
            ? []
            : [
                {
                  key: said.confirmedBy,
                  value:
                    confirmedAt && confirmedByName
                      ? said.confirmed(confirmedByName, formatDateTime(confirmedAt))
                      : said.notYet,
                },
              ]),
          ...(play.orderId
            ? [
                {
                  key: said.programme,
                  value: <a href={`${BROADCASTING}/muc/${play.orderId}`}>{common.tabs.programme}</a>,
                },
              ]
            : []),
          {
            key: said.ledger,
            value: <a href={addressOf("/can-bo/so-phat-hanh", { loai: record.kind, ma: record.id })}>{said.ledger}</a>,
          },
        ]}
      />
      <p class="govuk-hint">{said.reported(formatDateTime(play.receivedAt))}</p>
      {props.confirm === "own" ? <p class="govuk-body">{said.own}</p> : null}
      {props.confirm === "may" ? (
        <>
          <p class="govuk-body">{said.confirmHint}</p>
          <ActButton action={`${base}/xac-nhan`}>{said.confirm}</ActButton>
        </>
      ) : null}
      {props.mayWithdraw ? (
        <ActWithReason
          summary={said.withdraw}
          button={said.withdrawButton}
          variant="warning"
          action={`${base}/rut`}
          help={said.withdrawHint}
          label={said.reason}
          maxCharacters={DECLARE_LIMITS.note}
          value={posted?.reason ?? ""}
          {...errorIn(posted?.errors ?? {})("reason")}
          isOpen={posted !== null}
        />
      ) : null}
    </StaffLayout>
  );
}
