import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { findAddressedPerson } from "../../accounts/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { findCourse, listSessions } from "../course.store.ts";
import { hoursOf, inOrder, momentOf } from "../course.ts";
import { openGuest } from "../guests.ts";
import { vi } from "../messages.vi.ts";
import { findSeat } from "../seats.store.ts";

/**
 * Tells who waited in line that there is a seat now. Whoever left meanwhile, or whose course is over, is told nothing. The
 * address of a guest's own page is kept nowhere, so the mail asks to open the one that was kept.
 */
export const tellPromoted = defineJob<AppContext, { seatId: string }>({
  name: "training:tell-promoted",
  payload: z.object({ seatId: z.uuid() }),
  async run(app, { seatId }) {
    const now = app.clock.now();
    const seat = await findSeat(app.db, seatId);
    const course = seat?.state === "going" ? await findCourse(app.db, seat.courseId) : undefined;
    if (!seat || course?.state !== "announced") return "not needed";
    const coming = inOrder(await listSessions(app.db, [course.id])).find((one) => momentOf(one.day, one.endsAt) > now);
    if (!coming) return "not needed";
    const to = seat.personId ? await findAddressedPerson(app.db, seat.personId) : openGuest(app.config.secretKey, seat);
    if (!to?.email) return "no address";
    const unit = (await unitNames(app.db, [course.unitId], vietnamDay(now))).get(course.unitId) ?? "";
    await app.mail.send({
      to: to.email,
      subject: vi.promoted.subject(course.title),
      text: vi.promoted.text({
        name: to.name,
        title: course.title,
        unit,
        day: coming.day,
        hours: hoursOf(coming),
        place: coming.place,
        link: seat.personId ? `${app.config.http.publicUrl}/can-bo/tap-huan/${course.id}` : null,
      }),
    });
    return "sent";
  },
});
