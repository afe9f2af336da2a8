import { expect, test } from "vitest";
import { applicantGroups } from "./applicant-group.ts";

test.each([
  [["Công dân Việt Nam", "Người nước ngoài"], ["person"]],
  [["Doanh nghiệp", "Hợp tác xã"], ["business"]],
  [["Tổ chức (không bao gồm doanh nghiệp, HTX)"], ["organisation"]],
  [
    ["Tổ chức nước ngoài", "Doanh nghiệp có vốn đầu tư nước ngoài"],
    ["business", "organisation"],
  ],
  [["Cán bộ", "công chức", "viên chức"], ["official"]],
  [
    ["Đảng viên", "Công dân Việt Nam"],
    ["person", "official"],
  ],
  [["nhóm 1"], []],
  [[], []],
])("%j is for %j", (applicants, groups) => expect(applicantGroups(applicants)).toEqual(groups));
