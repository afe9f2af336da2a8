import { DEMO_PASSWORD, listDemoLogins, roleName } from "../src/modules/accounts/index.ts";
import type { AppContext } from "../src/platform/app-context.ts";

/**
 * The demonstration province is there, loaded by `load` where the database is empty.
 *
 * @returns the lines to print: one login per role
 */
export async function prepareDemo(app: AppContext, load: () => Promise<void>): Promise<string[]> {
  const known = await app.db.selectFrom("installation").select("homeUnitId").executeTakeFirst();
  if (!known) await load();
  const logins = await listDemoLogins(app.db, app.clock.now());
  const width = Math.max(0, ...logins.map((login) => roleName(login.role, "vi").length));
  return [
    "",
    `Đăng nhập thử tại ${app.config.http.publicUrl}/dang-nhap, mật khẩu chung: ${DEMO_PASSWORD}`,
    ...logins.map(
      (login) => `  ${roleName(login.role, "vi").padEnd(width)}  ${login.email}  (${login.name}, ${login.unitName})`,
    ),
    "",
  ];
}
