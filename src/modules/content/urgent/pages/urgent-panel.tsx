import { ActButton, ActWithReason, NotificationBanner } from "../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../platform/i18n/index.ts";
import type { Item } from "../../item.ts";
import type { vi } from "../messages.vi.ts";
import type { UrgentRelease } from "../urgent.store.ts";

interface Props {
  words: typeof vi;
  item: Item;
  release: UrgentRelease | undefined;
  /** A sentence why this person cannot decide; null where he can; undefined where it is not his business. */
  refusal: string | null | undefined;
  now: Date;
  typed: string;
  error: string | undefined;
}

/** On the record of an item that went out before its approval: what is known of it, and yes or no. */
export function UrgentPanel({ words, item, release, refusal, now, typed, error }: Props) {
  if (!release) return null;
  const base = `/can-bo/tin-bai/${item.id}`;
  const when = formatDateTime;
  const isWaiting = release.state === "waiting" && item.state !== "withdrawn";
  const isLate = isWaiting && release.dueAt <= now;
  return (
    <NotificationBanner tone={isLate ? "urgent" : isWaiting ? "warning" : "info"} title={words.readerTitle}>
      <p class="govuk-body">
        {release.state === "waiting"
          ? words.waiting(release.sentByName, when(release.sentAt), when(release.dueAt))
          : words[release.state](release.decidedByName ?? "", when(release.decidedAt ?? release.sentAt))}{" "}
        {isLate ? <strong>{words.late(when(release.dueAt))}</strong> : null}
      </p>
      <p class="govuk-body">
        {words.because(release.reason)} {words.until(when(release.endsAt))}
      </p>
      {isWaiting && refusal === null ? (
        <>
          <ActButton action={`${base}/xac-nhan-khan`}>{words.confirm}</ActButton>
          <ActWithReason
            summary={words.refuse}
            variant="warning"
            action={`${base}/tu-choi-khan`}
            name="refuseReason"
            label={words.refuseReason}
            hint={words.refuseHint}
            rows={3}
            value={typed}
            {...(error ? { error } : {})}
            isOpen={error !== undefined}
          />
        </>
      ) : isWaiting && refusal ? (
        <ActButton action={`${base}/xac-nhan-khan`} disabledReason={refusal}>
          {words.confirm}
        </ActButton>
      ) : null}
    </NotificationBanner>
  );
}
