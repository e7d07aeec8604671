import type {ScreeningCheck} from "./check.js";

/** 学校标识码 has ten digits. A register of other codes throughout (practice data, another country's) is its own affair; one that mixes them has a slip. */
export const codesTenDigits: ScreeningCheck = {
  id: "codes_ten_digits", severity: "warn", datasets: ["schools"],
  zh: "学校标识码都是十位数字", en: "Every school code has ten digits",
  fault: {zh: "有学校标识码不是十位数字", en: "Some school code does not have ten digits"},
  repair: {zh: "核对是否少写、多写或混入字母；暂无标识码的学校可保留自编代码", en: "check for digits left out, digits too many and letters; a school without an official code may keep its own"},
  find: () => `
    SELECT source_id, sheet, row, NULL::VARCHAR AS col, 'school_id' AS field, school_id AS value,
      '不是十位数字，登记表中有 ' || ten || ' 个十位代码' AS zh, 'not ten digits, as ' || ten || ' codes of the register are' AS en
    FROM (SELECT *, regexp_full_match(school_id, '[0-9]{10}') AS sound, count(*) FILTER (regexp_full_match(school_id, '[0-9]{10}')) OVER () AS ten FROM raw.schools)
    WHERE NOT sound AND ten > 0`,
};
