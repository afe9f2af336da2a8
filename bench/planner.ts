/** What measurements of officers' pages need: the database of the product that runs, and a planner who is signed in. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type pg from "pg";

/** That of src/modules/accounts/demo-logins.ts, which this program cannot load: pages stand behind it. */
const DEMO_PASSWORD = "xem-thu-dan-biet";

export function connectionOf(data: string): pg.ClientConfig {
  const host = readFileSync(join(data, "postgres/cluster/postmaster.pid"), "utf8").split("\n")[4];
  return { ...(host ? { host } : {}), user: "danbiet", database: "postgres" };
}

export async function plannerOf(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ email: string }>(
    `select p.email from person p join role_grant g on g.person_id = p.id join plan on plan.unit_id = g.unit_id
      where g.role = 'planner' and plan.state = 'issued' limit 1`,
  );
  if (!rows[0]) throw new Error("the demonstration has no planner");
  return rows[0].email;
}

export async function signIn(site: string, email: string): Promise<string> {
  const answer = await fetch(`${site}/dang-nhap`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: site, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
  });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(";")[0]);
  if (cookie.length === 0) throw new Error(`signing in as ${email} answered ${answer.status}`);
  return cookie.join("; ");
}
