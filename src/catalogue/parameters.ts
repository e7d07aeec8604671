/**
 * Numbers of the statistics themselves, with what they rest on: table catalogue.parameters.
 * Thresholds and limits of a standard are in standards/*.ts, cut-offs of exams in exams.ts.
 */
export const parameters = {
  /** Share of its limit from which on a CV is near it, and is audited line by line: as near as the standard's floor of a single indicator is to its figure. */
  nearLimit: 0.85,
  /** Two-sided 95% normal quantile, for Wilson and Newcombe–Wilson intervals. */
  z: 1.959963984540054,
  /** One-sided 80% normal quantile: the power that a needed number of leavers is given for. */
  zPower80: 0.8416212335729143,
  /** Relative difference that is rounding in binary, not a figure: a CV that equals its limit on paper passes. */
  rounding: 1e-12,
  /** Error probability of the F-based interval of the between-school share, and of that of a CV. */
  alpha: 0.05,
  /** Groups of fewer persons are flagged; a small group says little. */
  smallFlag: 30,
  /** Groups of fewer persons are hidden in editions that leave the bureau. */
  smallHide: 10,
  /** A between-school share of fewer schools has an interval too wide to be read against a limit. */
  minimumSchoolsBetween: 5,
  /** With fewer schools the variance between them, and so how far effects are shrunken, is hardly known: no value added is given. */
  minimumSchoolsValueAdded: 10,
  /** A school of fewer pupils with score and intake takes part in the model but is given no effect and no band. */
  minimumPupilsValueAdded: 10,
  /** The interval of a CV of fewer schools covers far less than 95%: none is given. */
  minimumSchoolsInterval: 30,
  /** A slope over fewer units is decided by one or two: no convergence is given. */
  minimumUnitsConvergence: 10,
  /** Resamples behind that interval. */
  intervalDraws: 2000,
  /** Year-on-year change of a school's enrolment that is worth a second look. */
  enrolmentJump: 0.3,
  /** A school's 参考率 below this is worth a second look. */
  participationFloor: 0.9,
  /** Two scores of the same pupils in a subject correlate at .5 and more; a common sample below this is likely of other children under the same ids. */
  pairCorrelationFloor: 0.2,
  /** An item that this share of the pupils have, of those who have the item that most have, is common to all; others are optional, such as 5A or 5B. */
  commonItemShare: 0.9,
  /** With fewer of its pupils having every common item, an item analysis speaks of others than the paper's pupils. */
  completeItemsFloor: 0.9,
  /** Year-on-year change of a school's rate, in percentage points, that is worth a second look. */
  rateJumpPoints: 30,
} as const;
