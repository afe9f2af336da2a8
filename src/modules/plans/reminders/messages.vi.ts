import { formatNumber } from "../../../platform/i18n/index.ts";

/** Mails go to officials and are in Vietnamese. */
export const vi = {
  subject: (counts: { late: number; soon: number; comments: number; obstacles: number; known: number }) =>
    `Việc truyền thông: ${[
      counts.late > 0 ? `${formatNumber(counts.late)} việc trễ hạn` : "",
      counts.soon > 0 ? `${formatNumber(counts.soon)} việc sắp đến hạn` : "",
      counts.obstacles > 0 ? `${formatNumber(counts.obstacles)} khó khăn chờ bạn` : "",
      counts.comments > 0 ? `${formatNumber(counts.comments)} lời trao đổi mới` : "",
      counts.known > 0 ? `${formatNumber(counts.known)} điều cần biết` : "",
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
  answerBy: (day: string, left: number) =>
    left < 0 ? `quá hạn trả lời ${formatNumber(-left)} ngày` : `cần trả lời, hạn ${day}`,
  confirm: "đã có trả lời, cần xác nhận đã giải quyết hay chưa",
  known: (text: string, link: string) => `- ${text}\n  ${link}\n`,
  line: (text: string, due: string, link: string) => `- ${text}\n  (${due})\n  ${link}\n`,
  mail: (
    name: string,
    late: string[],
    soon: string[],
    { comments, obstacles, known }: { comments: string[]; obstacles: string[]; known: string[] },
    link: string,
  ) =>
    [
      `Chào ${name},`,
      late.length > 0 ? `ĐÃ TRỄ HẠN\n\n${late.join("\n")}` : "",
      soon.length > 0 ? `SẮP ĐẾN HẠN\n\n${soon.join("\n")}` : "",
      obstacles.length > 0 ? `KHÓ KHĂN, VƯỚNG MẮC\n\n${obstacles.join("\n")}` : "",
      known.length > 0 ? `CẦN BIẾT\n\n${known.join("\n")}` : "",
      comments.length > 0 ? `TRAO ĐỔI MỚI\n\n${comments.join("\n")}` : "",
      `Mọi việc của đơn vị: ${link}`,
      "Việc có minh chứng trong sổ phát hành thì không còn được nhắc. Thư này gửi tự động, mỗi ngày nhiều nhất một thư, không gửi vào ngày nghỉ.",
    ]
      .filter(Boolean)
      .join("\n\n"),
};
