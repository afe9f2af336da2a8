import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Config } from "../../../platform/config/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { createMailer } from "../../../platform/mail/index.ts";
import { useTestApp } from "../../../testing/app.ts";
import { signedIn } from "../../accounts/testing/build-people.ts";
import { remindOfTasks } from "../jobs/remind-of-tasks.ts";
import { buildIssuedPlan, buildPlanStage, taskStarting } from "../testing/build-plan.ts";

const site = useTestApp();
const received: { to: string[]; text: string }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", () => {
      const whole = Buffer.concat(chunks).toString("utf8");
      const body = whole.slice(whole.indexOf("\r\n\r\n") + 4);
      received.push({ to: session.envelope.rcptTo.map((one) => one.address), text: decoded(body) });
      done();
    });
  },
});

const decoded = (body: string): string =>
  /^[A-Za-z0-9+/=\r\n]+$/.test(body)
    ? Buffer.from(body, "base64").toString("utf8")
    : Buffer.from(
        body
          .replace(/=\r\n/g, "")
          .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8");

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  const { port } = server.server.address() as AddressInfo;
  const mail = { smtpUrl: `smtp://127.0.0.1:${port}`, from: "Dân Biết <khong-tra-loi@camau.example>" };
  Object.assign(site.app.mail, createMailer({ ...site.app.config, mail } as Config));
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

test("the morning's digest leaves over SMTP: one mail a person a day, and the same tasks stand on the staff home", async () => {
  const stage = await buildPlanStage(site.app.db);
  const planId = await buildIssuedPlan(site.app.db, stage);
  const { id } = await taskStarting(site.app.db, planId, "Đăng ít nhất một tin");
  const morning = async (moment: string): Promise<void> => {
    site.clock.set(new Date(moment));
    await transaction(site.app.db, (tx) => addJob(tx, remindOfTasks, {}));
    await site.runJobs();
  };
  await morning("2026-11-23T00:30:00Z");
  const editor = await site.app.db
    .selectFrom("person")
    .select("email")
    .where("id", "=", stage.editor.id)
    .executeTakeFirstOrThrow();
  const mine = received.filter((mail) => mail.to.includes(editor.email));
  expect(mine).toHaveLength(1);
  expect(mine[0]?.text).toContain("hạn 30/11/2026, còn 7 ngày");
  expect(mine[0]?.text).toContain(`/can-bo/ke-hoach/nhiem-vu/${id}`);
  expect(received.every((mail) => mail.to.length === 1)).toBe(true);
  expect(new Set(received.map((mail) => mail.to[0])).size).toBe(received.length);
  // Run twice on one day, nobody gets a second.
  const count = received.length;
  await morning("2026-11-23T03:00:00Z");
  expect(received).toHaveLength(count);
  const home = await site.browser(await signedIn(site.app, { person: stage.editor })).get("/can-bo");
  expect(home.body).toContain(id);
});
