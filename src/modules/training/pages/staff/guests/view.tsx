import {
  ActButton,
  CopyBox,
  Details,
  InsetText,
  NotificationBanner,
  PageHeading,
  StaffLayout,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { Course } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import { TRAINING } from "../../addresses.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  address: string | null;
  isEnded: boolean;
}

export function GuestsView({ ctx, words, course, address, isEnded }: Props) {
  const said = words.guest;
  const here = `${TRAINING}/${course.id}/khach-moi`;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.staffTitle}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: course.title, href: `${TRAINING}/${course.id}` },
      ]}
      islands={["copy"]}
      notice={isEnded ? <NotificationBanner tone="success" heading={said.ended} /> : null}
    >
      <PageHeading title={said.staffTitle} caption={course.title} lead={said.staffLead} />
      {address ? (
        <>
          <InsetText>{said.once}</InsetText>
          <CopyBox label={said.address} value={address} />
        </>
      ) : course.guestUntil ? (
        <p class="govuk-body">{said.until(formatDate(course.guestUntil))}</p>
      ) : (
        <p class="govuk-body">{said.none}</p>
      )}
      {course.guestUntil ? (
        <Details summary={said.renew}>
          <p class="govuk-body">{said.renewHint}</p>
          <ActButton action={here} variant="secondary" small>
            {said.renew}
          </ActButton>{" "}
          <ActButton action={`${here}/huy`} variant="warning" small>
            {said.end}
          </ActButton>
        </Details>
      ) : (
        <ActButton action={here}>{said.make}</ActButton>
      )}
    </StaffLayout>
  );
}
