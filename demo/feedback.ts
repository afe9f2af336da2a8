/**
 * Questions and ratings of the demonstration: invented, without names. Two of them exist to be moderated: one insults,
 * one carries a phone number. Times are Vietnam time. The limit is five working days, as the demonstration's plan says.
 */

/** The day the demonstration tells its story on; a loader that wants it fresh moves all days by the same distance. */
export const demoStoryDate = "2026-11-20";

export type DemoQuestion = {
  key: string;
  unit: string;
  /** Page on which it was asked. */
  page: { procedure: string } | { content: string } | { unitHome: true };
  text: string;
  askedAt: string;
  /** Last day to answer, counted in working days by the official calendar. */
  dueOn: string;
  state: "new" | "assigned" | "answered" | "rejected";
  handler: string | null;
  answer: { text: string; by: string; at: string; public: boolean } | null;
  /** What the moderator has to notice, if anything. */
  moderation: "insult" | "personalData" | null;
};

export type DemoRating = {
  page: { procedure: string } | { content: string };
  unit: string;
  /** Presses per face, 1 (very bad) to 5 (very good). */
  counts: Record<1 | 2 | 3 | 4 | 5, number>;
  /** Reasons picked or written, without personal data. */
  remarks: string[];
};

export const demoQuestions: DemoQuestion[] = [
  {
    key: "khai-sinh-chong-di-xa",
    unit: "phuong-gia-rai",
    page: { procedure: "1.001193" },
    text: "Chồng tôi đi biển cả tháng chưa về, một mình tôi đi làm khai sinh cho con có được không?",
    askedAt: "2026-10-12T08:15:00+07:00",
    dueOn: "2026-10-19",
    state: "answered",
    handler: "lanh.vo",
    answer: {
      text: "Được bạn nhé. Chỉ cần cha hoặc mẹ đi là đủ. Bạn mang giấy chứng sinh và căn cước của mình, cho biết thêm số căn cước của chồng. Nếu hai bạn đã đăng ký kết hôn, chúng tôi tra trên hệ thống, không cần nộp giấy kết hôn.",
      by: "lanh.vo",
      at: "2026-10-12T14:40:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "sao-y-tam-tru",
    unit: "phuong-gia-rai",
    page: { content: "gia-rai-sao-y-o-dau-het-bao-nhieu" },
    text: "Tôi tạm trú ở Giá Rai, quê ở Đầm Dơi. Sao y bằng tốt nghiệp ở đây được không hay phải về quê?",
    askedAt: "2026-10-22T19:03:00+07:00",
    dueOn: "2026-10-29",
    state: "answered",
    handler: "duyen.truong",
    answer: {
      text: "Bạn sao y ở phường Giá Rai được, không cần về quê. Nhớ mang bản chính. Phí 2.000 đồng mỗi trang cho hai trang đầu.",
      by: "duyen.truong",
      at: "2026-10-23T08:20:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "ket-hon-nguoi-khac-xa",
    unit: "phuong-gia-rai",
    page: { procedure: "1.000894" },
    text: "Em ở Giá Rai, bạn trai ở Cần Thơ. Đăng ký kết hôn ở đâu, có cần giấy độc thân không?",
    askedAt: "2026-11-03T21:10:00+07:00",
    dueOn: "2026-11-10",
    state: "answered",
    handler: "lanh.vo",
    answer: {
      text: "Bạn đăng ký ở nơi một trong hai người cư trú, Giá Rai hoặc Cần Thơ đều được. Chúng tôi tra tình trạng hôn nhân trên hệ thống trước. Chỉ khi hệ thống chưa có thông tin thì bạn trai mới cần giấy xác nhận tình trạng hôn nhân.",
      by: "lanh.vo",
      at: "2026-11-05T09:00:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "thuong-tru-nha-thue",
    unit: "phuong-an-xuyen",
    page: { procedure: "1.004222" },
    text: "Hợp đồng thuê nhà viết tay, chủ nhà có ký thì đăng ký thường trú được chưa?",
    askedAt: "2026-11-05T10:30:00+07:00",
    dueOn: "2026-11-12",
    state: "answered",
    handler: "lieu.ho",
    answer: {
      text: "Chưa đủ bạn nhé. Đăng ký thường trú tại nhà thuê thì hợp đồng phải được công chứng hoặc chứng thực, và nhà phải đủ diện tích. Nếu chỉ ở một thời gian, bạn đăng ký tạm trú, giấy tờ đơn giản hơn.",
      by: "lieu.ho",
      at: "2026-11-06T15:12:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "tro-cap-74-tuoi",
    unit: "xa-hung-hoi",
    page: { procedure: "1.014027" },
    text: "Má tôi 74 tuổi, nhà thuộc hộ cận nghèo. Có được trợ cấp hưu trí xã hội không?",
    askedAt: "2026-10-28T07:45:00+07:00",
    dueOn: "2026-11-04",
    state: "answered",
    handler: "saquen.danh",
    answer: {
      text: "Được ạ. Từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, hộ cận nghèo thì được xét, nếu má chưa có lương hưu. Bạn lấy mẫu số 01 ở trưởng ấp hoặc tại xã rồi nộp giúp má.",
      by: "saquen.danh",
      at: "2026-10-29T08:05:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "loa-tieng-khmer-gio-nao",
    unit: "xa-hung-hoi",
    page: { content: "hung-hoi-ban-tin-thu-tuc-bang-tieng-khmer" },
    text: "Chiều thứ Tư đi làm chưa về, có phát lại buổi khác không?",
    askedAt: "2026-07-16T18:20:00+07:00",
    dueOn: "2026-07-23",
    state: "answered",
    handler: "saquen.danh",
    answer: {
      text: "Từ tuần sau xã phát lại vào 6 giờ sáng Chủ nhật. Bạn cũng nghe lại được trên trang của xã, mục Truyền thanh.",
      by: "saquen.danh",
      at: "2026-07-20T16:00:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "to-niem-yet-cu",
    unit: "xa-nam-can",
    page: { unitHome: true },
    text: "Tờ giấy dán ở nhà văn hóa ấp 3 còn ghi Ủy ban nhân dân huyện Năm Căn. Vậy giờ nộp ở đâu?",
    askedAt: "2026-05-11T17:05:00+07:00",
    dueOn: "2026-05-18",
    state: "answered",
    handler: "yen.do",
    answer: {
      text: "Cảm ơn bạn đã báo, tờ đó sai và đã được thay. Nay bạn nộp tại Trung tâm Phục vụ hành chính công xã Năm Căn. Xã xin lỗi vì sự bất tiện này.",
      by: "yen.do",
      at: "2026-05-13T10:00:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "ghe-may-lon",
    unit: "xa-nam-can",
    page: { procedure: "1.004088" },
    text: "Ghe tôi máy 24 sức ngựa thì nộp ở xã hay lên tỉnh?",
    askedAt: "2026-11-16T09:30:00+07:00",
    dueOn: "2026-11-23",
    state: "assigned",
    handler: "yen.do",
    answer: null,
    moderation: null,
  },
  {
    key: "tam-tru-chu-tro-khong-ky",
    unit: "phuong-an-xuyen",
    page: { procedure: "1.004194" },
    text: "Chủ trọ không chịu ký cho tôi đăng ký tạm trú thì phải làm sao?",
    askedAt: "2026-11-19T20:44:00+07:00",
    dueOn: "2026-11-27",
    state: "new",
    handler: null,
    answer: null,
    moderation: null,
  },
  {
    key: "ngan-sach-den-duong",
    unit: "phuong-an-xuyen",
    page: { content: "an-xuyen-ngan-sach-phuong-tren-mot-trang-giay" },
    text: "Tiền đèn đường khóm tôi đã chi hết trong bảng, sao hẻm nhà tôi vẫn tối?",
    askedAt: "2026-10-05T06:50:00+07:00",
    dueOn: "2026-10-12",
    // Nobody answered in time: the overdue one.
    state: "assigned",
    handler: "ngan.mai",
    answer: null,
    moderation: null,
  },
  {
    key: "can-cuoc-cho-be",
    unit: "phuong-gia-rai",
    page: { procedure: "1.014062" },
    text: "Con tôi 4 tuổi, có phải bế con lên phường để làm căn cước không?",
    askedAt: "2026-11-11T13:25:00+07:00",
    dueOn: "2026-11-18",
    state: "answered",
    handler: "duyen.truong",
    answer: {
      text: "Không cần bạn nhé. Con dưới 6 tuổi thì cha hoặc mẹ nộp trên VNeID, không phải đưa con đi. Từ 6 tuổi trở lên mới cần đưa con đến chụp ảnh, lấy vân tay.",
      by: "duyen.truong",
      at: "2026-11-12T09:35:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "quet-qr-giay-tiep-nhan",
    unit: "ca-mau",
    page: { content: "doc-ma-ho-so-the-nao-cho-dung" },
    text: "Giấy tiếp nhận bị ướt, không quét được mã QR. Có cách nào tra cứu không?",
    askedAt: "2026-11-09T15:55:00+07:00",
    dueOn: "2026-11-16",
    state: "answered",
    handler: "diem.pham",
    answer: {
      text: "Bạn gõ mã in cạnh mã QR vào trang Tra cứu. Không đọc được mã thì mang căn cước đến quầy, cán bộ in lại cho bạn.",
      by: "diem.pham",
      at: "2026-11-10T10:15:00+07:00",
      public: true,
    },
    moderation: null,
  },
  {
    key: "giay-xac-nhan-nuoi-tom",
    unit: "xa-nam-can",
    page: { procedure: "1.014801" },
    text: "Tôi nuôi tôm quảng canh 2 ha chung với rừng, có phải xin giấy xác nhận không?",
    askedAt: "2026-11-18T11:20:00+07:00",
    dueOn: "2026-11-26",
    state: "new",
    handler: null,
    answer: null,
    moderation: null,
  },
  {
    key: "bi-tu-choi-vo-ly",
    unit: "phuong-an-xuyen",
    page: { unitHome: true },
    text: "Mấy người làm việc như đồ bỏ đi, ngồi bấm điện thoại cả buổi mà bắt tôi chờ!",
    askedAt: "2026-11-17T16:02:00+07:00",
    dueOn: "2026-11-25",
    state: "new",
    handler: null,
    answer: null,
    moderation: "insult",
  },
  {
    key: "de-lai-so-dien-thoai",
    unit: "phuong-gia-rai",
    page: { procedure: "1.001612" },
    text: "Tôi muốn mở tiệm tạp hóa, nhờ cán bộ gọi lại giúp tôi số 0900 000 012 sau 17 giờ.",
    askedAt: "2026-11-18T18:30:00+07:00",
    dueOn: "2026-11-26",
    state: "new",
    handler: null,
    answer: null,
    moderation: "personalData",
  },
];

export const demoRatings: DemoRating[] = [
  {
    page: { procedure: "1.001193" },
    unit: "phuong-gia-rai",
    counts: { 1: 2, 2: 3, 3: 9, 4: 41, 5: 118 },
    remarks: ["Nói rõ cần mang gì", "Chữ dễ đọc trên điện thoại"],
  },
  {
    page: { procedure: "2.000815" },
    unit: "phuong-gia-rai",
    counts: { 1: 1, 2: 2, 3: 6, 4: 29, 5: 87 },
    remarks: ["Biết trước giá tiền nên yên tâm"],
  },
  {
    page: { procedure: "1.004222" },
    unit: "phuong-an-xuyen",
    counts: { 1: 11, 2: 14, 3: 22, 4: 30, 5: 41 },
    remarks: ["Chưa rõ nhà thuê thì cần giấy gì", "Muốn có ví dụ cụ thể"],
  },
  {
    page: { procedure: "1.014027" },
    unit: "xa-hung-hoi",
    counts: { 1: 0, 2: 1, 3: 4, 4: 17, 5: 52 },
    remarks: ["Có tiếng Khmer bà con mừng lắm"],
  },
  {
    page: { procedure: "1.004088" },
    unit: "xa-nam-can",
    counts: { 1: 3, 2: 4, 3: 8, 4: 15, 5: 26 },
    remarks: ["Chưa nói ghe cỡ nào thì lên tỉnh"],
  },
  {
    page: { content: "nam-can-giay-niem-yet-cu-con-treo-o-ba-ap" },
    unit: "xa-nam-can",
    counts: { 1: 0, 2: 0, 3: 3, 4: 12, 5: 47 },
    remarks: ["Nhận lỗi như vầy dân tin hơn"],
  },
  {
    page: { content: "an-xuyen-ngan-sach-phuong-tren-mot-trang-giay" },
    unit: "phuong-an-xuyen",
    counts: { 1: 2, 2: 2, 3: 10, 4: 25, 5: 33 },
    remarks: ["Nên làm mỗi tháng", "Cho xem thêm số của năm trước"],
  },
];
