import { expect, test } from "vitest";
import { MODULES } from "../../modules.ts";
import type { Actor } from "../../platform/http/index.ts";
import { rolesHolding } from "../accounts/index.ts";
import { STAFF_MENU, staffMenu } from "./staff-menu.ts";

const unitId = "b0000000-0000-4000-8000-000000000001";
const somebody = (...roles: string[]) =>
  ({ grants: roles.map((role) => ({ role, unitId })), unitId, name: "Hà Thị Mai" }) as unknown as Parameters<
    typeof staffMenu
  >[2] &
    Actor;

test("every entry is a page, and asks for the permission its page asks for", () => {
  const routes = new Map(
    MODULES.flatMap((module) => module.routes ?? [])
      .filter((route) => route.method === "GET")
      .map((route) => [route.path, route.access]),
  );
  for (const [href, permission] of STAFF_MENU.flatMap(
    (group): readonly (readonly [string, string, string])[] => group.pages,
  ))
    expect([href, routes.get(href)]).toEqual([href, permission]);
});

// One's own account, the search over everything and the page of patterns belong to no group.
const OF_NO_GROUP = ["/can-bo/tai-khoan", "/can-bo/tim", "/can-bo/mau"];

test("every officers' page stands below an entry", () => {
  const paths = MODULES.flatMap((module) => module.routes ?? [])
    .filter((route) => route.method === "GET" && route.path.startsWith("/can-bo/") && !/\.(csv|xlsx)$/.test(route.path))
    .map((route) => route.path);
  const actor = somebody(...rolesHolding("home.read"), "admin");
  const lost = paths.filter((path) => !staffMenu(path, "vi", actor).some((group) => group.current));
  expect(lost.filter((path) => !OF_NO_GROUP.some((one) => path.startsWith(one)))).toEqual([]);
});

test.each([
  ["/can-bo/ky-bao-cao/7c0", "a reporting period", ["Kế hoạch", "Các kế hoạch"]],
  ["/can-bo", "today", ["Hôm nay"]],
  ["/can-bo/ke-hoach", "plans", ["Kế hoạch", "Các kế hoạch"]],
  ["/can-bo/ke-hoach/nhiem-vu/7c0/minh-chung/event", "a task", ["Kế hoạch", "Nhiệm vụ"]],
  ["/can-bo/phi/moi", "a fee", ["Thủ tục", "Phí, lệ phí"]],
  ["/can-bo/tai-khoan", "one's own account", []],
])("%s stands under its group and page (%s)", (path, _what, shown) => {
  const menu = staffMenu(path, "vi", somebody(...rolesHolding("home.read")));
  const group = menu.find((one) => one.current);
  const page = group?.pages?.find((one) => one.current);
  expect([...new Set([group?.label, page?.label].filter(Boolean))]).toEqual(shown);
});

test("what somebody may not open is not offered; a group of one page is called as the page is", () => {
  const menu = staffMenu("/can-bo", "vi", somebody("finance"));
  const pages = menu.flatMap((group) => group.pages ?? []).map((page) => page.href);
  expect(pages).not.toContain("/can-bo/tin-bai");
  expect(pages).not.toContain("/can-bo/nguoi-dung");
  expect(menu.find((group) => group.href === "/can-bo/tinh-huong")?.label).toBe("Tình huống");
});
