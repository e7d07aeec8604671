/** Names of places in an order (校次, 班次, 名次, 排名, 联考排名, 语文年级排名, 校排, 名次(校)): a column of them is no field and no item, however like one it is called. 人次 is counted, not placed. */
export const neverItem = /((?<!人)次|排名|排位|(校|班|级|区|县|市|省|联)排)([([].*[)\]])?$/;
