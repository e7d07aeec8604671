import type {Screening} from "../../../loaders/checks/run.js";

/** Findings of one check that are told one by one; --sheet shows them all. */
const shownFindings = 5;

/** The checks as `--json` tells them; a failed one says what its first finding is. */
export function checksJson({outcomes, findings}: Screening): {id: string; severity: string; passed: boolean; looked: boolean; offending: number; message: string; repair: string; message_zh: string; repair_zh: string}[] {
  return outcomes.map(({check, severity, passed, looked, offending}) => {
    const first = findings.find((finding) => finding.check === check.id);
    const at = first === undefined ? "" : `${cellName(first)}${first.value === null ? "" : ` "${first.value}"`}`.trim();
    return {
      id: check.id, severity, passed, looked, offending,
      message: passed ? (looked ? check.en : `Not looked at: ${check.needs?.en}`) : first === undefined ? `${check.fault.en} (${offending})` : `${check.fault.en}: ${at === "" ? "" : `${at}: `}${first.en}`, repair: check.repair.en,
      message_zh: passed ? (looked ? check.zh : `未核对：${check.needs?.zh}`) : first === undefined ? `${check.fault.zh}（${offending} 条）` : `${check.fault.zh}：${at === "" ? "" : `${at}：`}${first.zh}`, repair_zh: check.repair.zh,
    };
  });
}

/** What the checks found, cell by cell, but for the rejects that are told already. */
export function screeningText(file: string, {outcomes, findings}: Screening): string[] {
  const failed = outcomes.filter(({passed}) => !passed);
  const unlooked = outcomes.filter(({looked}) => !looked);
  return [
    ...failed.flatMap(({check, severity, offending}) => {
      const mine = findings.filter((finding) => finding.check === check.id);
      return [
        `${severity === "fail" ? "failed" : "warning"}: ${check.id}: ${check.fault.en} (${offending.toLocaleString("en")}). Repair: ${check.repair.en}`,
        ...mine.slice(0, shownFindings).map((finding) => `  ${[file, ...(finding.sheet === "" ? [] : [finding.sheet]), cellName(finding)].filter((part) => part !== "").join(" › ")}${finding.value === null ? "" : ` "${finding.value}"`}: ${finding.en}  ${finding.zh}`.replace(/\s*[\r\n]+\s*/g, " ")),
        ...(mine.length > shownFindings ? [`  … and ${(offending - shownFindings).toLocaleString("en")} more; --sheet OUT.xlsx shows them all`] : []),
      ];
    }),
    ...unlooked.map(({check}) => `not looked at: ${check.id}: ${check.needs?.en}  未核对：${check.needs?.zh}`),
    `${outcomes.length} checks: ${outcomes.length - failed.length - unlooked.length} passed, ${failed.filter(({severity}) => severity === "fail").length} failed, ${failed.filter(({severity}) => severity === "warn").length} warned${unlooked.length === 0 ? "" : `, ${unlooked.length} not looked at`}`,
  ];
}

function cellName({row, col}: {row: number | null; col: string | null}): string {
  return row === null ? (col === null ? "" : `column ${col}`) : col === null ? `row ${row}` : `${col}${row}`;
}
