/** One pupil of an exam in one subject, as a row of raw.exam_scores. */
export interface ExamPupil {
  exam_id?: string;
  year?: number;
  school_id: string;
  intake: number | null;
  score: number | null;
}

/** Rows of raw.exam_scores: maths, out of 100, in exam e of 2000 unless a pupil says otherwise. */
export function examRows(pupils: readonly ExamPupil[]) {
  return pupils.map(({exam_id = "e", year = 2000, school_id, intake, score}, index) => ({
    exam_id, year, school_id, pupil_id: String(index), subject: "maths", kind: "other", stage: "junior", full_mark: 100, intake, score, status: score === null ? "absent" : "normal",
  }));
}

/**
 * A school of eight levels of intake around `intake`: every score follows the intake but for `added` marks and a spread whose mean is 0.
 */
export function examSchool(school_id: string, intake: number, added: number, change: Partial<ExamPupil> & {pupils?: number} = {}): ExamPupil[] {
  const {pupils = 16, ...more} = change;
  return Array.from({length: pupils}, (_, i) => ({school_id, intake: intake + 5 * ((i % 8) - 3.5), score: 20 + 0.6 * (intake + 5 * ((i % 8) - 3.5)) + added + (i < 8 ? 1 : -1) * 2, ...more}));
}
