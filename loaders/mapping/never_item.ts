/** Names of places in an order (校次, 班次, 名次, 排名, 联考排名, 语文年级排名): a column of them is no field and no item, however like one it is called. */
export const neverItem = /(次|排名|排位|位次|名次)$/;
