/** Land, building, work, school, community. One line is one sentence: part, places in the legal record, "|", words. See read.ts. */
export const landWorkAndCommunity = `
# 1.012812
n | Nhờ xã hòa giải khi tranh chấp đất
s d0 | Đây là bước đầu tiên khi hai bên tranh chấp đất.
b p0.0 | Đơn xin hòa giải
b p0.1 | Giấy tờ về đất bạn đang có
p s0 | Nộp đơn cho xã nơi có đất.
p s1 | Xã tìm hiểu nguồn gốc đất và lập hội đồng hòa giải.
p s2 | Các bên cùng họp. Xã ghi biên bản.
p s3 | Hòa giải được thì làm theo biên bản. Chưa được thì xã chỉ nơi đi tiếp.
c fi | Không mất tiền.
t ti | Không quá 30 ngày từ ngày xã nhận đơn.

# 1.013967
n | Đề nghị Chủ tịch xã giải quyết tranh chấp đất
s d0 | Các bên không tự thỏa thuận được thì Chủ tịch xã quyết định.
s c0 | Trước đó xã phải hòa giải rồi.
b p0.0 | Đơn xin giải quyết: 1 bản chính, 1 bản sao
b p0.1 | Biên bản hòa giải không thành
p s0 | Hòa giải không thành thì nộp đơn.
p s1 | Trong 5 ngày làm việc xã báo bạn có nhận giải quyết không.
p s2 | Cán bộ xem giấy tờ, cần thì đo đất, và gặp các bên.
p s3 | Chủ tịch xã ra quyết định.
c fi | Hỏi mức phí tại quầy.
t ti | Nộp tại quầy: 60 ngày. Nộp trên mạng hoặc qua bưu điện: 45 ngày.

# 1.012817
n | Tính lại diện tích đất ở trên giấy đỏ cấp trước 01/7/2004
s d0 | Thửa đất có vườn, ao, giấy cấp trước 01/7/2004 thì xin tính lại đất ở.
b p0.0 | Đơn theo mẫu số 18
b p0.1 | Giấy chứng nhận bản gốc
b p0.2 | Giấy về người làm thay, nếu bạn nhờ người khác
p s0 | Nộp đơn và giấy chứng nhận đã có.
p s1 | Cán bộ đất đai xem lại hồ sơ năm xưa.
p s2 | Đủ điều kiện thì Chủ tịch xã tính lại và đưa giấy mới.
c fi | Mức phí do Hội đồng nhân dân tỉnh định. Hãy hỏi ở quầy.
t ti | Nộp tại quầy: 30 ngày làm việc. Trên mạng, bưu điện: 20 ngày làm việc.

# 1.013225
n | Xin giấy phép xây nhà
s d0 | Bạn xin phép trước khi xây nhà riêng hoặc công trình nhỏ.
b p0.0 | Đơn xin phép (mẫu số 01)
b p0.1 | Giấy tờ đất, nếu máy của xã chưa có
b p0.2 | Bản vẽ nhà, 2 bản
b p0.3 | Giấy cam kết an toàn cho nhà liền bên, nếu có nhà liền bên
p s0 | Nộp tại Trung tâm Phục vụ hành chính công, hoặc trên Cổng Dịch vụ công quốc gia.
p s1 | Cán bộ xem bản vẽ và xem đất. Thiếu gì thì báo một lần.
p s2 | Đủ điều kiện thì bạn nhận giấy phép kèm bản vẽ đóng dấu.
c fi | Mức phí do Hội đồng nhân dân tỉnh định. Hãy hỏi ở quầy.
t ti | Nhà riêng: 7 ngày làm việc. Công trình khác: 10 ngày làm việc.

# 1.013227
n | Gia hạn giấy phép xây nhà
s d0 | Giấy phép sắp hết hạn mà bạn chưa kịp xây thì xin kéo dài.
b p0.0 | Đơn xin gia hạn (mẫu số 02)
b p0.1 | Bản chính giấy phép đã có
p s0 | Nộp đơn trước khi giấy phép hết hạn.
p s1 | Cán bộ xem xét.
p s2 | Nhận giấy phép đã gia hạn.
c fi | Mức phí do Hội đồng nhân dân tỉnh định. Hãy hỏi ở quầy.
t ti | Chờ 5 ngày làm việc.

# 1.001612
n | Đăng ký mở tiệm, mở quán (hộ kinh doanh)
s d0 | Bạn muốn mua bán, làm dịch vụ thì đăng ký hộ kinh doanh.
b p0.0 | Giấy đề nghị đăng ký
b p0.2 | Bản sao căn cước, nếu bạn chưa có tài khoản VNeID trên điện thoại
b p0.1 | Người nhà cùng mở: giấy cả nhà giao cho chủ hộ
b p0.3 | Giấy nhờ làm thay, nếu bạn nhờ người khác nộp
p s0 | Nộp tại xã, phường nào trong tỉnh cũng được, hoặc trên mạng.
p s1 | Cán bộ xem tên tiệm, việc làm và báo cho thuế.
p s2 | Nhận giấy chứng nhận. Mã số trên giấy cũng là mã số thuế.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Hãy hỏi ở quầy.
t ti | Chờ 3 ngày làm việc từ ngày giấy tờ đúng và đủ.

# 2.000720
n | Sửa đăng ký hộ kinh doanh (đổi tên, địa chỉ, ngành nghề)
s d0 | Tiệm đổi tên, dời chỗ, bán thêm hàng, đổi chủ thì báo.
b p0.0 | Giấy đề nghị thay đổi
b p0.1 | Bản sao căn cước, nếu bạn chưa có tài khoản VNeID trên điện thoại
b p0.2 | Giấy nhờ làm thay, nếu bạn nhờ người khác nộp
b p1.1 | Chủ hộ đã mất: bản sao giấy khai tử, hoặc quyết định của Tòa án
b p1.2 | Chủ hộ đã mất: bản sao giấy cả nhà giao cho chủ mới, có dấu xác nhận (công chứng hoặc chứng thực)
p s0 | Nộp giấy trong 10 ngày từ khi có thay đổi.
p s1 | Cán bộ kiểm tra và sửa trong dữ liệu.
p s2 | Nhận giấy chứng nhận mới.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Hãy hỏi ở quầy.
t ti | Chờ 3 ngày làm việc từ ngày giấy tờ đúng và đủ.

# 1.001266
n | Đóng cửa tiệm (chấm dứt hộ kinh doanh)
s d0 | Bạn nghỉ bán hẳn thì báo cho xã.
b p0.0 | Giấy báo nghỉ
b p0.1 | Giấy nhờ làm thay, nếu bạn nhờ người khác nộp
p s0 | Trả hết nợ và thuế. Rồi nộp giấy báo trong 5 ngày làm việc.
p s1 | Cơ quan thuế trả lời trong 2 ngày làm việc.
p s2 | Tiệm của bạn chuyển sang đã nghỉ.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Hãy hỏi ở quầy.
t ti | Chờ 5 ngày làm việc từ ngày xã nhận giấy.

# 2.000575
n | Làm lại giấy đăng ký hộ kinh doanh bị mất
s d0 | Giấy mất, cháy, rách, hoặc còn mẫu cũ thì xin giấy mới.
b p0.0 | Giấy đề nghị cấp lại, cấp đổi
b p0.1 | Bản sao căn cước, nếu bạn chưa có tài khoản VNeID trên điện thoại
b p0.2 | Giấy nhờ làm thay, nếu bạn nhờ người khác nộp
p s0 | Gửi giấy đề nghị.
p s1 | Cán bộ kiểm tra dữ liệu.
p s2 | Nhận giấy chứng nhận.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Hãy hỏi ở quầy.
t ti | Giấy mất, hỏng: 1 ngày làm việc. Đổi giấy và sửa nội dung: 3 ngày làm việc.

# 2.002226
n | Báo lập tổ hợp tác
s d0 | Vài nhà cùng làm ăn thì lập tổ và báo cho xã.
b p0.0 | Giấy báo lập tổ
b p0.1 | Hợp đồng làm ăn chung
b p0.2 | Biên bản bầu tổ trưởng, hoặc giấy cả tổ cử người đi nộp
p s0 | Tổ trưởng gửi giấy báo cho xã.
p s1 | Xã nhận và ghi vào sổ.
c fi | Không mất tiền.
t ti | Xã ghi sổ ngay khi nhận.

# 1.014801
n | Xin giấy xác nhận nuôi tôm, nuôi lồng bè
s d0 | Dành cho nơi nuôi tôm, nuôi lồng bè và vài loài khác.
b p0.0 | Đơn xin giấy (mẫu số 25.NT)
b p0.1 | Sơ đồ ao hoặc lồng có chữ ký chủ: 1 bản chính, 1 bản sao
b p1.0 | Xin lại giấy: đơn theo mẫu số 26.NT
b p1.1 | Xin lại giấy: sơ đồ mới nếu đổi cỡ nuôi, giấy chứng minh nếu đổi chủ
p s0 | Chủ nuôi nộp đơn và sơ đồ.
p s1 | Xã xem giấy tờ có hợp quy hoạch không.
p s2 | Nhận giấy. Không cho thì xã trả lời bằng thư.
c fi | Hỏi mức phí tại quầy.
t ti | Chờ 5 ngày làm việc từ ngày giấy tờ đúng và đủ.

# 1.004088
n | Đăng ký ghe, vỏ lãi, tàu nhỏ
s d0 | Ghe, vỏ lãi, tàu nhỏ mới đóng hoặc mới mua thì đăng ký.
b p0.0 | Đơn xin đăng ký
b p0.1 | Bản ghi điều kiện an toàn, nếu ghe không phải đi kiểm tra (đăng kiểm)
b p0.3 | Giấy an toàn và giấy mua hoặc đóng, nếu ghe phải đăng kiểm
b p0.2 | Biên lai tiền nộp khi đứng tên ghe (lệ phí trước bạ), nếu ghe phải nộp
p s0 | Nộp đơn tại xã hoặc Sở Xây dựng, tùy ghe lớn nhỏ.
p s1 | Cán bộ xem giấy tờ và xem ghe.
p s2 | Trả lệ phí và nhận giấy đăng ký.
c fi | Bạn trả 70.000 đồng cho mỗi giấy.
t ti | Chờ 2 ngày làm việc.

# 1.001662
n | Đăng ký giếng khoan
s d0 | Giếng khoan nhỏ thì đăng ký với xã.
s c0 | Mỗi ngày đêm lấy không quá 10 m³ nước.
b p0.0 | Tờ khai giếng khoan
p s0 | Nộp tờ khai.
p s1 | Xã kiểm tra thông tin.
p s2 | Chủ tịch xã ký xác nhận vào tờ khai.
p c0 | Nhà chỉ dùng nước sinh hoạt thì có cách riêng. Hãy hỏi cán bộ.
c fi | Không mất tiền.
t ti | Chờ 7 ngày làm việc.

# 1.010091
n | Hỗ trợ người xung kích bị nạn khi chống bão, sạt lở
s d0 | Người trong đội xung kích ốm, bị nạn khi làm nhiệm vụ thì nhận tiền.
b p0.0 | Tiền chữa bệnh: đơn xin trả tiền khám chữa bệnh
b p0.1 | Tiền chữa bệnh: phiếu xét nghiệm, đơn thuốc, hóa đơn, giấy ra viện
b p1.0 | Bị tai nạn: đơn xin trợ cấp tai nạn
b p1.1 | Bị tai nạn: giấy ra viện và bệnh án, hoặc giấy chứng nhận vết thương
b p1.2 | Tai nạn xe cộ: biên bản của công an
p s0 | Bạn hoặc người thay mặt nộp giấy tờ.
p s1 | Cán bộ xem trong 7 ngày làm việc rồi trình Chủ tịch xã.
p s2 | Có quyết định thì trong 3 ngày làm việc bạn nhận tiền.
c fi | Không mất tiền.
t ti | Cả việc mất 10 ngày làm việc.

# 1.014336
n | Xin hỗ trợ chi phí học tập cho con
s d0 | Học sinh khó khăn nhận tiền mua sách vở, đồ dùng.
b p0.0 | Đơn xin hỗ trợ
b p0.1 | Giấy cho biết con thuộc nhóm nào, nếu dữ liệu chưa có
p s0 | Nộp đơn cho trường trong 45 ngày làm việc từ ngày khai giảng.
p s1 | Trường xét và lập danh sách.
p s2 | Cấp trên duyệt rồi trả tiền.
c fi | Không mất tiền.
t ti | Chờ 10 ngày làm việc sau ngày cuối nộp đơn.

# 1.001622
n | Xin tiền ăn trưa cho con học mẫu giáo
s d0 | Bé mẫu giáo nhà khó khăn nhận tiền ăn trưa tại trường.
b p0.0 | Nhà nghèo, cận nghèo: bản sao giấy hộ nghèo
b p1.0 | Ở ấp đặc biệt khó khăn: số định danh của bé hoặc cha mẹ
b p2.0 | Bé khuyết tật: bản sao giấy khuyết tật
b p3.0 | Bé không ai nuôi: bản sao giấy xác nhận hoặc quyết định trợ cấp
p s0 | Tháng 8 trường báo. Cha mẹ nộp giấy trong 15 ngày làm việc.
p s1 | Trường lập danh sách. Cán bộ xem lại.
p s2 | Xã duyệt. Tiền trả hai lần trong năm học.
c fi | Không mất tiền.
t ti | Nhiều nhất 24 ngày làm việc sau ngày cuối nộp giấy.

# 1.013133
n | Đăng ký nghĩa vụ quân sự lần đầu
s d0 | Nam thanh niên đủ 17 tuổi thì đăng ký lần đầu.
b p0.0 | Phiếu tự khai sức khỏe
b p0.1 | Bản sao căn cước, nếu dữ liệu chưa có
p s0 | Bạn nhận giấy gọi trước ít nhất 5 ngày.
p s1 | Điền phiếu, rồi đăng ký tại Ban Chỉ huy quân sự xã hoặc trên mạng.
p s2 | Nhận giấy chứng nhận đăng ký.
c fi | Không mất tiền.
t ti,to | Tại quầy: 1 ngày làm việc. Trên mạng: 2 giờ.

# 1.002211
n | Công nhận hòa giải viên của ấp, khóm
s d0 | Bà con bầu người hòa giải. Xã công nhận người đó.
b p0.0 | Danh sách người đề nghị công nhận (mẫu số 06)
b p0.1 | Biên bản kiểm phiếu (mẫu số 01)
p s0 | Ấp, khóm bầu người hòa giải.
p s1 | Trưởng ban Mặt trận gửi danh sách và biên bản cho Chủ tịch xã.
p s2 | Chủ tịch xã ra quyết định công nhận.
c fi | Không mất tiền.
t ti | Chờ 5 ngày làm việc.

# 1.012592
n | Đăng ký lễ cúng của đình, miếu, lăng
s d0 | Đình, miếu, lăng đăng ký các lễ trong năm với xã.
s c0 | Nơi đó cần có người đại diện hoặc ban quản lý.
b p0.0 | Bản đăng ký theo mẫu
p s0 | Người đại diện nộp bản đăng ký trước ngày lễ ít nhất 30 ngày.
p s1 | Xã xem xét.
p s2 | Xã trả lời bằng thư.
c fi | Không mất tiền.
t ti | Chờ 15 ngày từ ngày đủ giấy tờ.
`;
