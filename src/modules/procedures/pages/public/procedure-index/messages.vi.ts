import { formatNumber } from "../../../../../platform/i18n/index.ts";

export const vi = {
  procedures: "Thủ tục hành chính",
  title: "Mục lục thủ tục",
  lead: "Mọi thủ tục đang áp dụng, theo chữ cái đầu và theo lĩnh vực.",
  byLetter: "Theo chữ cái đầu",
  byField: "Theo lĩnh vực",
  letter: (letter: string): string => (letter === "0" ? "Chữ số" : letter === "d" ? "D, Đ" : letter.toUpperCase()),
  letterTitle: (letter: string): string =>
    letter === "0" ? "Thủ tục bắt đầu bằng chữ số" : `Thủ tục bắt đầu bằng chữ ${vi.letter(letter)}`,
  count: (count: number): string => `${formatNumber(count)} mục`,
  range: (first: string, last: string) => `Từ “${first} …” đến “${last} …”`,
  page: (page: number, pages: number) => `Trang ${formatNumber(page)} trên ${formatNumber(pages)}`,
};
