import { PageHeading, Panel, StaffLayout, type ViewContext } from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { type Course, hoursOf, type Session } from "../../../course.ts";
import type { vi } from "../../../messages.vi.ts";
import { TRAINING } from "../../addresses.ts";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  course: Course;
  session: Session;
  /** null outside the hours in which it is taken. */
  code: string | null;
  address: string;
}

export function RoomCodeView({ ctx, words, course, session, code, address }: Props) {
  const said = words.room;
  const base = `${TRAINING}/${course.id}`;
  return (
    <StaffLayout
      ctx={ctx}
      title={said.title}
      breadcrumbs={[
        { text: words.title, href: TRAINING },
        { text: course.title, href: base },
      ]}
    >
      {code ? (
        <Panel title={`${code.slice(0, 3)} ${code.slice(3)}`}>
          <p>{session.topic}</p>
          <p>{said.how(`${address}${base}`)}</p>
        </Panel>
      ) : (
        <PageHeading
          title={said.title}
          caption={course.title}
          lead={said.notNow(formatDate(session.day), hoursOf(session))}
        />
      )}
    </StaffLayout>
  );
}
