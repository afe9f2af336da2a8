import type { Audience } from "./audiences.ts";
import type { ToldLanguage } from "./languages.ts";

export const audiencesVi = {
  residents: "Người dân",
  businesses: "Doanh nghiệp, hộ kinh doanh",
  officials: "Cán bộ, công chức, viên chức",
  ethnicCommunities: "Đồng bào dân tộc",
  foreigners: "Người nước ngoài",
} satisfies Record<Audience, string>;

export const languagesVi = {
  vi: "Tiếng Việt",
  km: "Tiếng Khmer",
  zh: "Tiếng Hoa",
  tyz: "Tiếng Tày",
  nut: "Tiếng Nùng",
  mlc: "Tiếng Cao Lan",
  blt: "Tiếng Thái",
  mtq: "Tiếng Mường",
  hmn: "Tiếng Mông",
  ium: "Tiếng Dao",
  "yue-x-sandiu": "Tiếng Sán Dìu",
  jra: "Tiếng Gia Rai",
  rad: "Tiếng Ê Đê",
  bdq: "Tiếng Ba Na",
  cjm: "Tiếng Chăm",
  kpm: "Tiếng Cơ Ho",
  sed: "Tiếng Xơ Đăng",
  hre: "Tiếng Hrê",
  rog: "Tiếng Ra Glai",
  bru: "Tiếng Bru - Vân Kiều",
  pac: "Tiếng Pa Cô",
  tth: "Tiếng Tà Ôi",
  ktv: "Tiếng Cơ Tu",
  cmo: "Tiếng Mnông",
  en: "Tiếng Anh",
} satisfies Record<ToldLanguage, string>;
