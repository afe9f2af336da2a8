/**
 * Plans written for the tests, in the many layouts offices use. People, places' acts and numbers are invented. Each lists
 * what a careful reader finds in it; `pairs` is every duty: agency, how it begins, deadline (norm) or null.
 */
export type SamplePlan = {
  name: string;
  text: string;
  number: string | null;
  symbol: string | null;
  date: string | null;
  issuer: string | null;
  superior?: string;
  title: string | null;
  year: number | null;
  signer: string | null;
  signerTitle: string | null;
  bases: string[];
  purposes: number;
  requirements: number;
  audiences: number;
  recipients: number;
  reports: string[];
  pairs: [string, string, string | null][];
};

const department: SamplePlan = {
  name: "a department's plan with two issuers in one row, letters and a table in the body",
  text: `UBND TỈNH SƠN HẢI\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ\tĐộc lập - Tự do - Hạnh phúc
Số: 45/KH-SNV\tSơn Hải, ngày 05 tháng 3 năm 2024

KẾ HOẠCH
Tự kiểm tra công tác cải cách hành chính năm 2024

Thực hiện Kế hoạch số 12/KH-UBND ngày 10/01/2024 của UBND tỉnh Sơn Hải về kiểm tra cải cách hành chính năm 2024, Sở Nội vụ xây dựng Kế hoạch tự kiểm tra như sau:
I. MỤC ĐÍCH - YÊU CẦU
1. Mục đích
a) Nắm đúng tình hình thực hiện nhiệm vụ của từng phòng.
b) Kịp thời sửa chữa việc chậm.
2. Yêu cầu
Các phòng tự kiểm tra trung thực, không làm hình thức.
II. NỘI DUNG VÀ THỜI GIAN
TT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành
1\tTự kiểm tra hồ sơ một cửa\tVăn phòng Sở\tPhòng Cải cách hành chính; Thanh tra Sở\tQuý II/2024
2\tKiểm tra việc niêm yết thủ tục\tPhòng Cải cách hành chính\tVăn phòng Sở\tTrước ngày 31/8/2024
III. TỔ CHỨC THỰC HIỆN
1. Trưởng các phòng, đơn vị thuộc Sở căn cứ Kế hoạch này tổ chức tự kiểm tra, gửi báo cáo kết quả về Phòng Cải cách hành chính trước ngày 15/11/2024.
2. Giao Phòng Cải cách hành chính theo dõi, tổng hợp, trình Giám đốc Sở.
Trên đây là Kế hoạch tự kiểm tra công tác cải cách hành chính năm 2024 của Sở Nội vụ./.
Nơi nhận:\tKT. GIÁM ĐỐC
- UBND tỉnh (để b/c);\tPHÓ GIÁM ĐỐC
- Các phòng, đơn vị thuộc Sở;
- Lưu: VT, CCHC.\tTrần Thị Bích Ngọc
`,
  number: "45/KH-SNV",
  symbol: "KH-SNV",
  date: "2024-03-05",
  issuer: "SỞ NỘI VỤ",
  superior: "UBND TỈNH SƠN HẢI",
  title: "Tự kiểm tra công tác cải cách hành chính năm 2024",
  year: 2024,
  signer: "Trần Thị Bích Ngọc",
  signerTitle: "PHÓ GIÁM ĐỐC",
  bases: ["12/KH-UBND"],
  purposes: 2,
  requirements: 1,
  audiences: 0,
  recipients: 3,
  reports: ["2024-11-15"],
  pairs: [
    ["Văn phòng Sở", "Tự kiểm tra hồ sơ một cửa", "2024-Q2"],
    ["Phòng Cải cách hành chính", "Tự kiểm tra hồ sơ một cửa", "2024-Q2"],
    ["Thanh tra Sở", "Tự kiểm tra hồ sơ một cửa", "2024-Q2"],
    ["Phòng Cải cách hành chính", "Kiểm tra việc niêm yết", "2024-08-31"],
    ["Văn phòng Sở", "Kiểm tra việc niêm yết", "2024-08-31"],
    ["Trưởng các phòng, đơn vị thuộc Sở", "Trưởng các phòng", "2024-11-15"],
    ["Phòng Cải cách hành chính", "Giao Phòng Cải cách hành chính theo dõi", null],
  ],
};

const commune: SamplePlan = {
  name: "a commune's plan: mixed-case issuer, duties by officer and hamlet, Windows line ends",
  text: `Ủy ban nhân dân
xã Phước Lộc
Cộng hòa xã hội chủ nghĩa Việt Nam
Độc lập - Tự do - Hạnh phúc
Số: 07/KH-UBND
Phước Lộc, ngày 20 tháng 01 năm 2026

KẾ HOẠCH
Tuyên truyền cải cách hành chính trên địa bàn xã năm 2026

Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;
Căn cứ Kế hoạch số 215/KH-UBND ngày 30/12/2025 của UBND tỉnh Sơn Hải về tuyên truyền cải cách hành chính năm 2026;
UBND xã Phước Lộc ban hành Kế hoạch như sau:

I/ MỤC ĐÍCH, YÊU CẦU
1/ Mục đích:
- Để người dân biết và làm được thủ tục ngay từ nhà.
2/ Yêu cầu:
- Nói dễ hiểu, đúng người cần nghe.
3/ Đối tượng:
- Người dân, hộ kinh doanh, học sinh trên địa bàn xã.
II/ NỘI DUNG, HÌNH THỨC
1/ Nội dung:
- Thủ tục có thể nộp trực tuyến và cách nộp.
2/ Hình thức:
- Loa truyền thanh, tờ gấp, nhóm Zalo của thôn.
III/ TỔ CHỨC THỰC HIỆN
1/ Công chức Văn hóa - Xã hội
- Tham mưu UBND xã tổ chức thực hiện Kế hoạch; tổng hợp báo cáo quý trước ngày 15 của tháng cuối quý.
- Viết tin, bài cho Đài truyền thanh xã mỗi tuần ít nhất 01 bài.
2/ Bộ phận Một cửa: Hướng dẫn người dân nộp hồ sơ trực tuyến tại chỗ; hoàn thành bảng hướng dẫn trước ngày 28/02/2026.
3/ Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể
Vận động đoàn viên, hội viên làm thủ tục trực tuyến.
4/ Trưởng các thôn
Thường xuyên thông báo trên loa của thôn và tại các cuộc họp dân.
Trên đây là Kế hoạch tuyên truyền năm 2026, yêu cầu các bộ phận nghiêm túc thực hiện./.

Nơi nhận:
- UBND tỉnh;
- TT. Đảng ủy, HĐND xã;
- Các thôn;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
(Đã ký)
Nguyễn Hữu Phước
`.replaceAll("\n", "\r\n"),
  number: "07/KH-UBND",
  symbol: "KH-UBND",
  date: "2026-01-20",
  issuer: "Ủy ban nhân dân xã Phước Lộc",
  title: "Tuyên truyền cải cách hành chính trên địa bàn xã năm 2026",
  year: 2026,
  signer: "Nguyễn Hữu Phước",
  signerTitle: "CHỦ TỊCH",
  bases: ["Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", "215/KH-UBND"],
  purposes: 1,
  requirements: 1,
  audiences: 1,
  recipients: 4,
  reports: ["quarterly:m3-15"],
  pairs: [
    ["Công chức Văn hóa - Xã hội", "Tham mưu UBND xã", "quarterly:m3-15"],
    ["Công chức Văn hóa - Xã hội", "Viết tin, bài", "weekly"],
    ["Bộ phận Một cửa", "Hướng dẫn người dân", "2026-02-28"],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể", "Vận động đoàn viên", null],
    ["Trưởng các thôn", "Thường xuyên thông báo", "continuous"],
  ],
};

const party: SamplePlan = {
  name: "a Party committee's plan",
  text: `TỈNH ỦY SƠN HẢI
*
Số 12-KH/TU
ĐẢNG CỘNG SẢN VIỆT NAM
Sơn Hải, ngày 18 tháng 8 năm 2023

KẾ HOẠCH
thực hiện Chỉ thị số 21-CT/TW, ngày 04/5/2023 của Ban Bí thư
về đổi mới công tác giáo dục nghề nghiệp
-----

Thực hiện Chỉ thị số 21-CT/TW, ngày 04/5/2023 của Ban Bí thư Trung ương Đảng, Ban Thường vụ Tỉnh ủy xây dựng Kế hoạch thực hiện như sau:
I- MỤC ĐÍCH, YÊU CẦU
1- Nâng cao nhận thức của cấp ủy, chính quyền các cấp.
2- Việc học tập, quán triệt phải thiết thực.
II- NHIỆM VỤ VÀ GIẢI PHÁP
1- Tăng cường tuyên truyền trong đoàn viên, thanh niên.
2- Hoàn thiện mạng lưới cơ sở giáo dục nghề nghiệp.
III- TỔ CHỨC THỰC HIỆN
1- Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy xây dựng kế hoạch, tổ chức quán triệt Chỉ thị, hoàn thành trong quý IV/2023.
2- Đảng đoàn Hội đồng nhân dân tỉnh lãnh đạo việc ban hành nghị quyết hỗ trợ người học nghề.
3- Ban cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo các sở, ngành triển khai thực hiện Kế hoạch.
4- Ban Tuyên giáo Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy, Văn phòng Tỉnh ủy theo dõi, đôn đốc; định kỳ 6 tháng, hằng năm báo cáo Ban Thường vụ Tỉnh ủy.

Nơi nhận:
- Ban Bí thư Trung ương Đảng (báo cáo),
- Các huyện ủy, thành ủy,
- Lưu Văn phòng Tỉnh ủy.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lê Văn Khánh
`,
  number: "12-KH/TU",
  symbol: "KH/TU",
  date: "2023-08-18",
  issuer: "TỈNH ỦY SƠN HẢI",
  title: "thực hiện Chỉ thị số 21-CT/TW, ngày 04/5/2023 của Ban Bí thư về đổi mới công tác giáo dục nghề nghiệp",
  year: 2023,
  signer: "Lê Văn Khánh",
  signerTitle: "PHÓ BÍ THƯ",
  bases: ["21-CT/TW"],
  purposes: 2,
  requirements: 0,
  audiences: 0,
  recipients: 3,
  reports: ["half-yearly+yearly"],
  pairs: [
    ["Các huyện ủy, thành ủy, đảng ủy trực thuộc Tỉnh ủy", "Các huyện ủy", "2023-Q4"],
    ["Đảng đoàn Hội đồng nhân dân tỉnh", "Đảng đoàn Hội đồng", null],
    ["Ban cán sự đảng Ủy ban nhân dân tỉnh", "Ban cán sự đảng", null],
    ["Ban Tuyên giáo Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy chủ trì", "half-yearly+yearly"],
  ],
};

const decision: SamplePlan = {
  name: "a ministry's decision with the plan attached, parts and articles, sentences that assign",
  text: `BỘ NÔNG NGHIỆP VÀ
PHÁT TRIỂN NÔNG THÔN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 815/QĐ-BNN-KN
Hà Nội, ngày 02 tháng 4 năm 2012
QUYẾT ĐỊNH
VỀ VIỆC BAN HÀNH KẾ HOẠCH KHUYẾN NÔNG NĂM 2012
BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN
Căn cứ Nghị định số 01/2008/NĐ-CP ngày 03/01/2008 của Chính phủ quy định chức năng, nhiệm vụ của Bộ;
Căn cứ Nghị định số 02/2010/NĐ-CP ngày 08/01/2010 của Chính phủ về khuyến nông;
Xét đề nghị của Giám đốc Trung tâm Khuyến nông Quốc gia tại Tờ trình số 77/TTr-KN ngày 15/3/2012,
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch khuyến nông năm 2012.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng Bộ, Giám đốc Trung tâm Khuyến nông Quốc gia chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
- Lưu: VT, KN.
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Phạm Quốc Hưng

KẾ HOẠCH
KHUYẾN NÔNG NĂM 2012
(Ban hành kèm theo Quyết định số 815/QĐ-BNN-KN ngày 02 tháng 4 năm 2012 của Bộ trưởng Bộ Nông nghiệp và Phát triển nông thôn)
Phần I
MỤC TIÊU
1. Chuyển giao tiến bộ kỹ thuật cho 50.000 hộ.
2. Xây dựng 200 mô hình trình diễn.
Phần II
NHIỆM VỤ
A. ĐÀO TẠO
1. Tập huấn kỹ thuật canh tác lúa. Giao Trung tâm Khuyến nông Quốc gia chủ trì, phối hợp với Cục Trồng trọt thực hiện trong quý II năm 2012.
2. Biên soạn tài liệu cho nông dân.
- Đơn vị thực hiện: Trung tâm Khuyến nông Quốc gia.
- Thời gian: từ tháng 3 đến tháng 5 năm 2012.
B. THÔNG TIN
1. Mở chuyên mục trên sóng phát thanh (Trung tâm Tin học và Thống kê chủ trì, hoàn thành trước 30/6/2012).
Phần III
TỔ CHỨC THỰC HIỆN
1. Cục Trồng trọt, Cục Chăn nuôi, Tổng cục Thủy sản hướng dẫn kỹ thuật theo lĩnh vực quản lý.
2. Vụ Tài chính bố trí kinh phí kịp thời.
3. Sở Nông nghiệp và Phát triển nông thôn các tỉnh báo cáo kết quả về Trung tâm Khuyến nông Quốc gia trước ngày 20/11/2012.
`,
  number: "815/QĐ-BNN-KN",
  symbol: "QĐ-BNN-KN",
  date: "2012-04-02",
  issuer: "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
  title: "KHUYẾN NÔNG NĂM 2012",
  year: 2012,
  signer: "Phạm Quốc Hưng",
  signerTitle: "THỨ TRƯỞNG",
  bases: ["01/2008/NĐ-CP", "02/2010/NĐ-CP"],
  purposes: 2,
  requirements: 0,
  audiences: 0,
  recipients: 2,
  reports: ["2012-11-20"],
  pairs: [
    ["Trung tâm Khuyến nông Quốc gia", "Giao Trung tâm Khuyến nông", "2012-Q2"],
    ["Trung tâm Khuyến nông Quốc gia", "Biên soạn tài liệu", "2012-03/2012-05"],
    ["Trung tâm Tin học và Thống kê", "Mở chuyên mục", "2012-06-30"],
    ["Cục Trồng trọt", "Cục Trồng trọt, Cục Chăn nuôi", null],
    ["Cục Chăn nuôi", "Cục Trồng trọt, Cục Chăn nuôi", null],
    ["Tổng cục Thủy sản", "Cục Trồng trọt, Cục Chăn nuôi", null],
    ["Vụ Tài chính", "Vụ Tài chính bố trí", null],
    ["Sở Nông nghiệp và Phát triển nông thôn các tỉnh", "Sở Nông nghiệp", "2012-11-20"],
  ],
};

const pdf: SamplePlan = {
  name: "text of a PDF: wrapped lines, page numbers and running heads in the midst of sentences",
  text: `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HUYỆN TÂN BÌNH Độc lập - Tự do - Hạnh phúc
Số: 88/KH-UBND Tân Bình, ngày 12 tháng 5 năm 2021
KẾ HOẠCH
Phổ biến, giáo dục pháp luật về bầu cử và phòng, chống dịch bệnh
trên địa bàn huyện Tân Bình năm 2021
Căn cứ Luật Phổ biến, giáo dục pháp luật năm 2012; Quyết định số
21/2021/QĐ-TTg ngày 21/6/2021 của Thủ tướng Chính phủ; Ủy ban nhân dân huyện
ban hành Kế hoạch với các nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích: Nâng cao hiểu biết pháp luật của Nhân dân, để mỗi người
tự giác chấp hành.
2. Yêu cầu: Nội dung ngắn gọn, sát với từng địa bàn, chú trọng đồng bào
vùng xa.
II. NỘI DUNG
1. Tuyên truyền trên hệ thống loa truyền thanh cơ sở
a) Nội dung: các quy định mới về phòng, chống dịch và quyền, nghĩa vụ của
cử tri.
b) Đơn vị chủ trì: Phòng Văn hóa và Thông tin.
c) Đơn vị phối hợp: Phòng Tư pháp, Trung tâm Văn hóa - Thể thao và Truyền
thanh, UBND các xã, thị trấn.
d) Thời gian thực hiện: Thường xuyên.
2. Tổ chức hội nghị tập huấn cho báo cáo viên pháp luật
a) Đơn vị chủ trì: Phòng Tư pháp.
\f2
Kế hoạch số 88/KH-UBND
b) Đơn vị phối hợp: Phòng Giáo dục và Đào tạo.
c) Thời gian thực hiện: Quý III năm 2021.
III. TỔ CHỨC THỰC HIỆN
1. Phòng Tư pháp
- Là cơ quan thường trực, chủ trì tham mưu Ủy ban nhân dân huyện triển khai
Kế hoạch; phối hợp với các cơ quan liên quan kiểm tra việc thực hiện tại các
\f3
Kế hoạch số 88/KH-UBND
xã, thị trấn, tổng hợp kết quả báo cáo Ủy ban nhân dân huyện trước ngày
30/11/2021.
- Biên soạn, in tờ gấp phát cho hộ gia đình.
2. Phòng Tài chính - Kế hoạch
Tham mưu bố trí kinh phí theo quy định của Luật Ngân sách nhà nước và các
văn bản hướng dẫn.
\f4
Kế hoạch số 88/KH-UBND
3. Ủy ban nhân dân các xã, thị trấn
Xây dựng kế hoạch của địa phương trước ngày 31/5/2021 và tổ chức thực hiện.
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Sở Tư pháp; KT. CHỦ TỊCH
- Các phòng, ban huyện; PHÓ CHỦ TỊCH
- UBND các xã, thị trấn;
- Lưu: VT, TP.
Hoàng Đức Thịnh
`,
  number: "88/KH-UBND",
  symbol: "KH-UBND",
  date: "2021-05-12",
  issuer: "ỦY BAN NHÂN DÂN HUYỆN TÂN BÌNH",
  title: "Phổ biến, giáo dục pháp luật về bầu cử và phòng, chống dịch bệnh trên địa bàn huyện Tân Bình năm 2021",
  year: 2021,
  signer: "Hoàng Đức Thịnh",
  signerTitle: "PHÓ CHỦ TỊCH",
  bases: ["Luật Phổ biến, giáo dục pháp luật năm 2012", "21/2021/QĐ-TTg"],
  purposes: 1,
  requirements: 1,
  audiences: 0,
  recipients: 4,
  reports: ["2021-11-30"],
  pairs: [
    ["Phòng Văn hóa và Thông tin", "Tuyên truyền trên hệ thống loa", "continuous"],
    ["Phòng Tư pháp", "Tuyên truyền trên hệ thống loa", "continuous"],
    ["Trung tâm Văn hóa - Thể thao và Truyền thanh", "Tuyên truyền trên hệ thống loa", "continuous"],
    ["UBND các xã, thị trấn", "Tuyên truyền trên hệ thống loa", "continuous"],
    ["Phòng Tư pháp", "Tổ chức hội nghị tập huấn", "2021-Q3"],
    ["Phòng Giáo dục và Đào tạo", "Tổ chức hội nghị tập huấn", "2021-Q3"],
    ["Phòng Tư pháp", "Là cơ quan thường trực", "2021-11-30"],
    ["Phòng Tư pháp", "Biên soạn, in tờ gấp", null],
    ["Phòng Tài chính - Kế hoạch", "Tham mưu bố trí kinh phí", null],
    ["Ủy ban nhân dân các xã, thị trấn", "Xây dựng kế hoạch của địa phương", "2021-05-31"],
  ],
};

const stacked: SamplePlan = {
  name: "an annex table whose cells came one under the other, after a plan with numbers lost",
  text: `ỦY BAN NHÂN DÂN
THÀNH PHỐ SƠN HẢI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:        /KH-UBND
Sơn Hải, ngày      tháng 02 năm 2025
KẾ HOẠCH
CHUYỂN ĐỔI SỐ NĂM 2025
Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; UBND thành phố ban hành Kế hoạch chuyển đổi số năm 2025 như sau:
MỤC ĐÍCH, YÊU CẦU
Mục đích
Đưa dịch vụ số đến từng khu phố.
Yêu cầu
Làm đến đâu chắc đến đó.
NHIỆM VỤ TRỌNG TÂM
Chi tiết tại Phụ lục kèm theo.
TỔ CHỨC THỰC HIỆN
Sở Khoa học và Công nghệ
Chủ trì, phối hợp với các sở, ngành tổ chức thực hiện Kế hoạch; định kỳ hằng quý, trước ngày 20 của tháng cuối quý, tổng hợp báo cáo UBND thành phố.
Sở Tài chính:
Tham mưu bố trí kinh phí thực hiện.
Các sở, ban, ngành; UBND các phường, xã
Cụ thể hóa Kế hoạch, giao việc rõ người, rõ thời hạn.
Nơi nhận:
- Thành ủy;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Đỗ Thị Hải Yến

PHỤ LỤC
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số      /KH-UBND ngày     /02/2025 của UBND thành phố)
STT
Nhiệm vụ
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
I. HẠ TẦNG SỐ
1
Phủ sóng 5G tại các khu công nghiệp
Sở Khoa học và Công nghệ
Ban Quản lý các khu công nghiệp
Tháng 6/2025
2
Lắp đặt điểm phát Wi-Fi miễn phí
tại chợ và bến xe
UBND các phường, xã
Sở Khoa học và Công nghệ
Quý IV/2025
II. NHÂN LỰC SỐ
3
Tập huấn Tổ công nghệ số cộng đồng
Sở Nội vụ
UBND các phường, xã
6 tháng đầu năm 2025
`,
  number: null,
  symbol: "KH-UBND",
  date: null,
  issuer: "ỦY BAN NHÂN DÂN THÀNH PHỐ SƠN HẢI",
  title: "CHUYỂN ĐỔI SỐ NĂM 2025",
  year: 2025,
  signer: "Đỗ Thị Hải Yến",
  signerTitle: "PHÓ CHỦ TỊCH",
  bases: ["57-NQ/TW"],
  purposes: 1,
  requirements: 1,
  audiences: 0,
  recipients: 2,
  reports: ["quarterly:m3-20"],
  pairs: [
    ["Sở Khoa học và Công nghệ", "Chủ trì, phối hợp với các sở, ngành", "quarterly:m3-20"],
    ["Sở Tài chính", "Tham mưu bố trí kinh phí", null],
    ["Các sở, ban, ngành; UBND các phường, xã", "Cụ thể hóa Kế hoạch", null],
    ["Sở Khoa học và Công nghệ", "Phủ sóng 5G", "2025-06"],
    ["Ban Quản lý các khu công nghiệp", "Phủ sóng 5G", "2025-06"],
    ["UBND các phường, xã", "Lắp đặt điểm phát Wi-Fi", "2025-Q4"],
    ["Sở Khoa học và Công nghệ", "Lắp đặt điểm phát Wi-Fi", "2025-Q4"],
    ["Sở Nội vụ", "Tập huấn Tổ công nghệ số", "2025-H1"],
    ["UBND các phường, xã", "Tập huấn Tổ công nghệ số", "2025-H1"],
  ],
};

const nested: SamplePlan = {
  name: "sections by letter over roman numbers, groups of agencies with sub-agencies, NFD text",
  text: `BỘ TƯ PHÁP
CỤC PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 301/KH-PBGDPL
Hà Nội, ngày 9 tháng 9 năm 2019
KẾ HOẠCH
Tổ chức Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2019
Căn cứ Nghị định số 28/2013/NĐ-CP ngày 04/4/2013 của Chính phủ quy định chi tiết Luật Phổ biến, giáo dục pháp luật, Cục ban hành Kế hoạch:
A. PHẦN CHUNG
I. MỤC ĐÍCH
1. Tôn vinh Hiến pháp và pháp luật.
2. Tạo thói quen sống và làm việc theo pháp luật.
II. YÊU CẦU
1. Tổ chức tiết kiệm, thiết thực.
B. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN
I. Các đơn vị thuộc Cục
1. Phòng Tổng hợp
1.1. Xây dựng kịch bản lễ hưởng ứng, hoàn thành trước ngày 15/10/2019.
1.2. Mời đại biểu, báo chí.
2. Văn phòng Cục
a) Bảo đảm hậu cần, phương tiện.
b) Trang trí khánh tiết chậm nhất ngày 07 tháng 11 năm 2019.
II. Các đơn vị báo chí
1. Báo Pháp luật Việt Nam, Tạp chí Dân chủ và Pháp luật
Mở chuyên trang về Ngày Pháp luật từ ngày 01/11/2019 đến ngày 15/11/2019.
2. Đề nghị Đài Tiếng nói Việt Nam phát sóng tin, bài về Ngày Pháp luật.
Nơi nhận:
- Như Mục B;
- Lưu: VT, TH.
CỤC TRƯỞNG
Phan Hồng Nguyên Anh
`.normalize("NFD"),
  number: "301/KH-PBGDPL",
  symbol: "KH-PBGDPL",
  date: "2019-09-09",
  issuer: "CỤC PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT",
  superior: "BỘ TƯ PHÁP",
  title: "Tổ chức Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2019",
  year: 2019,
  signer: "Phan Hồng Nguyên Anh",
  signerTitle: "CỤC TRƯỞNG",
  bases: ["28/2013/NĐ-CP"],
  purposes: 2,
  requirements: 1,
  audiences: 0,
  recipients: 2,
  reports: [],
  pairs: [
    ["Phòng Tổng hợp", "Xây dựng kịch bản", "2019-10-15"],
    ["Phòng Tổng hợp", "Mời đại biểu", null],
    ["Văn phòng Cục", "Bảo đảm hậu cần", null],
    ["Văn phòng Cục", "Trang trí khánh tiết", "2019-11-07"],
    ["Báo Pháp luật Việt Nam", "Mở chuyên trang", "2019-11-01/2019-11-15"],
    ["Tạp chí Dân chủ và Pháp luật", "Mở chuyên trang", "2019-11-01/2019-11-15"],
    ["Đài Tiếng nói Việt Nam", "Đề nghị Đài Tiếng nói", null],
  ],
};

const sentences: SamplePlan = {
  name: "duties in the contents, assigned in the middle and at the end of paragraphs",
  text: `ỦY BAN NHÂN DÂN
TỈNH SƠN HẢI
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 1203/KH-UBND
Sơn Hải, ngày 14 tháng 11 năm 2018

KẾ HOẠCH
PHÒNG, CHỐNG DỊCH BỆNH GIA SÚC, GIA CẦM NĂM 2019

Căn cứ Luật Thú y ngày 19/6/2015;
Căn cứ Thông tư số 07/2016/TT-BNNPTNT ngày 31/5/2016 của Bộ Nông nghiệp và Phát triển nông thôn;
Theo đề nghị của Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình số 250/TTr-SNN ngày 01/11/2018, UBND tỉnh ban hành Kế hoạch như sau:

I. MỤC TIÊU
Không để dịch lớn xảy ra.

II. NỘI DUNG

1. Tiêm phòng: tiêm định kỳ 2 đợt trong năm. Giao Chi cục Chăn nuôi và Thú y chủ trì, phối hợp với UBND các huyện, thành phố tổ chức tiêm phòng đợt 1 xong trước ngày 30/4/2019.

2. Giám sát dịch bệnh. Sở Nông nghiệp và Phát triển nông thôn chỉ đạo lấy mẫu giám sát tại các chợ đầu mối. Sở Y tế phối hợp giám sát các bệnh lây sang người.

3. Kiểm dịch vận chuyển: Cục Quản lý thị trường, Công an tỉnh tăng cường kiểm tra trên các tuyến giao thông.

III. KINH PHÍ

Kinh phí thực hiện từ nguồn ngân sách năm 2019. Sở Tài chính thẩm định, trình UBND tỉnh quyết định.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp và Phát triển nông thôn:

- Hướng dẫn các địa phương thực hiện; hằng tháng báo cáo UBND tỉnh;

- Thanh tra việc buôn bán thuốc thú y.

2. UBND các huyện, thành phố có trách nhiệm:

- Kiện toàn Ban Chỉ đạo phòng, chống dịch cấp huyện.

- Bố trí ngân sách dự phòng.

3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh: Vận động hội viên không giấu dịch.

Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Nông nghiệp và Phát triển nông thôn để tổng hợp, báo cáo UBND tỉnh./.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Vũ Minh Tâm

Nơi nhận:
- Bộ NN và PTNT;
- TT Tỉnh ủy, HĐND tỉnh;
- Lưu: VT, KTN.
`,
  number: "1203/KH-UBND",
  symbol: "KH-UBND",
  date: "2018-11-14",
  issuer: "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
  title: "PHÒNG, CHỐNG DỊCH BỆNH GIA SÚC, GIA CẦM NĂM 2019",
  year: 2019,
  signer: "Vũ Minh Tâm",
  signerTitle: "PHÓ CHỦ TỊCH",
  bases: ["Luật Thú y ngày 19/6/2015", "07/2016/TT-BNNPTNT"],
  purposes: 1,
  requirements: 0,
  audiences: 0,
  recipients: 3,
  reports: ["monthly"],
  pairs: [
    ["Chi cục Chăn nuôi và Thú y", "Giao Chi cục Chăn nuôi", "2019-04-30"],
    ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Phát triển nông thôn chỉ đạo", null],
    ["Sở Y tế", "Sở Y tế phối hợp", null],
    ["Cục Quản lý thị trường", "Kiểm dịch vận chuyển", null],
    ["Công an tỉnh", "Kiểm dịch vận chuyển", null],
    ["Sở Tài chính", "Sở Tài chính thẩm định", null],
    ["Sở Nông nghiệp và Phát triển nông thôn", "Hướng dẫn các địa phương", "monthly"],
    ["Sở Nông nghiệp và Phát triển nông thôn", "Thanh tra việc buôn bán", null],
    ["UBND các huyện, thành phố", "Kiện toàn Ban Chỉ đạo", null],
    ["UBND các huyện, thành phố", "Bố trí ngân sách dự phòng", null],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Vận động hội viên", null],
    ["Hội Nông dân tỉnh", "Vận động hội viên", null],
    ["Hội Liên hiệp Phụ nữ tỉnh", "Vận động hội viên", null],
  ],
};

const school: SamplePlan = {
  name: "people as bearers, fields in one paragraph, an impossible day",
  text: `SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN HẢI    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TRƯỜNG THPT LÊ LỢI    Độc lập - Tự do - Hạnh phúc
Số: 19/KH-THPTLL    Sơn Hải, ngày 10 tháng 10 năm 2022

KẾ HOẠCH
Tuyên truyền dịch vụ công trực tuyến cho học sinh và phụ huynh

1. MỤC ĐÍCH, YÊU CẦU
- Phụ huynh tự nộp được hồ sơ tuyển sinh trực tuyến.
2. ĐỐI TƯỢNG
- Học sinh khối 12 và phụ huynh.
3. NỘI DUNG THỰC HIỆN
3.1. Sinh hoạt dưới cờ về dịch vụ công. Đơn vị chủ trì: Đoàn trường; đơn vị phối hợp: Tổ Tin học; thời gian thực hiện: 31/11/2022.
3.2. Phát tờ gấp tại họp phụ huynh. Chủ trì: Công đoàn trường. Thời gian: tháng 12/2022.
4. PHÂN CÔNG THỰC HIỆN
- Bà Nguyễn Thị Hoa, Phó Hiệu trưởng: phụ trách chung, báo cáo Sở trước 25/12/2022.
- Ông Trần Văn Bình: chuẩn bị âm thanh, máy chiếu.
- Giáo viên chủ nhiệm các lớp 12: nhắc phụ huynh cài ứng dụng.

Nơi nhận:
- Sở GDĐT (b/c);
- Lưu: VT.
HIỆU TRƯỞNG
ThS. Lý Thị Kim Thoa
`,
  number: "19/KH-THPTLL",
  symbol: "KH-THPTLL",
  date: "2022-10-10",
  issuer: "TRƯỜNG THPT LÊ LỢI",
  superior: "SỞ GIÁO DỤC VÀ ĐÀO TẠO SƠN HẢI",
  title: "Tuyên truyền dịch vụ công trực tuyến cho học sinh và phụ huynh",
  year: 2022,
  signer: "Lý Thị Kim Thoa",
  signerTitle: "HIỆU TRƯỞNG",
  bases: [],
  purposes: 1,
  requirements: 0,
  audiences: 1,
  recipients: 2,
  reports: ["2022-12-25"],
  pairs: [
    ["Đoàn trường", "Sinh hoạt dưới cờ", null],
    ["Tổ Tin học", "Sinh hoạt dưới cờ", null],
    ["Công đoàn trường", "Phát tờ gấp", "2022-12"],
    ["Bà Nguyễn Thị Hoa, Phó Hiệu trưởng", "phụ trách chung", "2022-12-25"],
    ["Ông Trần Văn Bình", "chuẩn bị âm thanh", null],
    ["Giáo viên chủ nhiệm các lớp 12", "nhắc phụ huynh", null],
  ],
};

const pasted: SamplePlan = {
  name: "pasted text without a head",
  text: `I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Giúp người cao tuổi làm thủ tục dễ dàng.
2. Yêu cầu
Đến tận nhà khi cần.
II. NỘI DUNG
Cấp lại thẻ bảo hiểm y tế, xác nhận hưởng trợ cấp.
III. TỔ CHỨC THỰC HIỆN
1. Giao Phòng Văn hóa - Xã hội chủ trì lập danh sách trước ngày 10/02.
2. Trung tâm Phục vụ hành chính công bố trí người đến nhà vào thứ Năm hằng tuần.
`,
  number: null,
  symbol: null,
  date: null,
  issuer: null,
  title: null,
  year: null,
  signer: null,
  signerTitle: null,
  bases: [],
  purposes: 1,
  requirements: 1,
  audiences: 0,
  recipients: 0,
  reports: [],
  pairs: [
    ["Phòng Văn hóa - Xã hội", "Giao Phòng Văn hóa", null],
    ["Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ hành chính công bố trí", "weekly"],
  ],
};

const secrecy: SamplePlan = {
  name: "a steering committee's plan with distributive names and clauses of their own",
  text: `UBND TỈNH SƠN HẢI
BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH
-----
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập – Tự do – Hạnh phúc
-----
Số: 03 /KH-BCĐ
Sơn Hải, ngày 07/02/2017

KẾ HOẠCH
Kiểm tra việc giải quyết thủ tục hành chính năm 2017

Thực hiện Quyết định số 2345/QĐ-UBND ngày 20 tháng 12 năm 2016 của Chủ tịch UBND tỉnh về chương trình công tác năm 2017 của Ban Chỉ đạo;

I. Mục đích, yêu cầu
1. Phát hiện chỗ tắc trong giải quyết thủ tục.
2. Kiểm tra không báo trước, không gây phiền hà.

II. Nội dung kiểm tra
1. Việc tiếp nhận, trả kết quả đúng hẹn.
2. Việc xin lỗi khi trễ hẹn.

III. Tổ chức thực hiện
1. Các Sở: Nội vụ, Tư pháp, Văn hóa, Thể thao và Du lịch cử thành viên tham gia Đoàn kiểm tra trước ngày 20/02/2017.
2. Sở Nội vụ, UBND các huyện, thành phố
Sở Nội vụ chuẩn bị nội dung, phương tiện; UBND các huyện, thành phố gửi báo cáo tự kiểm tra trước ngày 28/02/2017; hằng quý báo cáo kết quả khắc phục.
3. Văn phòng HĐND và UBND các huyện, thành phố bố trí địa điểm làm việc.

Nơi nhận:
- BCĐ CCHC Chính phủ;
- Như mục III;
- Lưu: VT, BCĐ.

TRƯỞNG BAN
(đã ký)
CHỦ TỊCH UBND TỈNH
Mai Văn Sáu
`,
  number: "03/KH-BCĐ",
  symbol: "KH-BCĐ",
  date: "2017-02-07",
  issuer: "BAN CHỈ ĐẠO CẢI CÁCH HÀNH CHÍNH",
  superior: "UBND TỈNH SƠN HẢI",
  title: "Kiểm tra việc giải quyết thủ tục hành chính năm 2017",
  year: 2017,
  signer: "Mai Văn Sáu",
  signerTitle: "CHỦ TỊCH UBND TỈNH",
  bases: ["2345/QĐ-UBND"],
  purposes: 2,
  requirements: 0,
  audiences: 0,
  recipients: 3,
  reports: ["2017-02-28", "quarterly"],
  pairs: [
    ["Sở Nội vụ", "Các Sở: Nội vụ", "2017-02-20"],
    ["Sở Tư pháp", "Các Sở: Nội vụ", "2017-02-20"],
    ["Sở Văn hóa, Thể thao và Du lịch", "Các Sở: Nội vụ", "2017-02-20"],
    ["Sở Nội vụ", "Sở Nội vụ chuẩn bị", null],
    ["UBND các huyện, thành phố", "UBND các huyện, thành phố gửi", "2017-02-28"],
    ["Sở Nội vụ", "hằng quý báo cáo", "quarterly"],
    ["UBND các huyện, thành phố", "hằng quý báo cáo", "quarterly"],
    ["Văn phòng HĐND và UBND các huyện, thành phố", "Văn phòng HĐND", null],
  ],
};

const markdown: SamplePlan = {
  name: "a web copy in markdown with bold marks, bars around cells and a markdown table",
  text: `|
**ỦY BAN NHÂN DÂN
TỈNH SƠN HẢI**
-------
|
**CỘNG HÒA XÃ
HỘI CHỦ NGHĨA VIỆT NAM**
Độc lập - Tự do - Hạnh phúc
---------------
|
|
Số: 77/KH-UBND
|
*Sơn Hải, ngày
03 tháng 3 năm 2020*
|

**KẾ HOẠCH**

KHẢO SÁT SỰ HÀI LÒNG CỦA NGƯỜI DÂN
NĂM 2020

*Căn cứ Quyết định số 2640/QĐ-BNV ngày 10/10/2017 của Bộ trưởng Bộ Nội vụ;*

**I. MỤC ĐÍCH**

Biết chỗ người dân chưa hài lòng.

**II. PHÂN CÔNG NHIỆM VỤ**

| STT | Công việc | Đơn vị thực hiện | Thời hạn |
| --- | --- | --- | --- |
| 1 | Chọn mẫu khảo sát | Sở Nội vụ | 15/4/2020 |
| 2 | Phát phiếu tại bưu điện | Bưu điện tỉnh | Tháng 5 - tháng 7/2020 |

**Nơi nhận:**
- Bộ Nội vụ;
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**
**Đinh Công Sứ**
`,
  number: "77/KH-UBND",
  symbol: "KH-UBND",
  date: "2020-03-03",
  issuer: "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
  title: "KHẢO SÁT SỰ HÀI LÒNG CỦA NGƯỜI DÂN NĂM 2020",
  year: 2020,
  signer: "Đinh Công Sứ",
  signerTitle: "CHỦ TỊCH",
  bases: ["2640/QĐ-BNV"],
  purposes: 1,
  requirements: 0,
  audiences: 0,
  recipients: 2,
  reports: [],
  pairs: [
    ["Sở Nội vụ", "Chọn mẫu khảo sát", "2020-04-15"],
    ["Bưu điện tỉnh", "Phát phiếu tại bưu điện", "2020-05/2020-07"],
  ],
};

const newHeads: SamplePlan = {
  name: "a digital plan with a table under two head rows, a group per letter and a total",
  text: `ỦY BAN NHÂN DÂN
TỈNH SƠN HẢI
-------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------

Số: 4512/KH-UBND

Sơn Hải, ngày 10 tháng 6 năm 2022

KẾ HOẠCH
CHUYỂN ĐỔI SỐ NGÀNH NÔNG NGHIỆP TỈNH SƠN HẢI ĐẾN NĂM 2025, ĐỊNH HƯỚNG ĐẾN NĂM 2030
Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt “Chương trình Chuyển đổi số quốc gia đến năm 2025, định hướng đến năm 2030”; Nghị quyết số 10-NQ/TU ngày 27/12/2021 của Ban Chấp hành Đảng bộ tỉnh; Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
I. QUAN ĐIỂM, MỤC TIÊU
1. Quan điểm
Chuyển đổi số lấy người nông dân làm trung tâm.
2. Mục tiêu
2.1. Mục tiêu đến năm 2025
a) 50% cơ sở dữ liệu ngành được số hóa.
b) 30% hợp tác xã ứng dụng công nghệ số.
2.2. Định hướng đến năm 2030
a) 80% hợp tác xã ứng dụng công nghệ số.
II. NỘI DUNG THỰC HIỆN
1. Nhận thức số
- Sở Nông nghiệp và Phát triển nông thôn chủ trì, phối hợp với Sở Thông tin và Truyền thông, UBND các huyện, thành phố tổ chức tuyên truyền trên các phương tiện thông tin đại chúng.
- Các sở, ngành, địa phương thường xuyên đăng tải tin, bài.
2. Hạ tầng số
2.1. Xây dựng nền tảng dữ liệu nông nghiệp
- Cơ quan chủ trì: Sở Nông nghiệp và Phát triển nông thôn
- Cơ quan phối hợp: Các sở, ban, ngành; UBND các huyện, thành phố
- Thời gian: 2022 - 2025
- Kinh phí: 5 tỷ đồng
III. DANH MỤC NHIỆM VỤ, DỰ ÁN
STT | Tên nhiệm vụ, dự án | Đơn vị thực hiện | | Thời gian thực hiện | Kinh phí (triệu đồng)
 | | Chủ trì | Phối hợp | | 
A | Nhóm nhiệm vụ về dữ liệu
1 | Cập nhật dữ liệu đất nông nghiệp, mã số vùng trồng | Sở NN&PTNT | Sở TN&MT, UBND các huyện | 2022-2023 | 500
2 | Phần mềm quản lý rừng | Chi cục Kiểm lâm | Các Ban Quản lý rừng; Vườn Quốc gia | Năm 2023 | 1.200
B | Nhóm nhiệm vụ về đào tạo
3 | Tập huấn kỹ năng số cho hợp tác xã | Liên minh Hợp tác xã tỉnh | Hội Nông dân tỉnh | Hằng năm | 300
 | Tổng cộng | | | | 2.000
IV. KINH PHÍ THỰC HIỆN
Từ ngân sách nhà nước và nguồn xã hội hóa. Hằng năm, các sở, ngành, địa phương lập dự toán gửi Sở Tài chính trước ngày 30/7 để tổng hợp.
V. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Phát triển nông thôn
- Chủ trì, tham mưu triển khai Kế hoạch; kịp thời đề xuất khen thưởng.
- Định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) báo cáo UBND tỉnh.
2. Sở Kế hoạch và Đầu tư, Sở Tài chính
Cân đối, bố trí vốn theo quy định.
3. Các tổ chức chính trị - xã hội, Hiệp hội, doanh nghiệp, hợp tác xã
Tích cực tham gia thực hiện.
4. Các sở, ban, ngành, đoàn thể; UBND các huyện, thành phố Sơn Hải, Vân Phong
Xây dựng kế hoạch cụ thể trong Quý III/2022.
Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị, địa phương gửi Sở Nông nghiệp và Phát triển nông thôn tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.
Nơi nhận:
- Bộ NN&PTNT (b/c);
- TTTU, TTHĐND tỉnh (b/c);
- Các sở, ban, ngành;
- LĐ và CV VP UBND tỉnh;
- Lưu: VT, NN.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Lương Bá Sơn
`,
  number: "4512/KH-UBND",
  symbol: "KH-UBND",
  date: "2022-06-10",
  issuer: "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
  title: "CHUYỂN ĐỔI SỐ NGÀNH NÔNG NGHIỆP TỈNH SƠN HẢI ĐẾN NĂM 2025, ĐỊNH HƯỚNG ĐẾN NĂM 2030",
  year: 2022,
  signer: "Lương Bá Sơn",
  signerTitle: "PHÓ CHỦ TỊCH",
  bases: ["749/QĐ-TTg", "10-NQ/TU"],
  purposes: 3,
  requirements: 0,
  audiences: 0,
  recipients: 5,
  reports: ["yearly:06-15,12-15"],
  pairs: [
    ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Nông nghiệp và Phát triển nôn", null],
    ["Sở Nông nghiệp và Phát triển nông thôn", "Xây dựng nền tảng dữ liệu nông n", "2022/2025"],
    ["Sở Nông nghiệp và Phát triển nông thôn", "Chủ trì, tham mưu triển khai Kế", null],
    ["Sở Nông nghiệp và Phát triển nông thôn", "Định kỳ 6 tháng (trước ngày 15/6", "yearly:06-15,12-15"],
    ["Các sở, ngành, địa phương", "Các sở, ngành, địa phương thường", "continuous"],
    ["Các sở, ngành, địa phương", "Hằng năm, các sở, ngành, địa phư", "2022-07-30"],
    ["Các sở, ban, ngành", "Xây dựng nền tảng dữ liệu nông n", "2022/2025"],
    ["UBND các huyện, thành phố", "Xây dựng nền tảng dữ liệu nông n", "2022/2025"],
    ["Sở NN&PTNT", "Cập nhật dữ liệu đất nông nghiệp", "2022/2023"],
    ["Sở TN&MT", "Cập nhật dữ liệu đất nông nghiệp", "2022/2023"],
    ["UBND các huyện", "Cập nhật dữ liệu đất nông nghiệp", "2022/2023"],
    ["Chi cục Kiểm lâm", "Phần mềm quản lý rừng", "2023"],
    ["Các Ban Quản lý rừng", "Phần mềm quản lý rừng", "2023"],
    ["Vườn Quốc gia", "Phần mềm quản lý rừng", "2023"],
    ["Liên minh Hợp tác xã tỉnh", "Tập huấn kỹ năng số cho hợp tác", "yearly"],
    ["Hội Nông dân tỉnh", "Tập huấn kỹ năng số cho hợp tác", "yearly"],
    ["Sở Kế hoạch và Đầu tư", "Cân đối, bố trí vốn theo quy địn", null],
    ["Sở Tài chính", "Cân đối, bố trí vốn theo quy địn", null],
    ["Các tổ chức chính trị - xã hội, Hiệp hội, doanh nghiệp, hợp tác xã", "Tích cực tham gia thực hiện.", null],
    [
      "Các sở, ban, ngành, đoàn thể; UBND các huyện, thành phố Sơn Hải, Vân Phong",
      "Xây dựng kế hoạch cụ thể trong Q",
      "2022-Q3",
    ],
  ],
};

const inside: SamplePlan = {
  name: "a decision that holds the plan inside its first article, with clauses of their own",
  text: `THỦ TƯỚNG CHÍNH PHỦ
--------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
----------------
Số: 1339/QĐ-TTg
Hà Nội, ngày 19 tháng 02 năm 2013

QUYẾT ĐỊNH
PHÊ DUYỆT KẾ HOẠCH TRIỂN KHAI THI HÀNH LUẬT XỬ LÝ VI PHẠM HÀNH CHÍNH
THỦ TƯỚNG CHÍNH PHỦ
Căn cứ Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001;
Căn cứ Luật Xử lý vi phạm hành chính ngày 20 tháng 6 năm 2012 và Nghị quyết số 24/2012/QH13 ngày 20 tháng 6 năm 2012 của Quốc hội;
Xét đề nghị của Bộ trưởng Bộ Tư pháp,
QUYẾT ĐỊNH:
Điều 1. Phê duyệt Kế hoạch triển khai thi hành Luật Xử lý vi phạm hành chính với các nội dung sau:
I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Xác định cụ thể nội dung công việc.
2. Yêu cầu
Bảo đảm sự phối hợp chặt chẽ giữa các Bộ, ngành.
II. NỘI DUNG
1. Tổ chức quán triệt việc thi hành Luật
a) Bộ Tư pháp phối hợp với Văn phòng Chính phủ tổ chức hội nghị toàn quốc.
Thời gian thực hiện: Quý I năm 2013.
b) Các Bộ, cơ quan ngang Bộ, Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương tổ chức quán triệt trong phạm vi bộ, ngành, địa phương.
Thời gian thực hiện: Quý II năm 2013.
2. Rà soát văn bản
- Bộ Tư pháp giúp Chính phủ rà soát chung; Bộ, cơ quan ngang Bộ và Ủy ban nhân dân cấp tỉnh rà soát văn bản thuộc lĩnh vực, địa bàn quản lý và gửi kết quả về Bộ Tư pháp trước ngày 31 tháng 5 năm 2013.
3. Xây dựng văn bản quy định chi tiết
3.1. Nghị định quy định chi tiết một số điều
Cơ quan chủ trì: Bộ Tư pháp; cơ quan phối hợp: Văn phòng Chính phủ, các Bộ, ngành có liên quan; thời gian trình: tháng 4 năm 2013.
III. TỔ CHỨC THỰC HIỆN
1. Trách nhiệm của Bộ Tư pháp
a) Chủ trì, theo dõi, đôn đốc việc thực hiện;
b) Định kỳ hàng năm báo cáo Thủ tướng Chính phủ.
2. Trách nhiệm của các Bộ, cơ quan ngang Bộ
Bố trí cán bộ, kinh phí.
3. Trách nhiệm của Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương
Chỉ đạo các cơ quan chuyên môn xây dựng kế hoạch của địa phương.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký ban hành.
Điều 3. Các Bộ trưởng, Thủ trưởng cơ quan ngang Bộ, Thủ trưởng cơ quan thuộc Chính phủ, Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Ban Bí thư Trung ương Đảng;
- Lưu: VT, PL (3b).
KT. THỦ TƯỚNG
PHÓ THỦ TƯỚNG
Trần Đăng Khôi
`,
  number: "1339/QĐ-TTg",
  symbol: "QĐ-TTg",
  date: "2013-02-19",
  issuer: "THỦ TƯỚNG CHÍNH PHỦ",
  title: "PHÊ DUYỆT KẾ HOẠCH TRIỂN KHAI THI HÀNH LUẬT XỬ LÝ VI PHẠM HÀNH CHÍNH",
  year: 2013,
  signer: "Trần Đăng Khôi",
  signerTitle: "PHÓ THỦ TƯỚNG",
  bases: [
    "Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001",
    "Luật Xử lý vi phạm hành chính ngày 20 tháng 6 năm 2012",
    "24/2012/QH13",
  ],
  purposes: 1,
  requirements: 1,
  audiences: 0,
  recipients: 2,
  reports: ["2013-05-31", "yearly"],
  pairs: [
    ["Bộ Tư pháp", "Bộ Tư pháp phối hợp với Văn phòn", "2013-Q1"],
    ["Bộ Tư pháp", "Bộ Tư pháp giúp Chính phủ rà soá", null],
    ["Bộ Tư pháp", "Nghị định quy định chi tiết một", "2013-04"],
    ["Bộ Tư pháp", "Chủ trì, theo dõi, đôn đốc việc", null],
    ["Bộ Tư pháp", "Định kỳ hàng năm báo cáo Thủ tướ", "yearly"],
    ["Các Bộ", "Các Bộ, cơ quan ngang Bộ, Ủy ban", "2013-Q2"],
    ["Các Bộ", "Bố trí cán bộ, kinh phí.", null],
    ["cơ quan ngang Bộ", "Các Bộ, cơ quan ngang Bộ, Ủy ban", "2013-Q2"],
    ["cơ quan ngang Bộ", "Bộ, cơ quan ngang Bộ và Ủy ban n", "2013-05-31"],
    ["cơ quan ngang Bộ", "Bố trí cán bộ, kinh phí.", null],
    ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "Các Bộ, cơ quan ngang Bộ, Ủy ban", "2013-Q2"],
    ["Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương", "Chỉ đạo các cơ quan chuyên môn x", null],
    ["Bộ", "Bộ, cơ quan ngang Bộ và Ủy ban n", "2013-05-31"],
    ["Ủy ban nhân dân cấp tỉnh", "Bộ, cơ quan ngang Bộ và Ủy ban n", "2013-05-31"],
    ["Văn phòng Chính phủ", "Nghị định quy định chi tiết một", "2013-04"],
    ["các Bộ, ngành có liên quan", "Nghị định quy định chi tiết một", "2013-04"],
  ],
};

const twoTier: SamplePlan = {
  name: "a commune's plan of 2025: fields numbered like points, people of hamlets",
  text: `ĐẢNG ỦY XÃ NẬM LY
ỦY BAN NHÂN DÂN XÃ NẬM LY

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 33/KH-UBND
Nậm Ly, ngày 01 tháng 8 năm 2025

KẾ HOẠCH
Triển khai phong trào "Bình dân học vụ số" trên địa bàn xã Nậm Ly

Căn cứ Kế hoạch số 01-KH/BCĐTW ngày 21/3/2025 của Ban Chỉ đạo Trung ương;
Căn cứ Kế hoạch số 188/KH-UBND ngày 29/4/2025 của Ủy ban nhân dân tỉnh Sơn Hải về việc triển khai phong trào "Bình dân học vụ số",
Ủy ban nhân dân xã Nậm Ly ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
Phổ cập kỹ năng số cho người dân.
2. Yêu cầu
a) Các thôn bản đều có Tổ công nghệ số cộng đồng.
b) Mỗi cán bộ hướng dẫn ít nhất 10 người dân.

II. NỘI DUNG
1. Tuyên truyền
1.1. Nhiệm vụ
Tuyên truyền trên hệ thống loa truyền thanh, nhóm Zalo thôn bản bằng tiếng phổ thông và tiếng dân tộc.
1.2. Phân công: Phòng Văn hóa - Xã hội chủ trì, phối hợp Trung tâm Dịch vụ tổng hợp.
1.3. Thời gian: Từ tháng 8/2025.
2. Mở lớp hướng dẫn
2.1. Nhiệm vụ
- Mở 12 lớp tại nhà văn hóa thôn.
- Cầm tay chỉ việc cho hộ kinh doanh.
2.2. Phân công: Tổ công nghệ số cộng đồng các thôn.
2.3. Thời gian: Hoàn thành trước 30/11/2025.

III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội
Tham mưu UBND xã, Chủ tịch UBND xã triển khai Kế hoạch. Theo dõi, đôn đốc các thôn; tổng hợp báo cáo UBND tỉnh theo quy định.
2. Phòng Kinh tế
Tham mưu kinh phí.
3. Văn phòng HĐND và UBND xã
Phối hợp chuẩn bị cơ sở vật chất.
4. Trung tâm Phục vụ hành chính công xã
Hướng dẫn người dân nộp hồ sơ trực tuyến.
5. Công an xã
Hướng dẫn cài đặt, kích hoạt tài khoản định danh điện tử mức 2.
6. Các trường học trên địa bàn xã
Tổ chức ngoại khóa kỹ năng số.
7. Đề nghị Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội
Vận động đoàn viên, hội viên tham gia.
8. Trưởng thôn, Bí thư chi bộ các thôn
Rà soát, lập danh sách người chưa biết dùng điện thoại thông minh, gửi về UBND xã (qua Phòng Văn hóa - Xã hội) trước ngày 20/8/2025.
Trên đây là Kế hoạch triển khai phong trào "Bình dân học vụ số" trên địa bàn xã. Yêu cầu các cơ quan, đơn vị, thôn bản triển khai thực hiện; định kỳ ngày 15 hằng tháng báo cáo kết quả về UBND xã./.

Nơi nhận:
- UBND tỉnh;
- Sở KH&CN;
- TT. Đảng ủy, HĐND xã;
- CT, các PCT UBND xã;
- Lưu: VT, VHXH.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH


Giàng A Sáng
`,
  number: "33/KH-UBND",
  symbol: "KH-UBND",
  date: "2025-08-01",
  issuer: "ỦY BAN NHÂN DÂN XÃ NẬM LY",
  superior: "ĐẢNG ỦY XÃ NẬM LY",
  title: 'Triển khai phong trào "Bình dân học vụ số" trên địa bàn xã Nậm Ly',
  year: 2025,
  signer: "Giàng A Sáng",
  signerTitle: "CHỦ TỊCH",
  bases: ["01-KH/BCĐTW", "188/KH-UBND"],
  purposes: 1,
  requirements: 2,
  audiences: 0,
  recipients: 5,
  reports: ["2025-08-20", "monthly:15"],
  pairs: [
    ["Phòng Văn hóa - Xã hội", "Tuyên truyền trên hệ thống loa t", "2025-08"],
    ["Phòng Văn hóa - Xã hội", "Tham mưu UBND xã, Chủ tịch UBND", null],
    ["Trung tâm Dịch vụ tổng hợp", "Tuyên truyền trên hệ thống loa t", "2025-08"],
    ["Tổ công nghệ số cộng đồng các thôn", "Mở 12 lớp tại nhà văn hóa thôn.", "2025-11-30"],
    ["Tổ công nghệ số cộng đồng các thôn", "Cầm tay chỉ việc cho hộ kinh doa", "2025-11-30"],
    ["Phòng Kinh tế", "Tham mưu kinh phí.", null],
    ["Văn phòng HĐND và UBND xã", "Phối hợp chuẩn bị cơ sở vật chất", null],
    ["Trung tâm Phục vụ hành chính công xã", "Hướng dẫn người dân nộp hồ sơ tr", null],
    ["Công an xã", "Hướng dẫn cài đặt, kích hoạt tài", null],
    ["Các trường học trên địa bàn xã", "Tổ chức ngoại khóa kỹ năng số.", null],
    ["Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội", "Vận động đoàn viên, hội viên tha", null],
    ["Trưởng thôn", "Rà soát, lập danh sách người chư", "2025-08-20"],
    ["Bí thư chi bộ các thôn", "Rà soát, lập danh sách người chư", "2025-08-20"],
    ["các cơ quan, đơn vị, thôn bản", "Yêu cầu các cơ quan, đơn vị, thô", "monthly:15"],
  ],
};

const youth: SamplePlan = {
  name: "a Youth Union's plan with timing sections",
  text: `TỈNH ĐOÀN SƠN HẢI
BAN CHẤP HÀNH
***
Số: 45-KH/TĐTN-TG

ĐOÀN TNCS HỒ CHÍ MINH

Sơn Hải, ngày 12 tháng 01 năm 2023

KẾ HOẠCH
Tổ chức đợt cao điểm "Thanh niên với chuyển đổi số"
-----------
Thực hiện Chương trình công tác Đoàn và phong trào thanh thiếu nhi năm 2023, Ban Thường vụ Tỉnh Đoàn xây dựng kế hoạch như sau:
I. MỤC ĐÍCH - YÊU CẦU
- Phát huy vai trò xung kích.
- Bảo đảm an toàn.
II. NỘI DUNG - PHƯƠNG THỨC
1. Tổ chức ra quân
- Thời gian: Ngày 26/3/2023 (Chủ nhật).
- Địa điểm: Quảng trường tỉnh.
- Thành phần: 300 đoàn viên.
2. Cuộc thi trực tuyến
III. TIẾN ĐỘ THỰC HIỆN
- Tháng 01/2023: Ban hành kế hoạch.
- Tháng 3/2023: Ra quân.
IV. TỔ CHỨC THỰC HIỆN
1. Cấp tỉnh
- Giao Ban Tuyên giáo Tỉnh Đoàn tham mưu, theo dõi, tổng hợp kết quả báo cáo Trung ương Đoàn.
- Giao Ban Phong trào phối hợp với Ban Tuyên giáo tổ chức lễ ra quân.
- Văn phòng Tỉnh Đoàn chuẩn bị kinh phí, cơ sở vật chất.
2. Cấp huyện và tương đương
- Căn cứ kế hoạch của Tỉnh Đoàn xây dựng kế hoạch phù hợp với đơn vị.
- Báo cáo kết quả về Tỉnh Đoàn (qua Ban Tuyên giáo) trước ngày 30/4/2023.
Nơi nhận:
- BBT TW Đoàn (b/c);
- Các huyện, thành đoàn;
- Lưu VP, BTG.
TM. BAN THƯỜNG VỤ
PHÓ BÍ THƯ
Lò Thị Huyền
`,
  number: "45-KH/TĐTN-TG",
  symbol: "KH/TĐTN-TG",
  date: "2023-01-12",
  issuer: "BAN CHẤP HÀNH",
  superior: "TỈNH ĐOÀN SƠN HẢI",
  title: 'Tổ chức đợt cao điểm "Thanh niên với chuyển đổi số"',
  year: 2023,
  signer: "Lò Thị Huyền",
  signerTitle: "PHÓ BÍ THƯ",
  bases: [],
  purposes: 2,
  requirements: 0,
  audiences: 0,
  recipients: 3,
  reports: ["2023-04-30"],
  pairs: [
    ["Ban Tuyên giáo Tỉnh Đoàn", "Giao Ban Tuyên giáo Tỉnh Đoàn th", null],
    ["Ban Phong trào", "Giao Ban Phong trào phối hợp với", null],
    ["Văn phòng Tỉnh Đoàn", "Văn phòng Tỉnh Đoàn chuẩn bị kin", null],
    ["Cấp huyện và tương đương", "Căn cứ kế hoạch của Tỉnh Đoàn xâ", null],
    ["Cấp huyện và tương đương", "Báo cáo kết quả về Tỉnh Đoàn (qu", "2023-04-30"],
  ],
};

const old: SamplePlan = {
  name: "a district office's plan of 2010 with dashes for points",
  text: `UBND HUYỆN TÂN BÌNH
PHÒNG TƯ PHÁP
Số : 12 /KH-TP
CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Tân Bình, ngày 5 tháng 3 năm 2010

KẾ HOẠCH
V/v tuyên truyền, phổ biến Luật Nuôi con nuôi

Căn cứ Kế hoạch số 345/KH-UBND ngày 01-02-2010 của UBND tỉnh Sơn Hải về việc triển khai thi hành Luật Nuôi con nuôi;
Phòng Tư pháp xây dựng kế hoạch như sau:
I. Mục đích yêu cầu:
- Làm cho nhân dân hiểu rõ Luật.
- Tuyên truyền phải sâu rộng.
II. Nội dung:
1- Tổ chức hội nghị triển khai cấp huyện: Dự kiến tháng 4/2010.
2- In 500 tờ gấp.
III. Tổ chức thực hiện:
1- Phòng Tư pháp chịu trách nhiệm:
* Tham mưu UBND huyện ban hành văn bản chỉ đạo.
* Cấp phát tài liệu cho các xã.
2- Giao cho Đài Truyền thanh - Truyền hình huyện: mở chuyên mục hỏi đáp pháp luật, mỗi tuần 02 lần.
3- Ban Tư pháp các xã, thị trấn: 
+ Tham mưu UBND xã tổ chức tuyên truyền tại các thôn;
+ Báo cáo kết quả về Phòng Tư pháp trước 15/11/2010.
* Sở Tư pháp: hỗ trợ tài liệu.
IV. Kinh phí: Từ nguồn kinh phí phổ biến giáo dục pháp luật năm 2010.
Trên đây là kế hoạch tuyên truyền, đề nghị các ngành, UBND các xã, thị trấn phối hợp thực hiện tốt kế hoạch này./.

Nơi nhận: TRƯỞNG PHÒNG
- Sở Tư pháp (b/c); 
- UBND các xã, thị trấn;
- Lưu. 
 Đặng Công Hậu
`,
  number: "12/KH-TP",
  symbol: "KH-TP",
  date: "2010-03-05",
  issuer: "PHÒNG TƯ PHÁP",
  superior: "UBND HUYỆN TÂN BÌNH",
  title: "V/v tuyên truyền, phổ biến Luật Nuôi con nuôi",
  year: 2010,
  signer: "Đặng Công Hậu",
  signerTitle: "TRƯỞNG PHÒNG",
  bases: ["345/KH-UBND"],
  purposes: 2,
  requirements: 0,
  audiences: 0,
  recipients: 3,
  reports: ["2010-11-15"],
  pairs: [
    ["Phòng Tư pháp", "Tham mưu UBND huyện ban hành văn", null],
    ["Phòng Tư pháp", "Cấp phát tài liệu cho các xã.", null],
    ["Đài Truyền thanh - Truyền hình huyện", "mở chuyên mục hỏi đáp pháp luật,", "weekly"],
    ["Ban Tư pháp các xã, thị trấn", "Tham mưu UBND xã tổ chức tuyên t", null],
    ["Ban Tư pháp các xã, thị trấn", "Báo cáo kết quả về Phòng Tư pháp", "2010-11-15"],
    ["Sở Tư pháp", "hỗ trợ tài liệu.", null],
  ],
};

const police: SamplePlan = {
  name: "a police plan with cells between bars in head and signature",
  text: `CÔNG AN TỈNH SƠN HẢI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
CÔNG AN HUYỆN TÂN BÌNH | Độc lập - Tự do - Hạnh phúc
Số: 210/KH-CAH(ANCT) | Tân Bình, ngày 03 tháng 10 năm 2016

KẾ HOẠCH
Kiểm tra công tác bảo vệ bí mật nhà nước năm 2016

Căn cứ Pháp lệnh Bảo vệ bí mật nhà nước năm 2000; Nghị định số 33/2002/NĐ-CP, ngày 28/3/2002 của Chính phủ; Thông tư số 33/2015/TT-BCA, ngày 20/7/2015 của Bộ Công an;
Thực hiện sự chỉ đạo của Công an tỉnh, Công an huyện xây dựng kế hoạch như sau:
1. Mục đích, yêu cầu
1.1. Mục đích:
Đánh giá thực trạng.
1.2. Yêu cầu:
Khách quan, đúng pháp luật.
2. Nội dung kiểm tra
2.1. Việc ban hành quy chế.
2.2. Việc soạn thảo, in, sao tài liệu mật.
3. Đối tượng, thời gian kiểm tra
3.1. Đối tượng: Văn phòng Huyện ủy; Văn phòng HĐND - UBND huyện.
3.2. Thời gian: Từ ngày 17/10/2016 đến 28/10/2016.
4. Phân công thực hiện
4.1. Đội An ninh: Chủ trì, tham mưu thành lập Đoàn kiểm tra; thông báo lịch kiểm tra trước 05 ngày; tổng hợp báo cáo Công an tỉnh trước ngày 10/11/2016.
4.2. Đội Tổng hợp - Hậu cần: Bố trí phương tiện, kinh phí.
4.3. Các đơn vị được kiểm tra chuẩn bị báo cáo, hồ sơ, tài liệu phục vụ Đoàn kiểm tra.
Nhận được Kế hoạch này, yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.
Nơi nhận: | TRƯỞNG CÔNG AN HUYỆN
- PA83 CAT (b/c); |
- Các đơn vị được KT (t/h); |
- Lưu AN. | Thượng tá Hoàng Văn Dần
`,
  number: "210/KH-CAH",
  symbol: "KH-CAH",
  date: "2016-10-03",
  issuer: "CÔNG AN HUYỆN TÂN BÌNH",
  superior: "CÔNG AN TỈNH SƠN HẢI",
  title: "Kiểm tra công tác bảo vệ bí mật nhà nước năm 2016",
  year: 2016,
  signer: "Hoàng Văn Dần",
  signerTitle: "TRƯỞNG CÔNG AN HUYỆN",
  bases: ["Pháp lệnh Bảo vệ bí mật nhà nước năm 2000", "33/2002/NĐ-CP", "33/2015/TT-BCA"],
  purposes: 1,
  requirements: 1,
  audiences: 1,
  recipients: 3,
  reports: ["2016-11-10"],
  pairs: [
    ["Đội An ninh", "Chủ trì, tham mưu thành lập Đoàn", "2016-11-10"],
    ["Đội Tổng hợp - Hậu cần", "Bố trí phương tiện, kinh phí.", null],
    ["Các đơn vị được kiểm tra", "Các đơn vị được kiểm tra chuẩn b", null],
  ],
};

const bare: SamplePlan = {
  name: "duties without numbers, blank number and date, a day that does not exist",
  text: `ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ NẬM LY | Độc lập - Tự do - Hạnh phúc
Số: /KH-UBND | Nậm Ly, ngày … tháng … năm 2026

KẾ HOẠCH
Bảo vệ và phát triển rừng năm 2026

I. Tổ chức thực hiện
Phòng Kinh tế: Chủ trì, phối hợp với Hạt Kiểm lâm khu vực tuần tra mỗi tháng 02 lần; báo cáo trước ngày 25 hằng tháng.
Công an xã, Ban Chỉ huy Quân sự xã: Phối hợp tuần tra, xử lý vi phạm.
Trưởng các thôn: Vận động nhân dân không phát rừng làm nương rẫy.
Các chủ rừng: Ký cam kết bảo vệ rừng trước ngày 31/02/2026.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH


Hồ Văn Ka Rốt
`,
  number: null,
  symbol: "KH-UBND",
  date: null,
  issuer: "ỦY BAN NHÂN DÂN XÃ NẬM LY",
  title: "Bảo vệ và phát triển rừng năm 2026",
  year: 2026,
  signer: "Hồ Văn Ka Rốt",
  signerTitle: "PHÓ CHỦ TỊCH",
  bases: [],
  purposes: 0,
  requirements: 0,
  audiences: 0,
  recipients: 0,
  reports: ["monthly:25"],
  pairs: [
    ["Phòng Kinh tế", "Chủ trì, phối hợp với Hạt Kiểm l", "monthly:25"],
    ["Công an xã", "Phối hợp tuần tra, xử lý vi phạm", null],
    ["Ban Chỉ huy Quân sự xã", "Phối hợp tuần tra, xử lý vi phạm", null],
    ["Trưởng các thôn", "Vận động nhân dân không phát rừn", null],
    ["Các chủ rừng", "Ký cam kết bảo vệ rừng trước ngà", null],
  ],
};

export const SAMPLE_PLANS: SamplePlan[] = [
  department,
  commune,
  party,
  decision,
  pdf,
  stacked,
  nested,
  sentences,
  school,
  pasted,
  secrecy,
  markdown,
  newHeads,
  inside,
  twoTier,
  youth,
  old,
  police,
  bare,
];
