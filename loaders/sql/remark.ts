import type {Dataset} from "../datasets/dataset.js";
import {remarkWords} from "../datasets/read_cell.js";
import type {Mapping} from "../mapping/mapping.js";
import {cellText} from "./cell_text.js";
import {faultText} from "./fault_text.js";
import {literal} from "./quote.js";

export interface RemarkSql {
  /** WHEN branches: the status that the remark gives the record. */
  status: string;
  /** Whether it leaves the record no value. */
  drops: string;
  /** WHEN branches: the fault of a record whose value the remark contradicts, or may mean. */
  faults: string;
}

/** Free of PE: of that subject, though it stands alone. */
const peAlone = "免体";

const statuses = ["absent", "cheat", "exempt"] as const;

/**
 * What the remark of a line (备注) says of a record, `v_remark`: 缺考 alone says that a 0, or nothing, in the line is an absence, and leaves other scores (the
 * pupil missed other papers); 作弊 alone takes all scores of the line; beside a subject's name (数学缺考, 体育免考) the words are of that subject, and an absence
 * with a score above 0 is a contradiction. 缺考一科, which names none, makes a 0 one. null where no column is a remark.
 */
export function remarkSql({fields, items, value}: Dataset, mapping: Mapping): RemarkSql | null {
  const [name] = [...fields].find(([, {kind}]) => kind === "remark") ?? [];
  if (name === undefined || value === null || cellText(mapping.fields.get(name)) === null) {
    return null;
  }
  const said = `v_${name}`;
  const says = (status: string): string => `regexp_matches(${said}, ${literal(remarkWords(status).join("|"))})`;
  const alone = (status: string): string => `regexp_full_match(${said}, ${literal(`(?:全科|全部|各科|所有科目|全部科目|因病|因事|病假|事假)?(?:${remarkWords(status).filter((word) => word !== peAlone).join("|")})(?:[(][^()]*[)])?`)})`;
  const subjects = items?.subjects ?? [];
  const namesOf = ({id, zh, words}: (typeof subjects)[number]): string => [zh, ...words, ...(id === "pe" ? [peAlone] : [])].filter((word) => word.length > 1).join("|");
  const named = subjects.length === 0 ? "false" : `regexp_matches(${said}, ${literal(subjects.map(namesOf).join("|"))})`;
  const own = subjects.length === 0 ? "false" : `CASE v_${items?.field} ${subjects.map((subject) => `WHEN ${literal(subject.id)} THEN regexp_matches(${said}, ${literal(namesOf(subject))})`).join(" ")} ELSE false END`;
  const single = `(${statuses.map((status) => `CAST(${says(status)} AS INTEGER)`).join(" + ")}) = 1`;
  // Of a remark with one status: whether it is of this record, by itself or by the subject's name.
  const meant = (status: string): string => `${said} IS NOT NULL AND ${single} AND ${says(status)} AND (${alone(status)} OR ${own})`;
  const nothing = `(v_${value} = 0 OR s_${value} = 'absent')`;
  const takes = (status: string): string => `${meant(status)}${status === "cheat" ? "" : ` AND ${nothing}`}`;
  return {
    status: statuses.map((status) => `WHEN ${takes(status)} THEN ${literal(status)}`).join(" "),
    drops: `coalesce(${statuses.map((status) => `(${takes(status)})`).join(" OR ")}, false)`,
    faults: `WHEN ${said} IS NOT NULL AND v_${value} > 0 AND ${single} AND ${says("absent")} AND NOT ${alone("absent")} AND ${own} THEN ${faultText(value, "flag_contradicts")} WHEN ${said} IS NOT NULL AND v_${value} = 0 AND NOT (${single} AND (${statuses.map((status) => `${says(status)} AND ${alone(status)}`).join(" OR ")} OR ${named})) THEN ${faultText(value, "flag_contradicts")}`,
  };
}
