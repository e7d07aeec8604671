import type {ScreeningCheck} from "./check.js";

const datasets = ["training", "pairings", "awards"];
const mentioned = datasets.map((table) => `SELECT source_id, sheet, row, district_id FROM raw.${table} WHERE district_id IS NOT NULL`).join(" UNION ALL ");

/** A 学区 that no school belongs to: its figures would stand beside those of the one that is meant. */
export const districtKnown: ScreeningCheck = {
  id: "district_known", severity: "warn", datasets,
  zh: "学区都在学区成员表中", en: "Every school district has members",
  fault: {zh: "有学区不在学区成员表中", en: "Some school district has no members"},
  repair: {zh: "改为学区成员表中的学区代码；新设的学区，先补学区成员", en: "write the district as the memberships do, or add its members first"},
  needs: {sql: () => "SELECT 1 FROM raw.memberships", zh: "没有学区成员表可比", en: "There are no memberships to compare with"},
  find: () => `
    WITH districts AS (SELECT district_id, min(district_name) AS district_name FROM raw.memberships GROUP BY district_id),
    known AS (SELECT array_to_string(list(district_id ORDER BY district_id)[1:5], '、') || CASE WHEN count(*) > 5 THEN ' …' ELSE '' END AS ids FROM districts)
    SELECT u.source_id, u.sheet, u.row, NULL::VARCHAR AS col, 'district_id' AS field, u.district_id AS value,
      coalesce('是学区 ' || n.district_id || ' 的名称', '学区成员表中有 ' || ids) AS zh, coalesce('the name of district ' || n.district_id, 'the memberships have ' || ids) AS en
    FROM (SELECT source_id, sheet, min(row) AS row, district_id FROM (${mentioned}) GROUP BY ALL) AS u CROSS JOIN known
    LEFT JOIN (SELECT district_name, min(district_id) AS district_id FROM districts GROUP BY district_name HAVING count(*) = 1) AS n ON n.district_name = u.district_id
    WHERE ids IS NOT NULL AND u.district_id NOT IN (SELECT district_id FROM districts)`,
};
