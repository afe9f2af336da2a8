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

/** Procedures that people from abroad ask for most; a third one is chosen and waits for its translator. */
export const demoTranslatedProcedures: {
  code: string;
  lang: ToldLanguage;
  sentences: Record<string, string> | null;
}[] = [
  {
    code: "1.001193",
    lang: "en",
    sentences: {
      "Làm giấy khai sinh cho con": "Get a birth certificate for your child",
      "Thủ tục đăng ký khai sinh": "Birth registration procedure",
      "Bé mới sinh cần giấy khai sinh. Bé cũng có luôn số định danh của mình.":
        "A newborn needs a birth certificate. The child gets a personal identity number with it.",
      "Làm trong 60 ngày từ ngày sinh thì không mất tiền.": "Within 60 days of the birth it is free.",
      "Công dân Việt Nam": "Vietnamese citizens",
      "Người Việt Nam định cư ở nước ngoài": "Vietnamese people living abroad",
      "Giấy chứng sinh. Không có thì nhờ người làm chứng viết giấy, hoặc tự viết giấy cam đoan":
        "The hospital's notice of birth. Without it, a statement by a witness or your own written pledge",
      "Tờ khai khai sinh": "Birth declaration form",
      "Căn cước hoặc hộ chiếu của người đi làm giấy": "Identity card or passport of the person who applies",
      "Giấy nhờ làm thay, nếu bạn nhờ người khác đi": "A letter of authorisation, if somebody goes in your place",
      "Nộp tại Trung tâm Phục vụ hành chính công, hoặc khai trên Cổng Dịch vụ công quốc gia.":
        "Apply at the Public Administration Service Centre, or on the National Public Service Portal.",
      "Thiếu giấy nào thì cán bộ nói rõ một lần để bạn mang thêm.":
        "If a paper is missing, the officer tells you everything at once so that you can bring it.",
      "Khai trên mạng thì bạn có một ngày để xem lại bản nháp.":
        "If you apply online, you have one day to look over the draft.",
      "Nhận giấy khai sinh tại Trung tâm.": "Collect the birth certificate at the Centre.",
      "Có trong ngày làm việc. Nộp sau 15 giờ thì lấy vào ngày làm việc sau.":
        "Ready on the same working day. If you apply after 3 p.m., collect it on the next working day.",
      "Nộp trong 60 ngày từ ngày sinh thì không mất tiền.": "Free if you apply within 60 days of the birth.",
      "Ủy ban nhân dân cấp xã": "The People's Committee of the commune or ward",
      "Trung tâm Phục vụ hành chính công cấp xã; Cổng Dịch vụ công quốc gia":
        "Public Administration Service Centre of the commune or ward; National Public Service Portal",
      "Cha hoặc mẹ có trách nhiệm đăng ký trong 60 ngày kể từ ngày sinh con.":
        "The father or the mother has to register within 60 days of the child's birth.",
      "Giấy khai sinh": "Birth certificate",
    },
  },
  {
    code: "2.000806",
    lang: "en",
    sentences: {
      "Đăng ký kết hôn với người nước ngoài": "Marry somebody from abroad",
      "Thủ tục đăng ký kết hôn có yếu tố nước ngoài": "Marriage registration involving a foreign party",
      "Dành cho người Việt Nam cưới người nước ngoài, hoặc người Việt sống ở nước ngoài.":
        "For a Vietnamese citizen who marries a foreigner or a Vietnamese person living abroad.",
      "Công dân Việt Nam": "Vietnamese citizens",
      "Người Việt Nam định cư ở nước ngoài": "Vietnamese people living abroad",
      "Người nước ngoài": "Foreigners",
      "Tờ khai kết hôn": "Marriage declaration form",
      "Giấy cho biết người nước ngoài đang độc thân, còn giá trị":
        "A paper that shows the foreigner is single, still valid",
      "Giấy của cơ sở y tế xác nhận bạn tỉnh táo, tự quyết định được":
        "A medical certificate that you are of sound mind and decide for yourself",
      "Bản sao hộ chiếu của người ở nước ngoài": "A copy of the passport of the person from abroad",
      "Căn cước hoặc hộ chiếu của người đi làm giấy": "Identity card or passport of the person who applies",
      "Một trong hai người nộp giấy tờ tại Trung tâm Phục vụ hành chính công.":
        "One of the two hands in the papers at the Public Administration Service Centre.",
      "Cán bộ kiểm tra giấy tờ.": "An officer checks the papers.",
      "Hai người cùng đến, trả lời câu hỏi và ký sổ.": "Both come together, answer questions and sign the register.",
      "Nhận giấy chứng nhận kết hôn.": "Receive the marriage certificate.",
      "Chờ 5 ngày làm việc từ khi đủ giấy tờ.": "Five working days once the papers are complete.",
      "Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.":
        "The fee is set by the Provincial People's Council. Families with merit, poor households and people with disabilities do not pay.",
      "Ủy ban nhân dân cấp xã": "The People's Committee of the commune or ward",
      "Trung tâm Phục vụ hành chính công cấp xã; Cổng Dịch vụ công quốc gia":
        "Public Administration Service Centre of the commune or ward; National Public Service Portal",
      "Giấy chứng nhận kết hôn": "Marriage certificate",
    },
  },
  { code: "2.000815", lang: "en", sentences: null },
  { code: "1.001193", lang: "km", sentences: null },
];
