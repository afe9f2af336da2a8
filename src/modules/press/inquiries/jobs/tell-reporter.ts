import { z } from "zod";
import type { AppContext } from "../../../../platform/app-context.ts";
import { open } from "../../../../platform/crypto/index.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { findInquiry } from "../inquiries.store.ts";
import { isSettled, type Reporter } from "../inquiry.ts";
import { vi } from "../messages.vi.ts";
import { REPORTER_PURPOSE } from "../send-inquiry.ts";

/** Tells who asked that the answer is there. The answer itself is at the secret address they have. */
export const tellReporter = defineJob<AppContext, { inquiryId: string }>({
  name: "press:tell-reporter",
  payload: z.object({ inquiryId: z.uuid() }),
  async run(app, { inquiryId }) {
    const inquiry = await findInquiry(app.db, inquiryId);
    if (!inquiry || !isSettled(inquiry.state) || !inquiry.contactSealed) return "not needed";
    const reporter = JSON.parse(
      open(app.config.secretKey, REPORTER_PURPOSE, inquiry.id, inquiry.contactSealed),
    ) as Reporter;
    if (!reporter.email) return "no address";
    await app.mail.send({
      to: reporter.email,
      subject: vi.mail.subject(inquiry.title),
      text: vi.mail.text(inquiry.title, inquiry.source === "address"),
    });
    return "sent";
  },
});
