import type { Audience } from "./audiences.ts";

export const audiencesVi = {
  residents: "Người dân",
  businesses: "Doanh nghiệp, hộ kinh doanh",
  officials: "Cán bộ, công chức, viên chức",
  ethnicCommunities: "Đồng bào dân tộc",
  foreigners: "Người nước ngoài",
} satisfies Record<Audience, string>;
