/** Who a procedure is for, as people call themselves; the national list of applicants is finer than anybody's question. */
export const APPLICANT_GROUPS = ["person", "business", "organisation", "official", "foreign"] as const;
export type ApplicantGroup = (typeof APPLICANT_GROUPS)[number];

const GROUP_OF: [RegExp, ApplicantGroup][] = [
  [/doanh nghiệp|hợp tác xã|\bhtx\b|hộ kinh doanh|nhà đầu tư/, "business"],
  [/^(cán bộ|công chức|viên chức|đảng viên)/, "official"],
  [/công dân|người|cá nhân|hộ gia đình/, "person"],
  [/tổ chức|cơ quan|đơn vị/, "organisation"],
];
/** "Tổ chức (không bao gồm doanh nghiệp, HTX)" names businesses to leave them out. */
const LEFT_OUT = /\([^)]*(?:không bao gồm|trừ)[^)]*\)/g;

/** Foreigners, Vietnamese who live abroad and matters "with a foreign element": beside the group they belong to. */
const FOREIGN = /nước ngoài/;

/** Groups of the applicants of a record, and of its name; none where the record names nobody we know. */
export function applicantGroups(applicants: readonly string[], name = ""): ApplicantGroup[] {
  const found = new Set<ApplicantGroup>();
  if (FOREIGN.test(name.normalize("NFC").toLowerCase())) found.add("foreign");
  for (const applicant of applicants) {
    const text = applicant.normalize("NFC").toLowerCase().replace(LEFT_OUT, "").trim();
    const group = GROUP_OF.find(([pattern]) => pattern.test(text))?.[1];
    if (group) found.add(group);
    if (FOREIGN.test(text)) found.add("foreign");
  }
  return APPLICANT_GROUPS.filter((group) => found.has(group));
}
