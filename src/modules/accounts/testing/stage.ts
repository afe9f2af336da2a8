import type { FastifyRequest } from "fastify";
import type { AppContext } from "../../../platform/app-context.ts";
import { fixedClock } from "../../../platform/clock/index.ts";
import type { Mode } from "../../../platform/config/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { SESSION_COOKIE } from "../../../platform/http/index.ts";
import type { Mail } from "../../../platform/mail/index.ts";
import { identify, type SignedInActor } from "../identify.ts";
import type { Visit } from "../sign-in/begin-session.ts";

const START = "2026-11-20T02:00:00Z";
const SECRET = Buffer.alloc(32, 5);

/** Clock, key and mail box around a test database, for tests of commands without the web. */
export function buildStage(db: () => Db, mode: Mode = "test") {
  const clock = fixedClock(START);
  const mails: Mail[] = [];
  const stage = {
    clock,
    mails,
    get app(): AppContext {
      const config = { mode, secretKey: SECRET, http: { publicUrl: "https://danbiet.example" } };
      const mail = {
        send: async (one: Mail) => {
          mails.push(one);
          return { messageId: String(mails.length) };
        },
      };
      return { db: db(), clock, config, mail } as unknown as AppContext;
    },
    get ground() {
      return { now: clock.now(), secretKey: SECRET };
    },
    pass(seconds: number): void {
      clock.set(new Date(clock.now().getTime() + seconds * 1000));
    },
    /** What the server would make of a request with this cookie or bearer token. */
    who(credential: { cookie?: string; bearer?: string }): Promise<SignedInActor | null> {
      const req = {
        headers: credential.bearer ? { authorization: `Bearer ${credential.bearer}` } : {},
        cookies: credential.cookie ? { [SESSION_COOKIE]: credential.cookie } : {},
      };
      return identify(db(), clock, req as unknown as FastifyRequest);
    },
  };
  return stage;
}

let visits = 0;
/** A browser at an address of its own, so that tests do not share a throttle. */
export function visit(more: Partial<Visit> = {}): Visit {
  visits++;
  return {
    address: `203.0.${Math.floor(visits / 250)}.${(visits % 250) + 1}`,
    userAgent: "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36",
    token: undefined,
    ...more,
  };
}
