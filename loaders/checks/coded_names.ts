import {foldSql} from "../sql/cell_sql.js";
import {schoolRef} from "../sql/register.js";

/**
 * SELECT of every code that a file writes beside a name: kind, source_id, sheet, row, col, field, code, name (as written), folded (as compared:
 * width and blanks aside), period (a code may change its name between years) and place (two schools of one name may stand
 * in two places, and a 学区 may have a code in each stage).
 */
export const codedNames = `
  SELECT *, ${schoolRef(foldSql("name"))} AS folded FROM (
    SELECT 'school' AS kind, source_id, sheet, row, NULL::VARCHAR AS col, 'school_name' AS field, school_id AS code, school_name AS name, NULL::INTEGER AS period, coalesce(region, '') AS place FROM raw.schools
    UNION ALL
    SELECT 'school', source_id, sheet, row, col, 'school_name', school_id, school_name, year, '' FROM raw.school_names
    UNION ALL
    SELECT 'district', source_id, sheet, row, NULL, 'district_name', district_id, district_name, from_year, stage FROM raw.memberships WHERE district_name IS NOT NULL
    UNION ALL
    SELECT 'parent', source_id, sheet, row, NULL, 'parent_name', parent_id, parent_name, from_year, '' FROM raw.memberships WHERE parent_id IS NOT NULL AND parent_name IS NOT NULL
  )`;
