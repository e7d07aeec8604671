/**
 * `values` moved and stretched so that their mean, weighted, is 0 and their variance, weighted, is 1;
 * so that mean × (1 + cv × z) has exactly the enrolment-weighted 差异系数 `cv`. All equal gives zeros.
 */
export function standardise(values: readonly number[], weights: readonly number[]): number[] {
  let total = 0, sum = 0;
  values.forEach((value, i) => {
    total += weights[i]!;
    sum += weights[i]! * value;
  });
  const mean = sum / total;
  let squares = 0;
  values.forEach((value, i) => {
    squares += weights[i]! * (value - mean) * (value - mean);
  });
  const deviation = Math.sqrt(squares / total);
  return values.map(value => (deviation === 0 ? 0 : (value - mean) / deviation));
}
