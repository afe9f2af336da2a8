import {
  ActButton,
  ButtonGroup,
  CopyBox,
  Heading,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  type ViewContext,
  WarningText,
} from "../../../../../platform/html/index.ts";
import type { CalendarFeed } from "../../../calendar-feed/calendar-feed.store.ts";
import type { vi } from "../../../calendar-feed/messages.vi.ts";
import type { Words } from "../../../messages.vi.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  planWords: Words;
  feed: CalendarFeed | null;
  /** Just made; shown this once. */
  address: string | null;
  isEnded: boolean;
}

const BASE = "/can-bo/ke-hoach/nhiem-vu/lich";

export function CalendarFeedView({ ctx, words, planWords, feed, address, isEnded }: Props) {
  return (
    <StaffLayout
      ctx={ctx}
      title={words.title}
      breadcrumbs={[
        { text: planWords.list.title, href: "/can-bo/ke-hoach" },
        { text: planWords.tasks.title, href: "/can-bo/ke-hoach/nhiem-vu" },
      ]}
      notice={
        address || isEnded ? (
          <NotificationBanner tone="success">{address ? words.made : words.ended}</NotificationBanner>
        ) : null
      }
      islands={["copy"]}
    >
      <PageHeading title={words.title} lead={words.lead} />
      {address ? (
        <>
          <CopyBox label={words.address} value={address} />
          <WarningText>{words.secret}</WarningText>
          <Heading level={2} size="m">
            {words.stepsTitle}
          </Heading>
          <ul class="govuk-list govuk-list--bullet">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      ) : (
        <p class="govuk-body">
          {feed
            ? `${words.has(feed.createdAt)} ${feed.lastReadOn ? words.readOn(feed.lastReadOn) : words.neverRead}`
            : words.none}
        </p>
      )}
      {feed ? <p class="govuk-body">{words.againHelp}</p> : null}
      <ButtonGroup>
        <ActButton action={BASE} variant={feed ? "secondary" : "primary"}>
          {feed ? words.again : words.make}
        </ActButton>
        {feed ? (
          <ActButton action={`${BASE}/huy`} variant="warning">
            {words.end}
          </ActButton>
        ) : null}
      </ButtonGroup>
    </StaffLayout>
  );
}
