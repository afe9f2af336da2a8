import type { ToldLanguage } from "../src/modules/topics/index.ts";

/** Words on which translators of the demonstration agreed; written by one, confirmed by another native reader. */
export const demoTerms: { lang: ToldLanguage; vietnamese: string; term: string; note: string }[] = [
  { lang: "km", vietnamese: "Ủy ban nhân dân", term: "គណៈកម្មាធិការប្រជាជន", note: "" },
  { lang: "km", vietnamese: "thủ tục hành chính", term: "នីតិវិធីរដ្ឋបាល", note: "" },
  { lang: "km", vietnamese: "giấy khai sinh", term: "សំបុត្រកំណើត", note: "" },
  { lang: "km", vietnamese: "căn cước", term: "អត្តសញ្ញាណប័ណ្ណ", note: "thẻ, không phải việc xác định danh tính" },
  { lang: "km", vietnamese: "lệ phí", term: "កម្រៃសេវា", note: "" },
];

/** News in English, for people from abroad who need papers here: sentence by sentence. */
export const demoTranslation: { slug: string; lang: ToldLanguage; sentences: Record<string, string> } = {
  slug: "sao-y-o-dau-het-bao-nhieu-tien",
  lang: "en",
  sentences: {
    "Sao y ở đâu, hết bao nhiêu tiền?": "Certified copies: where, and for how much?",
    "Làm ở bất kỳ xã, phường nào.": "Any commune or ward will do.",
    "Hai trang đầu 2.000 đồng mỗi trang, từ trang thứ ba 1.000 đồng mỗi trang.":
      "2,000 VND for each of the first two pages, 1,000 VND a page from the third page on.",
    "Sao y là việc cán bộ đối chiếu bản photo với bản chính rồi đóng dấu xác nhận.":
      "For a certified copy an official compares the photocopy with the original and stamps it.",
    "Bạn làm ở xã, phường nào cũng được, không cần đúng nơi mình ở.":
      "You may have it done in any commune or ward, not only where you live.",
    "Phí tính theo trang của bản chính: 2.000 đồng mỗi trang cho hai trang đầu, 1.000 đồng mỗi trang từ trang thứ ba.":
      "The fee is by pages of the original: 2,000 VND for each of the first two pages, 1,000 VND for each page from the third on.",
    "Một bản không quá 200.000 đồng.": "One copy costs 200,000 VND at most.",
    "Ví dụ bằng tốt nghiệp một trang, lấy ba bản, bạn trả 6.000 đồng.":
      "For three copies of a diploma of one page you pay 6,000 VND.",
    "Nhớ mang bản chính.": "Bring the original.",
    "Bản chính bị tẩy xóa, rách mờ hoặc ép nhựa không đọc được thì không sao y được.":
      "An original that was altered, is torn, faded or laminated so that it cannot be read cannot be certified.",
    "Bản sao đã chứng thực cũng không dùng làm bản chính để sao tiếp.":
      "A certified copy does not serve as an original for further copies.",
    "Thường bạn chờ khoảng 15 phút.": "It usually takes about 15 minutes.",
    "Đến sau 15 giờ, hoặc cần nhiều bản, có thể nhận vào ngày làm việc sau.":
      "If you come after 3 p.m. or need many copies, you may get them on the next working day.",
    "Trước khi đi, hãy hỏi nơi cần giấy: nhiều nơi nay xem được căn cước, cư trú, khai sinh trên VNeID hoặc trong cơ sở dữ liệu.":
      "Before you go, ask the office that wants the paper: many can now see identity, residence and birth records in VNeID or in the databases.",
    "Khi đó bạn không cần sao y nữa.": "Then you need no certified copy.",
  },
};
