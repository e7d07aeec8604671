import type {AuditSchool} from "./cv_of.js";

/** What schools get or give, and the β of the levels at which that leaves them. */
export interface Levelled {
  beta: number;
  units: number[];
}

/**
 * What schools get, in units at each, when all that stand below `top` − β ÷ share per pupil are raised to it and `total` is given in all. That is
 * Σ n·(top − β ÷ share − x)⁺ = total, convex and falling in β, so Newton's steps from its left end reach β from one side, in a finite number of them.
 * @param counted whether `total` is what arrives at this stage, or what the schools get
 * @returns null where no school can be raised
 */
export function raiseBy(schools: readonly AuditSchool[], top: number, total: number, counted: "stage" | "school"): Levelled | null {
  let beta = -Infinity;
  for (;;) {
    let [sum, slope] = [0, 0];
    for (const {pupils, resource, share = 1, fixed} of schools) {
      if (fixed !== true && (beta === -Infinity || (top - beta / share) * pupils > resource)) {
        const cost = counted === "stage" ? 1 : 1 / share;
        sum += (top * pupils - resource) * cost;
        slope += pupils / share * cost;
      }
    }
    const next = (sum - total) / slope;
    if (!(next > beta)) {
      break;
    }
    beta = next;
  }
  const up = ({pupils, resource, share = 1, fixed}: AuditSchool) => (fixed === true ? 0 : Math.max(0, ((top - beta / share) * pupils - resource) / share));
  return beta === -Infinity ? null : {beta, units: schools.map(up)};
}
