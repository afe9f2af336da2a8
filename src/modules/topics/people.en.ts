import type { Audience } from "./audiences.ts";
import type { ToldLanguage } from "./languages.ts";

export const audiencesEn: Record<Audience, string> = {
  residents: "Residents",
  businesses: "Businesses",
  officials: "Officials",
  ethnicCommunities: "Ethnic communities",
  foreigners: "Foreigners",
};

export const languagesEn: Record<ToldLanguage, string> = {
  vi: "Vietnamese",
  km: "Khmer",
  zh: "Chinese",
  tyz: "Tày",
  nut: "Nùng",
  mlc: "Cao Lan",
  blt: "Thái",
  mtq: "Mường",
  hmn: "Mông",
  ium: "Dao",
  "yue-x-sandiu": "Sán Dìu",
  jra: "Gia Rai",
  rad: "Ê Đê",
  bdq: "Ba Na",
  cjm: "Chăm",
  kpm: "Cơ Ho",
  sed: "Xơ Đăng",
  hre: "Hrê",
  rog: "Ra Glai",
  bru: "Bru - Vân Kiều",
  pac: "Pa Cô",
  tth: "Tà Ôi",
  ktv: "Cơ Tu",
  cmo: "Mnông",
  en: "English",
};
