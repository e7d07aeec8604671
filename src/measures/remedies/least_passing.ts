/**
 * The least number between `low` and `high` that passes, by halving as often as `steps` says, where `high` passes and so does all above whatever passes.
 * @returns one that passes, or `high` itself
 */
export function leastPassing(low: number, high: number, steps: number, passes: (value: number) => boolean): number {
  let [failing, passing] = [low, high];
  for (let step = 0; step < steps; ++step) {
    const middle = (failing + passing) / 2;
    if (passes(middle)) {
      passing = middle;
    } else {
      failing = middle;
    }
  }
  return passing;
}
