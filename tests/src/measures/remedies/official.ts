import type {AuditSchool} from "../../../../src/measures/remedies/cv_of.js";

/** The worked example of 教督〔2012〕3号: pupils and books of five schools; CV 0.515256630. */
export const official: readonly AuditSchool[] = [[45, 279], [37, 137], [89, 935], [76, 160], [55, 402]].map(([pupils, resource]) => ({pupils: pupils as number, resource: resource as number}));

/** Small cases for brute force, from a fixed sequence: few schools, few units. */
export function smallCases(count: number): AuditSchool[][] {
  let state = 20_170_419;
  const next = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  return Array.from({length: count}, () => Array.from({length: 2 + next(2)}, () => ({pupils: 1 + next(9), resource: next(9)}))).filter((schools) => schools.some(({resource}) => resource > 0));
}

/** The same with shares: of what is changed at a school 0.35, half, 0.8 or all arrives at the stage. */
export function sharedCases(count: number): AuditSchool[][] {
  const shares = [0.35, 0.5, 0.8, 1];
  return smallCases(count).map((schools) => schools.map((school, index) => ({...school, share: shares[(index * 7 + school.pupils) % 4] as number})));
}
