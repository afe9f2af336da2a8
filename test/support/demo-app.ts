import { beforeAll } from "vitest";
import { DEMO_PASSWORD, listDemoLogins, type Role } from "../../src/modules/accounts/index.ts";
import { type Browser, type TestApp, useTestApp } from "../../src/testing/app.ts";
import { demoGround } from "./demo-ground.ts";

export interface DemoApp extends TestApp {
  /** A browser signed in as the demonstration's person of a role. */
  as(role: Role): Browser;
}

/** The whole product with the demonstration province in it, for one test file. */
export function useDemoApp(): DemoApp {
  const test = useTestApp(demoGround);
  const sessions = new Map<Role, string>();
  beforeAll(async () => {
    for (const login of await listDemoLogins(test.app.db, test.clock.now())) {
      sessions.set(login.role, await sessionFor(test, login.email));
    }
  });
  return Object.assign(Object.create(test) as TestApp, {
    as: (role: Role) => {
      const token = sessions.get(role);
      if (!token) throw new Error(`the demonstration has nobody for ${role}`);
      return test.browser(token);
    },
  });
}

/** Signs in as a person does, through the form. */
async function sessionFor(test: TestApp, email: string): Promise<string> {
  const answer = await test.visitor.post("/dang-nhap", { email, password: DEMO_PASSWORD });
  const token = /danbiet_session=([\w-]+)/.exec([answer.headers["set-cookie"]].flat().join(";"))?.[1];
  if (answer.status !== 303 || !token) throw new Error(`${email} could not sign in: ${answer.status}`);
  return token;
}
