import type {County, School} from "./county.js";
import type {Promotion} from "./promotion.js";
import {random, type Random} from "./random.js";

/** The papers: header in the file, subject id of the catalogue, full mark, county mean and spread as shares of the full mark. */
export const papers = [
  {header: "语文", subject: "chinese", fullMark: 120, mean: 0.7, spread: 0.13, half: true},
  {header: "数学", subject: "maths", fullMark: 120, mean: 0.63, spread: 0.2, half: false},
  {header: "英语", subject: "english", fullMark: 120, mean: 0.64, spread: 0.2, half: true},
  {header: "物理", subject: "physics", fullMark: 100, mean: 0.64, spread: 0.19, half: false},
  {header: "化学", subject: "chemistry", fullMark: 100, mean: 0.67, spread: 0.18, half: false},
  {header: "思想品德", subject: "politics", fullMark: 100, mean: 0.73, spread: 0.13, half: false},
] as const;

export interface Candidate {
  school: School;
  /** 考号: year, school, serial. */
  number: string;
  /** 学籍号: invented, 19 characters. */
  register: string;
  /** A cell for each paper, as written: a score, or a word where there is none. */
  cells: string[];
  /** Mean mark on entering junior secondary, 0–100, one decimal. */
  intake: string;
}

/** Everyone who graduates is entered. Intake explains much of the scores; what schools add is moderate. */
export function simulateExam(county: County, promotion: readonly Promotion[], year: number): Candidate[] {
  const {seed} = county.parameters;
  const lasting = random(`${seed}/exam`);
  const standing = county.schools.junior.map(school => ({
    intake: (school.lead ? 0.58 : -0.17) + 0.2 * school.quality + 0.2 * lasting.normal(),
    added: 0.13 * lasting.normal(),
  }));
  const draw = random(`${seed}/exam/${year}`);
  const step = county.parameters.years.indexOf(year);
  const difficulty = papers.map(() => 0.012 * draw.normal());
  return promotion.filter(row => row.year === year).flatMap(({school, graduates}) => {
    const {added} = standing[school.ordinal]!;
    const level = standing[school.ordinal]!.intake * (1 - 0.06 * step);
    const effect = added + 0.05 * draw.normal();
    return Array.from({length: graduates}, (_, serial): Candidate => {
      const intake = level + draw.normal();
      const ability = 0.75 * intake + effect + 0.55 * draw.normal();
      const away = draw.uniform() < (school.lead ? 0.004 : 0.008);
      return {
        school,
        number: `${String(year).slice(2)}${String(school.ordinal + 1).padStart(3, "0")}${String(serial + 1).padStart(4, "0")}`,
        register: `G000000${year}${String(school.ordinal + 1).padStart(4, "0")}${String(serial + 1).padStart(4, "0")}`,
        cells: papers.map((paper, i) => {
          const latent = 0.85 * ability + 0.5 * draw.normal();
          const mark = written(paper.fullMark * (paper.mean + difficulty[i]! + paper.spread * latent), paper);
          return away ? absence(draw) : draw.uniform() < 0.0015 ? "缺考" : mark;
        }),
        intake: Math.max(15, Math.min(100, 74 + 11 * intake)).toFixed(1),
      };
    });
  });
}

function written(value: number, {fullMark, half}: {fullMark: number; half: boolean}): string {
  const unit = half ? 2 : 1;
  return String(Math.max(0, Math.min(fullMark, Math.round(value * unit) / unit)));
}

/** Schools write absence in several ways. */
function absence(draw: Random): string {
  return draw.pick(["缺考", "缺考", "缺考", "", "缺"]);
}
