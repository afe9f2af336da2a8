/** Residence, identity, help for people. One line is one sentence: part, places in the legal record, "|", words. See read.ts. */
export const residenceAndCare = `
# 1.004222
n | Đăng ký thường trú (nhập hộ khẩu)
s d0 | Bạn đến ở lâu dài một nơi thì ghi tên ở nơi đó.
s c0 | Chủ hộ và chủ nhà phải đồng ý, trừ khi nhà là của bạn.
b p0.0 | Tờ khai về nơi ở (mẫu CT01)
b p0.1 | Nhà của bạn: giấy tờ nhà, nếu công an chưa có trong dữ liệu
b p1.1 | Về ở với người thân: giấy chứng tỏ quan hệ với chủ hộ, nếu dữ liệu chưa có
b p2.1 | Thuê, mượn, ở nhờ: hợp đồng có dấu xác nhận (công chứng hoặc chứng thực)
p s0 | Nộp tại Công an xã, trên Cổng Dịch vụ công quốc gia hoặc ứng dụng VNeID.
p s1 | Công an kiểm tra. Thiếu gì thì chỉ bạn mang thêm.
p s2 | Giấy tờ đúng và đủ thì bạn trả lệ phí.
p s3 | Công an ghi nơi ở mới và báo cho bạn.
c fi,fo | Nộp tại quầy 20.000 đồng. Nộp trên mạng 10.000 đồng.
t ti | Chờ 7 ngày làm việc.

# 1.004194
n | Đăng ký tạm trú
s d0 | Bạn ở trọ, đi làm, đi học xa nhà từ 30 ngày thì đăng ký.
b p0.0 | Tờ khai về nơi ở (mẫu CT01)
b p0.1 | Giấy tờ về chỗ ở, nếu công an chưa có trong dữ liệu
p s0 | Nộp tờ khai và giấy tờ chỗ ở.
p s1 | Công an xã kiểm tra.
p s2 | Công an ghi nơi tạm trú. Mỗi lần nhiều nhất 2 năm, rồi gia hạn tiếp.
c fi,fo | Nộp tại quầy 15.000 đồng. Nộp trên mạng 7.000 đồng.
t ti | Chờ 3 ngày làm việc.

# 1.010038
n | Tách hộ
s d0 | Người đang ở chung một hộ muốn lập hộ riêng.
b p0.0 | Tờ khai về nơi ở (mẫu CT01)
b p1.1 | Vợ chồng đã ly hôn: thêm giấy ly hôn và giấy cho ở tiếp chỗ đó
p s0 | Nộp tờ khai có chủ hộ và chủ nhà đồng ý.
p s1 | Công an xã kiểm tra.
p s2 | Công an lập hộ mới và báo cho bạn.
c fi,fo | Nộp tại quầy 10.000 đồng. Nộp trên mạng 5.000 đồng.
t ti | Chờ 5 ngày làm việc.

# 1.010041
n | Xin giấy xác nhận nơi ở
s d0 | Giấy này cho biết bạn thường trú, tạm trú ở đâu và hộ có ai.
b p0.0 | Tờ khai về nơi ở (mẫu CT01)
p s0 | Nộp tờ khai. Nói rõ bạn cần xác nhận điều gì.
p s1 | Công an xã tra dữ liệu, cần thì kiểm tra thêm.
p s2 | Nhận giấy xác nhận, bản giấy hoặc bản điện tử.
c fi | Không mất tiền.
t ti | Chờ 1 ngày làm việc. Phải kiểm tra thêm thì 3 ngày làm việc.

# 2.001159
n | Báo khi có khách ngủ lại
s d0 | Có người đến ở dưới 30 ngày thì chủ nhà báo công an.
b p0.0 | Họ tên, số căn cước hoặc hộ chiếu của khách, ở đâu, bao lâu
p s0 | Chủ nhà báo tên, giấy tờ và ngày ở của khách.
p c0 | Báo trước 23 giờ. Khách đến sau 23 giờ thì báo trước 8 giờ sáng hôm sau.
p c1 | Người thân đến ở nhiều lần thì chỉ báo một lần.
p s1 | Công an nhận tin và ghi vào dữ liệu.
c fi | Không mất tiền.
t ti | Công an nhận ngay khi bạn báo.

# 1.003197
n | Xóa đăng ký thường trú
s d0 | Có người không còn đủ điều kiện thì xóa tên khỏi nơi thường trú.
s c0 | Ví dụ người đã mất, hoặc đã ra nước ngoài định cư.
b p0.0 | Tờ khai về nơi ở (mẫu CT01)
b p0.1 | Giấy cho biết vì sao xóa, nếu công an chưa có trong dữ liệu
p s0 | Người đó hoặc người trong hộ nộp tờ khai trong 7 ngày.
p s1 | Công an xã kiểm tra trong dữ liệu.
p s2 | Công an xóa tên và báo cho bạn.
c fo | Không mất tiền.
t to | Chờ 5 ngày làm việc.

# 1.013314
n | Xác nhận nhà đủ rộng và không tranh chấp
s d0 | Bạn cần giấy này để đăng ký thường trú, tạm trú.
b p0.0 | Tờ khai về chỗ ở và diện tích nhà (mẫu số 02)
p s0 | Nộp tờ khai tại xã. Hoặc nộp cùng giấy tờ cư trú để công an chuyển.
p s1 | Cán bộ xem chỗ ở.
p s2 | Xã đưa giấy cho bạn, hoặc chuyển thẳng cho công an.
c fi | Không mất tiền.
t ti | Chờ 2 ngày làm việc.

# 1.013313
n | Xác nhận nơi đậu ghe, bè để đăng ký cư trú
s d0 | Dành cho người sống trên ghe, tàu, bè muốn đăng ký nơi ở.
b p0.0 | Tờ khai nơi ghe thường đậu (mẫu số 01)
p s0 | Nộp tờ khai cùng giấy tờ cư trú. Công an chuyển sang xã.
p s1 | Cán bộ xem chỗ ghe thường đậu.
p s2 | Xã xác nhận rồi chuyển lại để đăng ký nơi ở.
c fi | Không mất tiền.
t ti | Chờ 2 ngày làm việc.

# 1.014061
n | Làm thẻ căn cước lần đầu (từ 14 tuổi)
s d0 | Người từ đủ 14 tuổi làm thẻ căn cước lần đầu.
b p0.0 | Phiếu đề nghị (mẫu DC02)
b p0.1 | Phiếu thông tin dân cư (mẫu DC01), nếu dữ liệu chưa có bạn
p s0 | Đặt lịch trên mạng, hoặc đến Công an xã nào cũng được.
p s1 | Cán bộ xem lại thông tin, chụp ảnh, lấy vân tay và quét mắt (mống mắt).
p s2 | Đọc lại phiếu rồi ký.
p s3 | Nhận thẻ tại nơi làm hoặc qua bưu điện.
c fi | Lần đầu không mất tiền.
t ti | Chờ 7 ngày làm việc.

# 1.014062
n | Làm thẻ căn cước cho con dưới 14 tuổi
s d0 | Con dưới 14 tuổi muốn có thẻ thì làm, không bắt buộc.
b p0.0 | Phiếu đề nghị (mẫu DC02)
b p0.1 | Giấy chứng tỏ bạn là cha mẹ hoặc người nuôi, nếu dữ liệu chưa có
p s0 | Con dưới 6 tuổi: cha mẹ nộp trên mạng, hoặc đến Công an xã.
p s1 | Con từ 6 tuổi: cùng cha mẹ đến chụp ảnh, lấy vân tay và quét mắt.
p s2 | Nhận thẻ tại nơi làm hoặc qua bưu điện.
c fi | Lần đầu không mất tiền.
t ti | Chờ 7 ngày làm việc.

# 1.014064
n | Làm lại thẻ căn cước bị mất
s d0 | Thẻ mất hoặc hỏng không dùng được thì xin làm lại.
b p0.0 | Phiếu đề nghị (mẫu DC02)
p s0 | Báo mất hoặc hỏng trên mạng, hoặc đến Công an xã nào cũng được.
p s1 | Ảnh và vân tay cũ còn dùng được thì không phải lấy lại.
p s2 | Nhận thẻ tại nơi làm hoặc qua bưu điện.
c fi | Hỏi mức tiền tại quầy trước khi nộp.
t ti | Chờ 7 ngày làm việc.

# 3.000228
n | Làm tài khoản VNeID mức 2
s d0 | VNeID là ứng dụng căn cước trên điện thoại. Mức 2 thì làm giấy tờ trên mạng được.
b p0.0 | Thẻ căn cước gắn chip còn hạn
b p0.1 | Phiếu đề nghị (mẫu TK01)
p s0 | Đến Công an xã, đưa thẻ căn cước và số điện thoại đứng tên bạn.
p s1 | Cán bộ xem khuôn mặt và lấy vân tay.
p s2 | Chờ tin nhắn, rồi bật tài khoản trên VNeID.
p c0 | Con dưới 14 tuổi thì đi cùng cha mẹ, dùng số điện thoại của cha mẹ.
c fi | Không mất tiền.
t ti | Chờ 3 ngày làm việc. Làm cùng thẻ căn cước thì 7 ngày làm việc.

# 1.014027
n | Xin trợ cấp hằng tháng cho người già không lương hưu
s d0 | Ông bà lớn tuổi không có lương hưu thì nhận tiền hằng tháng.
s c0 | Từ đủ 75 tuổi. Nhà nghèo, cận nghèo thì từ đủ 70 tuổi.
b p0.0 | Giấy đề nghị (mẫu số 01)
p s0 | Ông bà hoặc người nhà nộp giấy cho xã.
p s1 | Xã xem dữ liệu dân cư và bảo hiểm.
p s2 | Chủ tịch xã quyết định. Ông bà nhận tiền hằng tháng.
c fi | Không mất tiền.
t ti | Chờ 10 ngày làm việc từ ngày nộp giấy.

# 1.014028
n | Nhận tiền mai táng cho người có trợ cấp hưu trí xã hội
s d0 | Ông bà đang nhận trợ cấp mà mất thì gia đình nhận tiền lo tang.
b p0.0 | Tờ khai xin tiền mai táng (mẫu số 02)
p s0 | Người lo tang nộp tờ khai cho xã.
p s1 | Chủ tịch xã xem và quyết định.
p s2 | Người lo tang nhận tiền.
c fi | Không mất tiền.
t ti | Chờ 3 ngày làm việc từ ngày đủ giấy tờ.

# 1.001776
n | Xin trợ cấp xã hội hằng tháng
s d0 | Dành cho trẻ mồ côi, người khuyết tật, người nghèo nuôi con một mình và vài nhóm khác.
b p0.0 | Tờ khai theo mẫu của từng nhóm
b p0.1 | Giấy cho biết bạn thuộc nhóm nào, ví dụ giấy khuyết tật, giấy khai sinh của trẻ
b p0.2 | Căn cước hoặc số định danh
p s0 | Nộp tờ khai đúng nhóm của mình.
p s1 | Xã xem xét và dán danh sách cho mọi người biết.
p s2 | Chủ tịch xã quyết định. Bạn nhận tiền hằng tháng.
c fi | Không mất tiền.
t ti | Ngày trả ghi trên giấy hẹn.

# 1.001731
n | Nhận tiền mai táng cho người hưởng trợ cấp xã hội
s d0 | Người đang nhận trợ cấp xã hội mà mất thì gia đình nhận tiền lo tang.
b p0.0 | Tờ khai xin tiền mai táng
b p0.1 | Giấy khai tử (trích lục), nếu xã chưa có trong dữ liệu
p s0 | Người lo tang nộp tờ khai cho xã.
p s1 | Xã kiểm tra người mất có thuộc nhóm này không.
p s2 | Xã quyết định và trả tiền.
c fi | Không mất tiền.
t ti | Ngày trả ghi trên giấy hẹn.

# 1.001699
n | Xin giấy xác nhận khuyết tật
s d0 | Giấy cho biết bạn khuyết tật gì, nặng nhẹ ra sao, để được giúp.
b p0.0 | Đơn xin xác định mức độ khuyết tật
b p0.1 | Bản sao giấy khám chữa bệnh, nếu có
p s0 | Nộp đơn cho xã nơi bạn ở.
p s1 | Hội đồng của xã gặp bạn, xem xét và kết luận.
p s2 | Xã dán kết luận cho mọi người biết, rồi đưa giấy cho bạn.
c fi | Không mất tiền.
t ti | Ngày trả ghi trên giấy hẹn.

# 1.001653
n | Làm lại giấy xác nhận khuyết tật
s d0 | Giấy mất, rách hoặc ghi sai thì xin đổi.
b p0.0 | Đơn xin đổi, làm lại giấy
p s0 | Nộp đơn cho xã nơi bạn ở.
p s1 | Xã xem lại giấy tờ đang giữ.
p s2 | Nhận giấy mới.
c fi | Không mất tiền.
t ti | Ngày trả ghi trên giấy hẹn.

# 1.011607
n | Xin công nhận hộ nghèo, hộ cận nghèo trong năm
s d0 | Nhà gặp khó khăn giữa năm thì xin ngay, không chờ cuối năm.
b p0.0 | Giấy đề nghị (mẫu số 01)
p s0 | Gia đình nộp giấy đề nghị cho xã.
p s1 | Cán bộ đến nhà chấm điểm. Ấp, khóm họp dân và dán kết quả.
p s2 | Chủ tịch xã quyết định và đưa giấy chứng nhận.
c fi | Không mất tiền.
t ti | Chờ 15 ngày từ ngày xã nhận giấy.

# 1.011606
n | Xét hộ nghèo cuối năm
s d0 | Cuối mỗi năm xã xem lại một lần cho tất cả các nhà.
b p0.0 | Giấy đề nghị (mẫu số 01)
p s0 | Gia đình nộp giấy đề nghị, hoặc ấp, khóm đưa nhà bạn vào danh sách.
p s1 | Cán bộ đến từng nhà. Ấp, khóm họp dân.
p s2 | Xã dán danh sách và đọc trên loa 3 ngày làm việc. Chưa đúng thì bạn báo.
p s3 | Chủ tịch xã quyết định.
c fi | Không mất tiền.
t ti | Làm theo đợt cuối năm, xong trước ngày 14/12.

# 1.011608
n | Xin thoát nghèo
s d0 | Nhà bạn đã khá lên và muốn ra khỏi danh sách nghèo.
b p0.0 | Giấy đề nghị (mẫu số 04)
p s0 | Gia đình nộp giấy đề nghị.
p s1 | Cán bộ đến nhà. Ấp, khóm họp và dán kết quả.
p s2 | Chủ tịch xã quyết định.
c fi | Không mất tiền.
t ti | Chờ 15 ngày từ ngày xã nhận giấy.

# 1.010833
n | Xin giấy xác nhận người nhà của người có công
s d0 | Giấy này giúp bạn hưởng chính sách khi đi học, đi làm.
b p0.0 | Đơn xin giấy xác nhận
b p0.1 | Căn cước hoặc số định danh
p s0 | Người nhà nộp đơn cho xã.
p s1 | Xã xem giấy tờ của người có công và quan hệ gia đình.
p s2 | Nhận giấy xác nhận.
c fi | Không mất tiền.
t ti | Ngày trả ghi trên giấy hẹn.

# 1.010803
n | Nhận trợ cấp thờ cúng liệt sĩ
s d0 | Người thờ cúng liệt sĩ nhận tiền mỗi năm một lần.
b p0.0 | Đơn xin trợ cấp
b p0.1 | Giấy gia đình giao ai thờ cúng, nếu có
b p0.2 | Bản sao Bằng Tổ quốc ghi công
p s0 | Người được giao thờ cúng nộp đơn và giấy của gia đình.
p s1 | Xã kiểm tra rồi gửi Sở Nội vụ.
p s2 | Sở Nội vụ quyết định. Xã trả tiền mỗi năm một lần.
c fi | Không mất tiền.
t ti | Ngày trả ghi trên giấy hẹn.

# 1.010810
n | Công nhận người bị thương thời chiến
s d0 | Dành cho người bị thương khi làm nhiệm vụ mà không phải bộ đội, công an.
b p0.0 | Bản khai (mẫu số 08)
b p0.1 | Bản sao giấy tờ thời tham gia cách mạng
b p0.2 | Giấy chứng tỏ bị thương. Đã mổ lấy mảnh đạn thì thêm giấy ra viện
p s0 | Nộp giấy tờ tại Trung tâm Phục vụ hành chính công.
p s1 | Xã hỏi lại, họp xét và dán kết quả cho mọi người biết.
p s2 | Hội đồng bác sĩ khám và kết luận mức thương tật.
p s3 | Sở Nội vụ quyết định giấy chứng nhận và tiền trợ cấp.
c fi | Không mất tiền.
t ti | Chờ 72 ngày làm việc từ ngày đủ giấy tờ.

# 2.002308
n | Nhận tiền mai táng cho cựu thanh niên xung phong chống Pháp
s d0 | Cụ từng là thanh niên xung phong chống Pháp mất thì gia đình nhận tiền.
b p0.0 | Bản khai của người nhà hoặc người lo tang
b p0.1 | Giấy khai tử (trích lục)
b p0.2 | Bản sao giấy cho biết cụ là thanh niên xung phong
p s0 | Người nhà nộp bản khai và giấy khai tử.
p s1 | Xã xác nhận rồi gửi Sở Nội vụ.
p s2 | Sở Nội vụ quyết định tiền mai táng.
c fi | Không mất tiền.
t ti | Ngày trả ghi trên giấy hẹn.
`;
