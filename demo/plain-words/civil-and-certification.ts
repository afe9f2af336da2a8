/** Civil status and certification. One line is one sentence: part, places in the legal record, "|", words. See read.ts. */
export const civilAndCertification = `
# 1.001193
n | Làm giấy khai sinh cho con
s d0 | Bé mới sinh cần giấy khai sinh. Bé cũng có luôn số định danh của mình.
s c0,fi | Làm trong 60 ngày từ ngày sinh thì không mất tiền.
b p0.1 | Giấy chứng sinh. Không có thì nhờ người làm chứng viết giấy, hoặc tự viết giấy cam đoan
b p0.0 | Tờ khai khai sinh
b p0.2 | Căn cước hoặc hộ chiếu của người đi làm giấy
b p0.3 | Giấy nhờ làm thay, nếu bạn nhờ người khác đi
p s0 | Nộp tại Trung tâm Phục vụ hành chính công, hoặc khai trên Cổng Dịch vụ công quốc gia.
p s1 | Thiếu giấy nào thì cán bộ nói rõ một lần để bạn mang thêm.
p s3 | Khai trên mạng thì bạn có một ngày để xem lại bản nháp.
p s4 | Nhận giấy khai sinh tại Trung tâm.
c fi | Nộp trong 60 ngày từ ngày sinh thì không mất tiền.
t ti | Có trong ngày làm việc. Nộp sau 15 giờ thì lấy vào ngày làm việc sau.

# 2.000986
n | Làm khai sinh, thường trú và thẻ bảo hiểm cho bé cùng một lúc
s d0 | Bạn nộp giấy một lần và nhận ba kết quả cho bé dưới 6 tuổi.
b p0.1 | Giấy chứng sinh, hoặc giấy của người làm chứng
b p0.0 | Tờ khai khai sinh
b p0.2 | Tờ khai về nơi ở (mẫu CT01)
b p0.3 | Tờ khai bảo hiểm y tế
p s0 | Nộp một bộ giấy tờ cho cả ba việc tại Trung tâm Phục vụ hành chính công.
p s1 | Xã làm khai sinh rồi gửi thông tin sang công an và bảo hiểm.
p s2 | Công an ghi nơi thường trú của bé. Bảo hiểm làm thẻ.
p s3 | Trung tâm báo bạn đến nhận kết quả.
c fi | Khai sinh đúng hạn và thẻ bảo hiểm không mất tiền. Ghi thường trú thì trả lệ phí.
t ti | Chờ nhiều nhất 20 ngày làm việc cho cả ba việc.

# 1.000689
n | Khai sinh cho con và ghi tên cha cùng lúc
s d0 | Cha mẹ chưa đăng ký kết hôn vẫn ghi được tên cha vào giấy khai sinh của con.
b p0.2 | Giấy chứng sinh hoặc giấy thay thế
b p0.3 | Giấy chứng tỏ quan hệ cha con, mẹ con
b p0.0 | Tờ khai khai sinh
b p0.1 | Tờ khai nhận cha, mẹ, con
b p0.4 | Căn cước hoặc hộ chiếu
p s0 | Nộp cùng lúc hai tờ khai và giấy chứng tỏ quan hệ.
p s1 | Chờ cán bộ hộ tịch kiểm tra.
p s2 | Hai bên cùng ký vào sổ.
p s3 | Nhận giấy khai sinh và giấy ghi việc nhận con.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.
t ti | Chờ 3 ngày làm việc. Phải kiểm tra thêm thì không quá 8 ngày làm việc.

# 1.004884
n | Làm lại giấy khai sinh đã mất cả sổ gốc
s d0 | Dùng khi bản chính và sổ lưu đều không còn.
s c0 | Chỉ dành cho người đã khai sinh trước ngày 01/01/2016.
b p0.0 | Tờ khai làm lại giấy khai sinh
b p0.1 | Bản sao mọi giấy có ghi tên, ngày sinh của bạn
b p0.2 | Căn cước hoặc hộ chiếu
b p0.3 | Giấy nhờ làm thay, nếu bạn nhờ người khác đi
p s0 | Nộp tờ khai. Cam đoan bạn từng khai sinh mà sổ và bản chính đều mất.
p s1 | Cán bộ kiểm tra và hỏi nơi bạn đã khai sinh trước đây.
p s2 | Đủ điều kiện thì bạn nhận giấy khai sinh mới.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.
t ti | Chờ 5 ngày làm việc, chưa kể lúc hỏi nơi khác.

# 1.004772
n | Làm giấy khai sinh cho người lớn chưa từng có
s d0 | Bạn đã có căn cước, học bạ mà chưa từng khai sinh.
b p0.1 | Giấy cam đoan chưa từng khai sinh
b p0.2 | Bản sao mọi giấy tờ có tên và ngày sinh của bạn
b p0.0 | Tờ khai khai sinh
b p0.4 | Căn cước hoặc hộ chiếu
b p0.3 | Giấy xác nhận của cơ quan, nếu bạn làm nhà nước hoặc trong lực lượng vũ trang
p s0 | Nộp tờ khai, lời cam đoan và bản sao giấy tờ.
p s1 | Cán bộ xem các giấy có khớp nhau không, cần thì hỏi nơi khác.
p s2 | Thông tin khớp thì bạn nhận giấy khai sinh.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.
t ti | Chờ 5 ngày làm việc. Phải hỏi nơi khác thì lâu hơn.

# 2.000635
n | Xin bản sao giấy khai sinh, giấy kết hôn, khai tử
s d0 | Bản sao có giá trị như bản chính. Bạn dùng để đi học, đi làm, làm giấy tờ.
b p0.0 | Tờ khai xin bản sao
b p0.1 | Căn cước hoặc hộ chiếu
b p0.2 | Giấy nhờ làm thay, nếu bạn nhờ người khác đi
p s0 | Nộp tờ khai tại quầy hoặc khai trên mạng. Ghi rõ việc gì, đăng ký ở đâu.
p s1 | Cán bộ tìm trong dữ liệu hoặc sổ lưu.
p s2 | Tìm thấy thì in, ký và đưa bản sao cho bạn.
c fi | Bạn trả 8.000 đồng cho mỗi bản sao.
c ni0 | Một số người được miễn đến hết ngày 28/02/2027. Hãy hỏi ở quầy.
t ti | Có trong ngày làm việc. Nộp sau 15 giờ thì lấy vào ngày làm việc sau.

# 1.004859
n | Sửa thông tin sai trong giấy khai sinh
s d0 | Dùng khi giấy ghi sai, còn chỗ trống, hoặc bạn muốn đổi họ tên.
b p0.0 | Tờ khai thay đổi
b p0.1 | Giấy tờ cho thấy thông tin nào đúng
b p0.2 | Căn cước hoặc hộ chiếu
b p0.3 | Giấy nhờ làm thay, nếu bạn nhờ người khác đi
p s0 | Nộp tờ khai. Ghi rõ chỗ cần sửa, lý do, kèm giấy chứng minh.
p s1 | Chờ cán bộ kiểm tra.
p s2 | Đủ giấy tờ thì cán bộ sửa trong sổ và đưa bạn giấy mới.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.
t ti | Ghi thêm chỗ trống: trong ngày làm việc. Sửa, đổi: 3 ngày làm việc, có khi lâu hơn.

# 1.001022
n | Nhận cha, nhận mẹ hoặc nhận con
s d0 | Việc này ghi nhận ai là cha, là mẹ của ai.
s c0 | Hai bên đều còn sống và không ai tranh chấp.
b p0.0 | Tờ khai nhận cha, mẹ, con
b p0.1 | Kết quả giám định, hoặc lời cam đoan có ít nhất hai người làm chứng
b p0.2 | Căn cước hoặc hộ chiếu
p s0 | Nộp tờ khai và giấy chứng tỏ quan hệ.
p s1 | Không ai tranh chấp thì cán bộ ghi vào sổ.
p s2 | Hai bên cùng đến ký sổ và nhận giấy.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.
t ti | Chờ 3 ngày làm việc. Phải kiểm tra thêm thì lâu hơn.

# 1.000894
n | Đăng ký kết hôn
s d0 | Dành cho hai công dân Việt Nam sống trong nước.
s c0 | Nam đủ 20 tuổi, nữ đủ 18 tuổi, cả hai tự nguyện.
b p0.0 | Tờ khai kết hôn
b p0.1 | Căn cước hoặc hộ chiếu
b p0.2 | Giấy xác nhận độc thân, nếu máy của xã chưa có thông tin
p s0 | Nộp tờ khai tại Trung tâm Phục vụ hành chính công, hoặc trên Cổng Dịch vụ công quốc gia.
p s1 | Cán bộ kiểm tra điều kiện kết hôn. Phải hỏi thêm thì không quá 5 ngày làm việc.
p s2 | Hai bạn cùng đến, đưa giấy tờ và ký sổ.
p s3 | Mỗi người nhận một bản chính giấy kết hôn.
c fi | Không mất tiền. Lấy thêm bản sao thì 8.000 đồng mỗi bản.
t ti | Có trong ngày làm việc. Nộp sau 15 giờ thì lấy vào ngày làm việc sau.

# 2.000806
n | Đăng ký kết hôn với người nước ngoài
s d0 | Dành cho người Việt Nam cưới người nước ngoài, hoặc người Việt sống ở nước ngoài.
b p0.0 | Tờ khai kết hôn
b p0.1 | Giấy cho biết người nước ngoài đang độc thân, còn giá trị
b p0.2 | Giấy của cơ sở y tế xác nhận bạn tỉnh táo, tự quyết định được
b p0.3 | Bản sao hộ chiếu của người ở nước ngoài
b p0.4 | Căn cước hoặc hộ chiếu của người đi làm giấy
p s0 | Một trong hai người nộp giấy tờ tại Trung tâm Phục vụ hành chính công.
p s1 | Cán bộ kiểm tra giấy tờ.
p s2 | Hai người cùng đến, trả lời câu hỏi và ký sổ.
p s3 | Nhận giấy chứng nhận kết hôn.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.
t ti | Chờ 5 ngày làm việc từ khi đủ giấy tờ.

# 1.004873
n | Xin giấy độc thân (xác nhận tình trạng hôn nhân)
s d0 | Giấy này cho biết một người chưa cưới, đã cưới hay đã ly hôn.
b p0.0 | Tờ khai xin giấy xác nhận
b p0.2 | Căn cước hoặc hộ chiếu
b p0.1 | Bản sao giấy ly hôn, hoặc giấy khai tử của vợ, chồng cũ, nếu có
b p0.3 | Giấy nhờ làm thay, nếu bạn nhờ người khác đi
p s0 | Nộp tờ khai. Ghi rõ bạn cần giấy để làm gì.
p s1 | Cán bộ tra dữ liệu. Từng ở nhiều nơi thì có thể phải hỏi thêm.
p s2 | Nhận giấy. Giấy dùng được trong 6 tháng.
c fi | Lệ phí do Hội đồng nhân dân tỉnh định. Nhà có công với nước, hộ nghèo, người khuyết tật không phải trả.
t ti | Chờ 3 ngày làm việc, chưa kể lúc hỏi nơi khác.

# 1.000656
n | Khai tử cho người thân
s d0 | Việc này ghi nhận một người đã mất.
s c0 | Gia đình làm trong 15 ngày từ ngày người đó mất.
b p0.1 | Giấy báo tử. Mất tại nhà thì cần xác nhận của người làm chứng
b p0.0 | Tờ khai khai tử
b p0.2 | Căn cước hoặc hộ chiếu của người đi khai
p s0 | Nộp giấy tờ tại Trung tâm Phục vụ hành chính công nơi người mất đã ở.
p s1 | Cán bộ kiểm tra và ghi sổ.
p s2 | Nhận giấy khai tử (trích lục).
c fi | Làm trong 15 ngày từ ngày mất thì không mất tiền.
t ti | Có trong ngày làm việc. Nộp sau 15 giờ thì lấy vào ngày làm việc sau.

# 1.004837
n | Đăng ký người chăm lo thay cha mẹ (giám hộ)
s d0 | Việc này ghi nhận ai chăm lo cho trẻ em, hoặc cho người không tự lo được.
b p0.0 | Tờ khai đăng ký
b p0.1 | Giấy cử người chăm lo, hoặc giấy chứng tỏ bạn đương nhiên làm việc đó
b p0.2 | Căn cước hoặc hộ chiếu
b p0.3 | Giấy nhờ làm thay, nếu bạn nhờ người khác đi
p s0 | Người chăm lo nộp tờ khai và giấy chứng minh.
p s1 | Cán bộ kiểm tra và ghi sổ.
p s2 | Nhận giấy ghi việc đăng ký.
c fi | Không mất tiền.
t ti | Chờ 3 ngày làm việc.

# 1.004845
n | Kết thúc việc chăm lo thay cha mẹ (giám hộ)
s d0 | Việc này ghi nhận người được chăm lo không còn cần nữa.
b p0.0 | Tờ khai kết thúc
b p0.1 | Giấy tờ cho biết vì sao kết thúc
b p0.2 | Căn cước hoặc hộ chiếu
b p0.3 | Giấy nhờ làm thay, nếu bạn nhờ người khác đi
p s0 | Nộp tờ khai và giấy cho biết lý do không còn.
p s1 | Cán bộ kiểm tra và ghi sổ.
p s2 | Nhận giấy ghi việc kết thúc.
c fi | Không mất tiền.
t ti | Chờ 2 ngày làm việc.

# 2.001263
n | Nhận con nuôi
s d0 | Bạn và em nhỏ thành cha mẹ và con theo luật.
s c0 | Bạn lớn hơn em ít nhất 20 tuổi, đủ sức khỏe, tiền và chỗ ở.
b p0.0 | Đơn xin nhận con nuôi
b p0.1 | Phiếu lý lịch tư pháp, giấy khám sức khỏe, giấy về hôn nhân của bạn
b p0.2 | Giấy xác nhận hoàn cảnh, chỗ ở, thu nhập
b p0.3 | Bản sao giấy khai sinh của em
b p0.4 | Giấy khám sức khỏe và hai ảnh của em
p s0 | Nộp hai bộ giấy tờ: của bạn và của em.
p s1 | Cán bộ hỏi ý cha mẹ đẻ. Em đủ 9 tuổi thì hỏi cả em.
p s2 | Đủ điều kiện thì xã trao em và đưa bạn giấy chứng nhận.
c fi | Bạn trả 400.000 đồng. Cô, cậu, dì, chú, bác ruột và một số người khác không phải trả.
t ti | Chờ 30 ngày từ ngày đủ giấy tờ.

# 2.000815
n | Sao y (chứng thực bản sao)
s d0 | Xã đóng dấu xác nhận bản sao giống bản chính.
s c0 | Giấy bị tẩy xóa, hư hỏng thì xã không làm.
b p0.0 | Bản chính giấy tờ
b p0.1 | Bản sao, nếu bạn có sẵn
p s0 | Đưa bản chính. Chưa có bản sao thì nhờ nơi đó chụp.
p s1 | Cán bộ so bản sao với bản chính.
p s2 | Đúng thì ký, đóng dấu và trả ngay.
c fi | Mỗi trang 2.000 đồng. Từ trang thứ ba 1.000 đồng mỗi trang. Nhiều nhất 200.000 đồng mỗi bản.
t ti | Có trong ngày làm việc. Nộp sau 15 giờ có thể phải chờ sang ngày làm việc sau.

# 2.000884
n | Chứng thực chữ ký (sơ yếu lý lịch, giấy nhờ làm thay…)
s d0 | Cán bộ xác nhận đúng bạn là người ký.
b p0.0 | Căn cước hoặc hộ chiếu còn hạn
b p0.1 | Tờ giấy bạn sẽ ký
p s0 | Đưa căn cước và tờ giấy sẽ ký. Đừng ký trước ở nhà.
p s1 | Cán bộ kiểm tra đúng người, tỉnh táo, nội dung không trái luật.
p s2 | Ký trước mặt cán bộ. Không ký được thì lăn tay.
p s3 | Cán bộ đóng dấu và trả giấy cho bạn.
c fi | Bạn trả 10.000 đồng cho một giấy, dù giấy có nhiều chữ ký.
t ti | Có trong ngày làm việc. Nộp sau 15 giờ có thể phải chờ sang ngày làm việc sau.

# 2.001035
n | Chứng thực hợp đồng nhà, đất, xe, ghe
s d0 | Dùng khi mua bán, tặng, cho thuê xe, ghe, đất, nhà.
b p0.2 | Căn cước hoặc hộ chiếu còn hạn của các bên
b p0.1 | Giấy chứng nhận tài sản
b p0.0 | Bản hợp đồng soạn sẵn
p s0 | Các bên nộp hợp đồng và giấy tờ tài sản, đưa căn cước.
p s1 | Cán bộ kiểm tra các bên có tự nguyện và tỉnh táo không.
p s2 | Các bên ký từng trang. Cán bộ đóng dấu.
c fi | Bạn trả 50.000 đồng cho mỗi hợp đồng.
t ti | Không quá 2 ngày làm việc. Muốn lâu hơn thì hai bên viết giấy thỏa thuận.

# 2.001406
n | Chứng thực việc chia tài sản người mất để lại
s d0 | Cả nhà đã thống nhất cách chia tài sản. Nay xin xã xác nhận.
b p0.2 | Căn cước hoặc hộ chiếu còn hạn
b p0.1 | Giấy chứng nhận tài sản
b p0.0 | Bản thỏa thuận chia soạn sẵn
p s0 | Những người được hưởng nộp bản thỏa thuận và giấy tờ tài sản.
p s1 | Cán bộ kiểm tra quan hệ gia đình và giấy tờ.
p s2 | Mọi người ký. Xã chứng thực.
c fi | Bạn trả 50.000 đồng cho mỗi văn bản.
t ti | Không quá 2 ngày làm việc. Muốn lâu hơn thì hai bên viết giấy thỏa thuận.

# 2.001016
n | Từ chối nhận thừa kế
s d0 | Bạn không muốn nhận phần tài sản người mất để lại cho mình.
b p0.2 | Căn cước hoặc hộ chiếu còn hạn
b p0.1 | Giấy chứng nhận tài sản
b p0.0 | Giấy từ chối soạn sẵn
p s0 | Nộp giấy từ chối và giấy tờ tài sản.
p s1 | Cán bộ nói rõ hậu quả. Họ cũng xem bạn có từ chối để trốn nợ không.
p s2 | Bạn ký. Xã chứng thực.
c fi | Bạn trả 50.000 đồng cho mỗi văn bản.
t ti | Không quá 2 ngày làm việc. Muốn lâu hơn thì hai bên viết giấy thỏa thuận.

# 2.001019
n | Chứng thực di chúc
s d0 | Bạn viết ra ai sẽ nhận tài sản của mình sau khi mất.
s c0,c1 | Bạn phải tỉnh táo, không ai ép và không nhờ người khác làm thay.
b p0.2 | Căn cước hoặc hộ chiếu còn hạn
b p0.0 | Bản di chúc viết sẵn
b p0.1 | Giấy chứng nhận tài sản
p s0 | Bạn tự đến, đưa căn cước và nộp bản viết sẵn.
p s1 | Cán bộ hỏi để chắc rằng bạn tỉnh táo và tự nguyện.
p s2 | Bạn ký hoặc lăn tay trước mặt cán bộ.
c fi | Bạn trả 50.000 đồng cho mỗi văn bản.
t ti | Không quá 2 ngày làm việc. Muốn lâu hơn thì hai bên viết giấy thỏa thuận.

# 2.000908
n | Xin bản sao từ sổ gốc (ví dụ mất bằng tốt nghiệp)
s d0 | Nơi giữ sổ làm lại bản sao cho bạn, ví dụ bằng tốt nghiệp đã mất.
b p0.0 | Căn cước hoặc hộ chiếu còn hạn
b p0.1 | Giấy chứng tỏ quan hệ, nếu xin cho người khác
p s0 | Gửi yêu cầu đến nơi đang giữ sổ gốc, đưa căn cước.
p s1 | Nơi đó tìm trong sổ.
p s2 | Có trong sổ thì bạn nhận bản sao. Không có thì họ trả lời bằng thư.
c fi | Nơi giữ sổ cho biết mức phí.
t ti | Có trong ngày làm việc. Nộp sau 15 giờ có thể phải chờ sang ngày làm việc sau.
`;
