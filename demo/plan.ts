import type { EventKind, PressGenre } from "../src/modules/plans/index.ts";

/**
 * The year's communication plan of the demonstration province as one official text, to be read by the plan reader like
 * any document that is dropped in, and to be uploaded as a file. Own wording in the genre of such plans; number, signer
 * and the provincial documents it leans on are invented, the laws and national documents are real (README.md).
 *
 * It is dated after Quyết định 282/QĐ-TTg of February 2026, because a plan cannot cite what did not exist yet.
 */
export const demoPlan = {
  number: "18/KH-UBND",
  date: "2026-02-27",
  year: 2026,
  issuerUnit: "ca-mau",
  leadUnit: "so-vhttdl",
  title: "Truyền thông về cải cách hành chính, kiểm soát thủ tục hành chính tỉnh Cà Mau năm 2026",
  signerKey: "thai.huynh",
  reportDeadline: "2026-12-15",
  fileName: "ke-hoach-18-kh-ubnd-2026.txt",
} as const;

/** Figures the reader should find again: headings that carry duties (9.1–9.4 counted singly) and "- " duties in III. */
export const demoPlanFacts = { agencies: 15, duties: 45 } as const;

/** What units say they have done, beside what the ledger proves; some of it has no proof yet, as in real years. */
export const demoDeclarations: {
  person: string;
  unit: string;
  task: string;
  count: number;
  note: string;
  day: string;
}[] = [
  {
    person: "phuc.le",
    unit: "so-vhttdl",
    task: "Chủ trì thiết kế, trình Chủ tịch Ủy ban nhân dân tỉnh duyệt bộ nhận diện",
    count: 1,
    note: "Bộ nhận diện và 4 mẫu áp phích đã được duyệt ngày 30/3; các xã, phường đã nhận bản in.",
    day: "2026-04-01",
  },
  {
    person: "tran.ngo",
    unit: "phuong-gia-rai",
    task: "Ban hành kế hoạch truyền thông của địa phương",
    count: 1,
    note: "Phường ban hành kế hoạch ngày 16/3, giao Phòng Văn hóa - Xã hội làm đầu mối.",
    day: "2026-03-18",
  },
  {
    person: "tran.ngo",
    unit: "phuong-gia-rai",
    task: "Phát trên truyền thanh cơ sở mỗi tuần ít nhất 02 lượt",
    count: 38,
    note: "Phát 17 giờ thứ Ba và thứ Sáu trên 6 cụm loa; có bốn tuần nghỉ vì sửa trạm.",
    day: "2026-11-10",
  },
  {
    person: "saquen.danh",
    unit: "xa-hung-hoi",
    task: "Phát trên truyền thanh cơ sở mỗi tuần ít nhất 02 lượt",
    count: 52,
    note: "Một lượt tiếng Việt, một lượt tiếng Khmer mỗi tuần, sau giờ lễ chùa.",
    day: "2026-11-12",
  },
  {
    person: "yen.do",
    unit: "xa-nam-can",
    task: "Đăng trên trang thông tin điện tử của địa phương mỗi tháng ít nhất 02 tin, bài",
    count: 4,
    note: "Bốn tin về cư trú, khai sinh, hộ kinh doanh và đất đai.",
    day: "2026-11-05",
  },
  {
    person: "uyen.quach",
    unit: "bao-ptth",
    task: 'Duy trì chuyên mục "Cải cách hành chính" trên báo in, báo điện tử',
    count: 71,
    note: "71 tin, bài trong chuyên mục; danh sách gửi kèm hằng tháng.",
    day: "2026-11-02",
  },
];

export interface DemoEvidence {
  person: string;
  unit: string;
  task: string;
  title: string;
  day: string;
  handedInOn: string;
  /** An event held, or, with an outlet, what the press brought. */
  event?: { kind: EventKind; place: string; attendance: number };
  press?: { outlet: string; airMinutes: number; genre: PressGenre };
  /** Why the planner did not accept it. */
  rejected?: string;
}

const COLUMN = 'Duy trì chuyên mục "Cải cách hành chính" trên báo in, báo điện tử';
const TRAINING = "Chủ trì, phối hợp với các cơ quan liên quan tổ chức 03 lớp tập huấn";
const STATION = "Báo và Phát thanh, Truyền hình Cà Mau";

/** What units handed in beside what the product itself sent out; one piece was not accepted. */
export const demoEvidence: DemoEvidence[] = [
  {
    person: "duc.ta",
    unit: "so-noi-vu",
    task: TRAINING,
    title: "Lớp tập huấn kỹ năng truyền thông cho công chức cấp xã, đợt 1",
    day: "2026-04-22",
    handedInOn: "2026-04-24",
    event: { kind: "training", place: "Hội trường Trung tâm Chính trị tỉnh", attendance: 84 },
  },
  {
    person: "duc.ta",
    unit: "so-noi-vu",
    task: TRAINING,
    title: "Lớp tập huấn kỹ năng truyền thông cho công chức cấp xã, đợt 2",
    day: "2026-05-20",
    handedInOn: "2026-05-21",
    event: { kind: "training", place: "Trung tâm Văn hóa phường Bạc Liêu", attendance: 76 },
  },
  {
    person: "sophia.kim",
    unit: "hoi-lhpn",
    task: "Tổ chức sinh hoạt chi hội với chủ đề",
    title: "Sinh hoạt chi hội ấp Giồng Bướm: giấy khai sinh đúng hạn cho con",
    day: "2026-08-14",
    handedInOn: "2026-08-17",
    event: { kind: "hamletMeeting", place: "Nhà văn hóa ấp Giồng Bướm, xã Hưng Hội", attendance: 47 },
  },
  {
    person: "uyen.quach",
    unit: "bao-ptth",
    task: COLUMN,
    title: "Về Gành Hào xem một cửa mở sáng thứ Bảy",
    day: "2026-10-17",
    handedInOn: "2026-10-20",
    press: { outlet: STATION, airMinutes: 14, genre: "column" },
  },
  {
    person: "uyen.quach",
    unit: "bao-ptth",
    task: COLUMN,
    title: "Đăng ký khai sinh: mang gì, nộp ở đâu",
    day: "2026-11-07",
    handedInOn: "2026-11-09",
    press: { outlet: STATION, airMinutes: 8, genre: "reportage" },
  },
  {
    person: "uyen.quach",
    unit: "bao-ptth",
    task: COLUMN,
    title: "Phát lại: Đăng ký khai sinh, mang gì, nộp ở đâu",
    day: "2026-11-08",
    handedInOn: "2026-11-09",
    press: { outlet: STATION, airMinutes: 8, genre: "article" },
    rejected: "Buổi phát lại của bài đã nộp, không phải bài mới.",
  },
];

export const demoPlanText = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 18/KH-UBND

Cà Mau, ngày 27 tháng 02 năm 2026

KẾ HOẠCH

TRUYỀN THÔNG VỀ CẢI CÁCH HÀNH CHÍNH, KIỂM SOÁT THỦ TỤC HÀNH CHÍNH TỈNH CÀ MAU NĂM 2026

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;

Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10 tháng 11 năm 2022;

Căn cứ Luật Tiếp cận thông tin ngày 06 tháng 4 năm 2016;

Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 - 2030;

Căn cứ Quyết định số 282/QĐ-TTg của Thủ tướng Chính phủ ban hành tháng 02 năm 2026 về kế hoạch trọng tâm cải cách hành chính giai đoạn 2026 - 2030;

Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia, được sửa đổi, bổ sung bởi Nghị định số 367/2025/NĐ-CP ngày 31 tháng 12 năm 2025;

Căn cứ Nghị định số 49/2024/NĐ-CP ngày 10 tháng 5 năm 2024 của Chính phủ quy định hoạt động thông tin cơ sở;

Thực hiện Kế hoạch số 05/KH-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính tỉnh Cà Mau năm 2026.

Ủy ban nhân dân tỉnh ban hành Kế hoạch truyền thông về cải cách hành chính (CCHC), kiểm soát thủ tục hành chính (TTHC) năm 2026 trên địa bàn tỉnh như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Giúp mọi người dân trong tỉnh, nhất là ở các xã ven biển và nơi có đông đồng bào Khmer, biết thủ tục mình cần làm, nơi làm, thời hạn và chi phí, để không phải đi lại nhiều lần.

- Nâng cao trách nhiệm của người đứng đầu cơ quan, đơn vị, địa phương đối với việc công khai thủ tục và phục vụ Nhân dân.

- Giúp cán bộ, công chức, viên chức nắm chắc nội dung sáu lĩnh vực CCHC, thực hiện đúng quy tắc ứng xử, không gây phiền hà.

- Tạo kênh để người dân, doanh nghiệp phản ánh, góp ý và giám sát kết quả CCHC của tỉnh.

2. Yêu cầu

- Nội dung đúng quy định đang có hiệu lực, lời lẽ ngắn gọn, dễ hiểu, phù hợp từng nhóm đối tượng; thủ tục thay đổi thì sản phẩm truyền thông phải được sửa trong thời hạn 05 ngày làm việc.

- Mỗi sản phẩm chỉ dùng một nguồn thông tin, phát trên nhiều kênh, có ghi nhận minh chứng: ngày, nơi, kênh, đường dẫn hoặc hình ảnh.

- Chỉ vận động nộp hồ sơ trực tuyến đối với thủ tục đã được công bố tiếp nhận trực tuyến.

- Tiết kiệm, lồng ghép với phổ biến, giáo dục pháp luật, chuyển đổi số và sinh hoạt của các đoàn thể; không phô trương, hình thức.

- Bảo vệ dữ liệu cá nhân trong tin, bài, hình ảnh theo Luật Bảo vệ dữ liệu cá nhân.

3. Đối tượng

- Người dân sinh sống trên địa bàn tỉnh, trong đó ưu tiên đồng bào Khmer, người cao tuổi, người khuyết tật, người sống trên ghe, bè và ngư dân đi biển dài ngày.

- Doanh nghiệp, hợp tác xã, hộ kinh doanh.

- Cán bộ, công chức, viên chức, người hoạt động không chuyên trách ở cấp xã và ở ấp, khóm.

II. NỘI DUNG, HÌNH THỨC

1. Nội dung

- Chủ trương của Đảng, chính sách, pháp luật của Nhà nước và của tỉnh về CCHC trên sáu lĩnh vực: cải cách thể chế; cải cách TTHC; cải cách tổ chức bộ máy; cải cách chế độ công vụ; cải cách tài chính công; xây dựng và phát triển chính quyền điện tử, chính quyền số.

- Thủ tục thuộc thẩm quyền của cấp tỉnh, cấp xã sau khi bỏ cấp huyện; thủ tục được nộp ở bất kỳ Trung tâm Phục vụ hành chính công nào trong tỉnh, không phụ thuộc nơi cư trú.

- Cách nộp hồ sơ, tra cứu, thanh toán trên Cổng Dịch vụ công quốc gia và ứng dụng VNeID; dịch vụ bưu chính công ích; số hóa giấy tờ.

- Địa chỉ, tên gọi đơn vị hành chính mới; giấy tờ cũ còn giá trị sử dụng, không bắt buộc đổi ngay.

- Quyền góp ý, phản ánh, kiến nghị; quyền đánh giá sự phục vụ của cơ quan và công chức.

- Kết quả, cách làm hay, gương điển hình; cả những việc làm chưa tốt và cách sửa.

2. Hình thức

- Tin, bài, chuyên mục trên báo in, báo điện tử, phát thanh, truyền hình và trên Cổng thông tin điện tử tỉnh, trang thông tin điện tử của xã, phường.

- Truyền thanh cơ sở bằng tiếng Việt và tiếng Khmer; bảng tin công cộng; bảng niêm yết có mã QR.

- Tờ gấp, áp phích, pa-nô, bản đọc trên loa, tin nhắn, bài đăng trên Zalo, Facebook của cơ quan nhà nước.

- Họp dân ở ấp, khóm; sinh hoạt chi hội, chi đoàn; điểm chùa, chợ, bến tàu, cửa biển.

- Hội nghị, tập huấn, hội thi trực tuyến tìm hiểu về CCHC.

- Khảo sát, thăm dò ý kiến, hộp thư góp ý, đường dây nóng.

III. TỔ CHỨC THỰC HIỆN

1. Sở Văn hóa, Thể thao và Du lịch

- Chủ trì, phối hợp với Văn phòng Ủy ban nhân dân tỉnh, Sở Nội vụ hướng dẫn các cơ quan, đơn vị, địa phương thực hiện Kế hoạch này; hoàn thành trước ngày 15/3/2026.

- Chủ trì thiết kế, trình Chủ tịch Ủy ban nhân dân tỉnh duyệt bộ nhận diện, khẩu hiệu, áp phích và mẫu pa-nô dùng chung; hoàn thành trước ngày 31/3/2026.

- Phối hợp với Ủy ban nhân dân các xã, phường lắp đặt 20 cụm pa-nô tại chợ, bến tàu, cửa biển; hoàn thành trước ngày 30/6/2026.

- Cung cấp cho hệ thống truyền thanh cơ sở mỗi tháng ít nhất 04 bản tin đọc sẵn, trong đó có 02 bản tin tiếng Khmer; thực hiện trước ngày 25 hằng tháng.

- Chủ trì tổ chức Hội thi trực tuyến tìm hiểu về CCHC tỉnh Cà Mau; thực hiện trong tháng 9 năm 2026.

- Tổng hợp kết quả thực hiện Kế hoạch, đề xuất biểu dương tập thể, cá nhân làm tốt, báo cáo Ủy ban nhân dân tỉnh trước ngày 20/12/2026.

2. Văn phòng Ủy ban nhân dân tỉnh

- Chủ trì rà soát, cập nhật danh mục TTHC công khai trên Cổng thông tin điện tử tỉnh và tại các Trung tâm Phục vụ hành chính công; hoàn thành trước ngày 31/3/2026, sau đó cập nhật trong 05 ngày làm việc kể từ khi có quyết định công bố.

- Biên soạn bản tóm tắt bằng lời dễ hiểu cho 60 thủ tục người dân làm nhiều nhất; hoàn thành trước ngày 30/4/2026.

- Chỉ đạo Trung tâm Phục vụ hành chính công tỉnh xây dựng 10 video hướng dẫn nộp hồ sơ, thanh toán trực tuyến; hoàn thành trước ngày 30/6/2026.

- Mở chuyên mục "Hỏi đáp thủ tục" trên Cổng thông tin điện tử tỉnh, trả lời câu hỏi của người dân trong thời hạn 05 ngày làm việc; hoàn thành trước ngày 31/5/2026.

- Hằng quý công khai kết quả giải quyết TTHC và tiếp nhận, xử lý phản ánh, kiến nghị; thực hiện trước ngày 10 của tháng đầu quý sau.

3. Sở Nội vụ

- Cung cấp nội dung, số liệu về kết quả CCHC, chỉ số CCHC, chỉ số hài lòng của tỉnh cho các cơ quan báo chí; thực hiện hằng quý.

- Chủ trì, phối hợp với các cơ quan liên quan tổ chức 03 lớp tập huấn kỹ năng truyền thông về CCHC cho công chức cấp xã; hoàn thành trước ngày 30/6/2026.

- Đưa kết quả thực hiện Kế hoạch này vào nội dung kiểm tra CCHC và tiêu chí thi đua năm 2026; hoàn thành trước ngày 30/11/2026.

- Chủ trì khảo sát mức độ biết và hài lòng của người dân về thủ tục ở cấp xã; hoàn thành trước ngày 31/10/2026.

4. Sở Tư pháp

- Lồng ghép nội dung CCHC vào các đợt phổ biến, giáo dục pháp luật và Ngày Pháp luật Việt Nam; hoàn thành trước ngày 15/11/2026.

- Chủ trì, phối hợp với Văn phòng Ủy ban nhân dân tỉnh biên soạn, in 30.000 tờ gấp về hộ tịch, chứng thực, cư trú; hoàn thành trước ngày 31/7/2026.

- Hướng dẫn tổ hòa giải ở ấp, khóm giới thiệu thủ tục hòa giải và nơi nhận đơn; hoàn thành trước ngày 30/9/2026.

5. Sở Tài chính

- Hướng dẫn lập dự toán, sử dụng và quyết toán kinh phí thực hiện Kế hoạch; hoàn thành trước ngày 31/3/2026.

- Thẩm định, trình cấp có thẩm quyền bố trí kinh phí năm 2027 cho công tác truyền thông CCHC; hoàn thành trước ngày 15/9/2026.

6. Sở Khoa học và Công nghệ

- Chủ trì hướng dẫn Tổ công nghệ số cộng đồng hỗ trợ người dân cài đặt, sử dụng VNeID và nộp hồ sơ trực tuyến; thực hiện thường xuyên trong năm 2026.

- Bảo đảm kết nối, an toàn thông tin cho hệ thống truyền thanh ứng dụng công nghệ thông tin ở cấp xã; hoàn thành trước ngày 30/6/2026.

- Phối hợp với Văn phòng Ủy ban nhân dân tỉnh tổ chức tuần lễ "Nộp hồ sơ trên điện thoại" nhân Ngày Chuyển đổi số; hoàn thành trước ngày 15/10/2026.

7. Sở Dân tộc và Tôn giáo

- Chủ trì biên dịch sang tiếng Khmer, có người đọc duyệt thứ hai, đối với 30 bản tóm tắt thủ tục và các bản tin truyền thanh; hoàn thành trước ngày 31/8/2026.

- Phối hợp với các vị chức sắc, người có uy tín giới thiệu thủ tục tại các điểm chùa Khmer; thực hiện trong tháng 4 và tháng 10 năm 2026, nhân Tết Chôl Chnăm Thmây và Lễ Sene Đôlta.

- Tổng hợp ý kiến của đồng bào về chất lượng bản dịch, đề xuất chỉnh sửa; thực hiện hằng quý.

8. Công an tỉnh

- Chỉ đạo Công an cấp xã truyền thông về thủ tục cư trú, căn cước, định danh điện tử gắn với cấp căn cước lưu động tại xã ven biển; hoàn thành trước ngày 30/9/2026.

- Phối hợp với các cơ quan báo chí cảnh báo thủ đoạn giả danh cán bộ làm thủ tục để lừa đảo; thực hiện thường xuyên trong năm 2026.

9. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội

9.1. Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh

- Hướng dẫn Ban công tác Mặt trận ở ấp, khóm đưa nội dung thủ tục thiết yếu vào họp dân ít nhất mỗi quý một lần.

- Chủ trì giám sát việc niêm yết công khai thủ tục tại ít nhất 16 xã, phường; hoàn thành trước ngày 31/10/2026.

9.2. Hội Liên hiệp Phụ nữ tỉnh

- Tổ chức sinh hoạt chi hội với chủ đề "Giấy khai sinh đúng hạn cho con" tại các xã có đông đồng bào Khmer; hoàn thành trước ngày 31/8/2026.

9.3. Hội Nông dân tỉnh

- Phối hợp hướng dẫn hội viên thủ tục xác nhận nuôi trồng thủy sản, đăng ký hộ kinh doanh, đăng ký ghe, vỏ lãi; hoàn thành trước ngày 30/9/2026.

9.4. Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh

- Tổ chức đội hình thanh niên tình nguyện hỗ trợ người dân tại Trung tâm Phục vụ hành chính công cấp xã; thực hiện từ ngày 01/6/2026 đến ngày 31/8/2026.

10. Báo và Phát thanh, Truyền hình Cà Mau

- Duy trì chuyên mục "Cải cách hành chính" trên báo in, báo điện tử, phát thanh, truyền hình, mỗi tháng ít nhất 08 tin, bài và 04 chương trình phát sóng.

- Phát chuyên mục CCHC bằng tiếng Khmer mỗi tuần một lần; thực hiện từ ngày 01/4/2026.

- Phản ánh kịp thời gương làm tốt, việc làm chưa tốt và kết quả khắc phục; thực hiện thường xuyên trong năm 2026.

- Cung cấp minh chứng đã đăng, phát cho Sở Văn hóa, Thể thao và Du lịch trước ngày 25 hằng tháng.

11. Ủy ban nhân dân các xã, phường

- Ban hành kế hoạch truyền thông của địa phương, phân công người phụ trách; hoàn thành trước ngày 20/3/2026.

- Niêm yết thường xuyên thủ tục thuộc thẩm quyền tại trụ sở, nhà văn hóa và điểm sinh hoạt cộng đồng, có mã QR dẫn đến nội dung đang có hiệu lực; hoàn thành trước ngày 30/4/2026.

- Phát trên truyền thanh cơ sở mỗi tuần ít nhất 02 lượt về thủ tục thiết yếu; nơi có đông đồng bào Khmer phát thêm bằng tiếng Khmer.

- Đăng trên trang thông tin điện tử của địa phương mỗi tháng ít nhất 02 tin, bài về CCHC.

- Tiếp nhận, trả lời câu hỏi, phản ánh của người dân về thủ tục trong thời hạn 05 ngày làm việc và công khai câu trả lời.

- Báo cáo danh mục nội dung đã công khai, hình thức và thời gian công khai; thực hiện hằng quý, trước ngày 05 của tháng đầu quý sau.

12. Các sở, ban, ngành tỉnh

- Rà soát thủ tục thuộc lĩnh vực quản lý, gửi Văn phòng Ủy ban nhân dân tỉnh nội dung giải thích dễ hiểu; hoàn thành trước ngày 15/4/2026.

- Lồng ghép truyền thông CCHC vào hội nghị, tập huấn chuyên ngành và trang thông tin điện tử của đơn vị; thực hiện thường xuyên trong năm 2026.

IV. KINH PHÍ

Kinh phí thực hiện Kế hoạch được bố trí trong dự toán chi thường xuyên năm 2026 của các cơ quan, đơn vị, địa phương theo phân cấp ngân sách và nguồn hợp pháp khác.

V. CHẾ ĐỘ BÁO CÁO

Các cơ quan, đơn vị, địa phương báo cáo kết quả thực hiện Kế hoạch về Ủy ban nhân dân tỉnh (qua Sở Văn hóa, Thể thao và Du lịch) trước ngày 15/12/2026; báo cáo 6 tháng trước ngày 15/6/2026.

Trên đây là Kế hoạch truyền thông về CCHC, kiểm soát TTHC tỉnh Cà Mau năm 2026. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị, địa phương kịp thời phản ánh về Sở Văn hóa, Thể thao và Du lịch để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.

Nơi nhận:
- Bộ Nội vụ (để b/c);
- Thường trực Tỉnh ủy, Hội đồng nhân dân tỉnh (để b/c);
- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân tỉnh;
- Các cơ quan, đơn vị, địa phương tại Mục III;
- Cổng Thông tin điện tử tỉnh;
- Lưu: VT, KGVX.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Huỳnh Quốc Thái
`;
