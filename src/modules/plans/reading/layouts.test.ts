import { expect, test } from "vitest";
import { fold, nameKey } from "./fold.ts";
import { readPlan } from "./read-plan.ts";

/** How offices lay out who does what by when. Each text is the body of one plan; each pair is body, beginning of its duty, time. */
type Layout = { name: string; text: string; pairs: [name: string, start: string, norm: string | null][] };

const LAYOUTS: Layout[] = [
  {
    name: "numbered headings, dashes below",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ
- Chủ trì theo dõi việc thực hiện Kế hoạch.
- Tổng hợp báo cáo UBND tỉnh trước ngày 15/12/2026.
2. Sở Tài chính
Thẩm định dự toán kinh phí thực hiện Kế hoạch.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Nội vụ", "Tổng hợp báo cáo", "2026-12-15"],
      ["Sở Tài chính", "Thẩm định dự toán", null],
    ],
  },
  {
    name: "an order in the heading",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Giao Sở Nội vụ
a) Chủ trì theo dõi việc thực hiện Kế hoạch.
b) Tổng hợp báo cáo UBND tỉnh.
2. Giao Sở Tài chính: Thẩm định dự toán kinh phí.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Nội vụ", "Tổng hợp", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
    ],
  },
  {
    name: "headings without marks",
    text: `III. TỔ CHỨC THỰC HIỆN
Sở Nội vụ:
- Chủ trì theo dõi việc thực hiện Kế hoạch.
Sở Tài chính:
- Thẩm định dự toán kinh phí thực hiện.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
    ],
  },
  {
    name: "letters below levels",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Cấp tỉnh
a) Đối với Sở Nội vụ
- Chủ trì theo dõi việc thực hiện Kế hoạch.
b) Đối với Sở Tài chính
- Thẩm định dự toán kinh phí thực hiện.
2. Cấp xã
a) Đối với UBND các xã, phường, đặc khu
- Ban hành kế hoạch của địa phương trước 30/01/2026.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
      ["UBND các xã, phường, đặc khu", "Ban hành kế hoạch", "2026-01-30"],
    ],
  },
  {
    name: "whose duties they are",
    text: `III. TỔ CHỨC THỰC HIỆN
1.1. Trách nhiệm của Sở Nội vụ
- Chủ trì theo dõi việc thực hiện Kế hoạch.
1.2. Trách nhiệm của các sở, ban, ngành
- Xây dựng kế hoạch tuyên truyền của ngành.
1.3. Trách nhiệm của UBND cấp xã
- Niêm yết công khai thủ tục hành chính.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["các sở, ban, ngành", "Xây dựng kế hoạch", null],
      ["UBND cấp xã", "Niêm yết công khai", null],
    ],
  },
  {
    name: "who is asked",
    text: `III. TỔ CHỨC THỰC HIỆN
4. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh
Tuyên truyền, vận động đoàn viên, hội viên tham gia giám sát cải cách hành chính.
5. Đề nghị Ban Tuyên giáo và Dân vận Tỉnh ủy định hướng các cơ quan báo chí tuyên truyền.`,
    pairs: [
      ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tỉnh", "Tuyên truyền, vận động", null],
      ["Ban Tuyên giáo và Dân vận Tỉnh ủy", "định hướng", null],
    ],
  },
  {
    name: "several bodies in one heading",
    text: `III. TỔ CHỨC THỰC HIỆN
2. Sở Văn hóa, Thể thao và Du lịch, Báo và Phát thanh, Truyền hình tỉnh, Cổng Thông tin điện tử tỉnh
- Mở chuyên trang, chuyên mục về cải cách hành chính.`,
    pairs: [
      ["Sở Văn hóa, Thể thao và Du lịch", "Mở chuyên trang", null],
      ["Báo và Phát thanh, Truyền hình tỉnh", "Mở chuyên trang", null],
      ["Cổng Thông tin điện tử tỉnh", "Mở chuyên trang", null],
    ],
  },
  {
    name: "who leads, in brackets",
    text: `II. NỘI DUNG
1. Tổ chức hội nghị tập huấn nghiệp vụ tuyên truyền cho công chức cấp xã trong quý II/2026 (Sở Nội vụ chủ trì, phối hợp với Sở Tư pháp).
2. Xây dựng 12 phóng sự về cải cách hành chính (Báo và Phát thanh, Truyền hình tỉnh thực hiện).`,
    pairs: [
      ["Sở Nội vụ", "Tổ chức hội nghị tập huấn", "2026-Q2"],
      ["Sở Tư pháp", "Tổ chức hội nghị tập huấn", "2026-Q2"],
      ["Báo và Phát thanh, Truyền hình tỉnh", "Xây dựng 12 phóng sự", null],
    ],
  },
  {
    name: "fields on lines of their own and in one line",
    text: `II. NỘI DUNG
1. Tổ chức cuộc thi tìm hiểu cải cách hành chính
- Cơ quan chủ trì: Sở Nội vụ.
- Cơ quan phối hợp: Tỉnh đoàn, Sở Giáo dục và Đào tạo.
- Thời gian thực hiện: Quý III/2026.
2. Biên soạn tờ gấp về dịch vụ công trực tuyến
Đơn vị chủ trì: Văn phòng UBND tỉnh; đơn vị phối hợp: các sở, ban, ngành; thời gian: tháng 4/2026.`,
    pairs: [
      ["Sở Nội vụ", "Tổ chức cuộc thi", "2026-Q3"],
      ["Tỉnh đoàn", "Tổ chức cuộc thi", "2026-Q3"],
      ["Sở Giáo dục và Đào tạo", "Tổ chức cuộc thi", "2026-Q3"],
      ["Văn phòng UBND tỉnh", "Biên soạn tờ gấp", "2026-04"],
      ["các sở, ban, ngành", "Biên soạn tờ gấp", "2026-04"],
    ],
  },
  {
    name: "fields in brackets",
    text: `II. NỘI DUNG
1. Tổ chức cuộc thi tìm hiểu cải cách hành chính (Chủ trì: Sở Nội vụ; phối hợp: Tỉnh đoàn; thời gian: quý III/2026).`,
    pairs: [
      ["Sở Nội vụ", "Tổ chức cuộc thi", "2026-Q3"],
      ["Tỉnh đoàn", "Tổ chức cuộc thi", "2026-Q3"],
    ],
  },
  {
    name: "brackets on a line of their own",
    text: `II. NỘI DUNG
1. Tổ chức cuộc thi tìm hiểu cải cách hành chính
(Sở Nội vụ chủ trì, phối hợp với Tỉnh đoàn; hoàn thành trong quý III/2026)
2. In 5.000 tờ gấp phát cho người dân
(Đơn vị thực hiện: UBND các xã, phường; thời gian: trước ngày 30/6/2026)`,
    pairs: [
      ["Tỉnh đoàn", "Tổ chức cuộc thi", "2026-Q3"],
      ["Sở Nội vụ", "Tổ chức cuộc thi", "2026-Q3"],
      ["UBND các xã, phường", "In 5.000 tờ gấp", "2026-06-30"],
    ],
  },
  {
    name: "a table by tabs",
    text: `IV. PHÂN CÔNG NHIỆM VỤ
STT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian hoàn thành
1\tBan hành kế hoạch tuyên truyền\tSở Nội vụ\tCác sở, ban, ngành\tTháng 01/2026
2\tIn tờ gấp\tVăn phòng UBND tỉnh\tSở Nội vụ, Sở Tư pháp\tQuý II/2026`,
    pairs: [
      ["Sở Nội vụ", "Ban hành kế hoạch", "2026-01"],
      ["Các sở, ban, ngành", "Ban hành kế hoạch", "2026-01"],
      ["Văn phòng UBND tỉnh", "In tờ gấp", "2026-Q2"],
      ["Sở Nội vụ", "In tờ gấp", "2026-Q2"],
      ["Sở Tư pháp", "In tờ gấp", "2026-Q2"],
    ],
  },
  {
    name: "a table by columns of blanks",
    text: `IV. PHÂN CÔNG NHIỆM VỤ
TT    Nội dung                         Cơ quan chủ trì       Thời gian
1     Ban hành kế hoạch tuyên truyền    Sở Nội vụ             Tháng 01/2026
2     In tờ gấp                         Sở Tư pháp            Quý II/2026`,
    pairs: [
      ["Sở Nội vụ", "Ban hành kế hoạch", "2026-01"],
      ["Sở Tư pháp", "In tờ gấp", "2026-Q2"],
    ],
  },
  {
    name: "bodies as sections",
    text: `III. TỔ CHỨC THỰC HIỆN
A. SỞ NỘI VỤ
1. Chủ trì theo dõi việc thực hiện Kế hoạch.
2. Tổng hợp báo cáo UBND tỉnh.
B. SỞ TÀI CHÍNH
1. Thẩm định dự toán kinh phí thực hiện.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Nội vụ", "Tổng hợp", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
    ],
  },
  {
    name: "dashes over plus signs",
    text: `III. TỔ CHỨC THỰC HIỆN
- Sở Nội vụ:
+ Chủ trì theo dõi việc thực hiện Kế hoạch.
+ Tổng hợp báo cáo UBND tỉnh.
- Sở Tài chính: Thẩm định dự toán kinh phí thực hiện.
- UBND các xã, phường, đặc khu:
+ Niêm yết công khai tại trụ sở.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Nội vụ", "Tổng hợp", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
      ["UBND các xã, phường, đặc khu", "Niêm yết", null],
    ],
  },
  {
    name: "stars over dashes",
    text: `III. TỔ CHỨC THỰC HIỆN
* Sở Nội vụ:
- Chủ trì theo dõi việc thực hiện Kế hoạch.
* Sở Tài chính:
- Thẩm định dự toán kinh phí thực hiện.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
    ],
  },
  {
    name: "heads of bodies, and orders",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường, đặc khu căn cứ chức năng, nhiệm vụ được giao tổ chức thực hiện Kế hoạch này; định kỳ 6 tháng và hằng năm báo cáo kết quả về Sở Nội vụ.
2. Giao Giám đốc Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan theo dõi, đôn đốc việc thực hiện.`,
    pairs: [
      [
        "Thủ trưởng các sở, ban, ngành, Chủ tịch UBND các xã, phường, đặc khu",
        "căn cứ chức năng",
        "half-yearly+yearly",
      ],
      ["Giám đốc Sở Nội vụ", "chủ trì, phối hợp", null],
    ],
  },
  {
    name: "a commune since July 2025",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã
- Tham mưu UBND xã tổ chức thực hiện Kế hoạch.
2. Phòng Văn hóa - Xã hội
- Chủ trì tuyên truyền trên hệ thống truyền thanh xã.
3. Trung tâm Phục vụ hành chính công xã
- Niêm yết công khai danh mục thủ tục hành chính.
4. Phòng Kinh tế
- Bố trí kinh phí.
5. Công an xã
- Hướng dẫn công dân kích hoạt tài khoản VNeID.
6. Các thôn, tổ dân phố
- Phát thanh nội dung cải cách hành chính 02 lần/tuần.
7. Đề nghị Ủy ban MTTQ Việt Nam xã và các đoàn thể xã
- Vận động hội viên tham gia.`,
    pairs: [
      ["Văn phòng HĐND và UBND xã", "Tham mưu", null],
      ["Phòng Văn hóa - Xã hội", "Chủ trì tuyên truyền", null],
      ["Trung tâm Phục vụ hành chính công xã", "Niêm yết", null],
      ["Phòng Kinh tế", "Bố trí kinh phí", null],
      ["Công an xã", "Hướng dẫn công dân", null],
      ["Các thôn, tổ dân phố", "Phát thanh nội dung", null],
      ["Ủy ban MTTQ Việt Nam xã và các đoàn thể xã", "Vận động hội viên", null],
    ],
  },
  {
    name: "sentences",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ là cơ quan thường trực, chủ trì tham mưu, theo dõi việc thực hiện Kế hoạch này.
2. Các sở, ban, ngành, UBND các xã, phường trên cơ sở Kế hoạch này xây dựng kế hoạch của đơn vị, hoàn thành trước ngày 28/02/2026.
3. Sở Tài chính tham mưu UBND tỉnh bố trí kinh phí.
4. Đề nghị Báo Sơn Hải, Đài Phát thanh và Truyền hình tỉnh tăng thời lượng tuyên truyền.`,
    pairs: [
      ["Sở Nội vụ", "là cơ quan thường trực", null],
      ["Các sở, ban, ngành, UBND các xã, phường", "trên cơ sở", "2026-02-28"],
      ["Sở Tài chính", "tham mưu", null],
      ["Báo Sơn Hải", "tăng thời lượng", null],
      ["Đài Phát thanh và Truyền hình tỉnh", "tăng thời lượng", null],
    ],
  },
  {
    name: "responsible for: a list",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Thủ trưởng các cơ quan chuyên môn thuộc UBND tỉnh, Chủ tịch UBND các xã, phường có trách nhiệm:
a) Xây dựng kế hoạch và tổ chức thực hiện tại cơ quan, địa phương mình.
b) Báo cáo kết quả về Sở Nội vụ trước ngày 05/12/2026.`,
    pairs: [
      ["Thủ trưởng các cơ quan chuyên môn thuộc UBND tỉnh, Chủ tịch UBND các xã, phường", "Xây dựng kế hoạch", null],
      [
        "Thủ trưởng các cơ quan chuyên môn thuộc UBND tỉnh, Chủ tịch UBND các xã, phường",
        "Báo cáo kết quả",
        "2026-12-05",
      ],
    ],
  },
  {
    name: "who orders does not bear the duty",
    text: `III. TỔ CHỨC THỰC HIỆN
UBND tỉnh giao Sở Y tế là cơ quan đầu mối, có trách nhiệm theo dõi, đôn đốc việc thực hiện Kế hoạch này.
UBND tỉnh yêu cầu các sở, ban, ngành, UBND các huyện, thành phố nghiêm túc triển khai thực hiện; định kỳ trước ngày 20/12 hằng năm báo cáo kết quả về Sở Y tế để tổng hợp.`,
    pairs: [
      ["Sở Y tế", "là cơ quan đầu mối", null],
      ["các sở, ban, ngành, UBND các huyện, thành phố", "nghiêm túc triển khai", "yearly:12-20"],
    ],
  },
  {
    name: "one order over a list",
    text: `III. TỔ CHỨC THỰC HIỆN
Giao:
- Sở Nội vụ: Chủ trì theo dõi việc thực hiện Kế hoạch.
- Sở Tài chính: Thẩm định dự toán kinh phí thực hiện.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
    ],
  },
  {
    name: "a list inside a paragraph",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Các sở, ngành thực hiện như sau: (i) Sở Nội vụ chủ trì theo dõi việc thực hiện Kế hoạch; (ii) Sở Tài chính thẩm định dự toán kinh phí; (iii) Sở Tư pháp rà soát văn bản.`,
    pairs: [
      ["Sở Nội vụ", "chủ trì theo dõi", null],
      ["Sở Tài chính", "thẩm định dự toán", null],
      ["Sở Tư pháp", "rà soát văn bản", null],
    ],
  },
  {
    name: "what the body is, in brackets",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ (Cơ quan thường trực Ban Chỉ đạo cải cách hành chính tỉnh)
- Chủ trì theo dõi việc thực hiện Kế hoạch.
2. Báo và Đài Phát thanh - Truyền hình tỉnh: Mở chuyên mục, tăng thời lượng phát sóng.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Báo và Đài Phát thanh - Truyền hình tỉnh", "Mở chuyên mục", null],
    ],
  },
  {
    name: "people of a commune",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội: Chỉ đạo chung việc thực hiện Kế hoạch.
2. Công chức Văn hóa - Xã hội
- Viết tin, bài phát trên Đài truyền thanh xã.
3. Công chức Tư pháp - Hộ tịch: Niêm yết thủ tục hành chính.
4. Trưởng các thôn
- Thông báo đến từng hộ gia đình.
5. Hiệu trưởng các trường học trên địa bàn: Tuyên truyền trong giờ chào cờ.
6. Bộ phận Tiếp nhận và Trả kết quả: Hướng dẫn người dân nộp hồ sơ trực tuyến.`,
    pairs: [
      ["Đồng chí Phó Chủ tịch UBND xã phụ trách văn hóa - xã hội", "Chỉ đạo chung", null],
      ["Công chức Văn hóa - Xã hội", "Viết tin, bài", null],
      ["Công chức Tư pháp - Hộ tịch", "Niêm yết", null],
      ["Trưởng các thôn", "Thông báo đến", null],
      ["Hiệu trưởng các trường học trên địa bàn", "Tuyên truyền trong giờ", null],
      ["Bộ phận Tiếp nhận và Trả kết quả", "Hướng dẫn người dân", null],
    ],
  },
  {
    name: "cells between lone bars",
    text: `IV. DANH MỤC NHIỆM VỤ
|
TT
|
Nội dung công việc
|
Đơn vị chủ trì
|
Đơn vị phối hợp
|
Thời gian
|
|
1
|
Ban hành kế hoạch tuyên truyền
của tỉnh
|
Sở Nội vụ
|
Các sở, ban,
ngành
|
Tháng 01/2026
|
|
2
|
In tờ gấp
|
Văn phòng UBND tỉnh
|
Sở Nội vụ; Sở Tư pháp
|
Quý II/2026
|`,
    pairs: [
      ["Sở Nội vụ", "Ban hành kế hoạch", "2026-01"],
      ["Các sở, ban, ngành", "Ban hành kế hoạch", "2026-01"],
      ["Văn phòng UBND tỉnh", "In tờ gấp", "2026-Q2"],
      ["Sở Nội vụ", "In tờ gấp", "2026-Q2"],
      ["Sở Tư pháp", "In tờ gấp", "2026-Q2"],
    ],
  },
  {
    name: "a table with groups, products and 'as above'",
    text: `IV. DANH MỤC NHIỆM VỤ
STT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian
I\tCông tác chỉ đạo\t\t\t\t
1\tBan hành kế hoạch tuyên truyền\tKế hoạch\tSở Nội vụ\tCác sở, ngành\tQuý I
2\tKiểm tra việc thực hiện\tThông báo kết luận\tnt\tnt\tQuý III
II\tTruyền thông\t\t\t\t
3\tIn tờ gấp\tTờ gấp\tSở Tư pháp\t\tThường xuyên`,
    pairs: [
      ["Sở Nội vụ", "Ban hành kế hoạch", "2026-Q1"],
      ["Các sở, ngành", "Ban hành kế hoạch", "2026-Q1"],
      ["Sở Nội vụ", "Kiểm tra việc", "2026-Q3"],
      ["Các sở, ngành", "Kiểm tra việc", "2026-Q3"],
      ["Sở Tư pháp", "In tờ gấp", "continuous"],
    ],
  },
  {
    name: "who leads and who helps in one column",
    text: `IV. DANH MỤC NHIỆM VỤ
STT\tNội dung\tĐơn vị thực hiện\tThời gian hoàn thành
1\tBan hành kế hoạch tuyên truyền\tSở Nội vụ chủ trì, phối hợp với Sở Tư pháp\tQuý I/2026
2\tIn tờ gấp\tCác sở, ban, ngành; UBND các xã, phường\tCả năm`,
    pairs: [
      ["Sở Nội vụ", "Ban hành kế hoạch", "2026-Q1"],
      ["Sở Tư pháp", "Ban hành kế hoạch", "2026-Q1"],
      ["Các sở, ban, ngành", "In tờ gấp", "2026"],
      ["UBND các xã, phường", "In tờ gấp", "2026"],
    ],
  },
  {
    name: "orders to bodies written small",
    text: `3. Tổ chức thực hiện
- Giao Văn phòng HĐND và UBND xã chủ trì, phối hợp với các ban, ngành, đoàn thể xã triển khai Kế hoạch này; tổng hợp, báo cáo UBND xã trước ngày 10 tháng 12.
- Giao công chức Tài chính - Kế toán tham mưu bố trí kinh phí.
- Đề nghị MTTQ và các đoàn thể xã tuyên truyền trong hội viên.
- Các thôn trưởng thông báo cho Nhân dân biết.`,
    pairs: [
      ["Văn phòng HĐND và UBND xã", "chủ trì, phối hợp", "2026-12-10"],
      ["công chức Tài chính - Kế toán", "tham mưu bố trí", null],
      ["MTTQ và các đoàn thể xã", "tuyên truyền", null],
      ["Các thôn trưởng", "thông báo cho", null],
    ],
  },
  {
    name: "a ministry",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Vụ Cải cách hành chính
a) Chủ trì, phối hợp với các đơn vị thuộc Bộ triển khai thực hiện Kế hoạch;
b) Đôn đốc, kiểm tra.
2. Vụ Kế hoạch - Tài chính: Bố trí kinh phí.
3. Trung tâm Công nghệ thông tin
Đăng tải nội dung trên Cổng Thông tin điện tử của Bộ.
4. Các đơn vị thuộc, trực thuộc Bộ
Căn cứ Kế hoạch này, xây dựng kế hoạch của đơn vị và gửi Vụ Cải cách hành chính trước ngày 31 tháng 01 năm 2026.
5. Cục, Vụ, Viện, Tạp chí
Tuyên truyền trên ấn phẩm.`,
    pairs: [
      ["Vụ Cải cách hành chính", "Chủ trì, phối hợp", null],
      ["Vụ Cải cách hành chính", "Đôn đốc", null],
      ["Vụ Kế hoạch - Tài chính", "Bố trí kinh phí", null],
      ["Trung tâm Công nghệ thông tin", "Đăng tải", null],
      ["Các đơn vị thuộc, trực thuộc Bộ", "Căn cứ Kế hoạch này", "2026-01-31"],
      ["Cục, Vụ, Viện, Tạp chí", "Tuyên truyền", null],
    ],
  },
  {
    name: "levels as headings",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Ở tỉnh
1.1. Sở Nội vụ: chủ trì theo dõi việc thực hiện Kế hoạch.
1.2. Sở Tài chính: thẩm định dự toán kinh phí thực hiện.
2. Ở xã
UBND các xã, phường: tổ chức tuyên truyền trên loa truyền thanh hằng tuần.`,
    pairs: [
      ["Sở Nội vụ", "chủ trì theo dõi", null],
      ["Sở Tài chính", "thẩm định", null],
      ["UBND các xã, phường", "tổ chức tuyên truyền", "weekly"],
    ],
  },
  {
    name: "a stop behind the name",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ. Chủ trì theo dõi việc thực hiện Kế hoạch. Tổng hợp báo cáo.
2. Sở Tài chính. Thẩm định dự toán.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Tài chính", "Thẩm định dự toán", null],
    ],
  },
  {
    name: "a dash behind the name",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ - Cơ quan thường trực
- Chủ trì theo dõi việc thực hiện Kế hoạch.
2. Sở Tài chính – thẩm định dự toán kinh phí thực hiện Kế hoạch.`,
    pairs: [
      ["Sở Nội vụ", "Chủ trì theo dõi", null],
      ["Sở Tài chính", "thẩm định dự toán", null],
    ],
  },
  {
    name: "a hospital",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Phòng Tổ chức - Hành chính
- Đầu mối triển khai Kế hoạch.
2. Khoa Khám bệnh và các khoa lâm sàng
- Niêm yết quy trình khám bệnh.
3. Tổ Công nghệ thông tin
- Đăng tải trên website.
4. Ban Giám đốc: Chỉ đạo chung.`,
    pairs: [
      ["Phòng Tổ chức - Hành chính", "Đầu mối", null],
      ["Khoa Khám bệnh và các khoa lâm sàng", "Niêm yết", null],
      ["Tổ Công nghệ thông tin", "Đăng tải", null],
      ["Ban Giám đốc", "Chỉ đạo chung", null],
    ],
  },
  {
    name: "a school",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Ban Giám hiệu
- Chỉ đạo toàn diện việc thực hiện Kế hoạch.
2. Tổ trưởng chuyên môn
- Triển khai đến giáo viên.
3. Giáo viên chủ nhiệm: Phổ biến cho học sinh và phụ huynh.
4. Đoàn Thanh niên, Tổng phụ trách Đội
- Tổ chức hoạt động ngoại khóa.`,
    pairs: [
      ["Ban Giám hiệu", "Chỉ đạo toàn diện", null],
      ["Tổ trưởng chuyên môn", "Triển khai", null],
      ["Giáo viên chủ nhiệm", "Phổ biến cho", null],
      ["Đoàn Thanh niên", "Tổ chức hoạt động", null],
      ["Tổng phụ trách Đội", "Tổ chức hoạt động", null],
    ],
  },
  {
    name: "fields by letters",
    text: `II. NHIỆM VỤ
1. Rà soát, cập nhật bộ thủ tục hành chính cấp xã
a) Cơ quan chủ trì: Văn phòng UBND tỉnh
b) Cơ quan phối hợp: Các sở, ban, ngành
c) Thời gian hoàn thành: Trước ngày 30/4/2026
d) Sản phẩm: Quyết định công bố`,
    pairs: [
      ["Văn phòng UBND tỉnh", "Rà soát", "2026-04-30"],
      ["Các sở, ban, ngành", "Rà soát", "2026-04-30"],
    ],
  },
  {
    name: "assignment and time on lines with signs",
    text: `II. NHIỆM VỤ
1. Rà soát, cập nhật bộ thủ tục hành chính cấp xã
+ Phân công: Văn phòng UBND tỉnh chủ trì; các sở, ngành phối hợp.
+ Thời hạn: tháng 5 năm 2026.
2. Tập huấn cho tổ công nghệ số cộng đồng
* Chủ trì: Sở Khoa học và Công nghệ.
* Phối hợp: UBND các xã, phường; Tỉnh đoàn.
* Hoàn thành: quý III.`,
    pairs: [
      ["Văn phòng UBND tỉnh", "Rà soát", "2026-05"],
      ["các sở, ngành", "Rà soát", "2026-05"],
      ["Sở Khoa học và Công nghệ", "Tập huấn", "2026-Q3"],
      ["UBND các xã, phường", "Tập huấn", "2026-Q3"],
      ["Tỉnh đoàn", "Tập huấn", "2026-Q3"],
    ],
  },
  {
    name: "wrapped lines",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với các cơ quan,
đơn vị liên quan hướng dẫn hệ thống thông tin cơ sở tuyên truyền về cải cách
hành chính; báo cáo UBND tỉnh (qua Sở Nội vụ) trước ngày 05 tháng 12 năm
2026.
2. Sở Giáo dục và Đào tạo chỉ đạo các trường học lồng ghép nội dung tuyên
truyền vào hoạt động ngoại khóa.
3. Sở Tài chính tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí thực hiện Kế
hoạch theo quy định của Luật Ngân sách nhà nước.`,
    pairs: [
      ["Sở Văn hóa, Thể thao và Du lịch", "chủ trì, phối hợp", "2026-12-05"],
      ["Sở Giáo dục và Đào tạo", "chỉ đạo", null],
      ["Sở Tài chính", "tham mưu", null],
    ],
  },
  {
    name: "numbers that Word counted are lost",
    text: `MỤC ĐÍCH, YÊU CẦU
Mục đích
Nâng cao nhận thức của cán bộ, công chức về cải cách hành chính.
Yêu cầu
Nội dung ngắn gọn, dễ hiểu.
NỘI DUNG
Tuyên truyền trên hệ thống truyền thanh xã các quy định mới.
Treo băng rôn tại trụ sở.
TỔ CHỨC THỰC HIỆN
Văn phòng HĐND và UBND xã
Tham mưu UBND xã triển khai Kế hoạch.
Tổng hợp báo cáo trước ngày 10/12/2026.
Phòng Văn hóa - Xã hội
Chủ trì tuyên truyền trên hệ thống truyền thanh xã hằng tuần.
Các thôn
Vận động Nhân dân nộp hồ sơ trực tuyến.
Trên đây là Kế hoạch tuyên truyền cải cách hành chính năm 2026 của xã Bình An./.`,
    pairs: [
      ["Văn phòng HĐND và UBND xã", "Tham mưu UBND", null],
      ["Văn phòng HĐND và UBND xã", "Tổng hợp báo cáo", "2026-12-10"],
      ["Phòng Văn hóa - Xã hội", "Chủ trì tuyên truyền", "weekly"],
      ["Các thôn", "Vận động", null],
    ],
  },
  {
    name: "a page number inside a sentence",
    text: `I. MỤC ĐÍCH, YÊU CẦU
1. Mục đích
- Nâng cao nhận thức của cán bộ, công chức về cải cách hành chính.
II. TỔ CHỨC THỰC HIỆN
1. Văn phòng HĐND và UBND xã
- Tham mưu UBND xã triển khai Kế hoạch; theo dõi, đôn đốc các thôn thực

2

hiện; tổng hợp báo cáo trước ngày 10/12/2026.
2. Phòng Văn hóa - Xã hội
- Chủ trì tuyên truyền trên hệ thống truyền thanh xã hằng tuần.`,
    pairs: [
      ["Văn phòng HĐND và UBND xã", "Tham mưu UBND", "2026-12-10"],
      ["Phòng Văn hóa - Xã hội", "Chủ trì tuyên truyền", "weekly"],
    ],
  },
  {
    name: "a table with time before the body",
    text: `I. MỤC ĐÍCH
- Nâng cao nhận thức của cán bộ, công chức về cải cách hành chính.
II. NỘI DUNG, TIẾN ĐỘ THỰC HIỆN
STT\tNội dung công việc\tThời gian thực hiện\tCơ quan, đơn vị thực hiện\tKết quả
1\tTuyên truyền trên loa truyền thanh\tHằng tuần\tPhòng Văn hóa - Xã hội\tTin, bài
2\tTreo băng rôn\tTháng 3, 9\tVăn phòng HĐND và UBND xã phối hợp với các thôn\tBăng rôn
3\tTổ chức hội nghị\tQuý II/2026\t- Chủ trì: Văn phòng HĐND và UBND xã; - Phối hợp: MTTQ xã, Công an xã\tHội nghị`,
    pairs: [
      ["Phòng Văn hóa - Xã hội", "Tuyên truyền trên loa", "weekly"],
      ["Văn phòng HĐND và UBND xã", "Treo băng rôn", "2026-03/2026-09"],
      ["các thôn", "Treo băng rôn", "2026-03/2026-09"],
      ["Văn phòng HĐND và UBND xã", "Tổ chức hội nghị", "2026-Q2"],
      ["MTTQ xã", "Tổ chức hội nghị", "2026-Q2"],
      ["Công an xã", "Tổ chức hội nghị", "2026-Q2"],
    ],
  },
  {
    name: "persons in a table",
    text: `I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. PHÂN CÔNG
TT\tTên nhiệm vụ\tNgười phụ trách\tThời hạn\tGhi chú
1\tViết bài tuyên truyền\tNguyễn Văn A\tTháng 3\t
2\tNiêm yết thủ tục\tTrần Thị B, Lê C\tThường xuyên\t`,
    pairs: [
      ["Nguyễn Văn A", "Viết bài", "2026-03"],
      ["Trần Thị B", "Niêm yết", "continuous"],
      ["Lê C", "Niêm yết", "continuous"],
    ],
  },
  {
    name: "names in brackets behind each point",
    text: `I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. NỘI DUNG
1. Tháng 01: Ban hành Kế hoạch tuyên truyền. Phân công: Văn phòng HĐND và UBND xã.
2. Quý II
- Tổ chức hội nghị (Văn phòng HĐND và UBND xã).
- Phát thanh 20 tin, bài (Phòng Văn hóa - Xã hội).`,
    pairs: [
      ["Văn phòng HĐND và UBND xã", "Ban hành Kế hoạch", null],
      ["Văn phòng HĐND và UBND xã", "Tổ chức hội nghị", "2026-Q2"],
      ["Phòng Văn hóa - Xã hội", "Phát thanh 20 tin", "2026-Q2"],
    ],
  },
  {
    name: "names with a colon and no marks",
    text: `I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. TỔ CHỨC THỰC HIỆN
Phòng Văn hóa - Xã hội: Chịu trách nhiệm tham mưu UBND xã chỉ đạo tuyên truyền; phối hợp với các ngành tổ chức hội nghị; báo cáo kết quả về UBND xã trước 30/11.
Đài Truyền thanh xã: Xây dựng chuyên mục, phát sóng ít nhất 02 lần/tuần.
Các ban, ngành, đoàn thể: Căn cứ chức năng, nhiệm vụ tổ chức tuyên truyền.
Đề nghị UBMTTQ xã và các tổ chức thành viên: Tăng cường vận động đoàn viên, hội viên.
Trưởng thôn, Bí thư chi bộ: Phổ biến trong các buổi sinh hoạt thôn.`,
    pairs: [
      ["Phòng Văn hóa - Xã hội", "Chịu trách nhiệm", "2026-11-30"],
      ["Đài Truyền thanh xã", "Xây dựng chuyên mục", null],
      ["Các ban, ngành, đoàn thể", "Căn cứ chức năng", null],
      ["UBMTTQ xã và các tổ chức thành viên", "Tăng cường", null],
      ["Trưởng thôn", "Phổ biến", null],
      ["Bí thư chi bộ", "Phổ biến", null],
    ],
  },
  {
    name: "blocks below numbered points",
    text: `I. MỤC ĐÍCH
- Nâng cao nhận thức.
II. NHIỆM VỤ VÀ GIẢI PHÁP
1. Công tác tuyên truyền
1.1. Tuyên truyền trên hệ thống truyền thanh cơ sở.
- Đơn vị chủ trì: Phòng Văn hóa - Xã hội;
- Đơn vị phối hợp: Các thôn;
- Thời gian thực hiện: Thường xuyên trong năm.
1.2. Tuyên truyền trên trang thông tin điện tử xã.
- Đơn vị chủ trì: Văn phòng HĐND và UBND xã;
- Thời gian thực hiện: Thường xuyên trong năm.
2. Công tác kiểm tra
- Tiến hành tự kiểm tra 100% các bộ phận.
- Đơn vị thực hiện: Văn phòng HĐND và UBND xã.
- Thời gian: Quý III/2026.`,
    pairs: [
      ["Phòng Văn hóa - Xã hội", "Tuyên truyền trên hệ thống", "continuous"],
      ["Các thôn", "Tuyên truyền trên hệ thống", "continuous"],
      ["Văn phòng HĐND và UBND xã", "Tuyên truyền trên trang", "continuous"],
      ["Văn phòng HĐND và UBND xã", "Tiến hành tự kiểm tra", "2026-Q3"],
    ],
  },
  {
    name: "who does and who helps in brackets, with a time that stands alone",
    text: `II. NỘI DUNG
1.1. Ra quân tuyên truyền lưu động (Tỉnh đoàn chủ trì, phối hợp với Báo Sơn Hải, Hội đồng Đội tỉnh; từ ngày 25/5/2026).
1.2. Khai mạc hội thi cấp tỉnh (Sở Nội vụ chủ trì, Nhà Thiếu nhi tỉnh phối hợp; ngày 01/6/2026).
1.3. Trao giải (các sở, ban, ngành thực hiện; tháng 6 - tháng 8/2026).`,
    pairs: [
      ["Tỉnh đoàn", "Ra quân", "open-ended"],
      ["Báo Sơn Hải", "Ra quân", "open-ended"],
      ["Hội đồng Đội tỉnh", "Ra quân", "open-ended"],
      ["Sở Nội vụ", "Khai mạc", "2026-06-01"],
      ["Nhà Thiếu nhi tỉnh", "Khai mạc", "2026-06-01"],
      ["các sở, ban, ngành", "Trao giải", "2026-06/2026-08"],
    ],
  },
  {
    name: "pluses over dashes that hold the fields of the whole list",
    text: `II. NHIỆM VỤ
1. Bảo đảm điều kiện phục vụ
+ Mở rộng điểm tiếp nhận hồ sơ tại các thôn xa.
+ Kết nối máy in, máy quét cho bộ phận một cửa.
- Cơ quan chủ trì: Văn phòng UBND tỉnh.
- Thời gian thực hiện: Quý II/2026.`,
    pairs: [
      ["Văn phòng UBND tỉnh", "Mở rộng", "2026-Q2"],
      ["Văn phòng UBND tỉnh", "Kết nối", "2026-Q2"],
    ],
  },
  {
    name: "names broken over lines, one told apart, letters for names",
    text: `III. TỔ CHỨC THỰC HIỆN
1. Đề nghị Ban Tuyên giáo Tỉnh ủy, Ủy ban Mặt trận Tổ quốc
Việt Nam tỉnh, Hội Nhà báo tỉnh:
a) Vận động hội viên tham gia giám sát.
2. Ủy ban MTTQ Việt Nam xã và các hội, đoàn thể
- Tuyên truyền trong hội viên.
- Riêng Đoàn Thanh niên xã thành lập Đội tình nguyện, hoàn thành trước ngày 15/5/2026.
3. Sở Nội vụ, Trường Chính trị tỉnh: Bồi dưỡng kỹ năng cho Tổ công nghệ số, mỗi quý 01 lớp.
4. Sở Tài chính tham mưu UBND tỉnh bố trí kinh phí thực hiện
Kế hoạch trong dự toán của các cơ quan.
STT\tNội dung\tNgười thực hiện\tThời gian
1\tRà soát văn bản\tVP HĐND và UBND xã\tQuý III/2026
2\tTuyên truyền Luật\tĐoàn trường, GVCN\tTháng 10/2026`,
    pairs: [
      ["Ban Tuyên giáo Tỉnh ủy", "Vận động hội viên", null],
      ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Vận động hội viên", null],
      ["Hội Nhà báo tỉnh", "Vận động hội viên", null],
      ["Ủy ban MTTQ Việt Nam xã và các hội, đoàn thể", "Tuyên truyền", null],
      ["Đoàn Thanh niên xã", "thành lập Đội", "2026-05-15"],
      ["Sở Nội vụ", "Bồi dưỡng", "quarterly"],
      ["Trường Chính trị tỉnh", "Bồi dưỡng", "quarterly"],
      ["Sở Tài chính", "thực hiện Kế hoạch trong dự toán", null],
      ["VP HĐND và UBND xã", "Rà soát", "2026-Q3"],
      ["Đoàn trường", "Tuyên truyền Luật", "2026-10"],
      ["GVCN", "Tuyên truyền Luật", "2026-10"],
    ],
  },
  {
    name: "rows that name the bearer of those below",
    text: `II. NHIỆM VỤ
TT\tNội dung công việc\tThời gian\tSản phẩm
I\tSở Nội vụ\t\t
1\tBan hành kế hoạch kiểm tra\tQuý I/2026\tKế hoạch
2\tTổng hợp kết quả năm\tTháng 12/2026\tBáo cáo
II\tSở Tài chính\t\t
1\tThẩm định dự toán\tQuý I/2026\tDự toán`,
    pairs: [
      ["Sở Nội vụ", "Ban hành kế hoạch", "2026-Q1"],
      ["Sở Nội vụ", "Tổng hợp kết quả", "2026-12"],
      ["Sở Tài chính", "Thẩm định", "2026-Q1"],
    ],
  },
  {
    name: "times as headings, and fields behind a list by letters",
    text: `II. TIẾN ĐỘ
1. Quý I/2026
- Sở Nội vụ ban hành kế hoạch kiểm tra.
2. Cải cách thể chế
a) Rà soát văn bản quy phạm pháp luật.
b) Kiểm tra việc thực hiện văn bản.
Cơ quan chủ trì: Sở Tư pháp. Thời gian: Thường xuyên.`,
    pairs: [
      ["Sở Nội vụ", "ban hành kế hoạch", "2026-Q1"],
      ["Sở Tư pháp", "Rà soát văn bản", "continuous"],
      ["Sở Tư pháp", "Kiểm tra việc", "continuous"],
    ],
  },
];

const HEAD = `ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH SƠN HẢI\tĐộc lập - Tự do - Hạnh phúc
Số: 45/KH-UBND\tSơn Hải, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Tuyên truyền cải cách hành chính năm 2026
Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Ủy ban nhân dân ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
- Nâng cao nhận thức của cán bộ, công chức và Nhân dân về cải cách hành chính.
`;

test.each(LAYOUTS)("$name", ({ text, pairs }) => {
  const reading = readPlan(HEAD + text);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  const found = reading.draft.agencies.flatMap((agency) =>
    agency.tasks.map((task) => ({
      name: nameKey(agency.name),
      text: fold(task.text),
      norm: task.deadline?.norm ?? null,
      shown: `${agency.name} ← ${task.text} | ${task.deadline?.norm ?? null}`,
    })),
  );
  const missing = pairs.filter(([name, start, norm]) => {
    const at = found.findIndex(
      (one) => one.name === nameKey(name) && one.norm === norm && one.text.slice(0, 160).includes(fold(start)),
    );
    if (at !== -1) found.splice(at, 1);
    return at === -1;
  });
  expect({ missing, madeUp: found.map((one) => one.shown) }).toEqual({ missing: [], madeUp: [] });
});

test.each<[string, string, Record<string, string>]>([
  [
    "a decision whose lines QUYẾT ĐỊNH and KẾ HOẠCH were lost",
    `ỦY BAN NHÂN DÂN |
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
Số: 436/QĐ-UBND |
Sơn Hải, ngày 22 tháng 7 năm 2021 |
BAN HÀNH KẾ HOẠCH THỰC HIỆN ĐỀ ÁN TRUYỀN THÔNG GIAI ĐOẠN 2021-2025
ỦY BAN NHÂN DÂN TỈNH SƠN HẢI
Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Kế hoạch thực hiện Đề án truyền thông.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.
TM. ỦY BAN NHÂN DÂN |
THỰC HIỆN ĐỀ ÁN TRUYỀN THÔNG GIAI ĐOẠN 2021-2025
(Kèm theo Quyết định số 436/QĐ-UBND ngày 22/7/2021 của Ủy ban nhân dân tỉnh)
I. MỤC ĐÍCH
1. Cụ thể hóa Đề án.
`,
    {
      number: "436/QĐ-UBND",
      date: "2021-07-22",
      issuer: "ỦY BAN NHÂN DÂN TỈNH SƠN HẢI",
      title: "THỰC HIỆN ĐỀ ÁN TRUYỀN THÔNG GIAI ĐOẠN 2021-2025",
    },
  ],
  [
    "letters set apart, and the Youth Union where others print the motto",
    `BAN CHẤP HÀNH TỈNH ĐOÀN SƠN HẢI          ĐOÀN TNCS HỒ CHÍ MINH
***
Số: 118 - KH/TĐTN          Sơn Hải, ngày 20 tháng 5 năm 2026
K Ế  H O Ạ C H
Tổ chức hoạt động hè năm 2026
I. MỤC ĐÍCH
- Tạo sân chơi cho thiếu nhi.
`,
    {
      number: "118-KH/TĐTN",
      date: "2026-05-20",
      issuer: "BAN CHẤP HÀNH TỈNH ĐOÀN SƠN HẢI",
      title: "Tổ chức hoạt động hè năm 2026",
    },
  ],
  [
    "a head written small",
    "Ủy ban nhân dân\nXã Bình An\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập - Tự do - Hạnh phúc\nSố: 7/KH-UBND\nBình An, ngày 30 tháng 11 năm 2025\nKế hoạch\nTuyên truyền cải cách hành chính năm 2026\nI. MỤC ĐÍCH\n- Cho dân biết.\n",
    { number: "7/KH-UBND", issuer: "Ủy ban nhân dân Xã Bình An", title: "Tuyên truyền cải cách hành chính năm 2026" },
  ],
])("heads: %s", (_, text, head) => {
  const reading = readPlan(text);
  if (reading.kind !== "plan") throw new Error(`read as ${reading.seems}`);
  const { number, date, issuer, title } = reading.draft;
  expect({ number: number?.value, date: date?.value, issuer: issuer?.text, title: title?.text }).toMatchObject(head);
});
