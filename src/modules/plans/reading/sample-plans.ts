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
    ["Công chức Văn hóa - Xã hội", "Viết tin, bài", null],
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
    ["Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ hành chính công bố trí", null],
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
];
