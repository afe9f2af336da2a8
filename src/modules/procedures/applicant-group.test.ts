import { expect, test } from "vitest";
import { applicantGroups } from "./applicant-group.ts";

test("a matter with a foreign element is for foreigners, whoever is named", () => {
  expect(applicantGroups(["Công dân Việt Nam"], "Đăng ký kết hôn có yếu tố nước ngoài")).toEqual(["person", "foreign"]);
  expect(applicantGroups(["Công dân Việt Nam"], "Đăng ký kết hôn")).toEqual(["person"]);
});

test.each([
  [
    ["Công dân Việt Nam", "Người nước ngoài"],
    ["person", "foreign"],
  ],
  [["Doanh nghiệp", "Hợp tác xã"], ["business"]],
  [["Tổ chức (không bao gồm doanh nghiệp, HTX)"], ["organisation"]],
  [
    ["Tổ chức nước ngoài", "Doanh nghiệp có vốn đầu tư nước ngoài"],
    ["business", "organisation", "foreign"],
  ],
  [["Cán bộ", "công chức", "viên chức"], ["official"]],
  [
    ["Đảng viên", "Công dân Việt Nam"],
    ["person", "official"],
  ],
  [["nhóm 1"], []],
  [[], []],
])("%j is for %j", (applicants, groups) => expect(applicantGroups(applicants)).toEqual(groups));
