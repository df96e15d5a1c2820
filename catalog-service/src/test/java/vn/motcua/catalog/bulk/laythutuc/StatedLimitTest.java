package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

class StatedLimitTest {

    private static final String TIME = "CACHTHUCTHUCHIEN[0].THOIGIAN[0].";

    private static Understood at(String time) {
        return Answers.procedure("'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[{%s}]}]".formatted(time));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    'THOIGIANGIAIQUYET':3,'DONVITINH':'Ngày làm việc'            | 3  | WORKING_DAY
                    'THOIGIANGIAIQUYET':'03','DONVITINH':'NGÀY LÀM VIỆC'         | 3  | WORKING_DAY
                    'THOIGIANGIAIQUYET':3.0,'DONVITINH':'Ngày (làm việc)'        | 3  | WORKING_DAY
                    'THOIGIANGIAIQUYET':'03 ngày làm việc','DONVITINH':null      | 3  | WORKING_DAY
                    'THOIGIANGIAIQUYET':'3 ngày làm việc','DONVITINH':'Ngày làm việc' | 3 | WORKING_DAY
                    'THOIGIANGIAIQUYET':'30','DONVITINH':'Ngày'                  | 30 | CALENDAR_DAY
                    'THOIGIANGIAIQUYET':'8','DONVITINH':'Giờ'                    | 8  | WORKING_HOUR
                    'THOIGIANGIAIQUYET':'4','DONVITINH':'giờ làm việc'           | 4  | WORKING_HOUR
                    'THOIGIANGIAIQUYET':2,'DONVITINH':'Tháng'                    | 2  | MONTH
                    'THOIGIANGIAIQUYET':1,'DONVITINH':'Năm'                      | 12 | MONTH
                    'THOIGIANGIAIQUYET':'0,5','DONVITINH':'Ngày làm việc'        | 4  | WORKING_HOUR
                    'THOIGIANGIAIQUYET':0.5,'DONVITINH':'Ngày làm việc'          | 4  | WORKING_HOUR
                    'THOIGIANGIAIQUYET':null,'MOTA':'15 ngày làm việc'           | 15 | WORKING_DAY
                    'THOIGIANGIAIQUYET':7,'DONVITINH':'Ngày','MOTA':'kể từ ngày nhận đủ hồ sơ' | 7 | CALENDAR_DAY
                    """)
    void understands(String time, int amount, String unit) {
        Understood row = at(time);
        assertThat(row.content().path("cases").path(0).path("limits"))
                .hasToString("[{\"amount\":%d,\"unit\":\"%s\"}]".formatted(amount, unit));
        assertThat(row.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    'THOIGIANGIAIQUYET':'Trong ngày làm việc','DONVITINH':null   | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':'3 đến 5','DONVITINH':'Ngày'             | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':'1,5','DONVITINH':'Ngày làm việc'        | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':'0,5','DONVITINH':'Tháng'                | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':'1.000','DONVITINH':'Ngày'               | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':0,'DONVITINH':'Ngày'                     | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':-3,'DONVITINH':'Ngày'                    | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':1e400,'DONVITINH':'Ngày'                 | THOIGIANGIAIQUYET limit-amount
                    'THOIGIANGIAIQUYET':5,'DONVITINH':'Phiên họp'                | DONVITINH limit-unit
                    'THOIGIANGIAIQUYET':5,'DONVITINH':''                         | DONVITINH limit-unit
                    'THOIGIANGIAIQUYET':'5 ngày','DONVITINH':'Ngày làm việc'     | THOIGIANGIAIQUYET limit-contradicts
                    'THOIGIANGIAIQUYET':5,'DONVITINH':'Ngày','MOTA':'7 ngày'     | MOTA limit-contradicts
                    'THOIGIANGIAIQUYET':'','MOTA':'Trong ngày làm việc'          | MOTA limit-in-words
                    """)
    void leavesOut(String time, String leftOut) {
        Understood row = at(time);
        assertThat(row.content().path("cases").path(0).has("limits")).isFalse();
        assertThat(Answers.leftOut(row)).containsExactly(TIME + leftOut);
    }

    @Test
    void saysNothingOfAMissingLimit() {
        Understood row = at("'THOIGIANGIAIQUYET':null,'DONVITINH':' ','MOTA':null");
        assertThat(row.content().path("cases").path(0).has("limits")).isFalse();
        assertThat(row.leftOut()).isEmpty();
    }
}
