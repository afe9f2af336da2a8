import { formatNumber } from "../../../platform/i18n/index.ts";

/** Mails go to officials and are in Vietnamese. */
export const vi = {
  subject: (late: number, soon: number, comments: number) =>
    `Việc truyền thông: ${[
      late > 0 ? `${formatNumber(late)} việc trễ hạn` : "",
      soon > 0 ? `${formatNumber(soon)} việc sắp đến hạn` : "",
      comments > 0 ? `${formatNumber(comments)} lời trao đổi mới` : "",
    ]
      .filter(Boolean)
      .join(", ")}`,
  due: (day: string, left: number) =>
    left < 0
      ? `hạn ${day}, đã trễ ${formatNumber(-left)} ngày`
      : left === 0
        ? `hạn hôm nay, ${day}`
        : `hạn ${day}, còn ${formatNumber(left)} ngày`,
  request: (title: string) => `Yêu cầu phối hợp: ${title}`,
  comment: (who: string, about: string, link: string) => `- ${who} viết về: ${about}\n  ${link}\n`,
  line: (text: string, due: string, link: string) => `- ${text}\n  (${due})\n  ${link}\n`,
  mail: (name: string, late: string[], soon: string[], comments: string[], link: string) =>
    [
      `Chào ${name},`,
      late.length > 0 ? `ĐÃ TRỄ HẠN\n\n${late.join("\n")}` : "",
      soon.length > 0 ? `SẮP ĐẾN HẠN\n\n${soon.join("\n")}` : "",
      comments.length > 0 ? `TRAO ĐỔI MỚI\n\n${comments.join("\n")}` : "",
      `Mọi việc của đơn vị: ${link}`,
      "Việc có minh chứng trong sổ phát hành thì không còn được nhắc. Thư này gửi tự động, mỗi ngày nhiều nhất một thư, không gửi vào ngày nghỉ.",
    ]
      .filter(Boolean)
      .join("\n\n"),
};
