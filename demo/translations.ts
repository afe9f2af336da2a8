import type { ToldLanguage } from "../src/modules/topics/index.ts";

/** Words on which translators of the demonstration agreed; written by one, confirmed by another native reader. */
export const demoTerms: { lang: ToldLanguage; vietnamese: string; term: string; note: string }[] = [
  { lang: "km", vietnamese: "Ủy ban nhân dân", term: "គណៈកម្មាធិការប្រជាជន", note: "" },
  { lang: "km", vietnamese: "thủ tục hành chính", term: "នីតិវិធីរដ្ឋបាល", note: "" },
  { lang: "km", vietnamese: "giấy khai sinh", term: "សំបុត្រកំណើត", note: "" },
  { lang: "km", vietnamese: "căn cước", term: "អត្តសញ្ញាណប័ណ្ណ", note: "thẻ, không phải việc xác định danh tính" },
  { lang: "km", vietnamese: "lệ phí", term: "កម្រៃសេវា", note: "" },
];
